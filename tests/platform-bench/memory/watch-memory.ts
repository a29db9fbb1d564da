import { readFileSync } from 'node:fs';

const INTERVAL_MS = 50;

/** What a process holds as resident memory, from the first look on. */
export type MemoryWatch = Disposable & {
  readonly beforeMiB: number;
  readonly mostMiB: () => number;
  readonly nowMiB: () => number;
  /** The most in each quarter of the time since: flat where memory does not grow with the work. */
  readonly quartersMiB: () => readonly number[];
};

export function watchMemory(pid: number): MemoryWatch {
  const beforeMiB = residentMiB(pid);
  const seen = [beforeMiB];
  const timer = setInterval(() => {
    seen.push(residentMiB(pid));
  }, INTERVAL_MS);
  return {
    beforeMiB,
    mostMiB: () => mostOf(seen),
    nowMiB: () => residentMiB(pid),
    quartersMiB: () =>
      [0, 1, 2, 3].map((quarter) => {
        const from = Math.floor((seen.length * quarter) / 4);
        return mostOf(seen.slice(from, Math.max(from + 1, (seen.length * (quarter + 1)) / 4)));
      }),
    [Symbol.dispose]() {
      clearInterval(timer);
    },
  };
}

const mostOf = (values: readonly number[]): number =>
  values.reduce((most, value) => Math.max(most, value), 0);

function residentMiB(pid: number): number {
  const [, kilobytes] =
    /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}
