import process from 'node:process';
import { parseArgs } from 'node:util';

import { prepared, type Prepared } from './examples.ts';
import { learned } from './learned.ts';
import { madePapers } from './made.ts';
import { loadReadings } from './readings.ts';
import { SURE, trialsOf, trustIn, type Trial } from './trials.ts';

/*
 * npm run cross-validate -- --corpus DIR --readings FILE [--only CLASS]
 *
 * How right the fields of houses are that nothing was learned from: the corpus is parted by house,
 * weights are learned from generated papers and all parts but one, and tried on that one. Changes no
 * weights. `sure` are values of a confidence of 0.9 or more, before checks raise or lower it.
 */

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string' },
    readings: { type: 'string' },
    only: { type: 'string' },
  },
});
if (options.corpus === undefined || options.readings === undefined) {
  throw new Error('--corpus and --readings say which documents to try');
}

const made = madePapers().map(prepared);
const real = (await loadReadings(options.corpus, options.readings)).map(prepared);

print('class', 'field', ['n', 'right', 'similar', 'sure', 'right of sure']);
for (const [name, { specs, kinds }] of Object.entries(learned)) {
  if (options.only !== undefined && options.only !== name) continue;
  const own = (all: readonly Prepared[]): readonly Prepared[] =>
    all.filter((document) => kinds.includes(document.class));
  for (const [field, spec] of Object.entries(specs)) {
    const trials = trialsOf(own(real), own(made), { field, spec: spec as never });
    if (trials.length > 0) print(name, field, cellsOf(trials));
  }
}

function cellsOf(trials: readonly Trial[]): readonly (string | number)[] {
  const sure = trials.filter((trial) => trial.confidence * trustOfOthers(trial, trials) >= SURE);
  const n = trials.length;
  return [
    n,
    share(countOf(trials, 'isRight'), n),
    share(countOf(trials, 'isSimilar'), n),
    sure.length,
    share(countOf(sure, 'isRight'), sure.length),
  ];
}

/** As far as other houses' documents say that the field can be trusted. */
function trustOfOthers({ fold }: Trial, trials: readonly Trial[]): number {
  return trustIn(trials.filter((other) => other.fold !== fold));
}

function countOf(trials: readonly Trial[], what: 'isRight' | 'isSimilar'): number {
  return trials.filter((trial) => trial[what]).length;
}

function share(part: number, whole: number): string {
  return whole === 0 ? '' : (part / whole).toFixed(3);
}

function print(name: string, field: string, cells: readonly (string | number)[]): void {
  process.stdout.write(`| ${[name, field, ...cells].join(' | ')} |\n`);
}
