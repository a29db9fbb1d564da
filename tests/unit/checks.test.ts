import { expect, test } from 'vitest';

import { check, weighed } from '#shared/core/checks/check-fields.ts';
import type { Field, FieldValue } from '#shared/core/field.ts';

function field(name: string, value: FieldValue, at: Field['in'] = null): Field {
  return {
    name,
    value,
    in: at,
    raw: '',
    page: 1,
    box: { x0: 0, y0: 0, x1: 1, y1: 1 },
    confidence: 0.8,
    source: 'ocr',
    candidates: [],
  };
}

const money = (name: string, amount: string, at: Field['in'] = null): Field =>
  field(name, { type: 'money', amount, currency: 'EUR' }, at);

const day = (name: string, date: string, at: Field['in'] = null): Field =>
  field(name, { type: 'date', date }, at);

const rows = (list: string, name: string, amounts: readonly string[]): readonly Field[] =>
  amounts.map((amount, index) => money(name, amount, { list, row: index + 1 }));

const verdicts = (
  documentClass: 'invoice' | 'receipt' | 'bank_statement',
  fields: readonly Field[],
) => Object.fromEntries(check(documentClass, fields).map(({ rule, passed }) => [rule, passed]));

const sums = [money('subtotal', '100.00'), money('tax_total', '19.00'), money('total', '119.00')];

test('an invoice adds up, with lines before or after tax', () => {
  const net = [...sums, ...rows('line_items', 'amount', ['40.00', '60.00'])];
  const gross = [...sums, ...rows('line_items', 'amount', ['59.50', '59.50'])];
  const all = { lines_make_sum: true, net_and_tax_make_total: true };
  expect(verdicts('invoice', net)).toEqual(all);
  expect(verdicts('invoice', gross)).toEqual(all);
});

test.for([
  ['tax on top', ['9.20', '1.75', '10.95'], true],
  ['tax in the sum', ['10.95', '1.75', '10.95'], true],
  ['a tip', ['40.00', '3.20', '51.20'], true],
  ['a wrong total', ['9.20', '1.75', '19.00'], false],
  ['too little paid', ['9.20', '1.75', '10.50'], false],
] as const)('a receipt adds up with %s', ([, [subtotal, tax, total], passed]) => {
  const tip = total === '51.20' ? [money('tip', '8.00')] : [];
  const said = [money('subtotal', subtotal), money('tax_total', tax), money('total', total)];
  expect(verdicts('receipt', [...said, ...tip])).toEqual({ net_and_tax_make_total: passed });
});

test('a charge for service on a receipt is no mistake', () => {
  const said = [money('subtotal', '100.00'), money('tax_total', '6.60'), money('total', '116.60')];
  expect(verdicts('receipt', said)).toEqual({});
  expect(verdicts('invoice', said)).toEqual({ net_and_tax_make_total: false });
});

test('the subtotal of an invoice never includes the tax', () => {
  const said = [money('subtotal', '10.95'), money('tax_total', '1.75'), money('total', '10.95')];
  expect(verdicts('invoice', said)).toEqual({ net_and_tax_make_total: false });
});

const confidencesWith = (amounts: readonly string[]) => {
  const fields = [money('total', '10.00'), ...rows('line_items', 'amount', amounts)];
  return weighed(fields, check('receipt', fields)).map(({ confidence }) => confidence);
};

test('lines that make the sum are surer, others less sure', () => {
  expect(confidencesWith(['4.00', '6.00'])).toEqual([0.92, 0.92, 0.92]);
  expect(confidencesWith(['4.00', '7.00'])).toEqual([0.6, 0.6, 0.6]);
});

test('an invoice that does not add up says where', () => {
  const wrong = [...sums.slice(0, 2), money('total', '191.00')];
  expect(check('invoice', wrong)).toEqual([
    {
      rule: 'net_and_tax_make_total',
      passed: false,
      fields: ['subtotal', 'tax_total', 'total'],
      expected: '119.00',
      found: '191.00',
    },
  ]);
  const missing = [...sums, ...rows('line_items', 'amount', ['40.00'])];
  expect(verdicts('invoice', missing)).toMatchObject({ lines_make_sum: false });
});

const taxRow = (rate: string, amount: string, base?: string): readonly Field[] => [
  field('rate', { type: 'number', number: rate }, { list: 'taxes', row: 1 }),
  money('amount', amount, { list: 'taxes', row: 1 }),
  ...(base === undefined ? [] : [money('base', base, { list: 'taxes', row: 1 })]),
];

test.for([
  ['its rate on top of the base', taxRow('19', '19.00', '100.00'), true],
  ['its rate within the base', taxRow('7', '7.00', '107.00'), true],
  ['another rate of the base', taxRow('7', '19.00', '100.00'), false],
  ['its rate of the subtotal', [money('subtotal', '100.00'), ...taxRow('20', '20.00')], true],
  ['its rate within the total', [money('total', '120.00'), ...taxRow('20', '20.02')], true],
  ['more than its rate of all', [money('subtotal', '100.00'), ...taxRow('7', '19.00')], false],
  ['that of a part', [money('subtotal', '100.00'), ...taxRow('20', '12.00')], undefined],
  ['that of a base that is not said', taxRow('20', '12.00'), undefined],
] as const)('a tax is %s', ([, fields, isFine]) => {
  expect(verdicts('invoice', fields)['rate_fits_tax']).toBe(isFine);
});

test('rows are checked as they are, whatever their numbers and order', () => {
  const lines = rows('line_items', 'amount', ['40.00', '99.00', '60.00']);
  const removed = [...sums, ...lines.filter(({ in: at }) => at?.row !== 2)];
  expect(verdicts('invoice', removed)).toMatchObject({ lines_make_sum: true });

  const changes = rows('transactions', 'amount', ['-30.00', '50.00', '-5.00']);
  const balances = rows('transactions', 'balance', ['70.00', '120.00', '115.00']);
  const addedLast = [
    ...changes,
    ...balances.toSorted((a, b) => Number(b.in?.row) - Number(a.in?.row)),
  ];
  expect(verdicts('bank_statement', addedLast)).toEqual({ balances_run: true });

  const gone = [...changes, ...balances].filter(({ in: at }) => at?.row !== 2);
  const [first] = check('bank_statement', gone);
  expect(first).toMatchObject({ rule: 'balances_run', passed: false });
  expect(first?.fields).toEqual(['transactions.3.balance']);
});

test('there is no end of rows, and none of row numbers', () => {
  const amounts = Array.from({ length: 200_000 }, () => '0.01');
  const lines = [money('subtotal', '2000.00'), ...rows('line_items', 'amount', amounts)];
  expect(verdicts('invoice', lines)).toEqual({ lines_make_sum: true });
  const far = field('rate', { type: 'number', number: '19' }, { list: 'taxes', row: 100_000 });
  expect(verdicts('invoice', [...lines, far])).toEqual({ lines_make_sum: true });
});

test.for([
  ['within', ['2026-05-01', '2026-05-31'], '2026-05-04', true, 'opening_date'],
  ['before', ['2026-05-01', '2026-05-31'], '2026-04-30', false, 'transactions.1.date'],
  [
    'in a period that ends before it begins',
    ['2026-05-31', '2026-05-01'],
    '2026-05-04',
    false,
    'opening_date',
  ],
] as const)('what is booked %s its statement', ([, [opening, closing], booked, passed, named]) => {
  const fields = [
    day('opening_date', opening),
    day('closing_date', closing),
    day('date', booked, { list: 'transactions', row: 1 }),
  ];
  const [period] = check('bank_statement', fields);
  expect(period).toMatchObject({ rule: 'dates_in_period', passed });
  expect(period?.fields).toContain(named);
});

test('nothing is said of what is not there', () => {
  expect(check('invoice', [money('total', '119.00')])).toEqual([]);
});

test.for([
  ['2026-05-01', '2026-05-31', true],
  ['2026-05-31', '2026-05-01', false],
] as const)('issued on %s and due on %s: %s', ([issued, due, isFine]) => {
  const fields = [
    field('issue_date', { type: 'date', date: issued }),
    field('due_date', { type: 'date', date: due }),
  ];
  expect(verdicts('invoice', fields)).toEqual({ due_after_issue: isFine });
});

test('check digits of an IBAN are checked', () => {
  expect(
    verdicts('invoice', [field('iban', { type: 'text', text: 'DE02120300000000202051' })]),
  ).toEqual({ iban_check_digits: true });
  expect(
    verdicts('invoice', [field('iban', { type: 'text', text: 'DE02120300000000202052' })]),
  ).toEqual({ iban_check_digits: false });
});

test.for([
  ['the oldest first', ['-30.00', '50.00'], ['70.00', '120.00'], true],
  ['the newest first', ['50.00', '-30.00'], ['120.00', '70.00'], true],
  ['a wrong sign', ['30.00', '50.00'], ['70.00', '120.00'], false],
] as const)('a statement runs: %s', ([, amounts, balances, isFine]) => {
  const fields = [
    money('opening_balance', '100.00'),
    money('closing_balance', '120.00'),
    ...rows('transactions', 'amount', amounts),
    ...rows('transactions', 'balance', balances),
  ];
  expect(verdicts('bank_statement', fields)['transactions_make_balance']).toBe(isFine);
});

test('a balance that breaks the run is named', () => {
  const fields = [
    ...rows('transactions', 'amount', ['1.00', '2.00', '3.00', '4.00']),
    ...rows('transactions', 'balance', ['1.00', '3.00', '7.00', '11.00']),
  ];
  expect(check('bank_statement', fields)).toEqual([
    expect.objectContaining({
      rule: 'balances_run',
      passed: false,
      fields: ['transactions.3.balance'],
    }),
  ]);
});

const confidences = (fields: readonly Field[]) =>
  weighed(fields, check('invoice', fields)).map(({ name, confidence }) => [name, confidence]);

test('agreement raises confidence and disagreement lowers it, for what it is about', () => {
  const issued = field('issue_date', { type: 'date', date: '2026-05-01' });
  expect(confidences([...sums, issued])).toEqual([
    ['subtotal', 0.92],
    ['tax_total', 0.92],
    ['total', 0.92],
    ['issue_date', 0.8],
  ]);
  expect(confidences([...sums.slice(0, 2), money('total', '191.00')])).toEqual([
    ['subtotal', 0.6],
    ['tax_total', 0.6],
    ['total', 0.6],
  ]);
});
