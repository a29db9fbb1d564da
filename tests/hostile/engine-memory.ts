import { readFile } from 'node:fs/promises';

import { repeat } from '#shared/core/repeat.ts';

/** Watches how much memory the engines of a worker take, from outside. */
export type EngineWatch = AsyncDisposable & {
  /** The most that one engine held. */
  readonly peakBytes: () => number;
};

const INTERVAL_MS = 100;

/**
 * The kernel keeps the most a process ever held, which also tells what happened between two looks.
 * Engines live longer than one file: of those that run already only a new record counts.
 */
export async function watchEngines(workerPid: () => number | undefined): Promise<EngineWatch> {
  const records = new Map<number, number>();
  for (const { pid, record } of await enginesOf(workerPid())) records.set(pid, record);
  let peak = 0;
  async function look(): Promise<void> {
    for (const { pid, resident, record } of await enginesOf(workerPid())) {
      const isNewRecord = record > (records.get(pid) ?? 0);
      peak = Math.max(peak, resident, isNewRecord ? record : 0);
    }
  }
  const looking = repeat(look, { intervalMs: INTERVAL_MS, onError: () => {} });
  return {
    peakBytes: () => peak,
    [Symbol.asyncDispose]: async () => looking[Symbol.asyncDispose](),
  };
}

type Engine = { readonly pid: number; readonly resident: number; readonly record: number };

/** A worker starts nothing but engines. None where there is no /proc. */
async function enginesOf(workerPid = 0): Promise<readonly Engine[]> {
  const children = await readFile(`/proc/${workerPid}/task/${workerPid}/children`, 'utf8').catch(
    () => '',
  );
  const pids = children.split(' ').filter((pid) => pid !== '');
  return Promise.all(pids.map(async (pid) => engineOf(Number(pid))));
}

async function engineOf(pid: number): Promise<Engine> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return { pid, resident: bytesOf(status, 'VmRSS'), record: bytesOf(status, 'VmHWM') };
}

function bytesOf(status: string, name: string): number {
  const [, kilobytes = '0'] = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status) ?? [];
  return Number(kilobytes) * 1024;
}
