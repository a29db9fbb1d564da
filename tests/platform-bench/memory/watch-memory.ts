import { readFileSync } from 'node:fs';

const INTERVAL_MS = 50;

/** What a process holds as resident memory, from the first look on. */
export type MemoryWatch = Disposable & {
  readonly beforeMiB: number;
  readonly mostMiB: () => number;
  readonly nowMiB: () => number;
};

export function watchMemory(pid: number): MemoryWatch {
  const beforeMiB = residentMiB(pid);
  let mostMiB = beforeMiB;
  const timer = setInterval(() => {
    mostMiB = Math.max(mostMiB, residentMiB(pid));
  }, INTERVAL_MS);
  return {
    beforeMiB,
    mostMiB: () => mostMiB,
    nowMiB: () => residentMiB(pid),
    [Symbol.dispose]() {
      clearInterval(timer);
    },
  };
}

function residentMiB(pid: number): number {
  const [, kilobytes] =
    /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}
