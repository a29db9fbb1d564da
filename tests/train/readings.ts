import { readFile } from 'node:fs/promises';

import { documentClasses, type DocumentClass } from '#shared/core/field.ts';
import type { PageReading } from '#shared/core/page.ts';

import { loadCorpus } from '../eval/corpus.ts';
import type { Known } from './examples.ts';

/** Real documents say more than generated ones, and most of all on receipts, which are the wildest. */
const WEIGHT = 8;
const RECEIPT_WEIGHT = 30;

/** The documents of a corpus, as `npm run eval` has read them. */
export async function loadReadings(folder: string, file: string): Promise<readonly Known[]> {
  const results = JSON.parse(await readFile(file, 'utf8')) as readonly {
    readonly id: string;
    readonly pages: readonly PageReading[];
  }[];
  const samples = new Map((await loadCorpus(folder)).map(({ entry }) => [entry.id, entry]));
  return results.flatMap(({ id, pages }) => {
    const entry = samples.get(id);
    return entry && isClass(entry.class)
      ? [
          {
            class: entry.class,
            pages,
            truth: entry.truth,
            isWhole: false,
            weight: entry.class === 'receipt' ? RECEIPT_WEIGHT : WEIGHT,
          },
        ]
      : [];
  });
}

const isClass = (name: string): name is DocumentClass =>
  documentClasses.some((one) => one === name);
