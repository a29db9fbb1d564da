import { fillIn } from '../desk.ts';
import type { ReceiptTruth } from '../truth.ts';
import type { Roll } from './roll.ts';
import type { Sale } from './sale.ts';

type HeadTruth = Pick<ReceiptTruth, 'merchant_name' | 'merchant_address' | 'merchant_phone'>;

/** Who sells: name, address, numbers. */
export function printShop(roll: Roll, sale: Sale): HeadTruth {
  const { desk, shop, words, taxName } = sale;
  const { random, place } = desk;
  const print = random.chance(0.82) ? roll.centre : roll.write;
  if (random.chance(0.12)) print(random.one(words.welcome));
  const name = random.chance(0.35) ? shop.name.toUpperCase() : shop.name;
  const size = roll.pen.size + random.pick([0, 0, 1, 2, 4, 6]);
  print(name, { size, isBold: random.chance(0.5) });
  if (shop.registration !== '' && random.chance(place.country === 'MY' ? 0.6 : 0.1))
    print(shop.registration);
  const owner = random.chance(0.1) ? `${shop.person} ${random.one(place.legalForms)}`.trim() : '';
  if (owner !== '') print(owner);
  const address = random.chance(0.9) ? addressOf(sale) : [];
  for (const line of address) print(line);
  const phone = random.chance(0.6) ? shop.phone : '';
  if (phone !== '') print(`${random.one(words.phone)} ${phone}`.trim());
  if (shop.vatId !== '' && random.chance(0.6)) {
    print(
      `${fillIn(random.one(words.vatId), { tax: taxName })}${random.pick([': ', ' ', ' : '])}${shop.vatId}`,
    );
  }
  if (random.chance(0.12)) print(shop.web);
  return {
    merchant_name: name,
    ...(address.length === 0 ? {} : { merchant_address: address.join(', ') }),
    ...(phone === '' ? {} : { merchant_phone: phone }),
  };
}

function addressOf({ desk, shop }: Sale): readonly string[] {
  const { random } = desk;
  const lines = random.chance(0.15) ? [shop.address.join(', ')] : shop.address;
  return random.chance(0.2) ? lines.map((line) => line.toUpperCase()) : lines;
}

type Meta = Pick<ReceiptTruth, 'receipt_number' | 'date' | 'time'>;

/** The kind of paper, its number and when it was; in one of the places where tills print it. */
export function printTitle(roll: Roll, { desk, words, trade }: Sale): void {
  const { random } = desk;
  if (!random.chance(trade === 'restaurant' ? 0.4 : 0.5)) return;
  roll.centre(random.one(words.titles), { isBold: random.chance(0.5) });
}

/** Number, date and time. */
export function printMeta(roll: Roll, sale: Sale): Meta {
  const { desk, number, date, time, timeTruth } = sale;
  const { random } = desk;
  const forms = [metaLines, metaLines, metaPairs, metaInOne, metaTwoAcross];
  random.pick(forms)();
  return {
    date: desk.today,
    ...(time === '' ? {} : { time: timeTruth }),
    ...(number === '' ? {} : { receipt_number: number }),
  };

  function metaLines(): void {
    const mark = random.pick([': ', ' ', ' : ', ':']);
    const { words } = sale;
    const numberLine = number === '' ? '' : `${random.one(words.number)}${mark}${number}`;
    const dateLine = random.chance(0.6)
      ? `${random.one(words.date)}${mark}${date}${time === '' ? '' : random.chance(0.5) ? ` ${time}` : `   ${random.one(words.time)}${mark}${time}`}`
      : `${date} ${time}`.trim();
    const lines = random.shuffled([numberLine, dateLine, ...staffLines(sale, mark)]);
    for (const line of lines) if (line !== '') roll.write(line);
  }

  function metaPairs(): void {
    const { words } = sale;
    if (number !== '') roll.pair(`${random.one(words.number)}:`, number);
    roll.pair(`${random.one(words.date)}:`, date);
    if (time !== '') roll.pair(`${random.one(words.time)}:`, time);
    for (const line of staffLines(sale, ': ')) roll.write(line);
  }

  function metaInOne(): void {
    const parts = random.shuffled([
      `${date} ${time}`.trim(),
      ...(number === '' ? [] : [number]),
      random.fill('#'),
      random.fill('###'),
    ]);
    const [first = '', ...others] = parts;
    roll.write([first, ...others].join(random.pick(['  ', ' ', '   '])));
  }

  function metaTwoAcross(): void {
    const { words } = sale;
    if (number !== '')
      roll.pair(`${random.one(words.number)} ${number}`, staffLines(sale, ' ')[0] ?? '');
    roll.pair(date, time);
  }
}

function staffLines({ desk, words, trade }: Sale, mark: string): readonly string[] {
  const { random } = desk;
  const lines = [
    random.chance(0.4)
      ? `${random.one(words.cashier)}${mark}${random.one('Anna|Tom|ADMIN|03|Lisa M.|001|CASHIER 1|Marco|Sarah|4711|J. K.')}`
      : '',
    random.chance(0.3) ? `${random.one(words.till)}${mark}${random.whole(1, 12)}` : '',
    random.chance(0.15) ? `${random.one(words.store)}${mark}${random.fill('0###')}` : '',
    trade === 'restaurant' && random.chance(0.6)
      ? `${random.one(words.table)}${mark}${random.whole(1, 48)}`
      : '',
    trade === 'restaurant' && random.chance(0.25)
      ? `${random.one(words.guests)}${mark}${random.whole(1, 8)}`
      : '',
    trade === 'cafe' && random.chance(0.3)
      ? `${random.one(words.order)}${mark}${random.fill('1##')}`
      : '',
  ];
  return lines.filter((line) => line !== '');
}
