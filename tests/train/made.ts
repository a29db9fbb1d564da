import type { DocumentClass } from '#shared/core/field.ts';

import { makePaper, type PaperKind } from '../papers/make-paper.ts';
import { toReading } from '../papers/to-reading.ts';
import type { Known } from './examples.ts';

/** How many papers of each kind are made for training. */
const counts: Readonly<Record<PaperKind & DocumentClass, number>> = {
  invoice: 800,
  credit_note: 200,
  receipt: 800,
  bank_statement: 150,
  payslip: 150,
  purchase_order: 150,
  delivery_note: 150,
  letter: 250,
  other: 400,
};

/** Of the letters on papers that are read by OCR: well, and badly printed ones. */
const MISTAKES = [0, 0.005, 0.02, 0.04] as const;

/** Made-up papers as a reader tells them: half of them by their text layer, half by OCR. */
export function madePapers(): readonly Known[] {
  return Object.entries(counts).flatMap(([name, count]) =>
    Array.from({ length: count }, (_, seed) => madePaper(name as PaperKind & DocumentClass, seed)),
  );
}

/** How many papers of several pages are made of each kind that has them. */
const LONG_ONES = 80;
const MOST_TRIES = 1_500;
/** Others than those that are made in any case. */
const FIRST_SEED = 10_000;

/** Made-up papers of several pages each. */
export function longPapers(): readonly Known[] {
  return (Object.keys(counts) as (PaperKind & DocumentClass)[]).flatMap((kind) => {
    const found: Known[] = [];
    for (let index = 0; index < MOST_TRIES && found.length < LONG_ONES; index += 1) {
      const paper = madePaper(kind, FIRST_SEED + index);
      if (paper.pages.length > 1) found.push(paper);
    }
    return found;
  });
}

function madePaper(kind: PaperKind & DocumentClass, seed: number): Known {
  const made = makePaper(kind, seed);
  const mistakes = MISTAKES[Math.floor(seed / 2) % MISTAKES.length] ?? 0;
  const source = seed % 2 === 0 ? 'text_layer' : 'ocr';
  const pages = toReading(made, { seed, mistakes, source });
  return { class: kind, pages, truth: { ...made.truth }, isWhole: true, weight: 1 };
}
