import { expect, test } from 'vitest';

import { checkArithmetic } from '#workers/engines/analyse/e-invoice/checks.ts';
import type { EInvoice } from '#workers/engines/analyse/e-invoice/e-invoice.ts';
import { readEInvoice } from '#workers/engines/analyse/e-invoice/read-e-invoice.ts';

import { ciiXml } from '../support/e-invoices/cross-industry.ts';
import { invoiceFacts, type InvoiceFacts } from '../support/e-invoices/facts.ts';
import { ublXml } from '../support/e-invoices/ubl.ts';

function read(xml: string): EInvoice {
  const invoice = readEInvoice(Buffer.from(xml));
  if (!invoice) throw new Error('no e-invoice');
  return invoice;
}

const withFacts = (facts: Partial<InvoiceFacts>): EInvoice =>
  read(ublXml({ ...invoiceFacts, ...facts }));

test.for([
  ['1234.5', '1234.50'],
  ['1234', '1234.00'],
  ['1234.', '1234.00'],
  ['.5', '0.50'],
  ['+7.10', '7.10'],
  ['-7.67', '-7.67'],
  ['-0.00', '0.00'],
  ['0012.3000', '12.30'],
  [' 12.30\n', '12.30'],
  ['90071992547409.93', '90071992547409.93'],
  ['0.105', '0.105'],
] as const)('the amount %s is %s', ([raw, amount]) => {
  expect(withFacts({ total: raw }).total).toBe(amount);
});

test.for(['12,30', '1.234,50', '1e3', 'NaN', '.', '-', '12.30 EUR', '0x10', '9'.repeat(400)])(
  'the amount %s is left out',
  (raw) => {
    const invoice = withFacts({ total: raw });
    expect(invoice.total).toBeNull();
    expect(invoice.values.map(({ name }) => name)).not.toContain('total');
    expect(invoice.subtotal).toBe('234.76');
  },
);

test.for([
  ['102', '20260507', '2026-05-07'],
  ['203', '202605071530', '2026-05-07'],
  ['204', '20260507153059', '2026-05-07'],
  ['610', '202605', '2026-05'],
  ['102', '2026-05-07', '2026-05-07'],
  ['102', '20260230', null],
  ['102', '202605', null],
  ['102', '07.05.2026', null],
  ['610', '202613', null],
  ['616', '202619', null],
  ['__proto__', '20260507', null],
] as const)('in format %s the date %s is %s', ([format, raw, date]) => {
  const xml = ciiXml().replace('format="102">20260507', `format="${format}">${raw}`);
  expect(read(xml).issueDate).toBe(date);
});

test.for([
  ['2026-05-07Z', '2026-05-07'],
  ['2026-05-07+02:00', '2026-05-07'],
  ['2026-05-07T10:00:00', '2026-05-07'],
  ['2024-02-29', '2024-02-29'],
  ['2026-02-29', null],
  ['2026-13-01', null],
  ['07.05.2026', null],
  ['tomorrow', null],
] as const)('the date %s of UBL is %s', ([raw, date]) => {
  expect(withFacts({ issueDate: raw }).issueDate).toBe(date);
});

test('what is no currency, no IBAN or only space is left out', () => {
  const invoice = withFacts({ currency: 'Euro', iban: '0815 4711', paymentTerms: ' \n ' });
  expect(invoice).toMatchObject({ currency: null, iban: null, paymentTerms: null });
  expect(withFacts({ paymentTerms: 'x'.repeat(20_000) }).paymentTerms).toBeNull();
});

test('a valid account behind one that is none is taken', () => {
  const xml = ublXml().replace(
    '<cac:PaymentMeans>',
    '<cac:PaymentMeans><cac:PayeeFinancialAccount><cbc:ID>0815</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans><cac:PaymentMeans>',
  );
  expect(read(xml).iban).toBe('DE02120300000000202051');
});

test('a file that says nothing gives nothing', () => {
  const invoice = read('<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"/>');
  expect(invoice).toMatchObject({ kind: 'invoice', total: null, lines: [], taxes: [], values: [] });
  expect(checkArithmetic(invoice)).toEqual([]);
});

test('a line counts its description once and keeps its own where some are missing', () => {
  const [line] = invoiceFacts.lines;
  if (!line) throw new Error('no line');
  const lines = [{ ...line, description: line.name }, { ...line, name: undefined }, { id: '3' }];
  expect(withFacts({ lines }).lines).toMatchObject([
    { description: 'Fräser 6 mm' },
    { description: 'Hartmetall' },
    { id: '3', description: null, amount: null },
  ]);
});

test('allowances of which one is malformed are not added up', () => {
  const lines = [{ id: '1', allowances: ['1.00', '1,00'], charges: ['0.1', '0.2'] }];
  expect(withFacts({ lines }).lines).toMatchObject([{ allowances: null, charges: '0.30' }]);
});

test('text keeps its signs, from entities and from CDATA', () => {
  const written = 'Nordwind &amp; <![CDATA[S&ouml;]]>&#246;&#xDF; &lt;KG&gt;';
  const xml = ciiXml().replace('Nordwind &amp; Söhne KG', written);
  expect(read(xml).buyer.name).toBe('Nordwind & S&ouml;öß <KG>');
});

const failed = (invoice: EInvoice) => checkArithmetic(invoice).filter(({ passed }) => !passed);

test('an invoice whose numbers agree passes every check', () => {
  const checks = checkArithmetic(withFacts({}));
  expect(checks.map(({ rule, line, passed }) => [rule, line, passed])).toEqual([
    ['BR-CO-10', null, true],
    ['BR-CO-13', null, true],
    ['BR-CO-14', null, true],
    ['BR-CO-15', null, true],
    ['BR-CO-16', null, true],
    ['PEPPOL-EN16931-R120', 0, true],
    ['PEPPOL-EN16931-R120', 1, true],
  ]);
});

test.for([
  ['BR-CO-10', { lineTotal: '229.77' }, '229.76', '229.77'],
  ['BR-CO-13', { subtotal: '234.75' }, '234.76', '234.75'],
  ['BR-CO-14', { taxTotal: '40.80' }, '40.79', '40.80'],
  ['BR-CO-15', { total: '275.56' }, '275.55', '275.56'],
  ['BR-CO-16', { amountDue: '200.01' }, '200.00', '200.01'],
] as const)('%s fails where a number is a cent off', ([rule, facts, expected, found]) => {
  expect(failed(withFacts(facts))).toContainEqual({
    rule,
    line: null,
    passed: false,
    expected,
    found,
  });
});

const failedLines = (invoice: EInvoice) => failed(invoice).filter(({ line }) => line !== null);

test('a line may be two cents off its price and not three', () => {
  const [first, second] = invoiceFacts.lines;
  if (!first || !second) throw new Error('no lines');
  const withAmount = (amount: string) => withFacts({ lines: [first, { ...second, amount }] });
  expect(failedLines(withAmount('31.78'))).toEqual([]);
  expect(failedLines(withAmount('31.74'))).toEqual([]);
  expect(failedLines(withAmount('31.79'))).toEqual([
    {
      rule: 'PEPPOL-EN16931-R120',
      line: 1,
      passed: false,
      expected: '31.76',
      found: '31.79',
    },
  ]);
  expect(failedLines(withFacts({ lines: [{ ...second, priceQuantity: '0' }] }))).toEqual([]);
});

test('lines that only group or inform do not count', () => {
  const [first, second] = invoiceFacts.lines;
  if (!first || !second) throw new Error('no lines');
  const group = { id: '0', name: 'Alles', amount: '229.76', role: 'GROUP' };
  const note = { id: '3', name: 'Hinweis', amount: '1.00', role: 'INFORMATION' };
  const lines = [group, { ...first, role: 'DETAIL' }, second, note];
  expect(failed(read(ciiXml({ ...invoiceFacts, lines })))).toEqual([]);
});

test('half a cent is rounded away from zero', () => {
  const line = { id: '1', quantity: '-0.5', price: '0.01', amount: '-0.01' };
  const check = checkArithmetic(withFacts({ lines: [line] })).find((one) => one.line === 0);
  expect(check).toMatchObject({ expected: '-0.01', passed: true });
});
