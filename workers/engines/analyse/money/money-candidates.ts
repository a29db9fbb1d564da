import { hundredthsOf } from '#shared/core/hundredths.ts';

import { neighboursOf, type Neighbour } from '../choice/setting.ts';
import type { LabelKey } from '../labels/vocabulary.ts';
import type { Sheet, Span } from '../sheet/sheet.ts';
import type { Amount } from '../text/amounts.ts';
import { datesIn } from '../text/dates.ts';
import { amountsInLine } from '../text/line-amounts.ts';

/** An amount somewhere in the document, and the labels that may speak of it. */
export type MoneyCandidate = {
  readonly span: Span;
  readonly amount: Amount;
  readonly hundredths: number;
  readonly neighbours: readonly Neighbour[];
  /** Among the amounts of its line, from the right: 0 is the last one. */
  readonly fromRight: number;
};

/** More amounts are a table of figures; those beyond are not looked at. */
const MOST = 4_000;

/** All amounts of the document, top to bottom. */
export function moneyIn(sheet: Sheet): readonly MoneyCandidate[] {
  const found: MoneyCandidate[] = [];
  for (const line of sheet.lines) {
    const dates = datesIn(line.text, 'day_first');
    const amounts = amountsInLine(line).filter((amount) =>
      dates.every((date) => amount.to <= date.from || amount.from >= date.to),
    );
    for (const [index, amount] of amounts.entries()) {
      const span = { line, from: amount.from, to: amount.to };
      const hundredths = hundredthsOf(amount.amount);
      const neighbours = neighboursOf(span, amounts, sheet);
      found.push({ span, amount, hundredths, neighbours, fromRight: amounts.length - 1 - index });
    }
    if (found.length > MOST) break;
  }
  return found;
}

/** Whether one of the labels that speak of an amount says this of it. */
export function isCalled({ neighbours }: MoneyCandidate, keys: readonly LabelKey[]): boolean {
  return neighbours.some(
    (neighbour) =>
      neighbour.side !== 'above' &&
      neighbour.between === 0 &&
      neighbour.keys.some((key) => keys.includes(key)),
  );
}
