import type { ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';

const INTERVAL_MS = 250;
const PAGE_BYTES = 4_096;

/**
 * Kills the process when its resident memory passes the limit: the one memory guard that counts
 * every kind of memory. Where there is no /proc it watches nothing.
 * @returns how to stop watching
 */
export function watchMemory(child: ChildProcess, limitBytes: number): () => void {
  const timer = setInterval(() => {
    void check(child, limitBytes);
  }, INTERVAL_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}

async function check(child: ChildProcess, limitBytes: number): Promise<void> {
  if ((await residentBytes(child.pid)) > limitBytes) child.kill('SIGKILL');
}

/** Of a process; 0 where there is no such process or no /proc. */
export async function residentBytes(pid: number | undefined): Promise<number> {
  const statm = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '');
  return Number(statm.split(' ')[1] ?? 0) * PAGE_BYTES;
}
