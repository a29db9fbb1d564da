import { fillIn } from '../desk.ts';
import { exact, exactNumber, printNumber } from '../figures/money.ts';
import { personOf } from '../names/parties.ts';
import type { ReceiptTruth } from '../truth.ts';
import { printMeta, printShop, printTitle } from './head.ts';
import { cardNumber, printFoot, printPayment } from './payment-lines.ts';
import type { Roll } from './roll.ts';
import type { Sale } from './sale.ts';
import { printIncludedTax, printSums } from './sum-lines.ts';

/** Pump, litres, price of a litre. */
export function fuelSlip(roll: Roll, sale: Sale): ReceiptTruth {
  const { desk, words, items, amount } = sale;
  const { random, moneyStyle } = desk;
  const shop = printShop(roll, sale);
  roll.divide();
  printTitle(roll, sale);
  const meta = printMeta(roll, sale);
  roll.divide();
  const [fuel] = items;
  if (!fuel) throw new Error('nothing was filled in');
  if (random.chance(0.7)) roll.write(`${random.one(words.pump)} ${random.whole(1, 16)}`);
  const litres = printNumber(fuel.quantity, moneyStyle, 2);
  const price = printNumber(fuel.unitPrice / 100, moneyStyle, 3);
  if (random.chance(0.5)) {
    roll.pair(fuel.description, amount(fuel.amount));
    roll.write(`${litres} l x ${price}`);
  } else {
    roll.write(fuel.description);
    roll.pair(random.one(words.litres), litres);
    roll.pair(random.one(words.perLitre), price);
    roll.pair(random.one(words.amount), amount(fuel.amount));
  }
  roll.divide();
  const sums = printSums(roll, sale);
  const payment = printPayment(roll, sale);
  const taxes = printIncludedTax(roll, sale);
  printFoot(roll, sale);
  const item = {
    description: fuel.description,
    quantity: exactNumber(fuel.quantity),
    unit_price: exactNumber(Math.round(fuel.unitPrice * 10) / 1_000),
    amount: exact(fuel.amount),
  };
  return { ...shop, ...meta, ...sums, ...payment, ...taxes, items: [item] };
}

/** When somebody came, left and paid. */
export function parkingSlip(roll: Roll, sale: Sale): ReceiptTruth {
  const { desk, words, date, time } = sale;
  const { random } = desk;
  const shop = printShop(roll, sale);
  roll.divide();
  printTitle(roll, sale);
  if (random.chance(0.6))
    roll.pair(random.one(words.plate), random.fill(random.one('@@-@@ ###|######|@@ ### @@')));
  const earlier = `${`${random.whole(1, 6)}`.padStart(2, '0')}:${random.fill('1#')}`;
  roll.pair(random.one(words.entry), `${date} ${earlier}`);
  roll.pair(random.one(words.exit), `${date} ${time}`.trim());
  if (random.chance(0.5))
    roll.pair(random.one(words.duration), `${random.whole(1, 5)}h ${random.fill('1#')}min`);
  roll.divide();
  const sums = printSums(roll, sale);
  const payment = printPayment(roll, sale);
  const taxes = printIncludedTax(roll, sale);
  const number = sale.number === '' ? {} : { receipt_number: sale.number };
  if (sale.number !== '') roll.write(`${random.one(words.number)} ${sale.number}`);
  printFoot(roll, sale);
  const when = { date: desk.today, ...(time === '' ? {} : { time: sale.timeTruth }) };
  return { ...shop, ...when, ...number, ...sums, ...payment, ...taxes, items: [] };
}

/** The slip of a card reader, without what was bought. */
export function cardSlip(roll: Roll, sale: Sale): ReceiptTruth {
  const { desk, words, total, money } = sale;
  const { random, place } = desk;
  const shop = printShop(roll, sale);
  roll.gap();
  const meta = printMeta(roll, sale);
  roll.gap();
  roll.write(random.one(words.card));
  const last4 = sale.last4 || random.fill('####');
  roll.write(`${random.one(words.cardNumber)}: ${cardNumber({ ...sale, last4 })}`);
  if (random.chance(0.7)) roll.write(`${random.one(words.terminal)}: ${random.fill('########')}`);
  if (random.chance(0.7)) roll.write(`${random.one(words.approval)}: ${random.fill('######')}`);
  if (random.chance(0.4)) roll.write(`${random.one(words.aid)}: A00000000${random.fill('#####')}`);
  roll.gap();
  const label = fillIn(random.one(random.chance(0.5) ? words.amount : words.total), {
    tax: sale.taxName,
  });
  roll.pair(label, random.chance(0.5) ? money(total) : `${place.currency} ${sale.amount(total)}`, {
    isBold: true,
  });
  if (place.country === 'US' && random.chance(0.5)) {
    roll.pair(random.one(words.tip), '__________');
    roll.pair(random.one(words.tipped), '__________');
  }
  roll.gap();
  roll.centre(random.one(words.approved));
  if (random.chance(0.5)) roll.centre(random.one(words.signature));
  roll.centre(random.one(words.thanks));
  const method = { payment_method: 'card', card_last4: last4 } as const;
  return { ...shop, ...meta, currency: place.currency, total: exact(total), ...method, items: [] };
}

/** A form filled in by hand or by a driver: from whom, how much, for what. */
export function handSlip(roll: Roll, sale: Sale): ReceiptTruth {
  const { desk, words, total, money, date } = sale;
  const { random, place } = desk;
  const shop = printShop(roll, sale);
  roll.gap();
  roll.centre(random.one(words.titles), { isBold: true, size: roll.pen.size + 3 });
  const number = sale.number === '' ? {} : { receipt_number: sale.number };
  if (sale.number !== '') roll.write(`${random.one(words.number)} ${sale.number}`);
  roll.pair(random.one(words.date), date);
  roll.gap(0.5);
  if (random.chance(0.6)) roll.pair(`${random.one(words.received)}:`, personOf(desk));
  const [trip = '', way = ''] = words.trip.split('|');
  if (sale.trade === 'taxi' && random.chance(0.5)) roll.pair(way, `${random.whole(2, 40)} km`);
  else roll.pair(`${random.one(words.forWhat)}:`, trip);
  roll.gap(0.5);
  const taxes = printIncludedTax(roll, sale);
  const label = fillIn(random.one(random.chance(0.5) ? words.sumOf : words.total), {
    tax: sale.taxName,
  });
  roll.pair(label, money(total), { isBold: true });
  if (random.chance(0.4)) roll.write(random.one(words.signature));
  const currency = desk.moneyStyle.symbol === '' ? {} : { currency: place.currency };
  return {
    ...shop,
    date: desk.today,
    ...number,
    ...currency,
    ...taxes,
    total: exact(total),
    items: [],
  };
}
