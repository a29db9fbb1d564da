import { readFile } from 'node:fs/promises';

import pLimit from 'p-limit';

import type { DocmillClient } from '../client/docmill-client.ts';
import type { Sample } from './corpus/manifest.ts';
import { withoutAttachments } from './corpus/without-attachments.ts';
import { measure } from './measure.ts';
import type { Outcome } from './outcome.ts';
import type { Ordeal } from './score/hostile.ts';

export type Running = {
  readonly samples: readonly Sample[];
  /** So many are on their way at once. */
  readonly parallel: number;
  readonly language: string | undefined;
  /** Whether PDFs that carry the data of an e-invoice are read a second time without them. */
  readonly strips: boolean;
  readonly onDone: () => void;
};

/** What came of a whole corpus. */
export type Run = {
  readonly outcomes: readonly Outcome[];
  /** Those that carried data, without them. */
  readonly stripped: readonly Outcome[];
  readonly ordeals: readonly Ordeal[];
  /** Of `outcomes`, from the first to the last. */
  readonly seconds: number;
};

/** Hostile files come last, so that what they do delays no other. */
export async function runCorpus(client: DocmillClient, running: Running): Promise<Run> {
  const { samples, parallel, onDone } = running;
  const limit = pLimit(parallel);
  async function all<T>(some: readonly Sample[], task: (one: Sample) => Promise<T>): Promise<T[]> {
    try {
      return await Promise.all(some.map(async (one) => limit(task, one)));
    } finally {
      // Where one error ends it all, what has not begun does not begin.
      limit.clearQueue();
    }
  }
  const ordinary = samples.filter(({ label }) => label !== 'hostile');
  const hostile = samples.filter(({ label }) => label === 'hostile');
  const start = performance.now();
  const outcomes = await all(ordinary, async (sample) => {
    const outcome = await measure(client, sendingOf(sample, running));
    onDone();
    return outcome;
  });
  const seconds = (performance.now() - start) / 1000;
  const stripped = running.strips
    ? await all(ordinary, async (sample) => measureStripped(client, sample, running))
    : [];
  const ordeals = await all(hostile, async (sample) => {
    const ordeal = await suffer(client, sample, running);
    onDone();
    return ordeal;
  });
  return { outcomes, stripped: stripped.filter((one) => one !== undefined), ordeals, seconds };
}

type Manner = Pick<Running, 'language'>;

const sendingOf = (sample: Sample, { language }: Manner) => ({
  sample,
  password: passwordOf(sample),
  language,
});

const passwordOf = ({ truth: { password } }: Sample): string | undefined =>
  typeof password === 'string' ? password : undefined;

async function measureStripped(
  client: DocmillClient,
  sample: Sample,
  manner: Manner,
): Promise<Outcome | undefined> {
  const content = await withoutAttachments(await readFile(sample.path));
  return content && measure(client, { ...sendingOf(sample, manner), content });
}

/** Without its password first: what is locked must say so. */
async function suffer(client: DocmillClient, sample: Sample, manner: Manner): Promise<Ordeal> {
  const sending = sendingOf(sample, manner);
  const plain = await measure(client, { ...sending, password: undefined });
  const opened = sending.password === undefined ? undefined : await measure(client, sending);
  return { plain, opened };
}
