import { writeFile } from 'node:fs/promises';
import process from 'node:process';
import { parseArgs } from 'node:util';

import { documentClasses } from '#shared/core/field.ts';
import type { Weights } from '#workers/engines/analyse/choice/linear-model.ts';
import { classFeatures } from '#workers/engines/analyse/classify/class-features.ts';
import { invoiceSpecs, receiptSpecs } from '#workers/engines/analyse/fields/specs.ts';

import { examplesOf, prepared, type Known, type Prepared } from './examples.ts';
import { fitChoice } from './fit-choice.ts';
import { fitClasses } from './fit-classes.ts';
import { loadReadings } from './readings.ts';

/*
 * npm run train [-- --corpus DIR --readings FILE]
 *
 * Learns the weights in workers/engines/analyse/weights/ from generated documents and, where given,
 * from a corpus with known answers that `npm run eval -- --corpus DIR --json FILE` has read. The same
 * documents give the same weights.
 */

const { values: options } = parseArgs({
  options: { corpus: { type: 'string' }, readings: { type: 'string' } },
});

/** What counts so little is left out, so that the file can be read. */
const LITTLE = 0.02;

const known: Known[] = [];
if (options.corpus !== undefined && options.readings !== undefined) {
  known.push(...(await loadReadings(options.corpus, options.readings)));
}
const documents = known.map(prepared);

const specsOf = { receipt: receiptSpecs, invoice: invoiceSpecs } as const;
for (const [name, specs] of Object.entries(specsOf)) {
  const own = documents.filter((document) => document.class === name);
  await save(name, weightsOf(own, specs));
}
await save(
  'class',
  fitClasses(
    documents.map(({ facts, class: name, weight }) => ({
      class: name,
      features: classFeatures(facts.sheet),
      weight,
    })),
    documentClasses,
    { ridge: 1, rounds: 300 },
  ),
);

type Specs = (typeof specsOf)[keyof typeof specsOf];

function weightsOf(own: readonly Prepared[], specs: Specs): Readonly<Record<string, Weights>> {
  return Object.fromEntries(
    Object.entries(specs).map(([field, spec]) => {
      const examples = examplesOf(own, field, spec as never);
      process.stdout.write(`${field}: ${examples.length} examples\n`);
      return [field, examples.length === 0 ? {} : fitChoice(examples, { ridge: 1, rounds: 300 })];
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
