import { expect, test } from 'vitest';

import type { PageGuess } from '#shared/core/field.ts';
import { cuttingOf } from '#shared/features/pipeline/packet.policy.ts';
import { pageMarkOf } from '#workers/engines/analyse/packets/page-mark.ts';
import { toSheet } from '#workers/engines/analyse/sheet/sheet.ts';

import { makePaper } from '../papers/make-paper.ts';
import { toReading } from '../papers/to-reading.ts';
import { guessesOf, pileOf } from '../support/piles.ts';

const guess = (number: number, begins: number): PageGuess => ({
  number,
  classification: { value: 'invoice', confidence: 0.9 },
  begins,
});

test('what surely holds several documents is cut, what may is for somebody to look at', () => {
  expect(cuttingOf([guess(1, 1)])).toBeUndefined();
  expect(cuttingOf([guess(1, 1), guess(2, 0.2), guess(3, 0)])).toBeUndefined();
  expect(cuttingOf([guess(1, 1), guess(2, 0.1), guess(3, 0.95)])).toEqual({
    isSure: true,
    parts: [
      { firstPage: 1, lastPage: 2 },
      { firstPage: 3, lastPage: 3 },
    ],
  });
  expect(cuttingOf([guess(1, 1), guess(2, 0.6), guess(3, 0.95)])).toEqual({
    isSure: false,
    parts: [
      { firstPage: 1, lastPage: 1 },
      { firstPage: 2, lastPage: 2 },
      { firstPage: 3, lastPage: 3 },
    ],
  });
});

test.for([
  ['Page 2 of 3', { number: 2, of: 3 }],
  ['Seite 12', { number: 12, of: null }],
  ['Blatt: 1/4', { number: 1, of: 4 }],
  ['- 7 -', { number: 7, of: null }],
  ['2 / 5', { number: 2, of: 5 }],
  ['Page 5 of 3', undefined],
  ['Total 12.50', undefined],
  ['Page 2,000.00', undefined],
] as const)('the page that says %s', ([text, mark]) => {
  const [page] = toReading(
    { pages: [{ width: 595, height: 842, texts: [{ text, x: 60, y: 800, size: 10 }] }] },
    { seed: 1, mistakes: 0, source: 'text_layer' },
  );
  expect(page && pageMarkOf(toSheet([page]))).toEqual(mark);
});

/** Others than those that the weights were learned from. */
const SEED = 500_000;
const kinds = ['invoice', 'bank_statement', 'payslip', 'receipt', 'letter'] as const;

test('where documents begin is found in most piles of them, and seldom elsewhere', () => {
  let [cuts, found, pages, wrong] = [0, 0, 0, 0];
  for (let seed = SEED; seed < SEED + 40; seed += 1) {
    const papers = kinds.map((kind, index) => makePaper(kind, seed + index * 1_000));
    const starts = new Set(pileOf(papers).starts);
    for (const { number, begins } of guessesOf(papers).slice(1)) {
      const isFound = begins >= 0.5;
      if (starts.has(number)) [cuts, found] = [cuts + 1, found + Number(isFound)];
      else [pages, wrong] = [pages + 1, wrong + Number(isFound)];
    }
  }
  expect(found / cuts).toBeGreaterThan(0.9);
  expect(wrong / pages).toBeLessThan(0.05);
});
