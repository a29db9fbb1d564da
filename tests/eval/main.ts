import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { parseArgs } from 'node:util';

import {
  addScores,
  nothing,
  precisionOf,
  recallOf,
  scoreAmounts,
  scoreText,
  type TextScore,
} from '#cli/eval/score/score-text.ts';
import type { PageReading } from '#shared/core/page.ts';

import { loadCorpus, type Sample } from './corpus.ts';
import { createReader, type Reader } from './reader.ts';
import { tried } from './tried.ts';
import { variants, type Variant } from './variants.ts';

/*
 * npm run eval -- --corpus DIR [--steps] [--tried] [--only TEXT] [--language eng+deu] [--json FILE]
 *
 * Reads a corpus as the workers do and says how much of its text was found. With --steps, once
 * for each step of the reading, so that each can be seen to earn its place; with --tried, once for each
 * step that was tried and left out.
 */

type Result = {
  readonly id: string;
  readonly class: string;
  readonly seconds: number;
  readonly text: TextScore | undefined;
  readonly amounts: TextScore;
  readonly pages: readonly PageReading[];
};

const languageOfCountry: Readonly<Record<string, string>> = { DE: 'deu+eng', FR: 'fra' };

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string' },
    steps: { type: 'boolean', default: false },
    tried: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    language: { type: 'string', default: 'eng' },
    json: { type: 'string' },
  },
});
if (options.corpus === undefined) {
  process.stderr.write('Say where the documents are: npm run eval -- --corpus DIR\n');
  process.exit(2);
}

const samples = (await loadCorpus(options.corpus)).filter(
  ({ entry }) => entry.class !== 'hostile' && entry.id.includes(options.only),
);
await using reader = await createReader(availableParallelism());
const chosen = options.tried ? tried : options.steps ? variants : variants.slice(-1);
for (const variant of chosen) {
  const results = await readAll(reader, samples, variant);
  report(variant, results);
  if (options.json !== undefined && variant === chosen.at(-1)) {
    await writeFile(options.json, JSON.stringify(results));
  }
}

async function readAll(
  by: Reader,
  waiting: readonly Sample[],
  variant: Variant,
): Promise<readonly Result[]> {
  const queue = [...waiting];
  const results: Result[] = [];
  async function work(): Promise<void> {
    for (let sample = queue.shift(); sample; sample = queue.shift()) {
      results.push(await readOne(by, sample, variant));
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return results;
}

async function readOne(by: Reader, sample: Sample, variant: Variant): Promise<Result> {
  const { looks, alter } = variant;
  const start = performance.now();
  const { entry, transcript } = sample;
  const languages = languagesOf(entry);
  const pages = await by.read(sample.path, { languages, looks, engines: alter(by.engines) });
  const text = pages.map((page) => page.text).join('\n');
  return {
    id: entry.id,
    class: entry.class,
    seconds: (performance.now() - start) / 1000,
    text: transcript === undefined ? undefined : scoreText(text, transcript),
    amounts: scoreAmounts(text, entry.truth),
    pages,
  };
}

/** What a client would have said: the manifest's word, or the language of the country it names. */
function languagesOf({ language, country }: Sample['entry']): readonly string[] {
  return (language ?? languageOfCountry[country ?? ''] ?? options.language).split('+');
}

function report(variant: Variant, results: readonly Result[]): void {
  const pages = results.flatMap((result) => result.pages);
  const read = pages.filter((page) => page.source === 'ocr').length;
  const seconds = results.reduce((sum, result) => sum + result.seconds, 0);
  process.stdout.write(
    `\n${variant.name}: ${pages.length} pages, ${read} by OCR, ${seconds.toFixed(0)} s of work\n`,
  );
  for (const [name, group] of groupsOf(results)) {
    const text = group.map((result) => result.text ?? nothing).reduce(addScores);
    const amounts = group.map((result) => result.amounts).reduce(addScores);
    process.stdout.write(
      `  ${name.padEnd(16)} ${percent(recallOf(text), text.wanted)} word recall` +
        `  ${percent(precisionOf(text), text.wanted)} precision` +
        `  ${percent(recallOf(amounts), amounts.wanted)} of ${amounts.wanted} amounts\n`,
    );
  }
}

function percent(share: number, of: number): string {
  return of === 0 ? '     -' : `${(100 * share).toFixed(1).padStart(5)}%`;
}

/** By where the documents come from: the part of the id before the first dash. */
function groupsOf(results: readonly Result[]): ReadonlyMap<string, readonly Result[]> {
  return Map.groupBy(results, ({ id }) => id.split('-')[0] ?? id);
}
