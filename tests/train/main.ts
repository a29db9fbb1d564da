import { writeFile } from 'node:fs/promises';
import process from 'node:process';
import { parseArgs } from 'node:util';

import { documentClasses } from '#shared/core/field.ts';
import { fitChoice } from '#workers/engines/analyse/choice/fit-choice.ts';
import type { Weights } from '#workers/engines/analyse/choice/linear-model.ts';
import { fitClasses } from '#workers/engines/analyse/classify/fit-classes.ts';

import { classExamples } from './class-examples.ts';
import { examplesOf, prepared, type Known, type Prepared } from './examples.ts';
import { FIT, learned, type Specs } from './learned.ts';
import { longPapers, madePapers } from './made.ts';
import { loadReadings } from './readings.ts';

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

const known: Known[] = [...madePapers()];
if (options.corpus !== undefined && options.readings !== undefined) {
  known.push(...(await loadReadings(options.corpus, options.readings)));
}
const documents = known.map(prepared);

for (const [name, { specs, kinds }] of Object.entries(learned)) {
  const own = documents.filter((document) => kinds.includes(document.class));
  if (isWanted(name)) await save(name, weightsOf(own, specs));
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

function weightsOf(own: readonly Prepared[], specs: Specs): Readonly<Record<string, Weights>> {
  return Object.fromEntries(
    Object.entries(specs).map(([field, spec]) => {
      const examples = examplesOf(own, field, spec as never);
      process.stdout.write(`${field}: ${examples.length} examples\n`);
      return [field, examples.length === 0 ? {} : fitChoice(examples, FIT)];
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
