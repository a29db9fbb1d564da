import { fillIn, type Desk } from '../desk.ts';
import type { Party } from '../names/parties.ts';
import type { PayWords } from '../words/pay.ts';

export type PayLine = { readonly name: string; readonly amount: number; readonly year: number };

export type Payslip = {
  readonly desk: Desk;
  readonly words: PayWords;
  readonly employer: Party;
  readonly employee: string;
  readonly employeeAddress: readonly string[];
  /** As printed; empty where none is named. */
  readonly period: string;
  readonly payDate: string;
  readonly earnings: readonly PayLine[];
  readonly deductions: readonly PayLine[];
  readonly gross: number;
  readonly taken: number;
  readonly net: number;
  readonly money: (cents: number) => string;
};

/** `Payslip`, or `Payslip for the month of March 2024`. */
export function titleOf({ desk, words, period }: Payslip): string {
  const title = desk.random.one(words.title);
  if (period === '' && title.includes('{'))
    return title.replace(/\W*(?:for the month of )?\{month\}/, '');
  return fillIn(title, { month: period });
}
