import { readFile } from 'node:fs/promises';

/** What a process may use up. */
export type Allowance = {
  /** Of resident memory. */
  readonly memoryBytes: number;
  /** Of processor time, from the moment of the call on. */
  readonly cpuSeconds: number;
};

/** What a process was seen to hold and to have used. */
type Usage = { readonly residentBytes: number; readonly cpuSeconds: number };

const INTERVAL_MS = 250;
/** Linux counts processor time for its readers in hundredths of a second, on every machine. */
const TICKS_PER_SECOND = 100;

/**
 * Calls `onExcess` once when the process passes its allowance: the one guard that counts every kind
 * of memory and every thread. Where there is no /proc it watches nothing.
 * @returns how to stop watching
 */
export function watchProcess(
  pid: number | undefined,
  allowance: Allowance,
  onExcess: (what: 'too much memory' | 'too much processor time') => void,
): () => void {
  let start: number | undefined;
  let isOver = false;
  async function look(): Promise<void> {
    const usage = await usageOf(pid);
    // What was asked in one call must not end the next one.
    if (!usage || isOver) return;
    const { residentBytes: bytes, cpuSeconds } = usage;
    start ??= cpuSeconds;
    if (bytes > allowance.memoryBytes) onExcess('too much memory');
    else if (cpuSeconds - start > allowance.cpuSeconds) onExcess('too much processor time');
  }
  void look();
  const timer = setInterval(() => void look(), INTERVAL_MS);
  timer.unref();
  return () => {
    isOver = true;
    clearInterval(timer);
  };
}

/** Of a process; 0 where there is no such process or no /proc. */
export async function residentBytes(pid: number | undefined): Promise<number> {
  return (await usageOf(pid))?.residentBytes ?? 0;
}

async function usageOf(pid: number | undefined): Promise<Usage | undefined> {
  try {
    const [stat, status] = await Promise.all(
      ['stat', 'status'].map(async (name) => readFile(`/proc/${pid}/${name}`, 'utf8')),
    );
    return { cpuSeconds: cpuSecondsIn(stat ?? ''), residentBytes: residentBytesIn(status ?? '') };
  } catch {
    return undefined;
  }
}

/** The name of the process comes second, in brackets, and may hold anything. */
function cpuSecondsIn(stat: string): number {
  const values = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [user = 0, system = 0] = values.slice(11, 13).map(Number);
  return (user + system) / TICKS_PER_SECOND;
}

function residentBytesIn(status: string): number {
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
}
