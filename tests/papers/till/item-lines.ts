import { exact, exactNumber } from '../figures/money.ts';
import type { ReceiptItemTruth } from '../truth.ts';
import type { Roll } from './roll.ts';
import type { Sale, SoldItem } from './sale.ts';

type ItemPrinter = (roll: Roll, sale: Sale) => readonly ReceiptItemTruth[];

/** Prints what was sold in one of the usual ways. */
export function printItems(roll: Roll, sale: Sale): readonly ReceiptItemTruth[] {
  const { random } = sale.desk;
  const isCapital = random.chance(0.4);
  const items = sale.items.map((item) => ({
    ...item,
    description: isCapital ? item.description.toUpperCase() : item.description,
  }));
  return random.pick([nameAndAmount, nameAndAmount, countBelow, countBefore, table, codeBelow])(
    roll,
    { ...sale, items },
  );
}

const truthOf = (
  { description, quantity, unitPrice, amount }: SoldItem,
  shown: 'amount' | 'quantity' | 'all',
): ReceiptItemTruth => ({
  description,
  ...(shown === 'amount' ? {} : { quantity: exactNumber(quantity) }),
  ...(shown === 'all' ? { unit_price: exact(unitPrice) } : {}),
  amount: exact(amount),
});

/** A letter that says which tax an item bears. */
function markOf({ desk, hasTax, taxes }: Sale, style: string): (item: SoldItem) => string {
  if (!hasTax || style === 'none') return () => '';
  const letters =
    style === 'letters' ? ['A', 'B', 'C'] : style === 'numbers' ? ['1', '2', '3'] : ['*', '', ''];
  const gap = desk.random.pick([' ', '  ']);
  return ({ rate }) => {
    const letter = letters[taxes.findIndex((tax) => tax.rate === rate)] ?? '';
    return letter === '' ? '' : gap + letter;
  };
}

/** A name, and an amount at the right; the quantity below where it is not one. */
const nameAndAmount: ItemPrinter = (roll, sale) => {
  const { desk, amount } = sale;
  const { random } = desk;
  const mark = markOf(sale, random.one('none|none|letters|letters|numbers|star'));
  const isBefore = random.chance(0.3);
  const [times, indent] = [
    random.pick([' x ', ' X ', 'x ', ' @ ', ' * ']),
    ' '.repeat(random.whole(0, 4)),
  ];
  return sale.items.map((item) => {
    const isOne = item.quantity === 1;
    const count = `${indent}${desk.number(item.quantity)}${times}${amount(item.unitPrice)}`;
    if (!isOne && isBefore) roll.write(count);
    roll.pair(item.description, amount(item.amount) + mark(item));
    if (!isOne && !isBefore) roll.write(count);
    return truthOf(item, isOne ? 'amount' : 'all');
  });
};

/** The name on a line of its own, quantity, price and amount below it. */
const countBelow: ItemPrinter = (roll, sale) => {
  const { desk, amount } = sale;
  const times = desk.random.pick([' x ', ' X ', ' @ ']);
  const mark = markOf(sale, desk.random.one('none|letters|numbers'));
  return sale.items.map((item) => {
    roll.write(item.description);
    roll.pair(
      `  ${desk.number(item.quantity)}${times}${amount(item.unitPrice)}`,
      amount(item.amount) + mark(item),
    );
    return truthOf(item, 'all');
  });
};

/** `2 Cappuccino   6,40` */
const countBefore: ItemPrinter = (roll, sale) => {
  const { desk, amount } = sale;
  const times = desk.random.pick([' ', '  ', 'x ', ' x ']);
  const hidesOne = times.includes('x') && desk.random.chance(0.4);
  return sale.items.map((item) => {
    const isHidden = hidesOne && item.quantity === 1;
    const count = isHidden ? '' : `${desk.number(item.quantity)}${times}`;
    roll.pair(count + item.description, amount(item.amount));
    return truthOf(item, isHidden ? 'amount' : 'quantity');
  });
};

/** Columns under headings; long names take a line of their own. */
const table: ItemPrinter = (roll, sale) => {
  const { desk, words, amount } = sale;
  const { random } = desk;
  const hasPrice = random.chance(0.65);
  const ends = hasPrice ? [0.46, 0.58, 0.79, 1] : [0.6, 0.76, 1];
  const heads = [words.item, words.quantity, ...(hasPrice ? [words.price] : []), words.amount];
  roll.cells(
    heads.map((head) => random.one(head)),
    ends,
  );
  roll.divide();
  return sale.items.map((item) => {
    const figures = [
      desk.number(item.quantity),
      ...(hasPrice ? [amount(item.unitPrice)] : []),
      amount(item.amount),
    ];
    const fits = roll.pen.widthOf(item.description) < roll.width * (ends[0] ?? 0.5) - 4;
    if (!fits) roll.write(item.description);
    roll.cells([fits ? item.description : '', ...figures], ends);
    return truthOf(item, hasPrice ? 'all' : 'quantity');
  });
};

/** A code and figures below the name, as Malaysian tills have it. */
const codeBelow: ItemPrinter = (roll, sale) => {
  const { desk, amount } = sale;
  const { random } = desk;
  const pattern = random.one('955########|#####|@@##-###|10########');
  const mark = markOf(sale, random.one('none|letters'));
  return sale.items.map((item) => {
    roll.write(item.description);
    const figures = [
      random.fill(pattern),
      `${desk.number(item.quantity)} x ${amount(item.unitPrice)}`,
      amount(item.amount) + mark(item),
    ];
    roll.cells(figures, [0.42, 0.74, 1]);
    return truthOf(item, 'all');
  });
};
