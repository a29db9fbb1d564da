import { openAsBlob } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';

import type { HostileClient } from './client.ts';
import { watchEngines } from './engine-memory.ts';
import type { Platform } from './platform.ts';
import { verdictOf, type Judgement } from './verdict.ts';

export type Result = Judgement & {
  /** Of the file, within its folder. */
  readonly name: string;
  readonly seconds: number;
  readonly peakBytes: number;
};

type Run = {
  readonly platform: Platform;
  readonly client: HostileClient;
  readonly limitMs: number;
  /** How many files at once. The memory of their engines cannot be told apart then. */
  readonly jobs: number;
  /** The names of the files at work, kept up to date for others to look at. */
  readonly atWork: Set<string>;
  readonly onResult: (result: Result) => void;
  readonly signal: AbortSignal;
};

/** All files below a folder whose path holds `only`. */
export async function filesIn(folder: string, only: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  return names.filter((name) => name.includes(only)).toSorted();
}

/** Submits the files, tells of each as it ends, and keeps nothing of them. */
export async function runFiles(folder: string, names: readonly string[], run: Run): Promise<void> {
  const waiting = names.values();
  async function work(): Promise<void> {
    for (const name of waiting) {
      run.signal.throwIfAborted();
      run.atWork.add(name);
      run.onResult(await runFile(folder, name, run));
      run.atWork.delete(name);
    }
  }
  await Promise.all(Array.from({ length: run.jobs }, work));
}

async function runFile(folder: string, name: string, run: Run): Promise<Result> {
  const { platform, client, limitMs } = run;
  await using memory = await watchEngines(platform.workerPid);
  const deathsBefore = platform.deaths().length;
  const start = performance.now();
  const file = await openAsBlob(join(folder, name));
  const ending = await client.process(file, submittedName(name), limitMs);
  const seconds = (performance.now() - start) / 1000;
  const crashed = platform.deaths().slice(deathsBefore);
  if (crashed.length > 0) await platform.untilReady();
  const peakBytes = memory.peakBytes();
  return {
    name,
    seconds,
    peakBytes,
    ...verdictOf({ ending, crashed, peakBytes }, platform.engineMemoryBytes),
  };
}

/** No file's name can hold a slash, so `%2F` stands for one. */
function submittedName(name: string): string {
  return basename(name).replaceAll('%2F', '/');
}
