import type { Run } from '../run-corpus.ts';
import { countsOf } from '../score/classes.ts';
import { expectationOf, endOf, scoreHostile, type HostileScore } from '../score/hostile.ts';
import type { Judgement } from '../score/judge.ts';
import { scoreDocuments, type Score } from '../score/score.ts';

/** What an evaluation says; its JSON has these names. */
export type Report = Score & {
  readonly made_at: string;
  readonly documents: number;
  readonly pages: number;
  readonly seconds: number;
  readonly seconds_per_page: number;
  /** Seconds from sending a document to its end, with as many on their way as were wanted. */
  readonly latency: { readonly p50: number; readonly p95: number };
  readonly parallel: number;
  readonly failures: Readonly<Record<string, number>>;
  /** By print alone; null where that was not asked for, or nothing carried data. */
  readonly print_only: (Score & PrintOnly) | null;
  readonly hostile: HostileScore;
};

/** A line of the details: what was not exactly right. */
export type Detail = Judgement & { readonly print_only?: true };

type PrintOnly = {
  /** All of the classes of which some carried data. */
  readonly documents: number;
  /** How many of them carried data, and were read without. */
  readonly stripped: number;
};

type Made = { readonly report: Report; readonly details: readonly Detail[] };

export function makeReport(
  { outcomes, stripped, ordeals, seconds }: Run,
  { parallel, now }: { readonly parallel: number; readonly now: Date },
): Made {
  const { score, wrong } = scoreDocuments(outcomes);
  const printed = printOnly(outcomes, stripped);
  const bare = printed.length === 0 ? undefined : scoreDocuments(printed);
  const pages = outcomes.reduce((sum, { document }) => sum + (document?.page_count ?? 0), 0);
  const times = outcomes.map((outcome) => outcome.seconds);
  const report = {
    made_at: now.toISOString(),
    documents: outcomes.length,
    pages,
    seconds,
    seconds_per_page: seconds / Math.max(1, pages),
    latency: { p50: quantile(times, 0.5), p95: quantile(times, 0.95) },
    parallel,
    ...score,
    failures: countsOf(outcomes.flatMap(({ failure }) => failure ?? [])),
    print_only: bare
      ? { documents: printed.length, stripped: stripped.length, ...bare.score }
      : null,
    hostile: scoreHostile(ordeals),
  };
  const wrongInPrint = (bare?.wrong ?? []).map((one) =>
    Object.assign({ print_only: true as const }, one),
  );
  return { report, details: [...wrong, ...wrongInPrint, ...unexpected(ordeals)] };
}

/** The documents of the classes that carry data, as if they carried none. */
function printOnly(outcomes: Run['outcomes'], stripped: Run['stripped']): Run['outcomes'] {
  const bare = new Map(stripped.map((outcome) => [outcome.sample, outcome]));
  const labels = new Set(stripped.map(({ sample }) => sample.label));
  return outcomes
    .filter(({ sample }) => labels.has(sample.label))
    .map((outcome) => bare.get(outcome.sample) ?? outcome);
}

function unexpected(ordeals: Run['ordeals']): readonly Detail[] {
  return ordeals.flatMap(({ plain, opened }) => {
    const expected = expectationOf(plain);
    const ends = [
      { outcome: plain, expected },
      ...(opened ? [{ outcome: opened, expected: 'processed' }] : []),
    ];
    return ends.flatMap((end): readonly Detail[] => {
      const found = endOf(end.outcome);
      if (end.expected === undefined || end.expected === found) return [];
      const { id, label } = end.outcome.sample;
      const answer = { found, raw: null, confidence: null, verdict: 'wrong' } as const;
      return [{ id, class: label, field: 'end', expected: end.expected, ...answer }];
    });
  });
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
