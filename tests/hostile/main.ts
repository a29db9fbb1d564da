import { setMaxListeners } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';

import { makeFiles } from './make-files.ts';
import { measureIdle, normalSeconds, startTraffic } from './ordinary-traffic.ts';
import { startPlatform } from './platform.ts';
import { describeDelay, describeSummary, headline, lineOf } from './report.ts';
import { filesIn, runFiles, type Result } from './run-files.ts';
import { isGood } from './verdict.ts';

/*
 * npm run hostile -- [DIR] [--only TEXT] [--limit SECONDS] [--jobs N] [--keep]
 * npm run hostile -- --make DIR
 *
 * Submits every file of a folder to a platform of its own and says how each ended, while another
 * organization sends ordinary documents. Without a folder, the files that the project makes itself.
 * Ends with 1 where a file hangs, crashes a process, exceeds its limits or ends in no defined way,
 * or where an ordinary document is delayed.
 */

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    make: { type: 'string' },
    only: { type: 'string', default: '' },
    limit: { type: 'string', default: '300' },
    jobs: { type: 'string', default: '1' },
    keep: { type: 'boolean', default: false },
  },
});

if (options.make === undefined) process.exitCode = (await run(positionals[0])) ? 0 : 1;
else say(`${await makeFiles(options.make)} files made in ${options.make}`);

/** @returns whether everything went as it should */
async function run(given: string | undefined): Promise<boolean> {
  const signal = interruption();
  await using source = await sourceOf(given);
  const { folder } = source;
  const names = await filesIn(folder, options.only);
  const limitMs = Number(options.limit) * 1000;
  say('Starting Docmill ...');
  await using platform = await startPlatform({ given: process.env, keepsFolder: options.keep });
  if (options.keep) say(`Data and logs stay in ${platform.folder}`);
  const client = await platform.client('Sends hostile files');
  const ordinary = await platform.client('Sends ordinary documents');
  const idle = await measureIdle(ordinary);
  const normal = normalSeconds(idle);

  say(headline);
  const atWork = new Set<string>();
  const verdicts = new Map<string, number>();
  let isAllGood = names.length > 0;
  const onResult = (result: Result): void => {
    say(lineOf(result));
    verdicts.set(result.verdict, (verdicts.get(result.verdict) ?? 0) + 1);
    isAllGood &&= isGood(result);
  };
  const traffic = await startTraffic(ordinary, {
    normal,
    atWork,
    onDelay: (delay) => {
      say(describeDelay(delay));
    },
  });
  const jobs = Number(options.jobs);
  await runFiles(folder, names, {
    platform,
    client,
    limitMs,
    jobs,
    atWork,
    onResult,
    signal,
  });
  await traffic[Symbol.asyncDispose]();
  say(describeSummary({ verdicts, idle, normal, traffic }));
  return isAllGood && traffic.delays.length === 0;
}

/** The given folder, or one of our own that goes with the run. */
async function sourceOf(
  given: string | undefined,
): Promise<AsyncDisposable & { readonly folder: string }> {
  if (given !== undefined) return { folder: given, [Symbol.asyncDispose]: async () => {} };
  const folder = await mkdtemp(join(tmpdir(), 'docmill-hostile-files-'));
  say('Making the hostile files ...');
  await makeFiles(folder);
  return {
    folder,
    [Symbol.asyncDispose]: async () => rm(folder, { recursive: true, force: true }),
  };
}

/** Ctrl-C ends the run after the files at work, and `await using` takes everything down. */
function interruption(): AbortSignal {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(name, () => {
      controller.abort(new Error('Interrupted.'));
    });
  }
  return controller.signal;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
