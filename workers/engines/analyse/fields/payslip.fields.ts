import type { Field } from '#shared/core/field.ts';

import type { Facts } from '../facts.ts';
import { currencyOf } from '../money/currency.ts';
import weights from '../weights/payslip.json' with { type: 'json' };
import { dateField, moneyField, textField } from './chosen-fields.ts';
import { currencyField } from './currency-field.ts';
import { payslipSpecs as specs } from './specs.ts';

/** What somebody was paid. */
export function payslipFields(facts: Facts): readonly Field[] {
  const currency = currencyOf(facts.sheet, facts.money);
  const manner = { facts, currency: currency?.code ?? null };
  const found = [
    textField(specs.employer_name, manner, weights),
    textField(specs.employee_name, manner, weights),
    dateField(specs.pay_date, manner, weights),
    currencyField(currency),
    moneyField(specs.gross_pay, manner, weights),
    moneyField(specs.net_pay, manner, weights),
  ];
  return found.filter((field) => field !== undefined);
}
