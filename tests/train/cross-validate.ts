import process from 'node:process';
import { parseArgs } from 'node:util';

import { similarity } from '#shared/core/similarity.ts';
import { choose, type ChoiceSpec } from '#workers/engines/analyse/choice/choose.ts';
import { fitChoice } from '#workers/engines/analyse/choice/fit-choice.ts';
import type { Facts } from '#workers/engines/analyse/facts.ts';
import { keyOfText } from '#workers/engines/analyse/fields/specs.ts';
import { readingOf, type Span } from '#workers/engines/analyse/sheet/sheet.ts';

import { examplesOf, prepared, type Prepared } from './examples.ts';
import { FIT, learned } from './learned.ts';
import { madePapers } from './made.ts';
import { loadReadings } from './readings.ts';

/*
 * npm run cross-validate -- --corpus DIR --readings FILE [--folds 5] [--only CLASS]
 *
 * How right the fields of houses are that nothing was learned from: the corpus is parted by house,
 * weights are learned from generated papers and all parts but one, and tried on that one. Changes no
 * weights. `sure` are values of a confidence of 0.9 or more, before checks raise or lower it.
 */

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string' },
    readings: { type: 'string' },
    folds: { type: 'string', default: '5' },
    only: { type: 'string' },
  },
});
if (options.corpus === undefined || options.readings === undefined) {
  throw new Error('--corpus and --readings say which documents to try');
}

const SURE = 0.9;
const SIMILAR = 0.9;
const folds = Number(options.folds);
const made = madePapers().map(prepared);
const real = (await loadReadings(options.corpus, options.readings)).map(prepared);
const houses = [...new Set(real.map(houseOf))];

print('class', 'field', ['n', 'right', 'similar', 'sure', 'right of sure']);
for (const [name, { specs, kinds }] of Object.entries(learned)) {
  if (options.only !== undefined && options.only !== name) continue;
  const own = (all: readonly Prepared[]): readonly Prepared[] =>
    all.filter((document) => kinds.includes(document.class));
  for (const [field, spec] of Object.entries(specs)) {
    const tally = validated(own(real), own(made), { field, spec: spec as never });
    if (tally.n > 0) {
      const { n, right, similar, sure, rightOfSure } = tally;
      print(name, field, [n, share(right, n), share(similar, n), sure, share(rightOfSure, sure)]);
    }
  }
}

/** Candidates of all fields say where they stand. */
type Candidate = { readonly span?: Span; readonly spans?: readonly Span[] };
type Task = { readonly field: string; readonly spec: ChoiceSpec<Candidate, Facts> };

/** How surely its characters were read. */
function readingOfAll({ span, spans = span ? [span] : [] }: Candidate): number {
  return Math.min(...spans.map(readingOf));
}

function validated(
  documents: readonly Prepared[],
  papers: readonly Prepared[],
  { field, spec }: Task,
) {
  const tally = { n: 0, right: 0, similar: 0, sure: 0, rightOfSure: 0 };
  const known = documents.filter(({ truth }) => typeof truth[field] === 'string');
  const always = known.length === 0 ? [] : examplesOf(papers, field, spec);
  for (let fold = 0; fold < folds && known.length > 0; fold += 1) {
    const others = documents.filter((document) => foldOf(document) !== fold);
    const weights = fitChoice([...always, ...examplesOf(others, field, spec)], FIT);
    for (const { facts, truth } of known.filter((document) => foldOf(document) === fold)) {
      const [best] = choose(spec, facts, weights);
      const [found, wanted] = [best ? spec.keyOf(best.candidate) : '', String(truth[field])];
      const isRight = found === wanted || found === keyOfText(wanted);
      const isSimilar = isRight || isNearly(field, found, keyOfText(wanted));
      const isSure = best !== undefined && best.chance * readingOfAll(best.candidate) >= SURE;
      tally.n += 1;
      tally.right += Number(isRight);
      tally.similar += Number(isSimilar);
      tally.sure += Number(isSure);
      tally.rightOfSure += Number(isSure && isRight);
    }
  }
  return tally;
}

function isNearly(field: string, found: string, wanted: string): boolean {
  return /name|address/.test(field) && similarity(found, wanted) >= SIMILAR;
}

/** Documents of one house look alike, so they are learned from together or not at all. */
function houseOf({ truth, facts }: Prepared): string {
  const named = truth['seller_name'] ?? truth['merchant_name'] ?? truth['form_type'];
  return typeof named === 'string' ? named : facts.sheet.text.slice(0, 20);
}

function foldOf(document: Prepared): number {
  return houses.indexOf(houseOf(document)) % folds;
}

function share(part: number, whole: number): string {
  return whole === 0 ? '' : (part / whole).toFixed(3);
}

function print(name: string, field: string, cells: readonly (string | number)[]): void {
  process.stdout.write(`| ${[name, field, ...cells].join(' | ')} |\n`);
}
