import { fillIn, type Desk } from '../desk.ts';
import { exact, exactNumber } from '../figures/money.ts';
import type { Column, Row, Table } from '../sheet/table.ts';
import type { LineItemTruth } from '../truth.ts';
import type { FormWords } from '../words/form/en.ts';
import type { Item } from './items.ts';

type Cell = (item: Item, index: number) => string;

export type Wares = {
  readonly desk: Desk;
  readonly words: FormWords;
  readonly items: readonly Item[];
  /** `VAT` as this paper calls it. */
  readonly tax: string;
  readonly isGross: boolean;
  readonly hasTax: boolean;
  /** Amounts with their currency. */
  readonly rowMoney: (cents: number) => string;
  /** Follows the titles of columns of amounts: ` (EUR)`, or nothing. */
  readonly titleNote: string;
  /** -1 where a credit prints its amounts so. */
  readonly sign: 1 | -1;
};

export type Printed = { readonly table: Table; readonly truth: readonly LineItemTruth[] };

type Choice = Readonly<
  Record<
    'position' | 'code' | 'quantity' | 'unit' | 'price' | 'discount' | 'rate' | 'date',
    boolean
  >
>;

/** A table of what is sold, in one of the usual orders of columns. */
export function tableOf(wares: Wares, { withDates = false, isBare = false } = {}): Printed {
  const { desk, words, items, tax, isGross } = wares;
  const { random } = desk;
  const choice = choose(wares, withDates, isBare);
  const joinsUnit = choice.unit && random.chance(0.35);
  const decimals = items.every(({ quantity }) => Number.isInteger(quantity))
    ? random.pick([0, 0, 0, 0, 2, 1])
    : random.pick([2, 2, 1, 0]);
  const quantity = (item: Item): string =>
    `${desk.number(item.quantity, decimals)}${joinsUnit ? ` ${item.unit}` : ''}`;
  const title = (choices: string): string => fillIn(random.one(choices), { tax });
  const priced = (choices: string): string => `${title(choices)}${wares.titleNote}`;
  const numbers = random.pick(['right', 'right', 'centre'] as const);
  const percent = random.chance(0.5) ? desk.percent : (rate: number) => desk.number(rate);

  const all: readonly (Column & { cell: Cell; shown: boolean })[] = [
    {
      key: 'position',
      title: title(words.position),
      align: 'left',
      cell: (_, index) => `${index + 1}`,
      shown: choice.position,
    },
    {
      key: 'date',
      title: title(words.dateColumn),
      align: 'left',
      cell: ({ day }) => desk.date(day),
      shown: choice.date,
    },
    {
      key: 'code',
      title: title(words.code),
      align: 'left',
      cell: ({ code }) => code,
      shown: choice.code,
    },
    {
      key: 'description',
      title: title(words.description),
      align: 'left',
      isWide: true,
      cell: ({ description }) => description,
      shown: true,
    },
    {
      key: 'quantity',
      title: title(words.quantity),
      align: numbers,
      cell: quantity,
      shown: choice.quantity,
    },
    {
      key: 'unit',
      title: title(words.unit),
      align: 'left',
      cell: ({ unit }) => unit,
      shown: choice.unit && !joinsUnit,
    },
    {
      key: 'price',
      title: priced(words.unitPrice),
      align: 'right',
      cell: ({ unitPrice }) => wares.rowMoney(unitPrice),
      shown: choice.price,
    },
    {
      key: 'discount',
      title: title(words.discountColumn),
      align: 'right',
      cell: ({ discount }) => (discount === 0 ? '' : percent(discount)),
      shown: choice.discount,
    },
    {
      key: 'rate',
      title: title(words.taxRate),
      align: random.pick(['right', 'centre'] as const),
      cell: ({ rate }) => percent(rate),
      shown: choice.rate,
    },
    {
      key: 'amount',
      title: priced(isGross ? words.grossAmount : words.amount),
      align: 'right',
      cell: ({ amount }) => wares.rowMoney(amount * wares.sign),
      shown: true,
    },
  ];
  const columns = ordered(
    desk,
    all.filter(({ shown }) => shown),
  );
  const rows = items.map((item, index): Row => ({
    cells: Object.fromEntries(columns.map(({ key, cell }) => [key, cell(item, index)])),
    details: item.details,
  }));
  return { table: { columns, rows }, truth: items.map((item) => truthOf(item, choice, wares)) };
}

function choose({ desk, items, hasTax }: Wares, withDates: boolean, isBare: boolean): Choice {
  const { random } = desk;
  const hasDiscount = items.some(({ discount }) => discount > 0);
  const isSingle = items.every((item) => item.quantity === 1);
  const hasQuantity = hasDiscount || !isSingle || random.chance(0.6);
  const isDetailed = !isBare && (hasQuantity || random.chance(0.3));
  const ratesDiffer = new Set(items.map(({ rate }) => rate)).size > 1;
  return {
    position: random.chance(0.4),
    code: !isBare && random.chance(0.4),
    quantity: isDetailed,
    unit: isDetailed && random.chance(0.45),
    price: isDetailed && (hasDiscount || random.chance(0.93)),
    discount: hasDiscount,
    rate: hasTax && (ratesDiffer || random.chance(0.35)),
    date: withDates,
  };
}

/** Most number the lines first; some begin with the quantity, some end with the tax. */
function ordered<T extends Column>({ random }: Desk, columns: readonly T[]): readonly T[] {
  const first = random.one('|||quantity|description|code|quantity');
  const last = random.one('||||rate');
  const rank = ({ key }: Column): number => {
    if (key === first) return -1;
    if (first === 'quantity' && key === 'unit') return -0.5;
    return key === last ? 100 : columns.findIndex((column) => column.key === key);
  };
  return columns.toSorted((a, b) => rank(a) - rank(b));
}

function truthOf(item: Item, choice: Choice, { sign }: Wares): LineItemTruth {
  return {
    description: [item.description, ...item.details].join(' '),
    ...(choice.quantity ? { quantity: exactNumber(item.quantity) } : {}),
    ...(choice.unit ? { unit: item.unit } : {}),
    ...(choice.price ? { unit_price: exact(item.unitPrice) } : {}),
    ...(choice.rate ? { tax_rate: exactNumber(item.rate) } : {}),
    amount: exact(item.amount * sign),
  };
}
