import type { Field } from '#shared/core/field.ts';

import { labelled } from '../labelled.ts';
import { amountsIn, currencyIn, hundredthsOf, type Amount } from '../money.ts';
import { fieldFrom, type Line, type Sheet } from '../sheet.ts';

/** A label and how far to trust it, 0 to 1. */
export type MoneyLabel = { readonly pattern: RegExp; readonly certainty: number };

type Candidate = {
  readonly line: Line;
  readonly from: number;
  readonly amount: Amount;
  readonly certainty: number;
};

/**
 * The amount a label names. Beside the label the rightmost amount counts, because columns of money
 * end at the right; among equally good labels the largest, because a total is what others add up to.
 */
export function findMoney(
  name: string,
  sheet: Sheet,
  labels: readonly MoneyLabel[],
): Field | undefined {
  const candidates = labels.flatMap(({ pattern, certainty }) =>
    labelled(sheet, pattern).flatMap(({ line, from, text, place }): Candidate[] => {
      const amount = amountsIn(text).at(-1);
      if (!amount) return [];
      return [{ line, from, amount, certainty: place === 'beside' ? certainty : certainty * 0.75 }];
    }),
  );
  const best = candidates.toSorted(
    (a, b) =>
      b.certainty - a.certainty || hundredthsOf(b.amount.amount) - hundredthsOf(a.amount.amount),
  )[0];
  return best && moneyField(name, sheet, best);
}

function moneyField(
  name: string,
  sheet: Sheet,
  { line, from, amount, certainty }: Candidate,
): Field {
  const currency = amount.currency ?? currencyIn(sheet.text);
  const start = line.text.lastIndexOf(amount.raw);
  return fieldFrom(
    name,
    { type: 'money', amount: amount.amount, currency },
    { line, raw: amount.raw, from: Math.max(from, start), certainty },
  );
}
