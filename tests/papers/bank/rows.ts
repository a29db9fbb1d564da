import { fillIn } from '../desk.ts';
import { exact } from '../figures/money.ts';
import type { Column, Row, Table } from '../sheet/table.ts';
import type { StatementTruth, TransactionTruth } from '../truth.ts';
import type { AccountHistory, Transaction } from './account.ts';
import { balanceLabel, type BankManner } from './manner.ts';

export type Booked = {
  readonly table: Table;
  /** What stands at the end of a page after so many rows. */
  readonly balanceAfter: (rows: number) => string;
  readonly truth: readonly TransactionTruth[];
  readonly dates: Pick<StatementTruth, 'opening_date' | 'closing_date'>;
};

/** The table of bookings, with the balances before and after as rows where the bank has it so. */
export function bookedRows(history: AccountHistory, manner: BankManner): Booked {
  const { transactions, opening, closing, from, to } = history;
  const ordered = manner.isNewestFirst ? transactions.toReversed() : transactions;
  const inRows = manner.places !== 'summary';
  const isDated = inRows && history.desk.random.chance(0.5);
  const first = balanceRow(history, manner, {
    choices: history.words.opening,
    day: from,
    cents: opening,
    isDated,
  });
  const last = balanceRow(history, manner, {
    choices: history.words.closing,
    day: to,
    cents: closing,
    isDated,
  });
  const [above, below] = manner.isNewestFirst ? [last, first] : [first, last];
  const own = ordered.map((transaction, index) => rowOf(transaction, ordered[index + 1], manner));
  return {
    table: {
      columns: columnsOf(history, manner),
      rows: inRows ? [above, ...own, below] : own,
    },
    balanceAfter: (rows) => {
      const done = ordered[rows - (inRows ? 2 : 1)];
      return manner.balance(done ? done.balance : manner.isNewestFirst ? closing : opening);
    },
    truth: ordered.map((transaction, index) => truthOf(transaction, ordered[index + 1], manner)),
    dates: isDated ? { opening_date: from, closing_date: to } : {},
  };
}

type Standing = {
  readonly choices: string;
  readonly day: string;
  readonly cents: number;
  readonly isDated: boolean;
};

function balanceRow(
  history: AccountHistory,
  manner: BankManner,
  { choices, day, cents, isDated }: Standing,
): Row {
  const inLabel = isDated && history.desk.random.chance(0.5);
  const text = balanceLabel(history, choices, inLabel ? manner.date(day) : '');
  const key = manner.balances === 'none' ? lastColumn(manner, cents) : 'balance';
  const value =
    manner.signs === 'columns' && key !== 'balance'
      ? manner.amount(Math.abs(cents))
      : manner.balance(cents);
  return { cells: { date: isDated && !inLabel ? manner.date(day) : '', text, [key]: value } };
}

/** Where a balance stands that has no column of its own. */
const lastColumn = ({ signs }: BankManner, cents: number): string =>
  signs === 'columns' ? (cents < 0 ? 'debit' : 'credit') : 'amount';

function columnsOf({ desk, words }: AccountHistory, manner: BankManner): readonly Column[] {
  const { random, place } = desk;
  const title = (choices: string): string =>
    fillIn(random.one(choices), { currency: place.currency });
  const figures: Readonly<Record<BankManner['signs'], readonly Column[]>> = {
    signed: [{ key: 'amount', title: title(words.amount), align: 'right' }],
    attached: [{ key: 'amount', title: title(words.amount), align: 'right' }],
    marks: [
      { key: 'amount', title: title(words.amount), align: 'right' },
      { key: 'mark', title: random.chance(0.5) ? title(words.marks) : '', align: 'left' },
    ],
    columns: [
      { key: 'debit', title: title(words.debit), align: 'right' },
      { key: 'credit', title: title(words.credit), align: 'right' },
    ],
  };
  const isCreditFirst = manner.signs === 'columns' && random.chance(0.2);
  const amounts = figures[manner.signs];
  const value: Column = { key: 'value', title: title(words.valueColumn), align: 'left' };
  const text: Column = { key: 'text', title: title(words.text), align: 'left', isWide: true };
  const isValueLate = random.chance(0.35);
  return [
    { key: 'date', title: title(words.dateColumn), align: 'left' },
    ...(manner.hasValueDates && !isValueLate ? [value] : []),
    text,
    ...(manner.hasValueDates && isValueLate ? [value] : []),
    ...(isCreditFirst ? amounts.toReversed() : amounts),
    ...(manner.balances === 'none'
      ? []
      : [{ key: 'balance', title: title(words.balance), align: 'right' as const }]),
  ];
}

function rowOf(transaction: Transaction, next: Transaction | undefined, manner: BankManner): Row {
  const { date, valueDate, text, details, amount } = transaction;
  return {
    cells: {
      date: manner.rowDate(date),
      value: manner.rowDate(valueDate),
      text,
      ...amountCells(amount, manner),
      balance: showsBalance(transaction, next, manner) ? manner.balance(transaction.balance) : '',
    },
    details: manner.hasDetails ? details : [],
  };
}

function amountCells(
  amount: number,
  { signs, marks, amount: print }: BankManner,
): Record<string, string> {
  const isOut = amount < 0;
  if (signs === 'columns') return { [isOut ? 'debit' : 'credit']: print(Math.abs(amount)) };
  if (signs === 'marks') return { amount: print(Math.abs(amount)), mark: marks[isOut ? 0 : 1] };
  return { amount: print(amount) };
}

/** Some banks print the balance once a day, beside the last booking of it. */
function showsBalance(
  { date }: Transaction,
  next: Transaction | undefined,
  manner: BankManner,
): boolean {
  if (manner.balances === 'none') return false;
  return manner.balances === 'all' || manner.isNewestFirst || next?.date !== date;
}

function truthOf(
  transaction: Transaction,
  next: Transaction | undefined,
  manner: BankManner,
): TransactionTruth {
  const { date, valueDate, text, details, amount, balance } = transaction;
  return {
    date,
    ...(manner.hasValueDates ? { value_date: valueDate } : {}),
    description: [text, ...(manner.hasDetails ? details : [])].join(' '),
    amount: exact(amount),
    ...(showsBalance(transaction, next, manner) ? { balance: exact(balance) } : {}),
  };
}
