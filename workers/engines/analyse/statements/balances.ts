import type { LabelKey } from '../labels/vocabulary.ts';
import type { Line, Sheet } from '../sheet/sheet.ts';
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

/** The lines that name a balance, top to bottom. */
export function balancesIn({ lines }: Sheet, order: DayOrder): readonly Balance[] {
  return lines.flatMap((line) => {
    const kind = kindOf(line);
    if (kind === undefined) return [];
    const found = amountFor(line, lines);
    if (!found) return [];
    const [date] = datesIn(line.text, order);
    return [{ line, ...found, date: date && { line, found: date }, kind }];
  });
}

function kindOf({ labels }: Line): Balance['kind'] | undefined {
  const keys = labels.map((label) => label.keys);
  if (isEither(keys) || isBalanceAlone(keys)) return 'either';
  const named = (key: LabelKey): boolean => keys.some((some) => some.includes(key));
  if (named('opening_balance')) return 'opening';
  return named('closing_balance') ? 'closing' : undefined;
}

/** A label that may stand at the top and at the foot: `Kontostand am`, `Saldo`. */
const isEither = (keys: readonly (readonly LabelKey[])[]): boolean =>
  keys.some((some) => some.includes('opening_balance') && some.includes('closing_balance'));

const isBalanceAlone = (keys: readonly (readonly LabelKey[])[]): boolean =>
  keys.length === 1 && keys.some((some) => some.includes('balance'));

/** In the label's own line, last; otherwise alone in the next line. */
function amountFor(
  line: Line,
  lines: readonly Line[],
): { readonly amountLine: Line; readonly amount: RowAmount } | undefined {
  const own = rowAmounts(line, 0).at(-1);
  if (own) return { amountLine: line, amount: own };
  const next = lines[line.index + 1];
  const below = next?.page === line.page ? rowAmounts(next, 0) : [];
  return next && below.length === 1 && below[0] && !/\p{L}{4}/u.test(next.text)
    ? { amountLine: next, amount: below[0] }
    : undefined;
}

export const valueOf = ({ amount }: Balance): number =>
  amount.sign === -1 ? -Math.abs(amount.hundredths) : amount.hundredths;
