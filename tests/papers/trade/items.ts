import type { Desk } from '../desk.ts';
import { later } from '../figures/dates.ts';
import { goodsByLanguage } from '../goods/goods.ts';
import type { FormWords } from '../words/form/en.ts';

/** What is sold in one line, before it is known which of it will be printed. */
export type Item = {
  readonly description: string;
  readonly details: readonly string[];
  readonly code: string;
  readonly quantity: number;
  readonly unit: string;
  /** Cents. */
  readonly unitPrice: number;
  /** Percent. */
  readonly discount: number;
  readonly rate: number;
  /** Cents: what quantity, price and discount make. */
  readonly amount: number;
  readonly day: string;
};

export const businesses = ['wares', 'services', 'mixed', 'utility', 'hotel'] as const;
export type Business = (typeof businesses)[number];

type Order = {
  readonly business: Business;
  readonly count: number;
  readonly rates: readonly number[];
};

/** What a customer ordered. */
export function itemsOf(
  desk: Desk,
  words: FormWords,
  { business, count, rates }: Order,
): readonly Item[] {
  const { random, language } = desk;
  const { units } = goodsByLanguage[language];
  const unit = {
    piece: random.one(units.piece),
    hour: random.one(units.hour),
    month: random.one(units.month),
    flat: random.one(units.flat),
  };
  const codes = random.one('####|######|@@-####|@@@###|##.###.##|@#####-##|10####');
  const hasDiscounts = random.chance(0.12);
  const hasDetails = random.chance(0.3);
  return Array.from({ length: count }, (_, index) => {
    const goods = drawn(desk, words, business, unit);
    const discount = hasDiscounts && random.chance(0.5) ? random.pick([5, 10, 15, 20, 2.5]) : 0;
    const full = Math.round(goods.quantity * goods.unitPrice);
    return {
      description: goods.description,
      details: hasDetails && random.chance(0.5) ? [detailOf(desk)] : [],
      code: random.fill(codes),
      quantity: goods.quantity,
      unit: goods.unit,
      unitPrice: goods.unitPrice,
      discount,
      rate: random.pick(rates),
      amount: Math.round(full * (1 - discount / 100)),
      day: later(desk.today, index - count - random.whole(0, 2)),
    };
  });
}

type Units = {
  readonly piece: string;
  readonly hour: string;
  readonly month: string;
  readonly flat: string;
};
type Drawn = Pick<Item, 'description' | 'quantity' | 'unit' | 'unitPrice'>;

function drawn(desk: Desk, words: FormWords, business: Business, units: Units): Drawn {
  const { random } = desk;
  switch (business) {
    case 'utility':
      return {
        description: random.one(words.charge),
        quantity: 1,
        unit: units.flat,
        unitPrice: priceOf(desk, 300, 18_000),
      };
    case 'hotel':
      return {
        description: random.one(words.stay),
        quantity: random.pick([1, 1, 2, 3]),
        unit: units.piece,
        unitPrice: priceOf(desk, 250, 18_000),
      };
    case 'services':
      return service(desk, units);
    case 'wares':
      return ware(desk, units);
    default:
      return random.chance(0.5) ? service(desk, units) : ware(desk, units);
  }
}

function ware(desk: Desk, units: Units): Drawn {
  const { random, language } = desk;
  const goods = goodsByLanguage[language];
  const isBulk = random.chance(0.15);
  const name = [
    random.one(goods.wares),
    ...(random.chance(0.6) ? [random.one(goods.variants)] : []),
  ];
  return {
    description: name.filter((part) => part !== '').join(random.pick([' ', ', ', ' - '])),
    quantity: isBulk
      ? random.whole(10, 4_000) / random.pick([10, 100])
      : random.whole(1, random.pick([3, 10, 50, 200])),
    unit: isBulk ? random.one(goods.units.bulk) : units.piece,
    unitPrice: priceOf(desk, 90, random.pick([2_000, 9_000, 60_000])),
  };
}

function service(desk: Desk, units: Units): Drawn {
  const { random, language } = desk;
  const goods = goodsByLanguage[language];
  const subject = random.chance(0.7) ? random.one(goods.subjects) : '';
  const name = [random.one(goods.services), subject].filter((part) => part !== '');
  const kind = random.pick(['hour', 'hour', 'month', 'flat'] as const);
  const quantity = {
    hour: random.whole(1, 160) / random.pick([1, 2, 4]),
    month: random.whole(1, 12),
    flat: 1,
  }[kind];
  const price = {
    hour: priceOf(desk, 2_500, 18_000),
    month: priceOf(desk, 500, 30_000),
    flat: priceOf(desk, 5_000, 900_000),
  }[kind];
  return {
    description: name.join(random.pick([' ', ' - ', ', ', ': '])),
    quantity,
    unit: units[kind],
    unitPrice: price,
  };
}

/** Prices like to end in nines, halves and whole numbers; those in rupees and the like are higher. */
function priceOf({ random, place }: Desk, least: number, most: number): number {
  const scale = ['INR', 'MXN', 'ZAR'].includes(place.currency) ? 12 : 1;
  const share = random.whole(0, 1_000) / 1_000;
  const drawnPrice = Math.round(least * (most / least) ** share) * scale;
  const ending = random.whole(0, 9);
  if (ending < 4) return drawnPrice;
  if (ending < 7) return Math.max(100, Math.round(drawnPrice / 100) * 100);
  return Math.max(100, Math.round(drawnPrice / 100) * 100) - (ending === 9 ? 1 : 5);
}

function detailOf({ random, date, today }: Desk): string {
  return random.pick([
    random.fill('SN: @@######'),
    `${date(later(today, -35))} - ${date(later(today, -5))}`,
    random.fill('EAN 40########'),
    random.fill('Ref. @@-###/##'),
    random.fill('Lot #####'),
    random.one('12 x 0,75 l|30 x 40 cm|RAL 7016|DIN A4|230 V|IP65|Ø 12 mm'),
  ]);
}
