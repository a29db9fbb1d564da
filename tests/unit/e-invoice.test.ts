import { expect, test } from 'vitest';

import { checkArithmetic } from '#workers/engines/analyse/e-invoice/checks.ts';
import type { EInvoice } from '#workers/engines/analyse/e-invoice/e-invoice.ts';
import { readEInvoice } from '#workers/engines/analyse/e-invoice/read-e-invoice.ts';

import { ciiXml, zugferd1Xml } from '../support/e-invoices/cross-industry.ts';
import { invoiceFacts } from '../support/e-invoices/facts.ts';
import { fatturaPaXml } from '../support/e-invoices/fattura-pa.ts';
import { ublXml } from '../support/e-invoices/ubl.ts';

function read(xml: string): EInvoice {
  const invoice = readEInvoice(Buffer.from(xml));
  if (!invoice) throw new Error('no e-invoice');
  return invoice;
}

const syntaxes = [
  ['cii', ciiXml],
  ['ubl', ublXml],
  ['zugferd_1', zugferd1Xml],
] as const;

const noParty = {
  name: null,
  tradingName: null,
  address: null,
  vatId: null,
  taxNumber: null,
  registrationNumber: null,
  electronicAddress: null,
  contact: null,
  phone: null,
  email: null,
};

test.for(syntaxes)('an invoice in %s gives all it says', ([syntax, write]) => {
  expect(read(write())).toEqual({
    values: expect.any(Array),
    syntax,
    kind: 'invoice',
    profile: 'urn:cen.eu:en16931:2017',
    typeCode: '380',
    invoiceNumber: 'R-2026/1042',
    issueDate: '2026-05-07',
    dueDate: '2026-06-06',
    deliveryDate: '2026-05-04',
    orderNumber: 'B-77812',
    customerNumber: 'K-3311',
    buyerReference: '04011000-12345-67',
    currency: 'EUR',
    lineTotal: '229.76',
    allowances: '5.00',
    charges: '10.00',
    subtotal: '234.76',
    taxTotal: '40.79',
    total: '275.55',
    prepaid: '75.50',
    rounding: '-0.05',
    amountDue: '200.00',
    iban: 'DE02120300000000202051',
    bic: 'BYLADEM1001',
    paymentReference: 'R-2026/1042',
    paymentTerms: 'Zahlbar bis 06.06.2026 ohne Abzug',
    seller: {
      name: 'Erlenbach Werkzeugbau GmbH',
      tradingName: 'Erlenbach Tools',
      address: 'Mühlgasse 5, Hinterhaus, 70173 Stuttgart, DE',
      vatId: 'DE123456788',
      taxNumber: '99/815/08150',
      registrationNumber: 'HRB 4711',
      electronicAddress: 'rechnung@erlenbach.example',
      contact: 'Ilse Grün',
      phone: '+49 711 555010',
      email: 'ilse.gruen@erlenbach.example',
    },
    buyer: {
      ...noParty,
      name: 'Nordwind & Söhne KG',
      address: 'Hafenstr. 12, 20457 Hamburg, DE',
      vatId: 'DE136695976',
    },
    taxes: [
      { rate: '19', base: '203.00', amount: '38.57', category: 'S' },
      { rate: '7', base: '31.76', amount: '2.22', category: 'S' },
    ],
    lines: [
      {
        id: '1',
        description: 'Fräser 6 mm - Hartmetall',
        quantity: '20',
        unit: 'C62',
        unitPrice: '9.90',
        priceQuantity: null,
        taxRate: '19',
        allowances: null,
        charges: null,
        amount: '198.00',
        role: null,
      },
      {
        id: '2',
        description: 'Fachbuch Zerspanung',
        quantity: '2.5',
        unit: 'KGM',
        unitPrice: '1250.555',
        priceQuantity: '100',
        taxRate: '7',
        allowances: '1.50',
        charges: '2.00',
        amount: '31.76',
        role: null,
      },
    ],
  });
});

test('an Italian invoice gives what its tax summary and its payment say', () => {
  expect(read(fatturaPaXml({ ...invoiceFacts, typeCode: 'TD01' }))).toMatchObject({
    syntax: 'fatturapa',
    kind: 'invoice',
    profile: 'FPR12',
    invoiceNumber: 'R-2026/1042',
    issueDate: '2026-05-07',
    dueDate: '2026-06-06',
    currency: 'EUR',
    subtotal: '234.76',
    taxTotal: '40.79',
    total: '275.55',
    amountDue: '200.00',
    iban: 'DE02120300000000202051',
    seller: {
      name: 'Erlenbach Werkzeugbau GmbH',
      address: 'Mühlgasse 5, 70173 Stuttgart, DE',
      vatId: 'DE123456788',
      taxNumber: '99/815/08150',
    },
    buyer: { name: 'Nordwind & Söhne KG' },
    taxes: [
      { rate: '19', base: '203.00', amount: '38.57' },
      { rate: '7', base: '31.76', amount: '2.22' },
    ],
    lines: [
      { id: '1', description: 'Fräser 6 mm', quantity: '20', unitPrice: '9.90', amount: '198.00' },
      { id: '2', amount: '31.76', taxRate: '7' },
    ],
  });
});

test('an Italian company has one name, and its totals are not checked by rules that do not know them', () => {
  const xml = fatturaPaXml({ ...invoiceFacts, total: '277.55' }).replaceAll(
    /<Nome>.*?<\/Cognome>/g,
    '<Denominazione>Officina Verdi S.r.l.</Denominazione>',
  );
  const invoice = read(xml);
  expect(invoice.seller.name).toBe('Officina Verdi S.r.l.');
  expect(checkArithmetic(invoice)).toEqual([]);
});

test('a file with several Italian invoices is not read as its first', () => {
  expect(readEInvoice(Buffer.from(fatturaPaXml(invoiceFacts, 2)))).toBeUndefined();
});

test.for(syntaxes)('every value of %s says where it came from', ([, write]) => {
  const invoice = read(write());
  const at = (name: string): unknown =>
    name
      .split('.')
      .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], invoice);
  for (const { name, value } of invoice.values) expect(at(name), name).toBe(value);
  const texts = JSON.stringify({ ...invoice, values: [], syntax: null, kind: null }).match(
    /:"[^"]*"/g,
  );
  expect(invoice.values).toHaveLength(texts?.length ?? 0);
  expect(invoice.values).toContainEqual({
    term: 'BT-113',
    name: 'prepaid',
    value: '75.50',
    raw: '75.5',
  });
  expect(invoice.values).toContainEqual({
    term: 'BT-146',
    name: 'lines.0.unitPrice',
    value: '9.90',
    raw: '9.9000',
  });
  expect(invoice.values.find(({ name }) => name === 'seller.name')?.term).toBe('BT-27');
  expect(invoice.values.find(({ name }) => name === 'buyer.name')?.term).toBe('BT-44');
});

test.for(syntaxes)('a profile of %s without lines gives its totals', ([, write]) => {
  const { profile, number, currency, seller, buyer } = invoiceFacts;
  const { subtotal, taxTotal, total } = invoiceFacts;
  const sums = { subtotal, taxTotal, total, amountDue: '200.00' };
  const facts = { profile, number, currency, seller, buyer, lines: [], taxes: [], ...sums };
  const invoice = read(write(facts));
  expect(invoice).toMatchObject({ ...sums, lineTotal: null, lines: [], taxes: [], dueDate: null });
  expect(checkArithmetic({ ...invoice, profile: 'urn:factur-x.eu:1p0:minimum' })).toEqual([
    { rule: 'BR-CO-15', line: null, passed: true, expected: '275.55', found: '275.55' },
  ]);
});

test.for([
  ['a UBL credit note', ublXml({ ...invoiceFacts, typeCode: '381' }, 'CreditNote')],
  ['a UBL credit note of no type', ublXml({ ...invoiceFacts, typeCode: undefined }, 'CreditNote')],
  ['a UBL invoice of a credit note’s type', ublXml({ ...invoiceFacts, typeCode: '381' })],
  ['CII of type 381', ciiXml({ ...invoiceFacts, typeCode: '381' })],
  ['CII of type 261, self-billed', ciiXml({ ...invoiceFacts, typeCode: '261' })],
  ['ZUGFeRD 1.0 of type 381', zugferd1Xml({ ...invoiceFacts, typeCode: '381' })],
  ['FatturaPA of type TD04', fatturaPaXml({ ...invoiceFacts, typeCode: 'TD04' })],
] as const)('%s is a credit note', ([, xml]) => {
  const invoice = read(xml);
  expect(invoice.kind).toBe('credit_note');
  expect(invoice).toMatchObject({ dueDate: '2026-06-06', total: '275.55' });
  expect(invoice.lines.map(({ quantity }) => quantity)).toEqual(['20', '2.5']);
});

test.for(['380', '384', '389', '326', '386', '751', undefined])(
  'type %s is an invoice',
  (typeCode) => {
    expect(read(ciiXml({ ...invoiceFacts, typeCode })).kind).toBe('invoice');
  },
);

test.for([
  ['cii', ciiXml],
  ['ubl', ublXml],
] as const)('of two tax totals of %s the one in the invoice’s currency counts', ([, write]) => {
  const invoice = read(
    write({ ...invoiceFacts, otherTaxTotal: { currency: 'SEK', amount: '455.10' } }),
  );
  expect(invoice.taxTotal).toBe('40.79');
  expect(invoice.taxes).toHaveLength(2);
  const other = write({ ...invoiceFacts, taxes: [] }).replace(
    /currencyID="EUR"(?=>40\.79<)/,
    'currencyID="SEK"',
  );
  expect(read(other).taxTotal).toBeNull();
  const spaced = write(invoiceFacts).replaceAll(/(?<=currencyID=")EUR(?=")/g, ' EUR ');
  expect(read(spaced).taxTotal).toBe('40.79');
  const unnamed = write({ ...invoiceFacts, taxes: [] }).replace(
    / currencyID="EUR"(?=>40\.79<)/,
    '',
  );
  expect(read(unnamed).taxTotal).toBe('40.79');
});

test('what is taxed in another currency is no part of the invoice', () => {
  const [before, subtotals = '', after] = ublXml().split(
    /(<cac:TaxSubtotal>.*<\/cac:TaxSubtotal>)/,
  );
  const foreign = `<cac:TaxTotal>${subtotals.replaceAll('"EUR"', '"SEK"')}</cac:TaxTotal>`;
  const xml = `${before}${subtotals}${after}`.replace('<cac:TaxTotal>', `${foreign}<cac:TaxTotal>`);
  expect(read(xml)).toEqual(read(ublXml()));
});

test('prefixes are the writer’s own business', () => {
  const plain = read(ciiXml());
  const renamed = ciiXml()
    .replaceAll(/\brsm\b/g, 'x')
    .replaceAll(/\bram\b/g, 'rsm')
    .replaceAll('xmlns:udt=', 'xmlns:u-1.2=')
    .replaceAll('udt:', 'u-1.2:');
  expect(read(renamed)).toEqual(plain);
  const byDefault = ublXml()
    .replaceAll('<cbc:', '<')
    .replaceAll('</cbc:', '</')
    .replace('xmlns="', 'xmlns:root="')
    .replace('xmlns:cbc=', 'xmlns=')
    .replace('<Invoice ', '<root:Invoice ')
    .replace('</Invoice>', '</root:Invoice>');
  expect(read(byDefault)).toEqual(read(ublXml()));
});

test('elements of another namespace are others', () => {
  const other = ciiXml().replace(
    '<ram:GrandTotalAmount>',
    '<o:GrandTotalAmount xmlns:o="urn:other">1.00</o:GrandTotalAmount><ram:GrandTotalAmount>',
  );
  expect(read(other).total).toBe('275.55');
  const attribute = ciiXml().replaceAll('schemeID="VA"', 'xmlns:o="urn:other" o:schemeID="VA"');
  expect(read(attribute).seller.vatId).toBeNull();
  const foreign = ciiXml().replace(/xmlns:ram="[^"]*"/, 'xmlns:ram="urn:other"');
  expect(read(foreign)).toMatchObject({ total: null, lines: [], seller: noParty, values: [] });
});

test.for([
  ['another root', ublXml().replaceAll(/(?<=<\/?)Invoice\b/g, 'Order')],
  ['another namespace', ublXml().replace('xsd:Invoice-2', 'xsd:Invoice-3')],
  ['no namespace', '<Invoice><ID>1</ID></Invoice>'],
  ['an object’s own names', '<__proto__/>'],
  ['text', 'Rechnung R-2026/1042'],
  ['a PDF', '%PDF-1.7\n<Invoice/>'],
  ['nothing', ''],
] as const)('%s is no e-invoice', ([, content]) => {
  expect(readEInvoice(Buffer.from(content))).toBeUndefined();
});
