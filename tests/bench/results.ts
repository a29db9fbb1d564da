import {
  addScores,
  nothing,
  precisionOf,
  recallOf,
  scoreText,
  type TextScore,
} from '#cli/eval/score/score-text.ts';

import type { Batch } from './batch.ts';
import type { Run } from './contestants/contestant.ts';
import { cpuOutsideOcr, outsideOcr, type Reading } from './platform/outside-ocr.ts';
import type { Usage } from './processes/watch-processes.ts';

/** A reading without what was read. */
type Round = {
  readonly seconds: number;
  readonly usage: Usage;
  readonly reading: Reading | undefined;
  readonly outside: Outside | undefined;
};

/** Shares of the platform's time that are not OCR. */
type Outside = { readonly ofCalls: number; readonly ofCpu: number };

/** The rounds of one way of reading, taken together. */
export type Result = {
  readonly name: string;
  /** By the median of the rounds. */
  readonly pagesPerSecond: number;
  readonly recall: number;
  readonly precision: number;
  readonly outside: number | undefined;
  readonly cpuSecondsPerPage: number;
  /** The highest of the rounds. */
  readonly peakMiB: number;
  readonly others: number;
  readonly rounds: readonly Round[];
  /** Of all rounds together, in the order of the batch. */
  readonly documents: readonly { readonly id: string; readonly score: TextScore }[];
};

export function toResults(batch: Batch, runs: readonly Run[]): readonly Result[] {
  const names = Map.groupBy(runs, ({ name }) => name);
  return [...names].map(([name, own]) => toResult(batch, name, own));
}

function toResult(batch: Batch, name: string, runs: readonly Run[]): Result {
  const rounds = runs.map(toRound);
  const documents = batch.documents.map(({ id, transcript }, index) => {
    const scores = runs.map(({ texts }) => scoreText(texts[index] ?? '', transcript));
    return { id, score: scores.reduce(addScores, nothing) };
  });
  const score = documents.map((document) => document.score).reduce(addScores, nothing);
  const outside = rounds.flatMap((round) => round.outside?.ofCalls ?? []);
  return {
    name,
    rounds,
    documents,
    pagesPerSecond: batch.pageCount / median(rounds.map(({ seconds }) => seconds)),
    recall: recallOf(score),
    precision: precisionOf(score),
    outside: outside.length === 0 ? undefined : median(outside),
    cpuSecondsPerPage: median(rounds.map(({ usage }) => usage.cpuSeconds)) / batch.pageCount,
    peakMiB: Math.max(...rounds.map(({ usage }) => usage.peakMiB)),
    others: Math.max(...rounds.map(({ usage }) => usage.others)),
  };
}

function toRound({ seconds, usage, reading }: Run): Round {
  const outside = reading && {
    ofCalls: outsideOcr(reading),
    ofCpu: cpuOutsideOcr(usage.kinds),
  };
  return { seconds, usage, reading, outside };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}
