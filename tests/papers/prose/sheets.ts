import { later } from '../figures/dates.ts';
import { goodsByLanguage } from '../goods/goods.ts';
import { firmOf, personOf, shopOf } from '../names/parties.ts';
import { entryManner, printEntries } from '../sheet/entries.ts';
import { printTable, tableManner, type Column } from '../sheet/table.ts';
import { paragraphOf, told, type Leaf } from './leaf.ts';

type Sheet = (leaf: Leaf) => void;

/** A table of figures that nobody has to pay. */
export const figures: Sheet = (leaf) => {
  const { desk, words, pen, left, width } = leaf;
  const { random } = desk;
  leaf.say(random.one(words.tables), { size: pen.size + 4, isBold: true });
  leaf.skip(12);
  const titles = random.some(words.tableHeads.split('|').slice(1), random.whole(2, 5));
  const columns: readonly Column[] = [
    { key: 'name', title: words.tableHeads.split('|')[0] ?? '', align: 'left', isWide: true },
    ...titles.map((title): Column => ({ key: title, title, align: 'right' })),
  ];
  const isMoney = random.chance(0.3);
  const figure = (): string =>
    isMoney
      ? desk.amount(random.whole(1_000, 9_000_000))
      : desk.number(random.whole(1, 90_000) / random.pick([1, 1, 10]));
  const rows = Array.from({ length: random.whole(5, 26) }, () => ({
    cells: {
      name: firmOf(desk).city,
      ...Object.fromEntries(titles.map((title) => [title, figure()])),
    },
  }));
  const frame = {
    x: left,
    y: leaf.at(),
    width,
    bottom: pen.height - 60,
    nextPage: () => nextPage(leaf),
  };
  leaf.moveTo(printTable(pen, { columns, rows }, frame, tableManner(random, pen)) + 20);
  if (random.chance(0.6)) leaf.say(paragraphOf(desk, words.sentences, 3));
};

function nextPage({ pen }: Leaf): number {
  pen.turnPage();
  return 60;
}

/** Names and prices, but nothing sold. */
export const priceList: Sheet = (leaf) => {
  const { desk, words, pen, left, width } = leaf;
  const { random, language } = desk;
  const goods = goodsByLanguage[language];
  const shop = shopOf(desk, random.pick(['restaurant', 'cafe', 'hardware', 'fashion'] as const));
  leaf.say(shop.name, { size: pen.size + 8, isBold: true });
  leaf.say(random.one(words.prices), { size: pen.size + 3 });
  leaf.skip(16);
  const names = random.shuffled(
    random.pick([goods.dishes, goods.services, goods.wares, goods.drinks]).split('|'),
  );
  const hasDots = random.chance(0.3);
  for (const name of names.slice(0, random.whole(6, 24))) {
    const y = leaf.at();
    const price = desk.money(random.whole(4, 900) * 50);
    pen.write(name, left, y);
    pen.right(price, left + width, y);
    const room = width - pen.widthOf(name) - pen.widthOf(price) - 12;
    const dots = Math.floor(room / pen.widthOf('.'));
    if (hasDots && dots > 3) pen.write('.'.repeat(dots), left + pen.widthOf(name) + 5, y);
    leaf.moveTo(y + pen.size + 7);
  }
  leaf.skip(16);
  leaf.say(shop.address.join(', '), { size: 8 });
};

/** A flight, a train or a room, without a price. */
export const booking: Sheet = (leaf) => {
  const { desk, words, pen, left, width } = leaf;
  const { random, date, today } = desk;
  leaf.say(firmOf(desk).name, { size: pen.size + 6, isBold: true });
  leaf.skip(6);
  leaf.say(random.one(words.bookings), { size: pen.size + 3, isBold: random.chance(0.5) });
  leaf.skip(14);
  const hour = (): string =>
    `${date(later(today, random.whole(1, 9)))} ${random.whole(6, 22)}:${random.fill('#5')}`.replace(
      /:[6-9]/,
      ':3',
    );
  const [code = '', passenger = '', flight = '', ...others] = words.bookingFacts.split('|');
  const values = [
    hour(),
    hour(),
    random.fill('##@'),
    random.fill('@##'),
    hour(),
    hour(),
    personOf(desk),
    random.one('DBL|Standard|Suite|Twin'),
    `${random.whole(1, 9)}`,
  ];
  const all = [
    { label: code, value: random.fill('@@@@##') },
    { label: passenger, value: personOf(desk) },
    { label: flight, value: random.fill('@@ ####') },
    ...others.map((label, index) => ({ label, value: values[index] ?? '' })),
  ];
  const entries = [...all.slice(0, 2), ...random.some(all.slice(2), random.whole(3, 8))];
  const manner = entryManner(random, pen, ['columns', 'cells', 'stacked', 'colon']);
  leaf.moveTo(printEntries(pen, entries, { x: left, y: leaf.at(), width }, manner) + 20);
  leaf.say(paragraphOf(desk, words.sentences, random.whole(2, 5)));
};

/** Something praised, with a few prices. */
export const brochure: Sheet = (leaf) => {
  const { desk, words, pen, left, width } = leaf;
  const { random, language } = desk;
  const goods = goodsByLanguage[language];
  const title = random.one(words.brochures);
  pen.centre(title, left + width / 2, leaf.at(), pen.fit(title, width, { size: 28, isBold: true }));
  leaf.skip(40);
  const wares = random.some(goods.wares.split('|'), random.whole(3, 7));
  for (const ware of wares) {
    leaf.say(ware, { size: pen.size + 3, isBold: true });
    leaf.say(paragraphOf(desk, words.sentences, 1));
    if (random.chance(0.7)) leaf.say(told(desk, words.from), { size: pen.size + 5, isBold: true });
    leaf.skip(14);
  }
  const shop = firmOf(desk);
  leaf.say([shop.name, ...shop.address, shop.phone].join(' · '), { size: 8 });
};
