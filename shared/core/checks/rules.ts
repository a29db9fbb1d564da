import type { Check } from '#shared/core/checks/check.ts';

import { isValidIban, isValidVatId } from '../check-digits.ts';
import { amountOf } from '../hundredths.ts';
import type { Row, Values } from './values.ts';

/** A rule that a document of some class should keep; nothing where it says too little to tell. */
export type Rule = (values: Values) => readonly Check[];

/** What rounding may add up to, in hundredths. */
const ROUNDING = 2;
/** Cash is rounded to the nearest five or ten. */
const CASH_ROUNDING = 10;

function agree(
  rule: string,
  fields: readonly string[],
  [expected, found]: readonly [expected: number, found: number],
  slack = ROUNDING,
): Check {
  return {
    rule,
    passed: Math.abs(expected - found) <= slack,
    fields,
    expected: amountOf(expected),
    found: amountOf(found),
  };
}

const sumOf = (amounts: readonly number[]): number =>
  amounts.reduce((sum, amount) => sum + amount, 0);

/** The figures of a list's rows; nothing where a row has none. */
function figuresOf(rows: readonly Row[], name: string): readonly number[] | undefined {
  const figures = rows.flatMap((row) => row.figure(name) ?? []);
  return figures.length === 0 || figures.length < rows.length ? undefined : figures;
}

/** Lines are priced with or without tax, so they make the subtotal or the total. */
export const linesMakeSum: Rule = ({ amount, rows }) => {
  const lines = figuresOf(rows('line_items'), 'amount');
  const sums = (['subtotal', 'total'] as const).flatMap((name) => {
    const sum = amount(name);
    return sum === undefined ? [] : [{ name, sum }];
  });
  if (!lines) return [];
  const made = sumOf(lines);
  const [nearest] = sums.toSorted((a, b) => Math.abs(a.sum - made) - Math.abs(b.sum - made));
  return nearest ? [agree('lines_make_sum', [nearest.name], [made, nearest.sum])] : [];
};

export const netAndTaxMakeTotal: Rule = ({ amount }) => {
  const [net, tax, total] = [amount('subtotal'), amount('tax_total'), amount('total')];
  if (net === undefined || tax === undefined || total === undefined) return [];
  const fields = ['subtotal', 'tax_total', 'total'];
  return [agree('net_and_tax_make_total', fields, [net + tax, total], CASH_ROUNDING)];
};

/**
 * On receipts what stands above the tax may include it, a tip may be in the total, and so may charges
 * that are no field of ours: what is a little too much proves nothing.
 */
export const netAndTaxMakePaid: Rule = ({ amount }) => {
  const [sum, tax, total] = [amount('subtotal'), amount('tax_total'), amount('total')];
  if (sum === undefined || tax === undefined || total === undefined) return [];
  const tip = amount('tip') ?? 0;
  const possible = [sum + tax, sum, sum + tax + tip, sum + tip];
  const made = possible.toSorted((a, b) => Math.abs(a - total) - Math.abs(b - total))[0] ?? sum;
  const fields = ['subtotal', 'tax_total', 'total'];
  const agreed = agree('net_and_tax_make_total', fields, [made, total], CASH_ROUNDING);
  const isServed = total > made && total - made <= sum * MOST_SERVICE;
  return agreed.passed || !isServed ? [agreed] : [];
};

/** A charge for service or delivery, of which nothing is known, is no larger share. */
const MOST_SERVICE = 0.2;

/** Taxes by rate make the tax. */
export const taxesMakeTaxTotal: Rule = ({ amount, rows }) => {
  const taxes = figuresOf(rows('taxes'), 'amount');
  const total = amount('tax_total');
  if (!taxes || total === undefined) return [];
  return [agree('taxes_make_tax_total', ['tax_total'], [sumOf(taxes), total])];
};

/**
 * A tax is its rate of what is taxed, which is with or without the tax. Where a line does not say what is
 * taxed, it is the subtotal or the total, or a part of them: less tax than they give proves nothing.
 */
export const ratesFitTaxes: Rule = (values) =>
  values.rows('taxes').flatMap(({ number, figure }) => {
    const [rate, base, tax] = [figure('rate'), figure('base'), figure('amount')];
    if (rate === undefined || tax === undefined) return [];
    const due = base === undefined ? taxesOnSums(values, rate) : taxesOn(base, rate);
    const [nearest] = due.toSorted((a, b) => Math.abs(a - tax) - Math.abs(b - tax));
    if (nearest === undefined) return [];
    const fits = agree('rate_fits_tax', [`taxes.${number}.amount`], [nearest, tax], TAX_ROUNDING);
    const isPart = base === undefined && due.some((all) => Math.abs(tax) < Math.abs(all));
    return fits.passed || !isPart ? [fits] : [];
  });

/** Rounding line by line adds up, in hundredths. */
const TAX_ROUNDING = 3;

const taxesOn = (base: number, rate: number): readonly number[] => [
  Math.round((base * rate) / 100),
  Math.round((base * rate) / (100 + rate)),
];

function taxesOnSums({ amount }: Values, rate: number): readonly number[] {
  const [net, total] = [amount('subtotal'), amount('total')];
  return [
    ...(net === undefined ? [] : [Math.round((net * rate) / 100)]),
    ...(total === undefined ? [] : [Math.round((total * rate) / (100 + rate))]),
  ];
}

export const datesInOrder: Rule = ({ date }) => {
  const [issued, due] = [date('issue_date'), date('due_date')];
  if (issued === undefined || due === undefined) return [];
  const fields = ['issue_date', 'due_date'];
  return [{ rule: 'due_after_issue', passed: due >= issued, fields, expected: null, found: due }];
};

/** A statement ends after it begins, and what is booked in it is booked in between. */
export const periodHoldsTransactions: Rule = ({ date, rows }) => {
  const [opening, closing] = [date('opening_date'), date('closing_date')];
  if (opening === undefined || closing === undefined) return [];
  const strays = rows('transactions').flatMap((row) => {
    const day = row.date('date');
    const isInside = day === undefined || (day >= opening && day <= closing);
    return isInside ? [] : [`transactions.${row.number}.date`];
  });
  const isOrdered = opening <= closing;
  const fields = isOrdered && strays.length > 0 ? strays : ['opening_date', 'closing_date'];
  const passed = isOrdered && strays.length === 0;
  return [{ rule: 'dates_in_period', passed, fields, expected: null, found: null }];
};

export const ibanIsValid: Rule = ({ text }) => {
  const iban = text('iban');
  if (iban === undefined) return [];
  const passed = isValidIban(iban);
  return [{ rule: 'iban_check_digits', passed, fields: ['iban'], expected: null, found: iban }];
};

export const vatIdsAreValid: Rule = ({ text }) =>
  ['seller_vat_id', 'buyer_vat_id'].flatMap((name) => {
    const found = text(name);
    const passed = found === undefined ? null : isValidVatId(found);
    if (found === undefined || passed === null) return [];
    return [{ rule: 'vat_id_check_digits', passed, fields: [name], expected: null, found }];
  });

export const transactionsMakeBalance: Rule = ({ amount, rows }) => {
  const [opening, closing] = [amount('opening_balance'), amount('closing_balance')];
  const changes = figuresOf(rows('transactions'), 'amount');
  if (opening === undefined || closing === undefined || !changes) return [];
  const fields = ['opening_balance', 'closing_balance', 'transactions.amount'];
  return [agree('transactions_make_balance', fields, [opening + sumOf(changes), closing], 0)];
};

export const balancesRun: Rule = ({ rows }) => {
  const all = rows('transactions');
  const [changes, balances] = [figuresOf(all, 'amount'), figuresOf(all, 'balance')];
  if (all.length < 2 || !changes || !balances) return [];
  const forward = breaksIn(changes, balances);
  // The newest may stand first.
  const backward = breaksIn(changes.toReversed(), balances.toReversed()).map(
    (index) => all.length - 1 - index,
  );
  const breaks = forward.length <= backward.length ? forward : backward;
  const passed = breaks.length === 0;
  const fields = passed
    ? ['transactions.balance']
    : breaks.map((index) => `transactions.${all[index]?.number}.balance`);
  return [{ rule: 'balances_run', passed, fields, expected: null, found: null }];
};

/** Rows, from 0, whose balance is not the one before and their change. */
function breaksIn(changes: readonly number[], balances: readonly number[]): readonly number[] {
  return balances.flatMap((balance, row) => {
    const before = balances[row - 1];
    return before === undefined || before + (changes[row] ?? 0) === balance ? [] : [row];
  });
}
