import type { LabelHit } from '../labels/find-labels.ts';
import { boxOf, type Line, type Sheet } from '../sheet/sheet.ts';
import { datesIn, type DayOrder, type FoundDate } from '../text/dates.ts';
import { rowAmounts, type RowAmount } from './statement-amounts.ts';

/** A balance that a line names, with its date where one stands beside it. */
export type Balance = {
  readonly line: Line;
  readonly amountLine: Line;
  readonly amount: RowAmount;
  readonly date: { readonly line: Line; readonly found: FoundDate } | undefined;
  readonly kind: 'opening' | 'closing' | 'either';
};

/** The balances that lines name, top to bottom. */
export function balancesIn({ lines }: Sheet, order: DayOrder): readonly Balance[] {
  return lines.flatMap((line) => {
    if (line.labels.some(({ keys }) => keys.includes('carried'))) return [];
    const hits = line.labels.flatMap((hit) => {
      const kind = kindOf(hit, line);
      return kind === undefined ? [] : [{ hit, kind }];
    });
    const ownAmount = rowAmounts(line, 0).at(-1);
    // A line that states a balance names one of them.
    const asked = ownAmount ? hits.slice(0, 1) : hits;
    return asked.flatMap(({ hit, kind }, index) => {
      const found = ownAmount
        ? { amountLine: line, amount: ownAmount }
        : amountUnder(hit, line, lines);
      if (!found) return [];
      const until = asked[index + 1]?.hit.from ?? line.text.length;
      const date = datesIn(line.text, order).find(
        ({ from }) => from < until && (index === 0 || from >= hit.from),
      );
      return [{ line, ...found, date: date && { line, found: date }, kind }];
    });
  });
}

function kindOf({ keys }: LabelHit, { labels }: Line): Balance['kind'] | undefined {
  const [isOpening, isClosing] = [
    keys.includes('opening_balance'),
    keys.includes('closing_balance'),
  ];
  // A label that may stand at the top and at the foot: `Kontostand am`, `Saldo`.
  if ((isOpening && isClosing) || (keys.includes('balance') && labels.length === 1))
    return 'either';
  if (isOpening) return 'opening';
  return isClosing ? 'closing' : undefined;
}

/** In the next line: alone, or right under the label. */
function amountUnder(hit: LabelHit, line: Line, lines: readonly Line[]) {
  const next = lines[line.index + 1];
  if (next?.page !== line.page) return undefined;
  const below = rowAmounts(next, 0);
  const [only, ...others] = below;
  const isAlone = others.length === 0 && !/\p{L}{4}/u.test(next.text);
  const amount = isAlone ? only : below.find((one) => isUnder(one, hit, line));
  return amount && { amountLine: next, amount };
}

/** Under the phrase of the label. */
function isUnder({ x0, x1 }: RowAmount, hit: LabelHit, line: Line): boolean {
  const phrase = line.phrases.find(({ from, to }) => hit.from >= from && hit.to <= to);
  const box = boxOf({ line, ...(phrase ?? hit) });
  return box.x0 < x1 && box.x1 > x0;
}

export const valueOf = ({ amount }: Balance): number =>
  amount.sign === -1 ? -Math.abs(amount.hundredths) : amount.hundredths;
