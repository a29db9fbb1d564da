import process from 'node:process';

import { repeat } from '#shared/core/repeat.ts';

import { familyOf, type ProcessState } from './process-table.ts';
import { processorTime, shareOfOthers, type ProcessorTime } from './processor-time.ts';
import { createTally, type KindUsage } from './tally.ts';

/** What all that this process has started took. */
export type Usage = {
  readonly kinds: readonly KindUsage[];
  /** The most that all of them held at one moment; what they share is counted for each. */
  readonly peakMiB: number;
  /** The share of the machine's processors that went to others meanwhile. */
  readonly others: number;
};

type ProcessWatch = {
  /** Ends the watch and says what was seen. */
  readonly stop: () => Promise<Usage>;
};

const INTERVAL_MS = 200;

/** Looks at all that this process has started, five times a second. */
export async function watchProcesses(): Promise<ProcessWatch> {
  const start = await look();
  const tally = createTally(start.started);
  const watching = repeat(async () => look().then(({ started }) => tally.add(started)), {
    intervalMs: INTERVAL_MS,
    onError: () => {},
  });
  return {
    async stop() {
      await watching[Symbol.asyncDispose]();
      const end = await look();
      tally.add(end.started);
      return { ...tally.sum(), others: shareOfOthers(start.time, end.time) };
    },
  };
}

type Sight = { readonly started: readonly ProcessState[]; readonly time: ProcessorTime };

async function look(): Promise<Sight> {
  const family = await familyOf(process.pid);
  return { started: family.slice(1), time: await processorTime(family) };
}
