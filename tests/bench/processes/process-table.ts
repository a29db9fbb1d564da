import { readdir, readFile } from 'node:fs/promises';
import { basename } from 'node:path';

/** A process at one moment, as /proc tells. */
export type ProcessState = ProcessStat & { readonly kind: string };

type ProcessStat = {
  readonly pid: number;
  readonly parent: number;
  readonly residentMiB: number;
  readonly cpuSeconds: number;
  /** Of those it has started and seen the end of. */
  readonly cpuSecondsOfEnded: number;
};

const PAGE_BYTES = 4_096;
/** What the kernel counts processor time in, on every Linux. */
const TICKS_PER_SECOND = 100;

/** A process and all that descend from it, parents before children. */
export async function familyOf(pid: number): Promise<readonly ProcessState[]> {
  const stats = await readStats();
  const children = Map.groupBy(stats, (stat) => stat.parent);
  const family = stats.filter((stat) => stat.pid === pid);
  for (const stat of family) family.push(...(children.get(stat.pid) ?? []));
  return Promise.all(family.map(toState));
}

async function readStats(): Promise<readonly ProcessStat[]> {
  const names = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const texts = await Promise.all(
    names.map(async (name) => readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')),
  );
  return texts.filter((text) => text !== '').map(toStat);
}

/** Fields of /proc/PID/stat; the second is a name in brackets that may hold anything. */
function toStat(text: string): ProcessStat {
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const field = (number: number): number => Number(fields[number - 3] ?? 0);
  return {
    pid: Number.parseInt(text, 10),
    parent: field(4),
    cpuSeconds: (field(14) + field(15)) / TICKS_PER_SECOND,
    cpuSecondsOfEnded: (field(16) + field(17)) / TICKS_PER_SECOND,
    residentMiB: (field(24) * PAGE_BYTES) / 1024 ** 2,
  };
}

async function toState(stat: ProcessStat): Promise<ProcessState> {
  const commandLine = await readFile(`/proc/${stat.pid}/cmdline`, 'utf8').catch(() => '');
  return { ...stat, kind: kindOf(commandLine.split('\0')) };
}

/** What a process is, from its command line. */
export function kindOf(commandLine: readonly string[]): string {
  const all = commandLine.join(' ');
  const engine = /engines\/(\w+)\/main\.ts/.exec(all)?.[1];
  if (engine !== undefined) return `${engine} engine`;
  if (all.includes('workers/main.ts')) return 'worker';
  if (all.includes('api/main.ts')) return 'api';
  if (all.includes('s3-server.ts')) return 's3';
  // Servers rename their processes: "postgres: checkpointer", "redis-server 127.0.0.1:6379".
  return basename(commandLine[0]?.split(/[: ]/)[0] ?? '') || 'ended';
}
