import { fillIn } from '../desk.ts';
import { exact, exactNumber } from '../figures/money.ts';
import type { Style } from '../sheet/pen.ts';
import type { ReceiptTruth, TaxTruth } from '../truth.ts';
import type { Roll } from './roll.ts';
import type { Sale } from './sale.ts';

export type SumTruth = Pick<
  ReceiptTruth,
  | 'subtotal'
  | 'discount'
  | 'service_charge'
  | 'tax_total'
  | 'tip'
  | 'rounding'
  | 'total'
  | 'taxes'
  | 'currency'
>;

const labelOf = ({ desk, taxName }: Sale, choices: string, rate?: number): string =>
  fillIn(desk.random.one(choices), {
    tax: taxName,
    rate: rate === undefined ? '' : desk.percent(rate),
  });

/** From the subtotal to the total. */
export function printSums(roll: Roll, sale: Sale): SumTruth {
  const { desk, words, sum, discount, service, tip, rounding, amount, isGross, tax } = sale;
  const { random } = desk;
  const steps = [discount, service, tip, rounding, isGross ? 0 : tax].some((cents) => cents !== 0);
  const saysSubtotal = steps || random.chance(0.35);
  if (saysSubtotal) roll.pair(labelOf(sale, words.subtotal), amount(sum));
  if (discount !== 0) roll.pair(labelOf(sale, words.discount), amount(-discount));
  if (service !== 0)
    roll.pair(
      `${labelOf(sale, words.service)} ${random.pick(['10%', ''])}`.trim(),
      amount(service),
    );
  const taxes = isGross ? {} : printAddedTax(roll, sale);
  const before = sum - discount + service + (isGross ? 0 : tax);
  if (tip !== 0) {
    if (random.chance(0.4)) roll.pair(labelOf(sale, words.subtotal), amount(before));
    roll.pair(labelOf(sale, words.tip), amount(tip));
  }
  if (rounding !== 0) {
    if (random.chance(0.7))
      roll.pair(labelOf(sale, random.chance(0.5) ? words.total : words.subtotal), amount(before));
    roll.pair(labelOf(sale, words.rounding), amount(rounding));
  }
  return {
    ...(saysSubtotal ? { subtotal: exact(sum) } : {}),
    ...(discount === 0 ? {} : { discount: exact(discount) }),
    ...(service === 0 ? {} : { service_charge: exact(service) }),
    ...(tip === 0 ? {} : { tip: exact(tip) }),
    ...(rounding === 0 ? {} : { rounding: exact(rounding) }),
    ...taxes,
    ...printTotal(roll, sale),
  };
}

function printTotal(roll: Roll, sale: Sale): Pick<SumTruth, 'total' | 'currency'> {
  const { desk, words, total, rounding, tip, money, amount } = sale;
  const { random, place, moneyStyle } = desk;
  const choices =
    rounding !== 0 && random.chance(0.5)
      ? words.rounded
      : tip !== 0 && random.chance(0.5)
        ? words.tipped
        : words.total;
  const label = labelOf(sale, choices);
  const style: Style = {
    size: roll.pen.size + random.pick([0, 0, 1, 3, 5]),
    isBold: random.chance(0.6),
  };
  const sign = moneyStyle.symbol.replace('#', '').trim();
  const isSaidAlready = /\b(?:EUR|Euros?)\b|€|\(RM\)/i.test(label);
  const way = isSaidAlready ? 'plain' : random.one('plain|plain|money|money|label|label');
  if (way === 'money') roll.pair(label, money(total), style);
  else if (way === 'label')
    roll.pair(`${label} ${random.pick([sign, place.currency])}`, amount(total), style);
  else roll.pair(label, amount(total), style);
  return {
    total: exact(total),
    ...(way === 'plain' && !isSaidAlready ? {} : { currency: place.currency }),
  };
}

/** Tax that comes on top of the prices. */
function printAddedTax(roll: Roll, sale: Sale): Pick<SumTruth, 'taxes' | 'tax_total'> {
  const { words, taxes, tax, hasTax, amount } = sale;
  if (!hasTax) return {};
  const choices = sale.desk.random.one(words.taxLine);
  for (const each of taxes) roll.pair(labelOf(sale, choices, each.rate), amount(each.tax));
  const lists = choices.includes('{rate}') ? { taxes: taxes.map((each) => taxTruth(each)) } : {};
  return { tax_total: exact(tax), ...lists };
}

type Taxed = Sale['taxes'][number];

const taxTruth = ({ rate, tax }: Taxed): TaxTruth => ({
  rate: exactNumber(rate),
  amount: exact(tax),
});

/** Tax that was in the prices: a line, or a small table. */
export function printIncludedTax(roll: Roll, sale: Sale): Pick<SumTruth, 'taxes' | 'tax_total'> {
  const { desk, isGross, hasTax, taxes, tax, words, amount } = sale;
  const { random } = desk;
  if (!isGross || !hasTax || random.chance(0.2)) return {};
  if (random.chance(0.5)) return printTaxTable(roll, sale);
  const choices = random.one(words.taxIncluded);
  const saysRate = choices.includes('{rate}');
  if (!saysRate) {
    roll.pair(labelOf(sale, choices), amount(tax));
    return { tax_total: exact(tax) };
  }
  for (const each of taxes) roll.pair(labelOf(sale, choices, each.rate), amount(each.tax));
  const single = taxes.length === 1 ? { tax_total: exact(tax) } : {};
  return { ...single, taxes: taxes.map((each) => taxTruth(each)) };
}

function printTaxTable(roll: Roll, sale: Sale): Pick<SumTruth, 'taxes' | 'tax_total'> {
  const { desk, words, taxes, tax, amount } = sale;
  const { random } = desk;
  const title = labelOf(sale, words.summary);
  if (title !== '') roll.write(title);
  const hasGross = random.chance(0.6);
  const isGrossFirst = hasGross && random.chance(0.4);
  const ends = hasGross ? [0.31, 0.54, 0.77, 1] : [0.4, 0.7, 1];
  const figures = (net: string, own: string, gross: string): readonly string[] => {
    if (!hasGross) return [net, own];
    return isGrossFirst ? [gross, own, net] : [net, own, gross];
  };
  roll.cells(
    [
      labelOf(sale, words.rateCode),
      ...figures(labelOf(sale, words.net), labelOf(sale, words.tax), labelOf(sale, words.gross)),
    ],
    ends,
  );
  const letters = random.pick([
    ['A', 'B', 'C'],
    ['1', '2', '3'],
    ['', '', ''],
  ]);
  const mark = random.pick([' ', ' = ', ': ']);
  for (const [index, each] of taxes.entries()) {
    const letter = letters[index] ?? '';
    const name =
      letter === '' ? desk.percent(each.rate) : `${letter}${mark}${desk.percent(each.rate)}`;
    roll.cells(
      [name, ...figures(amount(each.base), amount(each.tax), amount(each.base + each.tax))],
      ends,
    );
  }
  const isSummed = taxes.length > 1 && random.chance(0.5);
  if (isSummed) {
    const base = taxes.reduce((sum, each) => sum + each.base, 0);
    roll.cells(
      [
        labelOf(sale, words.total).split(' ')[0] ?? '',
        ...figures(amount(base), amount(tax), amount(base + tax)),
      ],
      ends,
    );
  }
  return {
    ...(taxes.length === 1 || isSummed ? { tax_total: exact(tax) } : {}),
    taxes: taxes.map((each) => ({
      rate: exactNumber(each.rate),
      base: exact(each.base),
      amount: exact(each.tax),
    })),
  };
}
