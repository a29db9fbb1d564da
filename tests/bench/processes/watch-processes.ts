import process from 'node:process';

import { familyOf, type ProcessState } from './process-table.ts';
import { processorTime, shareOfOthers, type ProcessorTime } from './processor-time.ts';
import { createTally, type KindUsage } from './tally.ts';

/** What all that this process has started took. */
export type Usage = {
  readonly kinds: readonly KindUsage[];
  /** The most that all of them held at one moment; what they share is counted for each. */
  readonly peakMiB: number;
  /** Of the processor, those that came and went between two looks included. */
  readonly cpuSeconds: number;
  /** The share of the machine's processors that went to others meanwhile. */
  readonly others: number;
};

type ProcessWatch = Disposable & {
  /** What was seen so far. */
  readonly usage: () => Usage;
};

const INTERVAL_MS = 200;

/** Looks at all that this process has started, five times a second. */
export function watchProcesses(): ProcessWatch {
  const start = look();
  const tally = createTally(start.started);
  const timer = setInterval(() => {
    tally.add(look().started);
  }, INTERVAL_MS);
  return {
    usage() {
      const end = look();
      tally.add(end.started);
      const cpuSeconds = end.time.ours - start.time.ours;
      return { ...tally.sum(), cpuSeconds, others: shareOfOthers(start.time, end.time) };
    },
    [Symbol.dispose]() {
      clearInterval(timer);
    },
  };
}

type Sight = { readonly started: readonly ProcessState[]; readonly time: ProcessorTime };

function look(): Sight {
  const family = familyOf(process.pid);
  return { started: family.slice(1), time: processorTime(family) };
}
