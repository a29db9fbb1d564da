import type { Paper } from '#cli/samples/sheet-of-paper.ts';

import type { Desk } from '../desk.ts';
import { later, monthLater, printDate } from '../figures/dates.ts';
import { exact } from '../figures/money.ts';
import { firmOf, personOf } from '../names/parties.ts';
import type { PayslipTruth } from '../truth.ts';
import { payWords } from '../words/pay.ts';
import { printPayslip } from './print-payslip.ts';
import type { PayLine } from './slip.ts';

/** What an employer pays for a month, and what is taken from it. */
export function makePayslip(desk: Desk): { pages: readonly Paper[]; truth: PayslipTruth } {
  const { random, language, today, place, money, amount } = desk;
  const words = payWords[language];
  const start = monthLater(today, 0, 1);
  const payDate = random.chance(0.7) ? later(start, random.whole(24, 34)) : '';
  const factor = place.currency === 'INR' || place.currency === 'MXN' ? 8 : 1;
  const months = Number(today.slice(5, 7));
  const line = (name: string, cents: number): PayLine => ({
    name,
    amount: cents,
    year: cents * months,
  });
  const basic = random.whole(140_000, 720_000) * factor;
  const extras = random.some(words.extras.split('|'), random.whole(0, 3));
  const earnings = [
    line(random.one(words.basic), basic),
    ...extras.map((name) => line(name, random.whole(2_000, 60_000) * factor)),
  ];
  const gross = earnings.reduce((sum, each) => sum + each.amount, 0);
  const names = random.some(words.taken.split('|'), random.whole(2, 6));
  const deductions = names.map((name) =>
    line(name, Math.round((gross * random.whole(5, 90)) / 1_000)),
  );
  const taken = deductions.reduce((sum, each) => sum + each.amount, 0);
  const [employer, employee] = [firmOf(desk), personOf(desk)];
  const period = random.chance(0.9) ? periodOf(desk, start) : '';
  const { pages } = printPayslip({
    desk,
    words,
    employer,
    employee,
    employeeAddress: random.chance(0.6) ? firmOf(desk).address : [],
    period,
    payDate: payDate === '' ? '' : desk.date(payDate),
    earnings,
    deductions,
    gross,
    taken,
    net: gross - taken,
    money: random.chance(0.3) ? money : amount,
  });
  return {
    pages,
    truth: {
      employer_name: employer.name,
      employee_name: employee,
      ...(period === '' ? {} : { period }),
      ...(payDate === '' ? {} : { pay_date: payDate }),
      gross_pay: exact(gross),
      net_pay: exact(gross - taken),
    },
  };
}

function periodOf({ random, language, date }: Desk, start: string): string {
  const end = later(monthLater(start, 1, 1), -1);
  return random.pick([
    printDate(start, 'mmmm yyyy', language),
    printDate(start, 'mmmm yyyy', language),
    printDate(start, 'mm/yyyy', language),
    `${date(start)} - ${date(end)}`,
    printDate(start, 'MMMM yyyy', language),
  ]);
}
