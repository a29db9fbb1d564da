import process from 'node:process';

import type { Batch } from '../batch.ts';
import type { Reading } from '../platform/outside-ocr.ts';
import { startPlatform, type Platform } from '../platform/platform.ts';
import { spentBetween } from '../platform/times.ts';
import { familyOf } from '../processes/process-table.ts';
import { watchProcesses, type Usage } from '../processes/watch-processes.ts';
import { growthOf } from './slope.ts';

/** What a process of each kind held on average at one moment. */
type Sample = ReadonlyMap<string, number>;

export type Series = {
  readonly kind: string;
  readonly residentMiB: readonly number[];
  /** By least squares, over the whole series. */
  readonly growth: number;
};

export type SlopeRun = {
  readonly pages: number;
  readonly reading: Reading;
  readonly usage: Usage;
  readonly series: readonly Series[];
};

/**
 * Has the platform read the batch over and over, and looks at its memory after each time. A time
 * that is not counted goes before, in which the processes find their size.
 */
export async function runSlope(batch: Batch, pages: number): Promise<SlopeRun> {
  await using platform = await startPlatform();
  await platform.process(batch.bound);
  const before = await platform.times();
  using watch = watchProcesses();
  const { samples, seconds } = await readOver(platform, batch, pages);
  const usage = watch.usage();
  const times = spentBetween(before, await platform.times());
  return {
    pages: samples.length * batch.pageCount,
    reading: { ...platform.places, seconds, times },
    usage,
    series: toSeries(samples),
  };
}

async function readOver(
  platform: Platform,
  batch: Batch,
  pages: number,
): Promise<{ samples: readonly Sample[]; seconds: number }> {
  const samples: Sample[] = [];
  let total = 0;
  while (samples.length * batch.pageCount < pages) {
    const { seconds } = await platform.process(batch.bound);
    total += seconds;
    samples.push(takeSample());
    process.stderr.write(`  ${samples.length * batch.pageCount} of ${pages} pages\n`);
  }
  return { samples, seconds: total };
}

function takeSample(): Sample {
  const started = familyOf(process.pid).slice(1);
  const kinds = Map.groupBy(started, ({ kind }) => kind);
  return new Map(
    [...kinds].map(([kind, group]) => {
      const sum = group.reduce((total, { residentMiB }) => total + residentMiB, 0);
      return [kind, sum / group.length];
    }),
  );
}

function toSeries(samples: readonly Sample[]): readonly Series[] {
  const kinds = new Set(samples.flatMap((sample) => [...sample.keys()]));
  return [...kinds].toSorted().map((kind) => {
    const residentMiB = samples.flatMap((sample) => sample.get(kind) ?? []);
    return { kind, residentMiB, growth: growthOf(residentMiB) };
  });
}
