import type { Paper } from '#cli/samples/sheet-of-paper.ts';

import type { Desk } from '../desk.ts';
import type { ShopTrade } from '../names/shops.ts';
import type { ReceiptTruth } from '../truth.ts';
import { printMeta, printShop, printTitle } from './head.ts';
import { printItems } from './item-lines.ts';
import { printFoot, printPayment } from './payment-lines.ts';
import { createRoll, type Roll } from './roll.ts';
import { saleAt, type Sale } from './sale.ts';
import { cardSlip, fuelSlip, handSlip, parkingSlip } from './slips.ts';
import { printIncludedTax, printSums } from './sum-lines.ts';

const trades: readonly ShopTrade[] = [
  'market',
  'market',
  'market',
  'restaurant',
  'restaurant',
  'restaurant',
  'cafe',
  'cafe',
  'hardware',
  'hardware',
  'fashion',
  'pharmacy',
  'fuel',
  'parking',
  'taxi',
];

/** A receipt from a till, a pump, a car park, a card reader or a driver. */
export function makeReceipt(desk: Desk): { pages: readonly Paper[]; truth: ReceiptTruth } {
  const trade = desk.random.pick(trades);
  const sale = saleAt(desk, trade);
  const roll = createRoll(desk.random);
  const truth = printSlip(roll, sale);
  roll.cut();
  return { pages: roll.pen.pages(), truth };
}

function printSlip(roll: Roll, sale: Sale): ReceiptTruth {
  const { random } = sale.desk;
  switch (sale.trade) {
    case 'fuel':
      return fuelSlip(roll, sale);
    case 'parking':
      return parkingSlip(roll, sale);
    case 'taxi':
      return handSlip(roll, sale);
    default:
      return sale.payment === 'card' && random.chance(0.06)
        ? cardSlip(roll, sale)
        : tillSlip(roll, sale);
  }
}

/** Heading, items, sums, payment; when it was stands above the items or below everything. */
function tillSlip(roll: Roll, sale: Sale): ReceiptTruth {
  const { random } = sale.desk;
  const shop = printShop(roll, sale);
  roll.divide();
  printTitle(roll, sale);
  const isAbove = random.chance(0.7);
  const above = isAbove ? printMeta(roll, sale) : undefined;
  if (above) roll.divide();
  const items = printItems(roll, sale);
  roll.divide();
  const sums = printSums(roll, sale);
  const isTaxFirst = random.chance(0.5);
  const first = isTaxFirst ? printIncludedTax(roll, sale) : {};
  const payment = printPayment(roll, sale);
  if (random.chance(0.4)) roll.divide();
  const second = isTaxFirst ? {} : printIncludedTax(roll, sale);
  const below = above ? undefined : printMeta(roll, sale);
  printFoot(roll, sale);
  const meta = above ?? below ?? { date: sale.desk.today };
  return { ...shop, ...meta, ...sums, ...first, ...second, ...payment, items };
}
