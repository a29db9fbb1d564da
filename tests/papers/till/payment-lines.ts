import type { ReceiptTruth } from '../truth.ts';
import type { Roll } from './roll.ts';
import type { Sale } from './sale.ts';

type PaymentTruth = Pick<ReceiptTruth, 'payment_method' | 'card_last4'>;

/** How it was paid: what was given and given back, or the card. */
export function printPayment(roll: Roll, sale: Sale): PaymentTruth {
  if (sale.payment === 'none') return {};
  return sale.payment === 'cash' ? printCash(roll, sale) : printCard(roll, sale);
}

function printCash(roll: Roll, { desk, words, total, amount }: Sale): PaymentTruth {
  const { random } = desk;
  const notes = random.pick([
    total,
    Math.ceil(total / 500) * 500,
    Math.ceil(total / 1_000) * 1_000,
    Math.ceil(total / 5_000) * 5_000,
  ]);
  roll.pair(random.one(words.cash), amount(notes));
  if (notes > total || random.chance(0.5))
    roll.pair(random.one(words.change), amount(notes - total));
  return { payment_method: 'cash' };
}

function printCard(roll: Roll, sale: Sale): PaymentTruth {
  const { desk, words, total, last4, amount, money } = sale;
  const { random } = desk;
  roll.pair(random.one(words.card), amount(total));
  if (random.chance(0.3)) roll.pair(random.one(words.change), amount(0));
  if (last4 === '') return { payment_method: 'card' };
  const shown = cardNumber(sale);
  if (random.chance(0.5)) {
    roll.gap();
    roll.centre(random.one(words.approved).split(' - ')[0] ?? '');
  }
  if (random.chance(0.5)) roll.pair(random.one(words.cardNumber), shown);
  else roll.write(`${random.one(words.cardNumber)} ${shown}`);
  if (random.chance(0.6)) roll.write(`${random.one(words.approval)}: ${random.fill('######')}`);
  if (random.chance(0.4)) roll.write(`${random.one(words.terminal)}: ${random.fill('########')}`);
  if (random.chance(0.25)) roll.write(`${random.one(words.aid)}: A00000000${random.fill('#####')}`);
  if (random.chance(0.2)) roll.pair(random.one(words.approved), money(total));
  return { payment_method: 'card', card_last4: last4 };
}

/** All but the last four digits are hidden. */
export function cardNumber({ desk: { random }, last4 }: Sale): string {
  return (
    random.pick([
      '************',
      'XXXXXXXXXXXX',
      'xxxx-xxxx-xxxx-',
      '**** **** **** ',
      '************',
      'XX',
      '...',
      '############',
    ]) + last4
  );
}

/** What stands below everything: counts, points, thanks. */
export function printFoot(roll: Roll, { desk, words, items }: Sale): void {
  const { random } = desk;
  const print = random.chance(0.85) ? roll.centre : roll.write;
  roll.gap();
  const pieces = items.reduce(
    (sum, { quantity }) => sum + (Number.isInteger(quantity) ? quantity : 1),
    0,
  );
  if (random.chance(0.25)) roll.write(`${random.one(words.items)}: ${pieces}`);
  if (random.chance(0.12)) roll.write(`${random.one(words.points)}: ${random.whole(2, 2_900)}`);
  if (random.chance(0.75)) print(random.one(words.thanks));
  if (random.chance(0.5)) print(random.one(words.returns));
  if (random.chance(0.25)) print(random.one(words.returns));
  if (random.chance(0.15)) print(random.fill('4 0##### ######'));
}
