import { fillIn, type Desk } from '../desk.ts';
import { exact, exactNumber } from '../figures/money.ts';
import type { Table } from '../sheet/table.ts';
import type { TotalLine } from '../sheet/totals.ts';
import type { InvoiceTruth, TaxTruth } from '../truth.ts';
import type { FormWords } from '../words/form/en.ts';
import type { Sums, TaxSum } from './sums.ts';

export type SumsToPrint = {
  readonly desk: Desk;
  readonly words: FormWords;
  readonly sums: Sums;
  /** Cents paid before. */
  readonly paid: number;
  readonly tax: string;
  readonly isGross: boolean;
  readonly hasTax: boolean;
  readonly sign: 1 | -1;
  readonly isCredit: boolean;
  /** Whether it is to be paid, as orders and offers are not. */
  readonly isBill?: boolean;
  readonly money: (cents: number) => string;
};

export type PrintedSums = {
  readonly lines: readonly TotalLine[];
  readonly taxTable?: Table;
  readonly truth: Pick<
    InvoiceTruth,
    'subtotal' | 'discount' | 'shipping' | 'tax_total' | 'total' | 'amount_due' | 'taxes'
  >;
};

type Part = { readonly lines: readonly TotalLine[]; readonly truth: Partial<PrintedSums['truth']> };

const nothing: Part = { lines: [], truth: {} };

/** The lines below the table, from subtotal to what is still to be paid. */
export function totalLines(job: SumsToPrint): PrintedSums {
  const { desk, hasTax } = job;
  const { random } = desk;
  const withTable = hasTax && random.chance(job.sums.taxes.length > 1 ? 0.45 : 0.15);
  const before = beforeTax(job);
  const tax = hasTax ? taxPart(job, withTable) : nothing;
  const total = totalPart(job);
  const after = job.isGross && random.chance(0.5);
  const middle = after
    ? [...total.lines, ...before.lines, ...tax.lines]
    : [...before.lines, ...tax.lines, ...total.lines];
  const due = duePart(job);
  const table = withTable ? { taxTable: taxTable(job) } : {};
  return {
    lines: [...middle, ...due.lines],
    ...table,
    truth: {
      taxes: withTable ? tableTruth(job) : [],
      total: exact(job.sums.total * job.sign),
      ...before.truth,
      ...tax.truth,
      ...due.truth,
    },
  };
}

function labelOf(
  { desk, tax }: SumsToPrint,
  choices: string,
  more: Record<string, string> = {},
): string {
  const currency = desk.place.currency;
  return fillIn(desk.random.one(choices), { tax, TAX: tax.toUpperCase(), currency, ...more });
}

function beforeTax(job: SumsToPrint): Part {
  const { desk, words, sums, sign, money, isGross, hasTax } = job;
  const { lines, discount, shipping, net } = sums;
  const value = (cents: number): string => money(cents * sign);
  const hasExtras = discount > 0 || shipping > 0;
  const netLine = { label: labelOf(job, words.subtotal), value: value(net) };
  if (!hasExtras) {
    const share = isGross ? 0.35 : hasTax ? 0.9 : 0.35;
    return desk.random.chance(share)
      ? { lines: [netLine], truth: { subtotal: exact(net * sign) } }
      : nothing;
  }
  const first = { label: labelOf(job, words.linesTotal), value: value(lines) };
  const less =
    discount === 0 ? [] : [{ label: labelOf(job, words.discount), value: money(-discount * sign) }];
  const more =
    shipping === 0 ? [] : [{ label: labelOf(job, words.shipping), value: value(shipping) }];
  const extras = {
    ...(discount === 0 ? {} : { discount: exact(discount * sign) }),
    ...(shipping === 0 ? {} : { shipping: exact(shipping * sign) }),
  };
  const between = [first, ...less, ...more];
  if (isGross) return { lines: between, truth: extras };
  return desk.random.chance(0.5)
    ? { lines: [...between, netLine], truth: { subtotal: exact(net * sign), ...extras } }
    : { lines: between, truth: { subtotal: exact(lines * sign), ...extras } };
}

function taxPart(job: SumsToPrint, hasTable: boolean): Part {
  const { desk, words, sums, sign, money } = job;
  const total = { label: labelOf(job, words.taxTotal), value: money(sums.tax * sign) };
  const single = { tax_total: exact(sums.tax * sign) };
  if (hasTable || desk.random.chance(0.12)) return { lines: [total], truth: single };
  const choices = desk.random.one(job.isGross ? words.taxIncluded : words.taxLine);
  const lines = sums.taxes.map((each) => taxLine(job, choices, each));
  const isOne = sums.taxes.length === 1;
  const saysTotal = !isOne && desk.random.chance(0.3);
  const taxes = sums.taxes.map((each) => taxTruth(each, sign, choices.includes('{base}')));
  return {
    lines: saysTotal ? [...lines, total] : lines,
    truth: { taxes, ...(isOne || saysTotal ? single : {}) },
  };
}

function taxLine(job: SumsToPrint, label: string, { rate, base, tax, name }: TaxSum): TotalLine {
  const { desk, money, sign } = job;
  const values = { rate: desk.percent(rate), base: money(base * sign) };
  const own = name === undefined ? values : { ...values, tax: name };
  return { label: labelOf(job, label, own), value: money(tax * sign) };
}

const taxTruth = ({ rate, base, tax }: TaxSum, sign: 1 | -1, hasBase: boolean): TaxTruth => ({
  rate: exactNumber(rate),
  ...(hasBase ? { base: exact(base * sign) } : {}),
  amount: exact(tax * sign),
});

function totalPart(job: SumsToPrint): Part {
  const { words, sums, sign, money, isCredit, isBill = true } = job;
  const label = labelOf(job, isCredit ? words.creditTotal : totalsOf(words, isBill));
  return { lines: [{ label, value: money(sums.total * sign), isSum: true }], truth: {} };
}

/** What an order comes to is not called an invoice's total. */
function totalsOf({ total }: FormWords, isBill: boolean): string {
  if (isBill) return total;
  const own = total
    .split('|')
    .filter(
      (label) => !/invoice|rechn|fact|fatt|fatu|fra[.]|due|pag|pay|zahl|beta|vold/i.test(label),
    );
  return own.join('|');
}

/** What was paid and what is left; some repeat the total as what is due. */
function duePart(job: SumsToPrint): Part {
  const { desk, words, sums, sign, paid, money, isCredit, isBill = true } = job;
  if (isCredit || !isBill || (paid === 0 && !desk.random.chance(0.12))) return nothing;
  const due = (sums.total - paid) * sign;
  const less = { label: labelOf(job, words.paid), value: money(-paid) };
  const left = { label: labelOf(job, words.amountDue), value: money(due), isSum: true };
  const isShown = paid > 0 || desk.random.chance(0.3);
  return { lines: isShown ? [less, left] : [left], truth: { amount_due: exact(due) } };
}

function taxTable(job: SumsToPrint): Table {
  const { desk, words, sums, sign, money } = job;
  const hasGross = hasGrossColumn(job);
  const columns = [
    { key: 'rate', title: labelOf(job, words.rateColumn), align: 'left' as const },
    { key: 'base', title: labelOf(job, words.base), align: 'right' as const },
    { key: 'tax', title: labelOf(job, words.taxTotal), align: 'right' as const },
    ...(hasGross
      ? [{ key: 'gross', title: labelOf(job, words.grossAmount), align: 'right' as const }]
      : []),
  ];
  const rows = sums.taxes.map(({ rate, base, tax, name = '' }) => ({
    cells: {
      rate: `${name} ${desk.percent(rate)}`.trim(),
      base: money(base * sign),
      tax: money(tax * sign),
      gross: money((base + tax) * sign),
    },
  }));
  return { columns, rows };
}

const hasGrossColumn = ({ desk }: SumsToPrint): boolean => desk.random.chance(0.35);

const tableTruth = ({ sums, sign }: SumsToPrint): readonly TaxTruth[] =>
  sums.taxes.map((each) => taxTruth(each, sign, true));
