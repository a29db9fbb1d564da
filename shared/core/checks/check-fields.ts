import type { Check } from '#shared/core/checks/check.ts';
import type { DocumentClass, Field } from '#shared/core/field.ts';

import { namesOf } from './named-fields.ts';
import {
  balancesRun,
  datesInOrder,
  ibanIsValid,
  linesMakeSum,
  netAndTaxMakePaid,
  netAndTaxMakeTotal,
  periodHoldsTransactions,
  ratesFitTaxes,
  taxesMakeTaxTotal,
  transactionsMakeBalance,
  vatIdsAreValid,
  type Rule,
} from './rules.ts';
import { valuesOf, type Said } from './values.ts';

const bill = [linesMakeSum, taxesMakeTaxTotal, ratesFitTaxes] as const;
const standing = [datesInOrder, ibanIsValid, vatIdsAreValid] as const;

/** What is checked of documents of each class. */
const rules: Partial<Readonly<Record<DocumentClass, readonly Rule[]>>> = {
  invoice: [...bill, netAndTaxMakeTotal, ...standing],
  credit_note: [...bill, netAndTaxMakeTotal, ibanIsValid, vatIdsAreValid],
  receipt: [...bill, netAndTaxMakePaid],
  purchase_order: [linesMakeSum],
  bank_statement: [transactionsMakeBalance, balancesRun, periodHoldsTransactions, ibanIsValid],
};

/** Whether what was extracted agrees with itself. */
export function check(documentClass: DocumentClass, fields: readonly Said[]): readonly Check[] {
  const values = valuesOf(fields);
  return (rules[documentClass] ?? []).flatMap((rule) => rule(values));
}

/** What an e-invoice does not say of itself: its sums are checked where it is read. */
export function checkStanding(fields: readonly Said[]): readonly Check[] {
  const values = valuesOf(fields);
  return standing.flatMap((rule) => rule(values));
}

/** What the rules above are called in checks. */
const ruleNames: ReadonlySet<string> = new Set([
  'lines_make_sum',
  'net_and_tax_make_total',
  'taxes_make_tax_total',
  'rate_fits_tax',
  'due_after_issue',
  'iban_check_digits',
  'vat_id_check_digits',
  'transactions_make_balance',
  'balances_run',
  'dates_in_period',
]);

/**
 * The same for fields of which some have changed; what else was checked, such as their sources and the
 * sums of data, stays.
 */
export function checkAgain(
  kind: DocumentClass | 'data',
  fields: readonly Said[],
  before: readonly Check[],
): readonly Check[] {
  const now = kind === 'data' ? checkStanding(fields) : check(kind, fields);
  return [...before.filter(({ rule }) => !ruleNames.has(rule)), ...now];
}

/** What is left of the doubt in a value that agrees with others, and of the trust in one that does not. */
const AGREES = 0.4;
const DISAGREES = 0.75;

/** Lines that make a sum are as sure as the sum, though only the sum is said to be wrong. */
const borneOutBy = ({ rule, fields }: Check): readonly string[] =>
  rule === 'lines_make_sum' ? [...fields, 'line_items.amount'] : fields;

/** Agreement raises confidence, disagreement lowers it, for the fields that a check is about. */
export function weighed(fields: readonly Field[], checks: readonly Check[]): readonly Field[] {
  const passed = new Set(checks.filter((one) => one.passed).flatMap(borneOutBy));
  const failed = new Set(checks.filter((one) => !one.passed).flatMap(borneOutBy));
  return fields.map((field) => {
    const names = namesOf(field);
    const { confidence } = field;
    const isDoubted = names.some((name) => failed.has(name));
    const isBorneOut = names.some((name) => passed.has(name));
    if (!isDoubted && !isBorneOut) return field;
    const weighted = isDoubted ? confidence * DISAGREES : 1 - (1 - confidence) * AGREES;
    return Object.assign({}, field, { confidence: Math.round(weighted * 1000) / 1000 });
  });
}
