import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import pLimit from 'p-limit';

import { sendBatch } from '#cli/batch/send-batch.ts';
import { ask } from '#cli/client/ask.ts';
import type { DocmillClient } from '#cli/client/docmill-client.ts';

import type { Random } from '../../bench/generated/random.ts';
import { makeDocument, type Made } from './make-document.ts';
import { persist } from './persist.ts';

/** What the platform took in of a document that was submitted alone. */
export type Accepted = {
  readonly documentId: string;
  readonly ending: Made['ending'];
  readonly hasCallback: boolean;
};

export type Submitted = {
  readonly alone: readonly Accepted[];
  readonly batch: {
    readonly id: string;
    /** By custom id. */
    readonly endings: ReadonlyMap<string, Made['ending']>;
  };
};

type Options = {
  readonly documents: number;
  /** Submissions are spread over this time. */
  readonly overMs: number;
  readonly folder: string;
  readonly callbackUrl: string;
  readonly signal: AbortSignal;
};

/** Requests at once. */
const PARALLEL = 6;
/** Of all documents; the rest are submitted alone. */
const BATCH_SHARE = 0.2;
/** Every so many of those submitted alone want a callback. */
const CALLBACK_EVERY = 3;

/** Four of five alone, one of five in a batch of direct uploads, both at the same time. */
export async function submitAll(
  client: DocmillClient,
  random: Random,
  options: Options,
): Promise<Submitted> {
  const { documents, overMs, folder, callbackUrl, signal } = options;
  const inBatch = Math.round(documents * BATCH_SHARE);
  const aloneCount = documents - inBatch;
  const limit = pLimit(PARALLEL);

  async function submitOne(number: number): Promise<Accepted> {
    const made = await makeDocument(random, number);
    const hasCallback = number % CALLBACK_EVERY === 0;
    const accepted = await persist(signal, async () =>
      ask(async () =>
        client.POST('/api/v1/documents', {
          params: { header: { 'idempotency-key': `alone-${number}` } },
          body: { file: new Blob() },
          bodySerializer: () => formOf(made, hasCallback ? callbackUrl : undefined),
        }),
      ),
    );
    return { documentId: accepted.document.id, ending: made.ending, hasCallback };
  }

  async function submitAlone(): Promise<readonly Accepted[]> {
    const start = performance.now();
    return Promise.all(
      Array.from({ length: aloneCount }, async (_, number) => {
        await sleep(Math.max(0, start + (overMs * number) / aloneCount - performance.now()));
        return limit(async () => submitOne(number));
      }),
    );
  }

  async function submitBatch(): Promise<Submitted['batch']> {
    await mkdir(folder);
    const files = [];
    for (let number = 0; number < inBatch; number += 1) {
      const made = await makeDocument(random, documents + number);
      const path = join(folder, made.name);
      await writeFile(path, made.bytes);
      files.push({ path, ending: made.ending, customId: made.name });
    }
    const items = files.map(({ path, customId }) => ({ customId, source: { path }, wishes: {} }));
    const sending = { items, wishes: { name: 'Chaos' }, parallel: 2, onSent: () => {} };
    const { id } = await persist(signal, async () => sendBatch(client, sending));
    return { id, endings: new Map(files.map(({ customId, ending }) => [customId, ending])) };
  }
  const [alone, batch] = await Promise.all([submitAlone(), submitBatch()]);
  return { alone, batch };
}

function formOf({ name, bytes }: Made, callbackUrl: string | undefined): FormData {
  const form = new FormData();
  if (callbackUrl !== undefined) form.set('callback_url', callbackUrl);
  form.set('file', new Blob([new Uint8Array(bytes)]), name);
  return form;
}
