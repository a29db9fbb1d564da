import { rm, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { parseArgs } from 'node:util';

import type { Environment } from '#shared/config/parse-config.ts';

import { createDocmillClient, type DocmillClient } from '../client/docmill-client.ts';
import { connect } from '../connection.ts';
import { readManifest, type Sample } from '../eval/corpus/manifest.ts';
import { toMarkdown, toPlain } from '../eval/report/format.ts';
import { makeReport } from '../eval/report/report.ts';
import { tablesOf } from '../eval/report/tables.ts';
import { runCorpus, type Run } from '../eval/run-corpus.ts';
import { printable } from '../output/printable.ts';
import { createProgressBar } from '../output/progress-bar.ts';
import { firstAccess } from '../stack/first-access.ts';
import { interruptible } from '../stack/interruption.ts';
import { startStack } from '../stack/stack.ts';
import { UsageError } from '../usage-error.ts';

const options = {
  demo: { type: 'boolean', default: false },
  keep: { type: 'boolean', default: false },
  class: { type: 'string' },
  limit: { type: 'string', default: '1000000' },
  language: { type: 'string' },
  parallel: { type: 'string', default: '4' },
  'strip-xml': { type: 'boolean', default: false },
  markdown: { type: 'boolean', default: false },
  json: { type: 'string' },
  details: { type: 'string' },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];
type Wish = Omit<Values, 'parallel'> & {
  readonly samples: readonly Sample[];
  readonly parallel: number;
};

/** `docmill eval MANIFEST`: documents with known answers through the API, and how right ours are. */
export async function evaluate(args: readonly string[], environment: Environment): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [manifest, ...more] = positionals;
  if (manifest === undefined || more.length > 0) throw new UsageError('Which manifest? One.');
  const parallel = Number(values.parallel);
  if (!(parallel >= 1 && parallel <= 32)) throw new UsageError('--parallel is from 1 to 32.');
  const samples = choose(await readManifest(manifest), values);
  const wish = { ...values, samples, parallel };
  const run = values.demo
    ? await runOnOwnPlatform(wish, environment)
    : await runOn(connect(environment), wish);
  await report(run, wish);
}

/** The first of the wanted class, in the manifest's order. */
function choose(all: readonly Sample[], { class: label, limit }: Values): readonly Sample[] {
  if (!(Number(limit) >= 1)) throw new UsageError('--limit is 1 or more.');
  const own = all.filter((sample) => label === undefined || sample.label === label);
  if (own.length === 0) throw new UsageError('The manifest has no such documents.');
  return own.slice(0, Number(limit));
}

/** With one worker and data of its own, so that nothing else is measured. */
async function runOnOwnPlatform(wish: Wish, given: Environment): Promise<Run> {
  const interruption = interruptible();
  console.error('Starting Docmill ...');
  const folder = '.docmill/eval';
  let path = '';
  try {
    await using stack = await startStack({ folder, given, say: console.error });
    path = stack.state.path();
    interruption.throwIfAborted();
    const { apiKey } = await firstAccess(stack);
    return await runOn(createDocmillClient({ url: stack.apiUrl, apiKey }), wish, interruption);
  } finally {
    if (path !== '' && !wish.keep) await rm(path, { recursive: true, force: true });
  }
}

async function runOn(
  client: DocmillClient,
  { samples, parallel, language, 'strip-xml': strips }: Wish,
  interruption?: AbortSignal,
): Promise<Run> {
  const bar = createProgressBar(samples.length, { terminal: process.stderr, out: console.error });
  let done = 0;
  const onDone = (): void => {
    interruption?.throwIfAborted();
    done += 1;
    bar.show(done, 'read');
  };
  bar.show(0, '');
  return runCorpus(client, { samples, parallel, language, strips, onDone }).finally(bar.end);
}

async function report(run: Run, { parallel, markdown, json, details }: Wish): Promise<void> {
  const made = makeReport(run, { parallel, now: new Date() });
  const tables = tablesOf(made.report);
  const text = markdown ? toMarkdown(tables) : toPlain(tables);
  console.log(text.split('\n').map(printable).join('\n'));
  if (json !== undefined) await writeFile(json, `${JSON.stringify(made.report, null, 2)}\n`);
  if (details === undefined) return;
  await writeFile(details, made.details.map((one) => `${JSON.stringify(one)}\n`).join(''));
}
