import type { ProcessState } from './process-table.ts';

/** What the processes of one kind took. */
export type KindUsage = {
  readonly kind: string;
  /** Most of them at once. */
  readonly processes: number;
  /** The most that one of them held. */
  readonly largestMiB: number;
  /** Of the processor, while they were watched. */
  readonly cpuSeconds: number;
};

type Seen = Pick<ProcessState, 'pid' | 'kind' | 'residentMiB' | 'cpuSeconds'>;

type Tally = {
  readonly add: (states: readonly Seen[]) => void;
  readonly sum: () => { readonly kinds: readonly KindUsage[]; readonly peakMiB: number };
};

/** Adds up what is seen of processes. What they took before the first look is not counted. */
export function createTally(before: readonly Seen[]): Tally {
  const cpuBefore = new Map(before.map(({ pid, cpuSeconds }) => [pid, cpuSeconds]));
  const last = new Map<number, Seen>();
  const most = new Map<string, { processes: number; largestMiB: number }>();
  let peakMiB = 0;

  function add(states: readonly Seen[]): void {
    peakMiB = Math.max(
      peakMiB,
      states.reduce((sum, state) => sum + state.residentMiB, 0),
    );
    for (const state of states) last.set(state.pid, state);
    for (const [kind, group] of Map.groupBy(states, (state) => state.kind)) {
      const { processes, largestMiB } = most.get(kind) ?? { processes: 0, largestMiB: 0 };
      most.set(kind, {
        processes: Math.max(processes, group.length),
        largestMiB: Math.max(largestMiB, ...group.map(({ residentMiB }) => residentMiB)),
      });
    }
  }

  function cpuSecondsOf(kind: string): number {
    return [...last.values()]
      .filter((state) => state.kind === kind)
      .reduce((sum, { pid, cpuSeconds }) => sum + cpuSeconds - (cpuBefore.get(pid) ?? 0), 0);
  }

  add(before);
  return {
    add,
    sum: () => ({
      peakMiB,
      kinds: [...most].map(([kind, { processes, largestMiB }]) => {
        return { kind, processes, largestMiB, cpuSeconds: cpuSecondsOf(kind) };
      }),
    }),
  };
}
