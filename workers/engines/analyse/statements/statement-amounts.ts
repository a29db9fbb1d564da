import { hundredthsOf } from '#shared/core/hundredths.ts';

import { boxOf, type Line } from '../sheet/sheet.ts';
import { amountsInLine } from '../text/line-amounts.ts';

/** An amount in a row of a statement. */
export type RowAmount = {
  readonly hundredths: number;
  /** What was read in its place, where that was mended. */
  readonly read?: number;
  /** What stands beside it: -1 taken, 1 given, 0 nothing. */
  readonly sign: -1 | 0 | 1;
  readonly currency: string | null;
  readonly from: number;
  readonly to: number;
  /** Fractions of the page's width. */
  readonly x0: number;
  readonly x1: number;
};

/** Soll, debit, débit, af, dare ...; Haben, credit, crédit, bij, avere ... */
const TAKEN =
  /^\s?(?:(?:[€$£]|[A-Z]{3}\b)\s?)?(?:[-−–](?!\s?\d)|S\b|D\b|DR\b|DB\b|OD\b|Dt\b|Af\b|Soll\b|Debit\b)/iu;
const GIVEN = /^\s?(?:(?:[€$£]|[A-Z]{3}\b)\s?)?(?:\+|H\b|C\b|CR\b|Cr\b|Bij\b|Haben\b|Credit\b)/iu;
const PLUS_BEFORE = /\+\s?(?:[€$£]|[A-Z]{3})?\s?$/u;

/** The amounts of a row, left to right, with the signs that stand around them. */
export function rowAmounts(line: Line, from: number): readonly RowAmount[] {
  return amountsInLine(line)
    .filter((amount) => amount.from >= from)
    .map((amount) => {
      const { x0, x1 } = boxOf({ line, from: amount.from, to: amount.to });
      const hundredths = hundredthsOf(amount.amount);
      const { from: start, to, currency } = amount;
      return { hundredths, sign: signOf(line.text, amount), currency, from: start, to, x0, x1 };
    });
}

function signOf(
  text: string,
  { amount, from, to }: { amount: string; from: number; to: number },
): RowAmount['sign'] {
  if (amount.startsWith('-')) return -1;
  const rest = text.slice(to);
  if (TAKEN.test(rest)) return -1;
  return GIVEN.test(rest) || PLUS_BEFORE.test(text.slice(0, from)) ? 1 : 0;
}

/** In hundredths, less than nothing where it says so. */
export const signedOf = ({ hundredths, sign }: RowAmount): number =>
  sign === -1 ? -Math.abs(hundredths) : hundredths;
