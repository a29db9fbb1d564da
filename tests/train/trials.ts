import { similarity } from '#shared/core/similarity.ts';
import { choose, type ChoiceSpec } from '#workers/engines/analyse/choice/choose.ts';
import { fitChoice } from '#workers/engines/analyse/choice/fit-choice.ts';
import type { Facts } from '#workers/engines/analyse/facts.ts';
import { keyOfText } from '#workers/engines/analyse/fields/specs.ts';
import { readingOf, type Span } from '#workers/engines/analyse/sheet/sheet.ts';

import { examplesOf, type Prepared } from './examples.ts';
import { FIT } from './learned.ts';

/** Candidates of all fields say where they stand. */
type Candidate = { readonly span?: Span; readonly spans?: readonly Span[] };
export type Task = { readonly field: string; readonly spec: ChoiceSpec<Candidate, Facts> };

/** What was said of a field of a document of whose house nothing was learned. */
export type Trial = {
  readonly fold: number;
  readonly isRight: boolean;
  /** Right but for a letter of ten, where letters may be misread. */
  readonly isSimilar: boolean;
  /** 0 where nothing was said. */
  readonly confidence: number;
};

const FOLDS = 5;
const SIMILAR = 0.9;
export const SURE = 0.9;

/**
 * Learns a field from all papers and from all houses' documents but a fifth's, and tries it on those,
 * fifth by fifth.
 */
export function trialsOf(
  documents: readonly Prepared[],
  papers: readonly Prepared[],
  { field, spec }: Task,
): readonly Trial[] {
  const known = documents.filter(({ truth }) => typeof truth[field] === 'string');
  if (known.length === 0) return [];
  const foldOf = foldsOf(documents);
  const always = examplesOf(papers, field, spec);
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const others = documents.filter((document) => foldOf(document) !== fold);
    const weights = fitChoice([...always, ...examplesOf(others, field, spec)], FIT);
    return known
      .filter((document) => foldOf(document) === fold)
      .map(({ facts, truth }): Trial => {
        const [best] = choose(spec, facts, weights);
        const [found, wanted] = [best ? spec.keyOf(best.candidate) : '', String(truth[field])];
        const isRight = found === wanted || found === keyOfText(wanted);
        const isSimilar = isRight || isNearly(field, found, keyOfText(wanted));
        const confidence = best ? best.chance * readingOfAll(best.candidate) : 0;
        return { fold, isRight, isSimilar, confidence };
      });
  });
}

/**
 * How far sure values of a field are to be trusted: 1 where there are too few to tell or none was wrong.
 * Else how often the next one will be right, by P.-S. Laplace's rule of succession, as a share of
 * how often it should be.
 */
export function trustIn(trials: readonly Trial[]): number {
  const sure = trials.filter(({ confidence }) => confidence >= SURE);
  const right = sure.filter(({ isRight }) => isRight).length;
  if (sure.length < LEAST_SURE || right === sure.length) return 1;
  const promised = sure.reduce((sum, { confidence }) => sum + confidence, 0) / sure.length;
  const kept = (right + 1) / (sure.length + 2);
  return Math.min(1, Math.round((kept / promised) * 1000) / 1000);
}

const LEAST_SURE = 10;

/** How surely its characters were read. */
function readingOfAll({ span, spans = span ? [span] : [] }: Candidate): number {
  return Math.min(...spans.map(readingOf));
}

function isNearly(field: string, found: string, wanted: string): boolean {
  return /name|address/.test(field) && similarity(found, wanted) >= SIMILAR;
}

/** Documents of one house look alike, so they are learned from together or not at all. */
function foldsOf(documents: readonly Prepared[]): (document: Prepared) => number {
  const houses = [...new Set(documents.map(houseOf))];
  return (document) => houses.indexOf(houseOf(document)) % FOLDS;
}

function houseOf({ truth, facts }: Prepared): string {
  const named = truth['seller_name'] ?? truth['merchant_name'] ?? truth['form_type'];
  return typeof named === 'string' ? named : facts.sheet.text.slice(0, 20);
}
