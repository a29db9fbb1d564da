import { fillIn, type Desk } from '../desk.ts';
import { printDate } from '../figures/dates.ts';
import { goodsByLanguage } from '../goods/goods.ts';
import { shopOf, type Party } from '../names/parties.ts';
import type { ShopTrade } from '../names/shops.ts';
import type { TaxSum } from '../trade/sums.ts';
import type { TillWords } from '../words/till/en.ts';
import { tillWords } from '../words/till/till-words.ts';

export type SoldItem = {
  readonly description: string;
  readonly quantity: number;
  /** Cents; of fuel, tenths of them. */
  readonly unitPrice: number;
  readonly amount: number;
  readonly rate: number;
};

/** What happened at a till. */
export type Sale = {
  readonly desk: Desk;
  readonly words: TillWords;
  readonly trade: ShopTrade;
  readonly shop: Party;
  readonly items: readonly SoldItem[];
  /** Of the items. */
  readonly sum: number;
  readonly discount: number;
  readonly service: number;
  readonly taxes: readonly TaxSum[];
  readonly tax: number;
  /** Whether prices include the tax. */
  readonly isGross: boolean;
  readonly hasTax: boolean;
  readonly taxName: string;
  readonly tip: number;
  /** Cents by which the sum was rounded to coins. */
  readonly rounding: number;
  readonly total: number;
  readonly payment: 'cash' | 'card' | 'none';
  readonly last4: string;
  readonly number: string;
  readonly date: string;
  readonly time: string;
  readonly timeTruth: string;
  readonly money: (cents: number) => string;
  readonly amount: (cents: number) => string;
};

/** Where tax comes on top of the prices. */
const added = new Set(['US', 'CA']);
/** Where the smallest coin is one of five. */
const coins = new Set(['MY', 'CH', 'NZ', 'AU', 'NL', 'BE', 'CA', 'SG', 'ZA']);
const tipping = new Set(['US', 'CA', 'DE', 'GB', 'AT']);
const scale: Readonly<Record<string, number>> = { INR: 25, MXN: 15, ZAR: 12, MYR: 2.5 };

/** Makes up a sale in a shop of the trade. */
export function saleAt(desk: Desk, trade: ShopTrade): Sale {
  const { random, place, language, money, amount } = desk;
  const words = tillWords[language];
  const isMeal = trade === 'restaurant' || trade === 'cafe';
  const isAdded =
    added.has(place.country) ||
    (['IN', 'MY', 'SG'].includes(place.country) && random.chance(isMeal ? 0.6 : 0.3));
  const hasTax = random.chance(place.country === 'MY' ? 0.65 : 0.85);
  const rates = hasTax
    ? isAdded
      ? [random.pick(place.taxRates)]
      : place.taxRates.slice(0, 2)
    : [0];
  const items = soldItems(desk, trade, rates);
  const sum = items.reduce((total, item) => total + item.amount, 0);
  const discount = random.chance(trade === 'fuel' ? 0.02 : 0.08)
    ? Math.round(sum * random.pick([0.05, 0.1]))
    : 0;
  const service =
    isMeal && isAdded && place.country !== 'US' && random.chance(0.4)
      ? Math.round((sum - discount) / 10)
      : 0;
  const taxes = taxesOf(items, { discount, service, isGross: !isAdded });
  const tax = taxes.reduce((total, each) => total + each.tax, 0);
  const before = sum - discount + service + (isAdded ? tax : 0);
  const payment = random.one('cash|cash|card|card|card|none') as Sale['payment'];
  const tips = isMeal && payment === 'card' && tipping.has(place.country) && random.chance(0.3);
  const tip = tips ? Math.round(before * random.pick([0.1, 0.15, 0.18, 0.2])) : 0;
  const isRounded =
    coins.has(place.country) && payment !== 'card' && tip === 0 && random.chance(0.6);
  const rounding = isRounded ? Math.round(before / 5) * 5 - before : 0;
  return {
    desk,
    words,
    trade,
    shop: shopOf(desk, trade),
    items,
    sum,
    discount,
    service,
    taxes,
    tax,
    isGross: !isAdded,
    hasTax,
    taxName: random.one(place.taxName),
    tip,
    rounding,
    total: before + tip + rounding,
    payment,
    last4: payment === 'card' && random.chance(0.7) ? random.fill('####') : '',
    number: random.chance(0.8) ? receiptNumber(desk) : '',
    date: dateOf(desk),
    ...timeOf(desk),
    money,
    amount,
  };
}

function receiptNumber({ random, today }: Desk): string {
  const year = today.slice(0, 4);
  const patterns =
    '####|#####|######|000#####|##-####|CS#####|{year}-####|@##-#####|0001-00####|#/####|########|@@########|####-####|FS {year}/####|R#####|T##-####';
  return fillIn(random.fill(random.one(patterns)), { year });
}

/** Tills like short dates; months by name are rarer. */
function dateOf({ random, today, dateFormat, language }: Desk): string {
  const isShort = !dateFormat.includes('mmmm');
  const format = isShort ? dateFormat : dateFormat.replace('mmmm', random.one('mmm|MMM'));
  const final = random.chance(0.15) ? format.replace(/y{4}/, 'yy') : format;
  const weekday = random.chance(0.06) ? `${random.one('www|wwww')} ` : '';
  return printDate(today, weekday + final, language);
}

function timeOf({ random, place }: Desk): Pick<Sale, 'time' | 'timeTruth'> {
  if (random.chance(0.1)) return { time: '', timeTruth: '' };
  const hour = random.whole(7, 22);
  const [minute, second] = [
    random.fill('#').padStart(2, random.one('0|1|2|3|4|5')),
    random.one('00|07|12|33|48|59'),
  ];
  const hasSeconds = random.chance(0.4);
  const rest = `:${minute}${hasSeconds ? `:${second}` : ''}`;
  const full = `${`${hour}`.padStart(2, '0')}${rest}`;
  const isTwelve =
    ['US', 'MY', 'IN', 'CA', 'AU', 'SG', 'NZ'].includes(place.country) && random.chance(0.6);
  if (!isTwelve) return { time: full, timeTruth: full };
  const half = random.one(hour < 12 ? ' AM|AM| am|am' : ' PM|PM| pm|pm');
  return {
    time: `${`${hour % 12 || 12}`.padStart(random.pick([1, 2]), '0')}${rest}${half}`,
    timeTruth: full,
  };
}

function soldItems(desk: Desk, trade: ShopTrade, rates: readonly number[]): readonly SoldItem[] {
  const { random, place } = desk;
  const factor = scale[place.currency] ?? 1;
  if (trade === 'fuel') return [fuelOf(desk, rates)];
  if (trade === 'parking' || trade === 'taxi') {
    const amount = random.whole(10, trade === 'taxi' ? 600 : 240) * 10 * Math.ceil(factor);
    return [{ description: '', quantity: 1, unitPrice: amount, amount, rate: rates[0] ?? 0 }];
  }
  const { names, least, most, count } = assortment(desk, trade);
  const drawn = Array.from({ length: count }, () => random.one(names));
  return Array.from(new Set(drawn), (description): SoldItem => {
    const share = random.whole(0, 100) / 100;
    const price = Math.round(least * (most / least) ** share * factor);
    const unitPrice = random.chance(0.5)
      ? Math.ceil(price / 10) * 10 - random.pick([0, 1, 5])
      : price;
    const isWeighed = trade === 'market' && random.chance(0.08);
    const quantity = isWeighed
      ? random.whole(80, 2_400) / 1_000
      : random.pick([1, 1, 1, 1, 2, 2, 3, random.whole(2, 6)]);
    const amount = Math.round(quantity * unitPrice);
    return {
      description: isWeighed ? (description.split(/ \d/)[0] ?? description) : description,
      quantity,
      unitPrice,
      amount,
      rate: random.pick(rates),
    };
  });
}

function assortment({ random, language }: Desk, trade: ShopTrade) {
  const goods = goodsByLanguage[language];
  switch (trade) {
    case 'restaurant':
      return {
        names: `${goods.dishes}|${goods.drinks}`,
        least: 250,
        most: 3_200,
        count: random.whole(1, 9),
      };
    case 'cafe':
      return {
        names: `${goods.bakery}|${goods.drinks}`,
        least: 120,
        most: 690,
        count: random.whole(1, 5),
      };
    case 'pharmacy':
      return { names: goods.medicine, least: 250, most: 2_900, count: random.whole(1, 5) };
    case 'hardware':
      return { names: goods.hardware, least: 199, most: 7_900, count: random.whole(1, 9) };
    case 'fashion':
      return { names: goods.clothes, least: 390, most: 12_900, count: random.whole(1, 5) };
    default:
      return {
        names: goods.groceries,
        least: 45,
        most: 1_500,
        count: random.whole(1, random.pick([6, 12, 28])),
      };
  }
}

/** Fuel costs tenths of cents. */
function fuelOf({ random, language, place }: Desk, rates: readonly number[]): SoldItem {
  const factor = place.currency === 'USD' ? 2 : (scale[place.currency] ?? 1);
  const quantity = random.whole(700, 6_800) / 100;
  const unitPrice = Math.round(random.whole(1_290, 2_090) * factor) / 10;
  return {
    description: random.one(goodsByLanguage[language].fuels),
    quantity,
    unitPrice,
    amount: Math.round(quantity * unitPrice),
    rate: rates[0] ?? 0,
  };
}

type Priced = { readonly discount: number; readonly service: number; readonly isGross: boolean };

/** Discount and service belong to the rate of the first item. */
function taxesOf(
  items: readonly SoldItem[],
  { discount, service, isGross }: Priced,
): readonly TaxSum[] {
  const byRate = new Map<number, number>([[items[0]?.rate ?? 0, service - discount]]);
  for (const { rate, amount } of items) byRate.set(rate, (byRate.get(rate) ?? 0) + amount);
  return Array.from(byRate, ([rate, amount]) => {
    const tax = Math.round(isGross ? (amount * rate) / (100 + rate) : (amount * rate) / 100);
    return { rate, base: isGross ? amount - tax : amount, tax };
  });
}
