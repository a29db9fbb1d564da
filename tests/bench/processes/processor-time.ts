import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

import type { ProcessState } from './process-table.ts';

/** Processor seconds so far, of the whole machine and of some processes. */
export type ProcessorTime = {
  readonly at: number;
  readonly ofAll: number;
  readonly ours: number;
};

const TICKS_PER_SECOND = 100;

export function processorTime(family: readonly ProcessState[]): ProcessorTime {
  const [first = ''] = readFileSync('/proc/stat', 'utf8').split('\n');
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, steal = 0] = first
    .split(/\s+/)
    .slice(1)
    .map(Number);
  return {
    at: performance.now() / 1000,
    ofAll: (user + nice + system + irq + softirq + steal) / TICKS_PER_SECOND,
    ours: family.reduce((sum, state) => sum + state.cpuSeconds + state.cpuSecondsOfEnded, 0),
  };
}

/** The share of the machine's processors that others had between two moments. */
export function shareOfOthers(from: ProcessorTime, to: ProcessorTime): number {
  const others = to.ofAll - from.ofAll - (to.ours - from.ours);
  return Math.max(0, others / ((to.at - from.at) * availableParallelism()));
}
