import type { Face, Paper } from '#cli/samples/sheet-of-paper.ts';
import { A4 } from '#cli/samples/sheet-of-paper.ts';

import { entryManner, printEntries, type Entry } from '../sheet/entries.ts';
import { partyManner, printParty } from '../sheet/party-block.ts';
import { createPen, type Pen } from '../sheet/pen.ts';
import { printTable, tableManner, type Column, type Row, type Table } from '../sheet/table.ts';
import { printTotals, totalsManner, type TotalLine } from '../sheet/totals.ts';
import { titleOf, type PayLine, type Payslip } from './slip.ts';

type Slip = {
  readonly slip: Payslip;
  readonly pen: Pen;
  readonly left: number;
  readonly right: number;
  readonly width: number;
};

type Body = (slip: Slip, y: number) => void;

/** One page with who, when, what was earned, what was taken, and what is left. */
export function printPayslip(slip: Payslip): { pages: readonly Paper[] } {
  const { random, place } = slip.desk;
  const face = random.one('sans|sans|sans|serif|mono') as Face;
  const size = face === 'mono' ? 8 : random.pick([8, 8.5, 9, 9.5]);
  const paper = place.paper === 'letter' ? { width: 612, height: 792 } : A4;
  const pen = createPen({ ...paper, size, face });
  const left = random.whole(36, 60);
  const sheet = { slip, pen, left, right: pen.width - left, width: pen.width - 2 * left };
  const y = random.pick([letterHead, gridHead, linesHead])(sheet);
  random.pick([sideBySide, oneList, withYear, sections])(sheet, y);
  return { pages: pen.pages() };
}

function factsOf({ slip }: Slip, withNames: boolean): readonly Entry[] {
  const { desk, words, employee, employer, period, payDate } = slip;
  const { random } = desk;
  const say = (label: string, value: string): Entry => ({ label: random.one(label), value });
  const facts = [
    ...(random.chance(0.7) ? [say(words.number, random.fill('#####'))] : []),
    ...(period === '' ? [] : [say(words.period, period)]),
    ...(payDate === '' ? [] : [say(words.payDate, payDate)]),
    ...(random.chance(0.4)
      ? [say(words.department, random.one('Sales|IT|A3|Team 4|HR|02|Logistik|Office'))]
      : []),
    ...(random.chance(0.4) ? [say(words.taxCode, random.one('1257L|1|IV|2|4|B/0|3'))] : []),
    ...(random.chance(0.4) ? [say(words.insurance, random.fill('## ###### @ ###'))] : []),
  ];
  if (!withNames) return facts;
  return [
    say(words.employee, employee),
    ...random.shuffled([say(words.employer, employer.name), ...facts]),
  ];
}

function letterHead(sheet: Slip): number {
  const { slip, pen, left, right } = sheet;
  const { random } = slip.desk;
  const employer = { label: '', name: slip.employer.name, lines: slip.employer.address };
  const bold = { ...partyManner(random, pen), boldName: true };
  const end = printParty(pen, employer, { x: left, y: 50, width: 240 }, bold);
  const employee = { label: '', name: slip.employee, lines: slip.employeeAddress };
  const below = printParty(
    pen,
    employee,
    { x: left, y: end + 30, width: 230 },
    partyManner(random, pen),
  );
  const manner = entryManner(random, pen, ['columns', 'apart', 'colon']);
  const facts = printEntries(
    pen,
    factsOf(sheet, false),
    { x: right - 220, y: 90, width: 220 },
    manner,
  );
  const y = Math.max(below, facts) + 26;
  const title = titleOf(slip);
  pen.write(title, left, y, pen.fit(title, right - left, { size: 13, isBold: true }));
  return y + 16;
}

function gridHead(sheet: Slip): number {
  const { slip, pen, left, width } = sheet;
  const { random } = slip.desk;
  const title = titleOf(slip);
  const style = pen.fit(title, width, { size: random.pick([12, 15, 18]), isBold: true });
  if (random.chance(0.5)) pen.centre(title, left + width / 2, 54, style);
  else pen.write(title, left, 54, style);
  const manner = { ...entryManner(random, pen, ['cells']), gap: 6 };
  return printEntries(pen, factsOf(sheet, true), { x: left, y: 84, width }, manner) + 12;
}

function linesHead(sheet: Slip): number {
  const { slip, pen, left, right, width } = sheet;
  const { random } = slip.desk;
  pen.centre(
    slip.employer.name,
    left + width / 2,
    50,
    pen.fit(slip.employer.name, width, { size: 13, isBold: true }),
  );
  const address = slip.employer.address.join(', ');
  pen.centre(address, left + width / 2, 63, pen.fit(address, width, { size: 8 }));
  const title = titleOf(slip);
  pen.centre(title, left + width / 2, 84, pen.fit(title, width, { isBold: true }));
  const facts = [
    { label: random.one(slip.words.employee), value: slip.employee },
    ...factsOf(sheet, false),
  ];
  const half = Math.ceil(facts.length / 2);
  const manner = entryManner(random, pen, ['columns', 'colon']);
  const one = printEntries(
    pen,
    facts.slice(0, half),
    { x: left, y: 110, width: width / 2 - 12 },
    manner,
  );
  const two = printEntries(
    pen,
    facts.slice(half),
    { x: right - width / 2 + 12, y: 110, width: width / 2 - 12 },
    manner,
  );
  return Math.max(one, two) + 10;
}

const column = (key: string, title: string, isWide = false): Column => ({
  key,
  title,
  align: isWide ? 'left' : 'right',
  isWide,
});

const rowOf = ({ money }: Payslip, key: string, { name, amount, year }: PayLine): Row => ({
  cells: { name, [key]: money(amount), year: money(year) },
});

/** Tables on one page never turn it. */
const frameAt = (pen: Pen, x: number, y: number, width: number) => ({
  x,
  y,
  width,
  bottom: pen.height,
  nextPage: () => y,
});

/** Earnings at the left, deductions at the right. */
const sideBySide: Body = ({ slip, pen, left, width }, y) => {
  const { random } = slip.desk;
  const { words } = slip;
  const manner = tableManner(random, pen);
  const half = width / 2 - 6;
  const table = (title: string, lines: readonly PayLine[]): Table => ({
    columns: [column('name', random.one(title), true), column('amount', random.one(words.amount))],
    rows: lines.map((each) => rowOf(slip, 'amount', each)),
  });
  const one = printTable(
    pen,
    table(words.earnings, slip.earnings),
    frameAt(pen, left, y, half),
    manner,
  );
  const two = printTable(
    pen,
    table(words.deductions, slip.deductions),
    frameAt(pen, left + half + 12, y, half),
    manner,
  );
  printEnd({ slip, pen, left, right: left + width, width }, Math.max(one, two) + 20);
};

/** All in one list, what is taken with a minus or in a column of its own. */
const oneList: Body = ({ slip, pen, left, width }, y) => {
  const { random } = slip.desk;
  const { words, money } = slip;
  const isSigned = random.chance(0.5);
  const columns = [
    column('name', random.one(words.description), true),
    column('plus', random.one(isSigned ? words.amount : words.earnings)),
    ...(isSigned ? [] : [column('minus', random.one(words.deductions))]),
  ];
  const rows = [
    ...slip.earnings.map((each) => rowOf(slip, 'plus', each)),
    ...slip.deductions.map((each): Row =>
      isSigned
        ? { cells: { name: each.name, plus: money(-each.amount) } }
        : rowOf(slip, 'minus', each),
    ),
  ];
  const below = printTable(
    pen,
    { columns, rows },
    frameAt(pen, left, y, width),
    tableManner(random, pen),
  );
  printEnd({ slip, pen, left, right: left + width, width }, below + 20);
};

/** This month and the year so far side by side, as Americans have it. */
const withYear: Body = ({ slip, pen, left, width }, y) => {
  const { random } = slip.desk;
  const { words } = slip;
  const manner = tableManner(random, pen);
  const [current, year] = [random.one(words.current), random.one(words.year)];
  let top = y;
  for (const [title, lines] of [
    [words.earnings, slip.earnings],
    [words.deductions, slip.deductions],
  ] as const) {
    const columns = [
      column('name', random.one(title), true),
      column('amount', current),
      column('year', year),
    ];
    const rows = lines.map((each) => rowOf(slip, 'amount', each));
    top = printTable(pen, { columns, rows }, frameAt(pen, left, top, width), manner) + 12;
  }
  printEnd({ slip, pen, left, right: left + width, width }, top + 10);
};

/** The gross below the earnings, then the deductions, then the net. */
const sections: Body = ({ slip, pen, left, width }, y) => {
  const { random } = slip.desk;
  const { words, money } = slip;
  const manner = { ...totalsManner(random, pen, false), boldSum: true };
  const lines: readonly TotalLine[] = [
    ...slip.earnings.map(({ name, amount }) => ({ label: name, value: money(amount) })),
    { label: random.one(words.gross), value: money(slip.gross), isSum: true },
    ...slip.deductions.map(({ name, amount }) => ({ label: name, value: money(-amount) })),
    ...(random.chance(0.6)
      ? [{ label: random.one(words.totalTaken), value: money(-slip.taken), isSum: true }]
      : []),
    { label: random.one(words.net), value: money(slip.net), isSum: true },
  ];
  printTotals(pen, lines, { x: left, y: y + 14, width: width * random.pick([0.7, 1]) }, manner);
};

/** Gross, deductions and net; where it was paid; the days of leave. */
function printEnd({ slip, pen, left, width }: Slip, y: number): void {
  const { desk, words, money, gross, taken, net, employer } = slip;
  const { random } = desk;
  const lines: readonly TotalLine[] = [
    { label: random.one(words.gross), value: money(gross) },
    ...(random.chance(0.7) ? [{ label: random.one(words.totalTaken), value: money(taken) }] : []),
    { label: random.one(words.net), value: money(net), isSum: true },
  ];
  const manner = totalsManner(random, pen);
  const own = manner.arrangement === 'cells' ? width : width * random.pick([0.5, 0.6, 1]);
  const below =
    printTotals(pen, lines, { x: left + width - own, y: y + 10, width: own }, manner) + 16;
  const paid =
    employer.account.iban === '' ? '' : `${random.one(words.paidInto)}: ${employer.account.iban}`;
  if (random.chance(0.5)) pen.write(paid, left, below);
  if (random.chance(0.3))
    pen.write(`${random.one(words.leave)}: ${random.whole(1, 28)}`, left, below + 14);
}
