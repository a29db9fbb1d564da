import { expect, test } from 'vitest';

import { analyse } from '#workers/engines/analyse/analyse.ts';
import { readEInvoice } from '#workers/engines/analyse/e-invoice/read-e-invoice.ts';

import { ciiXml } from '../support/e-invoices/cross-industry.ts';
import { invoiceFacts, type InvoiceFacts } from '../support/e-invoices/facts.ts';
import { seenPage } from '../support/seen-page.ts';

/** The page that people see of an invoice whose data are the facts. */
const paper = {
  seller: 'Erlenbach Werkzeugbau GmbH',
  address: 'Mühlgasse 5, DE 70173 Stuttgart, Hinterhaus',
  buyer: 'Nordwind & Söhne KG',
  street: 'Hafenstr. 12',
  town: '20457 Hamburg',
  number: 'Rechnungsnummer: R-2026/1042',
  date: 'Rechnungsdatum 07.05.2026',
  net: 'Nettobetrag 234,76 EUR',
  tax: 'MwSt 40,79 EUR',
  total: 'Gesamtbetrag 275,55 EUR',
} as const;

function checksOf(shown: Partial<Record<keyof typeof paper, string>>, facts: InvoiceFacts) {
  const eInvoice = readEInvoice(Buffer.from(ciiXml(facts)));
  if (!eInvoice) throw new Error('no e-invoice');
  const lines = Object.values({ ...paper, ...shown });
  return analyse([seenPage(lines, 0.99)], { eInvoice });
}

function failedOn(
  shown: Partial<Record<keyof typeof paper, string>>,
  more: Partial<InvoiceFacts> = {},
): readonly (readonly string[])[] {
  const { checks } = checksOf(shown, { ...invoiceFacts, ...more });
  return checks
    .filter(({ rule, passed }) => rule === 'page_shows_the_same' && !passed)
    .map(({ fields }) => fields);
}

test('a page that shows the data passes, however it writes an address', () => {
  const { checks } = checksOf({}, invoiceFacts);
  const compared = checks.filter(({ rule }) => rule === 'page_shows_the_same');
  expect(compared.filter(({ passed }) => !passed)).toEqual([]);
  expect(compared.flatMap(({ fields }) => fields)).toEqual(
    expect.arrayContaining(['invoice_number', 'issue_date', 'seller_name', 'total']),
  );
  const written = { address: 'Mühlgasse 5\nHinterhaus\n70173 Stuttgart\nDeutschland' };
  expect(failedOn(written)).toEqual([]);
});

test.for([
  ['another total', { total: 'Gesamtbetrag 975,55 EUR' }, 'total'],
  ['another number', { number: 'Rechnungsnummer: R-2026/9999' }, 'invoice_number'],
  ['another day', { date: 'Rechnungsdatum 09.05.2026' }, 'issue_date'],
  [
    'another account',
    { tax: 'IBAN: DE89370400440532013000, früher DE02120300000000202051' },
    'iban',
  ],
  ['a longer number', { number: 'Rechnungsnummer: R-2026/10421' }, 'invoice_number'],
  // The total of the data stands on the page, but not as its total.
  ['the total as a sum', { net: 'Summe 275,55 EUR', total: 'Gesamtbetrag 975,55 EUR' }, 'total'],
  [
    'the total as another amount',
    { tax: 'MwSt 275,55 EUR', total: 'Gesamtbetrag 510,31 EUR' },
    'total',
  ],
] as const)('%s on the page is flagged', ([, shown, field]) => {
  expect(failedOn(shown)).toContainEqual([field]);
});

test('accounts and tax ids of the data have right check digits, or that is said', () => {
  const seller = { ...invoiceFacts.seller, vatId: 'DE123456789' };
  const { checks, fields } = checksOf(
    {},
    { ...invoiceFacts, seller, iban: 'DE02120300000000202052' },
  );
  const failed = checks.filter(({ passed }) => !passed).map(({ rule }) => rule);
  expect(failed).toEqual(['iban_check_digits', 'vat_id_check_digits']);
  expect(fields.find(({ name }) => name === 'iban')?.confidence).toBeLessThan(0.8);
  expect(fields.find(({ name }) => name === 'total')?.confidence).toBe(0.99);
});
