import { fillIn, type Desk } from '../desk.ts';
import type { Party } from '../names/parties.ts';
import type { Style } from '../sheet/pen.ts';
import type { ReceiptTruth } from '../truth.ts';
import type { Roll } from './roll.ts';
import type { Sale } from './sale.ts';

type HeadTruth = Pick<ReceiptTruth, 'merchant_name' | 'merchant_address' | 'merchant_phone'>;

/** Who sells: name, address, numbers. */
export function printShop(roll: Roll, sale: Sale): HeadTruth {
  const { desk, shop, words, taxName } = sale;
  const { random } = desk;
  const print = random.chance(0.82) ? roll.centre : roll.write;
  if (random.chance(0.12)) print(random.one(words.welcome));
  if (random.chance(0.05)) print(random.one(words.titles));
  const name = printName(roll, sale, print);
  if (random.chance(0.06)) print(branchOf(sale));
  if (random.chance(0.08)) print(shop.person);
  const address = random.chance(0.9) ? addressOf(sale) : [];
  for (const line of address) print(line);
  if (random.chance(0.04)) print(branchOf(sale));
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

type Print = Roll['write'];

/** So many letters fit into any roll's line. */
const SHORT = 32;

/** The shop's name, its number in a register beside or below it, and a sign above the company's. */
function printName(roll: Roll, { desk, shop }: Sale, print: Print): string {
  const { random, place } = desk;
  const name = random.chance(0.35) ? shop.name.toUpperCase() : shop.name;
  const style: Style = {
    size: roll.pen.size + random.pick([0, 0, 1, 2, 4, 6]),
    isBold: random.chance(0.5),
  };
  const isCompany = random.chance(0.3) && endsAsCompany(name, place.legalForms);
  if (isCompany) for (const line of signOf(desk, shop)) print(line, style);
  const lines = random.chance(0.3) ? inTwo(name, random.whole(1, 3)) : [name];
  const registration = random.chance(place.country === 'MY' ? 0.7 : 0.1) ? shop.registration : '';
  const fits = (lines.at(-1) ?? '').length + registration.length < SHORT;
  const isBeside = registration !== '' && fits && random.chance(0.4);
  for (const [index, line] of lines.entries()) {
    const isLast = index === lines.length - 1;
    print(isLast && isBeside ? `${line} ${registration}` : line, isCompany ? {} : style);
  }
  if (registration !== '' && !isBeside) print(registration);
  return name;
}

function endsAsCompany(name: string, legalForms: string): boolean {
  const end = name.toLowerCase();
  return legalForms.split('|').some((form) => form !== '' && end.endsWith(form.toLowerCase()));
}

/** Under what name a company sells, and where. */
function signOf({ random }: Desk, { city }: Party): readonly string[] {
  const name = random.one('Tasty|Daily|Corner|Sunny|Urban|Happy|Golden|Prime|Royal|Fresh');
  const goods = random.one('Bites|Home|Books|Pizza|Style|Mart|Noodles|Gadgets|Coffee|Care');
  const sign = random.chance(0.5) ? `${name} ${goods}`.toUpperCase() : `${name} ${goods}`;
  return random.chance(0.3) ? [sign, `${sign} ${city}`] : [sign];
}

function branchOf({ desk, shop }: Sale): string {
  const { random } = desk;
  const name = random.chance(0.5) ? shop.name : shop.name.split(' ')[0];
  return `${name} ${random.one('Mall|Central|Plaza|Airport|Station|Outlet')}`;
}

/** A name of which the last words stand in a line of their own. */
function inTwo(name: string, last: number): readonly string[] {
  const words = name.split(' ');
  const at = words.length - last;
  return at < 1 ? [name] : [words.slice(0, at).join(' '), words.slice(at).join(' ')];
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
