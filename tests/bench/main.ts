import { rmSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

import { createBatch, type BenchDocument } from './batch.ts';
import type { Contestant, Run } from './contestants/contestant.ts';
import { here } from './contestants/here.ts';
import { ocrmypdf } from './contestants/ocrmypdf.ts';
import { tesseractJs } from './contestants/tesseract-js.ts';
import { tesseract } from './contestants/tesseract.ts';
import { corpusDocuments } from './corpus-batch.ts';
import { scanPapers } from './generated/scan-papers.ts';
import { readOptions } from './options.ts';
import { hasProgram } from './processes/find-program.ts';
import { compare } from './report/compare.ts';
import { memory } from './report/memory.ts';
import { notes } from './report/notes.ts';
import { whereabouts } from './report/whereabouts.ts';
import { toResults, type Result } from './results.ts';
import { runSlope } from './slope/run-slope.ts';
import { FEWEST_SAMPLES } from './slope/slope.ts';

/*
 * npm run bench -- [--pages N] [--hard] [--corpus DIR [--documents TEXT]] [--rounds N]
 *                  [--only TEXT] [--json FILE]
 * npm run bench -- --slope [--pages N]
 *
 * Measures the whole platform against others who read pages, on generated scans or on the documents
 * of a corpus; with --slope, the memory of the platform over many pages, by default 1,000.
 */

/** With --slope, as many pages are read again and again. */
const SLOPE_BATCH = 50;

const options = readOptions(process.argv.slice(2));
const folder = await mkdtemp(join(tmpdir(), 'docmill-bench-'));
process.once('exit', () => {
  rmSync(folder, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => process.exit(130));
}

if (options.isSlope) await measureSlope();
else await measureAll();

async function measureAll(): Promise<void> {
  const contestants = await presentOf([here, tesseract, tesseractJs, ocrmypdf]);
  const batch = await createBatch(await documentsOf(options.pages), folder);
  const runs: Run[] = [];
  for (let round = 1; round <= options.rounds; round += 1) {
    for (const contestant of contestants) {
      say(`round ${round}: ${contestant.name}`);
      runs.push(...(await competing(contestant)));
    }
  }
  const results = toResults(batch, runs);
  print(`\n${batch.pageCount} pages, ${options.rounds} rounds\n\n${compare(results)}`);
  for (const result of results) printWhereabouts(result, batch.pageCount);
  print(notes);
  await writeFile(options.json, JSON.stringify({ options, pages: batch.pageCount, results }));

  /** One who fails is left out of the round, and it is said. */
  async function competing({ name, compete }: Contestant): Promise<readonly Run[]> {
    return compete(batch, folder).catch((error: unknown) => {
      say(`${name} failed: ${String(error)}`);
      return [];
    });
  }
}

function printWhereabouts({ name, rounds }: Result, pages: number): void {
  const last = rounds.at(-1);
  if (last?.reading === undefined) return;
  print(`\n${name}, last round\n${whereabouts(last.reading, last.usage, pages)}`);
}

async function measureSlope(): Promise<void> {
  const least = SLOPE_BATCH * FEWEST_SAMPLES;
  if (options.pages < least) throw new Error(`--slope wants ${least} pages at least`);
  const documents = await documentsOf(SLOPE_BATCH);
  const run = await runSlope(await createBatch(documents, folder), options.pages);
  const { pages, reading, usage, series } = run;
  const speed = (pages / reading.seconds).toFixed(2);
  print(`\n${pages} pages, ${speed} pages/s\n\n${whereabouts(reading, usage, pages)}`);
  print(`\n${memory(series)}`);
  await writeFile(options.json, JSON.stringify({ options, ...run }));
}

async function documentsOf(count: number): Promise<readonly BenchDocument[]> {
  const { corpus, isHard, documents: only } = options;
  if (corpus === undefined) return scanPapers({ count, isHard, folder });
  const hasPdftoppm = await hasProgram('pdftoppm');
  if (!hasPdftoppm) say('PDFs are left out: pdftoppm (poppler-utils) is not installed.');
  return corpusDocuments({ corpus, only, folder, hasPdftoppm });
}

/** Those who are wanted and installed. */
async function presentOf(all: readonly Contestant[]): Promise<readonly Contestant[]> {
  const present: Contestant[] = [];
  for (const contestant of all.filter(({ name }) => name.includes(options.only))) {
    const { needs } = contestant;
    if (!needs || (await hasProgram(needs.program))) present.push(contestant);
    else say(`${needs.program} is not installed; Debian: ${needs.packages.join(', ')}`);
  }
  return present;
}

function print(text: string): void {
  process.stdout.write(text);
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
