import type { Line } from '../sheet/sheet.ts';
import {
  countsLines,
  figuresIn,
  MOST_LINES,
  stacksOf,
  type Figure,
  type Stack,
} from './figures.ts';
import { columnAt, withColumns, type ColumnKind, type TableColumn } from './table-columns.ts';

/** Of each line under the heading. */
type Figures = ReadonlyMap<number, readonly Figure[]>;

/** Quantity, price and amount. */
type Triple = { readonly quantity: Stack; readonly price: Stack; readonly amount: Stack };

/** A page has no more columns of figures than these; so many are looked at. */
const MOST_STACKS = 10;
/** Of the rows with an amount so many must add up. */
const LEAST_SHARE = 0.6;

/**
 * Headings mislead: they are missing, stand in several lines or beside their figures. In a table of
 * goods, quantity times price is the amount, row by row: where that holds of three columns, these
 * are what it says, whatever stands above them.
 * @param lines under the heading
 * @returns nothing where it holds of no three
 */
export function provenColumns(
  columns: readonly TableColumn[],
  lines: readonly Line[],
): readonly TableColumn[] | undefined {
  const figures = lines.slice(0, MOST_LINES).flatMap(figuresIn);
  const byRow = Map.groupBy(figures, ({ row }) => row);
  const stacks = stacksOf(figures)
    .toSorted((a, b) => b.byRow.size - a.byRow.size)
    .slice(0, MOST_STACKS);
  const triple = bestOf(triplesOf(stacks), byRow);
  if (!triple) return undefined;
  const { quantity, price, amount } = inOrder(triple, columns);
  const positions = stacks.filter(
    (stack) => stack !== quantity && stack.byRow.size > 1 && countsLines(stack),
  );
  return withColumns(columns, [
    toColumn('quantity', quantity),
    toColumn('unit_price', price),
    toColumn('amount', amount),
    ...positions.map((stack) => toColumn('position', stack)),
  ]);
}

const toColumn = (kind: ColumnKind, { x0, x1 }: Stack): TableColumn => ({ kind, x0, x1 });

function triplesOf(stacks: readonly Stack[]): readonly Triple[] {
  return stacks.flatMap((quantity, index) =>
    // Two factors may change places.
    stacks
      .slice(index + 1)
      .flatMap((price) =>
        stacks
          .filter((amount) => amount !== quantity && amount !== price && isOfMoney(amount))
          .map((amount) => ({ quantity, price, amount })),
      ),
  );
}

const isOfMoney = ({ byRow }: Stack): boolean =>
  [...byRow.values()].every(({ isMoney }) => isMoney);

/** The triple that holds of most rows; of equals the one whose amount is furthest to the right. */
function bestOf(triples: readonly Triple[], byRow: Figures): Triple | undefined {
  let best: Triple | undefined;
  let most = 0;
  for (const triple of triples) {
    const rows = [...triple.amount.byRow.keys()].filter((row) => addsUp(triple, row, byRow));
    const isEnough = rows.length >= LEAST_SHARE * triple.amount.byRow.size;
    const isFurther = rows.length === most && triple.amount.x1 > (best?.amount.x1 ?? 0);
    if (isEnough && (rows.length > most || isFurther)) [best, most] = [triple, rows.length];
  }
  return best;
}

/** Whether a line is one of goods: its quantity times its price is its amount. */
export function isProvenRow(line: Line, columns: readonly TableColumn[]): boolean {
  const figures = figuresIn(line, 0);
  const at = (kind: ColumnKind): Stack => {
    const own = figures.find((figure) => columnAt(figure, columns)?.kind === kind);
    return { byRow: new Map(own ? [[0, own]] : []), x0: 0, x1: 0 };
  };
  const triple = { quantity: at('quantity'), price: at('unit_price'), amount: at('amount') };
  return addsUp(triple, 0, new Map([[0, figures]]));
}

function addsUp({ quantity, price, amount }: Triple, row: number, figures: Figures): boolean {
  const [one, other, sum] = [quantity, price, amount].map(({ byRow }) => byRow.get(row)?.value);
  if (one === undefined || other === undefined || !sum) return false;
  const product = one * other;
  if (isNear(product, sum, Math.max(one, other))) return true;
  return (figures.get(row) ?? []).some(
    ({ value }) =>
      value > 0 &&
      value < 100 &&
      isNear((product * (100 - value)) / 100, sum, Math.max(one, other)),
  );
}

/** A price was rounded to hundredths before it was multiplied. */
function isNear(product: number, sum: number, factor: number): boolean {
  const rounded = Math.min(0.005 * factor, Math.abs(sum) * 0.005);
  return Math.abs(product - sum) <= 0.011 + rounded;
}

/** Which of the two factors is the price: by the headings, else the one that is written as money. */
function inOrder(triple: Triple, columns: readonly TableColumn[]): Triple {
  const { quantity, price } = triple;
  const score = (stack: Stack): number => {
    const kind = columnAt(stack, columns)?.kind;
    const called = kind === 'unit_price' ? 2 : kind === 'quantity' ? -2 : 0;
    const money = [...stack.byRow.values()].filter(({ isMoney }) => isMoney).length;
    return called + money / stack.byRow.size + stack.x0 / 10;
  };
  if (score(quantity) <= score(price)) return triple;
  return { ...triple, quantity: price, price: quantity };
}
