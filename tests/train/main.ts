import { writeFile } from 'node:fs/promises';
import process from 'node:process';
import { parseArgs } from 'node:util';

import { documentClasses, type DocumentClass } from '#shared/core/field.ts';
import { fitChoice } from '#workers/engines/analyse/choice/fit-choice.ts';
import { TRUST, type Weights } from '#workers/engines/analyse/choice/linear-model.ts';
import { fitClasses } from '#workers/engines/analyse/classify/fit-classes.ts';

import { classExamples } from './class-examples.ts';
import { examplesOf, prepared } from './examples.ts';
import { FIT, learned, type Specs } from './learned.ts';
import { longPapers, madePapers } from './made.ts';
import { loadReadings } from './readings.ts';
import { trialsOf, trustIn } from './trials.ts';

/*
 * npm run train [-- --corpus DIR --readings FILE] [--only CLASS|class|cut]
 *
 * Learns the weights in workers/engines/analyse/weights/ from generated documents and, where given,
 * from a corpus with known answers that `npm run eval -- --corpus DIR --json FILE` has read. The same
 * documents give the same weights.
 */

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string' },
    readings: { type: 'string' },
    only: { type: 'string' },
  },
});

/** What counts so little is left out, so that the file can be read. */
const LITTLE = 0.02;

const made = madePapers().map(prepared);
const { corpus, readings } = options;
const read = corpus && readings ? await loadReadings(corpus, readings) : [];
const real = read.map(prepared);
const documents = [...made, ...real];

for (const [name, { specs, kinds }] of Object.entries(learned)) {
  if (isWanted(name)) await save(name, weightsOf(specs, kinds));
}
if (isWanted('class')) {
  await save('class', fitClasses(classExamples(documents), documentClasses, FIT));
}

if (isWanted('cut')) {
  // Classifies pages, by the weights that were saved a moment ago.
  const { cutExamples } = await import('./cut-examples.ts');
  const piles = [...documents, ...longPapers().map(prepared)];
  await save('cut', { cut: fitChoice(cutExamples(piles), FIT) });
}

function isWanted(name: string): boolean {
  return options.only === undefined || options.only === name;
}

function weightsOf(
  specs: Specs,
  kinds: readonly DocumentClass[],
): Readonly<Record<string, Weights>> {
  const [ownMade = [], ownReal = []] = [made, real].map((all) =>
    all.filter((document) => kinds.includes(document.class)),
  );
  return Object.fromEntries(
    Object.entries(specs).map(([field, spec]) => {
      const task = { field, spec: spec as never };
      const examples = examplesOf([...ownMade, ...ownReal], field, task.spec);
      process.stdout.write(`${field}: ${examples.length} examples\n`);
      if (examples.length === 0) return [field, {}];
      const trust = trustIn(trialsOf(ownReal, ownMade, task));
      return [field, { ...fitChoice(examples, FIT), ...(trust < 1 && { [TRUST]: trust }) }];
    }),
  );
}

async function save(name: string, weights: Readonly<Record<string, Weights>>): Promise<void> {
  const kept = Object.entries(weights).map(([key, own]) => [
    key,
    Object.fromEntries(Object.entries(own).filter(([, value]) => Math.abs(value) >= LITTLE)),
  ]);
  const file = new URL(`../../workers/engines/analyse/weights/${name}.json`, import.meta.url);
  await writeFile(file, `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`);
}
