import process from 'node:process';
import { parseArgs } from 'node:util';

import pLimit from 'p-limit';

import type { Environment } from '#shared/config/parse-config.ts';
import { hashFile } from '#shared/infra/files/hash-file.ts';

import { RefusedError } from '../client/client-errors.ts';
import type { DocmillClient } from '../client/docmill-client.ts';
import { connect } from '../connection.ts';
import { printable } from '../output/printable.ts';
import { createProgressBar, type ProgressBar } from '../output/progress-bar.ts';
import { findFiles } from '../scan/find-files.ts';
import { followDocument } from '../scan/follow-parts.ts';
import {
  describeOutcome,
  documentsOf,
  isFailure,
  toJsonLine,
  waitsForReview,
  type Outcome,
} from '../scan/outcome.ts';
import {
  submitFile,
  UnreadableFileError,
  type Settings,
  type Submission,
} from '../scan/submit-file.ts';
import { writeCsv } from '../scan/write-csv.ts';
import { UsageError } from '../usage-error.ts';

const options = {
  wait: { type: 'boolean' },
  csv: { type: 'string' },
  json: { type: 'boolean' },
  class: { type: 'string' },
  profile: { type: 'string' },
  language: { type: 'string' },
  engine: { type: 'string' },
  priority: { type: 'string' },
  metadata: { type: 'string' },
  callback: { type: 'string' },
  restricted: { type: 'boolean' },
  fresh: { type: 'boolean' },
  parallel: { type: 'string', default: '4' },
} as const;

type Wish = {
  readonly settings: Settings;
  readonly waits: boolean;
  readonly asJson: boolean;
};

/** More than these nobody waits for before a screen. */
const FEW_FILES = 20;
/** How many are waited for at once: one that ends late must not keep the others from being shown. */
const WAITING = 4;

/**
 * `docmill scan`: sends files and, with `--wait`, shows what was found in them.
 * @returns 1 where one of them failed
 */
export async function scan(args: readonly string[], environment: Environment): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const parallel = Number(values.parallel);
  if (!(parallel >= 1 && parallel <= 32)) throw new UsageError('--parallel is from 1 to 32.');
  const client = connect(environment);
  const files = await findFiles(positionals);
  const priority = files.length > FEW_FILES ? 'batch' : 'interactive';
  const wish: Wish = {
    settings: toSettings({ priority, ...values }),
    waits: values.wait === true || values.csv !== undefined,
    asJson: values.json === true,
  };
  const outcomes = await scanAll(client, { files, parallel, wish });
  if (values.csv !== undefined) await writeCsv(values.csv, outcomes);
  const failures = outcomes.filter(isFailure).length;
  if (!wish.asJson) sumUp(outcomes, failures);
  return failures > 0 ? 1 : 0;
}

function sumUp(outcomes: readonly Outcome[], failures: number): void {
  console.error(`${outcomes.length - failures} of ${outcomes.length} files went well.`);
  const waiting = outcomes.flatMap(documentsOf).filter(waitsForReview).length;
  if (waiting > 0)
    console.error(`Waiting for somebody to look at them: ${waiting} (docs/review.md).`);
}

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

function toSettings({ priority, ...values }: Values): Settings {
  const { language, engine, metadata, profile } = values;
  const given = { priority, language, engine, metadata, profile };
  const named = { class_hint: values.class, callback_url: values.callback };
  const flags = { restricted: values.restricted, fresh: values.fresh };
  const all = Object.entries({ ...given, ...named, ...flags });
  return Object.fromEntries(
    all.flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)] as const])),
  );
}

type Work = {
  readonly files: readonly string[];
  readonly parallel: number;
  readonly wish: Wish;
};

async function scanAll(
  client: DocmillClient,
  { files, parallel, wish }: Work,
): Promise<readonly Outcome[]> {
  const bar = createProgressBar(files.length, {
    terminal: process.stderr,
    out: (line) => {
      console.log(line);
    },
  });
  const sending = pLimit(parallel);
  const waiting = pLimit(WAITING);
  const sent = new Map<string, Promise<Submission>>();
  const { settings } = wish;
  let done = 0;
  const scanOne = async (file: string): Promise<Outcome> => {
    const accepted = await sending(async () => submitOnce(client, { file, settings, sent }));
    const outcome = wish.waits
      ? await waiting(async () => followDocument(client, accepted))
      : accepted;
    done += 1;
    show(bar, outcome, wish);
    bar.show(done, wish.waits ? 'read' : 'sent');
    return outcome;
  };
  bar.show(0, '');
  try {
    return await Promise.all(files.map(scanOne));
  } finally {
    // Where one error ends it all, what has not begun does not begin.
    sending.clearQueue();
    waiting.clearQueue();
    bar.end();
  }
}

function show(bar: ProgressBar, outcome: Outcome, { asJson }: Wish): void {
  if (asJson) bar.say(toJsonLine(outcome));
  else for (const line of describeOutcome(outcome)) bar.say(printable(line));
}

type Sending = {
  readonly file: string;
  readonly settings: Settings;
  /** What was sent in this run, by its content. */
  readonly sent: Map<string, Promise<Submission>>;
};

/** What is wrong with one file keeps no other from being sent; what is wrong with us all does. */
async function submitOnce(
  client: DocmillClient,
  { file, settings, sent }: Sending,
): Promise<Outcome> {
  const sha256 = (await hashFile(file)).toString('hex');
  const copy = sent.get(sha256);
  const submission = copy ?? submitFile(client, { path: file, sha256 }, settings);
  sent.set(sha256, submission);
  try {
    return { file, sha256, ...(await submission), ...(copy && { wasThere: true }) };
  } catch (error) {
    if (error instanceof UnreadableFileError) {
      return { file, sha256, refusal: { code: 'file.changed', detail: error.message } };
    }
    if (!(error instanceof RefusedError) || isOfAll(error)) throw error;
    const { code, message: detail } = error;
    return { file, sha256, refusal: { code, detail } };
  }
}

const isOfAll = ({ status }: RefusedError): boolean =>
  status === 401 || status === 403 || status === 429 || status >= 500;
