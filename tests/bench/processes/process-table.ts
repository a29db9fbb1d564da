import { readdirSync, readFileSync } from 'node:fs';
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

/**
 * A process and all that descend from it, parents before children. Read without waiting: /proc is
 * memory, and a look must cost little beside what it looks at.
 */
export function familyOf(pid: number): readonly ProcessState[] {
  const stats = readStats();
  const children = Map.groupBy(stats, (stat) => stat.parent);
  const family = stats.filter((stat) => stat.pid === pid);
  for (const stat of family) family.push(...(children.get(stat.pid) ?? []));
  return family.map(toState);
}

function readStats(): readonly ProcessStat[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => readIfThere(`/proc/${name}/stat`))
    .filter((text) => text !== '')
    .map(toStat);
}

/** Processes end between two looks. */
function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
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

function toState(stat: ProcessStat): ProcessState {
  const commandLine = readIfThere(`/proc/${stat.pid}/cmdline`);
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
