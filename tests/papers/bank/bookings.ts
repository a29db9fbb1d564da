import { fillIn } from '../desk.ts';
import type { Pen } from '../sheet/pen.ts';
import { printTable, type Frame, type TableManner } from '../sheet/table.ts';
import type { TransactionTruth } from '../truth.ts';
import type { AccountHistory } from './account.ts';
import type { BankManner } from './manner.ts';
import { bookedRows, type Booked } from './rows.ts';

export type Sheet = {
  readonly history: AccountHistory;
  readonly manner: BankManner;
  readonly pen: Pen;
  readonly left: number;
  readonly right: number;
};

type Bookings = {
  readonly booked: Booked;
  readonly y: number;
  /** What came in apart from what went out, as American banks have it. */
  readonly isInSections: boolean;
  readonly tableManner: TableManner;
};

/** Prints the bookings over some pages, and the foot of each; returns them as they stand there. */
export function printBookings(
  sheet: Sheet,
  { booked, y, isInSections, tableManner }: Bookings,
): readonly TransactionTruth[] {
  const transactions = isInSections
    ? printSections(sheet, y, tableManner)
    : printOneTable(sheet, booked, y, tableManner);
  printFeet(sheet);
  return transactions;
}

const BOTTOM = 70;

function printOneTable(
  sheet: Sheet,
  booked: Booked,
  y: number,
  manner: TableManner,
): readonly TransactionTruth[] {
  const { history, pen, right } = sheet;
  const { random } = history.desk;
  const carries = random.chance(0.6) && !sheet.manner.isNewestFirst;
  const [out, back] = [random.one(history.words.carried), random.one(history.words.brought)];
  const nextPage = (rows: number, below: number): number => {
    const page = pen.pageCount();
    const sum = booked.balanceAfter(rows);
    const values = { page: `${page}`, next: `${page + 1}` };
    if (carries) pen.right(`${fillIn(out, values)}   ${sum}`, right - 4, below + pen.size + 1);
    const top = startPage(sheet);
    if (!carries) return top;
    pen.right(`${fillIn(back, values)}   ${sum}`, right - 4, top);
    return top + 8;
  };
  printTable(pen, booked.table, frameOf(sheet, y, nextPage), manner);
  return booked.truth;
}

const frameOf = ({ pen, left, right }: Sheet, y: number, nextPage: Frame['nextPage']): Frame => ({
  x: left,
  y,
  width: right - left,
  bottom: pen.height - BOTTOM,
  nextPage,
});

function startPage({ history, pen, left, right }: Sheet): number {
  pen.turnPage();
  pen.write(history.bank.name, left, 44, { size: 8 });
  pen.right(history.accountNumber, right, 44, { size: 8 });
  return 64;
}

function printSections(
  sheet: Sheet,
  top: number,
  tableManner: TableManner,
): readonly TransactionTruth[] {
  const { history, manner, pen, left, right } = sheet;
  const { random, place } = history.desk;
  const { words } = history;
  const own = { ...manner, signs: 'signed' as const, hasValueDates: false };
  const sections = [
    { title: random.one(words.deposits), total: random.one(words.totalCredits), isIn: true },
    { title: random.one(words.withdrawals), total: random.one(words.totalDebits), isIn: false },
  ];
  const saysMinus = random.chance(0.5);
  let y = top;
  const all: TransactionTruth[] = [];
  for (const { title, total, isIn } of sections) {
    const transactions = history.transactions.filter(({ amount }) => amount > 0 === isIn);
    if (transactions.length === 0) continue;
    const shown = (cents: number): string =>
      manner.amount(saysMinus || isIn ? cents : Math.abs(cents));
    const part = bookedRows({ ...history, transactions }, { ...own, amount: shown });
    if (y > pen.height - BOTTOM - 80) y = startPage(sheet);
    pen.write(title, left, y + 8, { size: pen.size + 2, isBold: true });
    y = printTable(
      pen,
      part.table,
      frameOf(sheet, y + 16, () => startPage(sheet)),
      tableManner,
    );
    const sum = transactions.reduce((before, { amount }) => before + amount, 0);
    pen.write(fillIn(total, { currency: place.currency }), left, y + pen.size + 4, {
      isBold: true,
    });
    pen.right(shown(sum), right - 4, y + pen.size + 4, { isBold: true });
    y += pen.size + 24;
    all.push(...part.truth);
  }
  return all;
}

function printFeet({ history, pen, left, right }: Sheet): void {
  const { desk, words, bank } = history;
  const { random } = desk;
  const small = random.chance(0.6) ? fillIn(random.one(words.small), { phone: bank.phone }) : '';
  const label = random.one(words.page);
  const isNumbered = random.chance(0.8);
  pen.onEachPage((page) => {
    if (small !== '')
      pen.write(small, left, pen.height - 34, pen.fit(small, right - left - 90, { size: 7 }));
    const text = fillIn(label, { page: `${page}`, pages: `${pen.pageCount()}` });
    if (isNumbered) pen.right(text, right, pen.height - 34, { size: 7.5 });
  });
}
