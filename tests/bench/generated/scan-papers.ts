import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { scan, type ScanOptions } from '#cli/samples/scan.ts';

import type { BenchDocument } from '../batch.ts';
import { makePaper, transcriptOf } from './make-paper.ts';
import { createRandom } from './random.ts';

type Wanted = {
  readonly count: number;
  /** Skewed pages, and one in four turned. */
  readonly isHard: boolean;
  readonly folder: string;
};

/** Scans of so many papers, one page each: A4 at 200 dpi. */
export async function scanPapers({
  count,
  isHard,
  folder,
}: Wanted): Promise<readonly BenchDocument[]> {
  const documents: BenchDocument[] = [];
  for (let number = 1; number <= count; number += 1) {
    const paper = makePaper(number);
    const { jpeg } = await scan(paper, isHard ? hardScan(number) : cleanScan(number));
    const id = `page-${String(number).padStart(4, '0')}`;
    const path = join(folder, `${id}.jpg`);
    await writeFile(path, jpeg);
    documents.push({ id, path, transcript: transcriptOf(paper), pages: [path] });
  }
  return documents;
}

const DPI = 200;
const MOST_SKEW = 3;

function cleanScan(number: number): ScanOptions {
  return { dpi: DPI, noise: createRandom(number).whole(3, 6) };
}

function hardScan(number: number): ScanOptions {
  const random = createRandom(number);
  return {
    dpi: DPI,
    noise: random.whole(3, 8),
    skew: random.whole(-MOST_SKEW * 10, MOST_SKEW * 10) / 10,
    turn: number % 4 === 0 ? random.pick([90, 180, 270] as const) : 0,
  };
}
