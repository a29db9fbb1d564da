import type { Field } from '#shared/core/field.ts';
import { amountOf } from '#shared/core/hundredths.ts';

import type { Facts } from '../facts.ts';
import { currencyOf } from '../money/currency.ts';
import type { Span } from '../sheet/sheet.ts';
import { balancesIn, valueOf, type Balance } from '../statements/balances.ts';
import { mended } from '../statements/mend-misread.ts';
import { completed, type RowDate } from '../statements/row-dates.ts';
import { changesOf, type Change } from '../statements/signs.ts';
import { signedOf } from '../statements/statement-amounts.ts';
import { transactionsIn, type TransactionRow } from '../statements/transactions.ts';
import { dayOrderOf } from '../text/dates.ts';
import weights from '../weights/bank_statement.json' with { type: 'json' };
import { findBic, findIban } from './bank-codes.ts';
import { textField } from './chosen-fields.ts';
import { currencyField } from './currency-field.ts';
import { statementSpecs as specs } from './specs.ts';
import { fieldFrom, type Said } from './to-field.ts';

/** What a bank says of an account: balances at both ends and all that happened in between. */
export function bankStatementFields(facts: Facts): readonly Field[] {
  const { sheet } = facts;
  const order = dayOrderOf(sheet.text);
  const stated = currencyOf(sheet, facts.money);
  const currency = stated?.code ?? null;
  const balances = balancesIn(sheet, order);
  const opening =
    balances.find(({ kind }) => kind === 'opening') ??
    balances.find(({ kind }) => kind === 'either');
  const closing =
    balances.findLast(({ kind }) => kind === 'closing') ??
    balances.findLast((one) => one.kind === 'either' && one !== opening);
  const frame = { opening: opening && valueOf(opening), closing: closing && valueOf(closing) };
  const rows = mended(transactionsIn(sheet, order), frame);
  const changes = changesOf(rows, frame);
  const end = endOf(facts, closing);
  const manner = { facts, currency };
  const iban = findIban(sheet);
  const found = [
    textField(specs.bank_name, manner, weights),
    textField(specs.account_holder, manner, weights),
    textField(specs.account_number, manner, weights),
    currencyField(stated),
    ...balanceFields('opening', opening, currency),
    ...balanceFields('closing', closing, currency),
    iban,
    findBic(sheet, iban),
  ];
  return [
    ...found.filter((field) => field !== undefined),
    ...rows.flatMap((row, index) =>
      rowFields(row, { index, change: changes[index], end, currency }),
    ),
  ];
}

/** The last day of the statement: of its closing balance, or the latest date with a year. */
function endOf({ dates }: Facts, closing: Balance | undefined): string | undefined {
  if (closing?.date) return closing.date.found.date;
  const all = dates.map(({ found }) => found.date).toSorted();
  return all[Math.floor(all.length * 0.9)] ?? all.at(-1);
}

const BALANCE = 0.95;

function balanceFields(
  end: 'opening' | 'closing',
  balance: Balance | undefined,
  currency: string | null,
): readonly Field[] {
  if (!balance) return [];
  const { amountLine, amount, date } = balance;
  const span = { line: amountLine, from: amount.from, to: amount.to };
  const money = {
    type: 'money',
    amount: amountOf(valueOf(balance)),
    currency: amount.currency ?? currency,
  } as const;
  const fields = [fieldFrom(`${end}_balance`, { value: money, spans: [span] }, BALANCE)];
  if (date) {
    const { line, found } = date;
    const said = {
      value: { type: 'date', date: found.date } as const,
      spans: [{ line, ...found }],
    };
    fields.push(fieldFrom(`${end}_date`, said, BALANCE));
  }
  return fields;
}

type RowPlace = {
  readonly index: number;
  readonly change: Change | undefined;
  readonly end: string | undefined;
  readonly currency: string | null;
};

const CERTAIN = 0.96;
const RUNNING = 0.93;
/** Two balances say so, and the print something else. */
const MENDED = 0.8;

function rowFields(
  row: TransactionRow,
  { index, change, end, currency }: RowPlace,
): readonly Field[] {
  const at = { list: 'transactions', row: index + 1 };
  const fields: Field[] = [];
  const add = (name: string, said: Said | undefined, certainty: number): void => {
    if (said) fields.push({ ...fieldFrom(name, said, certainty), in: at });
  };
  add('date', saidOfDate(row, row.date, end), CERTAIN);
  add('value_date', row.valueDate && saidOfDate(row, row.valueDate, end), CERTAIN);
  add('description', saidOfText(row.text), 0.9);
  const money = { type: 'money', currency: row.amount.currency ?? currency } as const;
  if (change) {
    const value = { ...money, amount: amountOf(change.hundredths) };
    const certainty = row.amount.read === undefined ? change.certainty : MENDED;
    add('amount', { value, spans: [spanOf(row, row.amount)] }, certainty);
  }
  if (row.balance) {
    const value = { ...money, amount: amountOf(signedOf(row.balance)) };
    const certainty = row.balance.read === undefined ? RUNNING : MENDED;
    add('balance', { value, spans: [spanOf(row, row.balance)] }, certainty);
  }
  return fields;
}

const spanOf = (row: TransactionRow, { from, to }: { from: number; to: number }): Span => ({
  line: row.amountLine,
  from,
  to,
});

function saidOfDate(
  { line }: TransactionRow,
  date: RowDate,
  end: string | undefined,
): Said | undefined {
  const iso = completed(date, end);
  if (iso === undefined) return undefined;
  return { value: { type: 'date', date: iso }, spans: [{ line, from: date.from, to: date.to }] };
}

function saidOfText(spans: readonly Span[]): Said | undefined {
  if (spans.length === 0) return undefined;
  const text = spans.map(({ line, from, to }) => line.text.slice(from, to)).join(' ');
  return { value: { type: 'text', text }, spans };
}
