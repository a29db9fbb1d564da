import { expect, test } from 'vitest';

import { isValidIban } from '#shared/core/check-digits.ts';
import { toLines } from '#shared/core/lines.ts';
import { analyse } from '#workers/engines/analyse/analyse.ts';
import { factsOf } from '#workers/engines/analyse/facts.ts';
import { cardLast4 } from '#workers/engines/analyse/fields/payment.ts';
import { taxesIn, taxTotalFrom } from '#workers/engines/analyse/fields/taxes.ts';
import { labelsIn } from '#workers/engines/analyse/labels/find-labels.ts';
import { currencyOf } from '#workers/engines/analyse/money/currency.ts';
import { toSheet } from '#workers/engines/analyse/sheet/sheet.ts';

import { seenPage as page } from '../support/seen-page.ts';
import { valuesOf } from '../support/values-of.ts';

test('a German invoice gives its fields', () => {
  const values = valuesOf([
    'Muster Werkzeugbau GmbH - Hauptstr. 5 - 70173 Stuttgart',
    'Rechnungsnr. 2026-1042 Kundennr. 3311',
    'Rechnungsdatum 7. Mai 2026',
    'Pos. Menge Beschreibung Einzelpreis Betrag',
    '1 10 Schrauben 2,00 20,00',
    'Nettobetrag 1.020,00',
    '19% MwSt 193,80',
    'Gesamtbetrag EUR 1.213,80',
    'Zahlbar bis 21.05.2026',
    'IBAN DE02 1203 0000 0000 2020 51 BIC BYLADEM1001',
  ]);
  expect(values).toMatchObject({
    class: 'invoice',
    invoice_number: '2026-1042',
    issue_date: '2026-05-07',
    due_date: '2026-05-21',
    seller_name: 'Muster Werkzeugbau GmbH',
    subtotal: '1020.00',
    tax_total: '193.80',
    total: '1213.80',
    iban: 'DE02120300000000202051',
  });
});

const taxesOf = (lines: readonly string[]) =>
  taxesIn(factsOf(toSheet([page(lines)]))).map(({ rate, base, amount }) => [
    rate,
    base?.amount.amount,
    amount.amount.amount,
  ]);

test.for([
  ['beside its net', ['19% MwSt 9,20 1,75'], ['19', '9.20', '1.75']],
  ['beside net and gross', ['19% MwSt 10,95 9,20 1,75'], ['19', '9.20', '1.75']],
  ['beside a gross', ['MwSt 19% 5,24 0,84'], ['19', undefined, '0.84']],
  ['beside a gross that is nearly a net', ['MwSt 5,00% 6,35 0,30'], ['5', undefined, '0.30']],
  ['alone', ['19% MwSt 1,75'], ['19', undefined, '1.75']],
] as const)('a tax stands %s', ([, lines, tax]) => {
  expect(taxesOf(lines)).toEqual([tax]);
});

test.for([
  ['their sum', ['7% 10,00 0,70', '19% 100,00 19,00', 'Summe 19,70', 'Gesamt 129,70'], '19.70'],
  ['the only one', ['19% 9,20 1,75', 'Gesamt 10,95'], '1.75'],
  ['one that is called so', ['MwSt 19% 5,24 0,84'], '0.84'],
  ['no sum that stands nowhere', ['7% 10,00 0,70', '19% 100,00 19,00', 'Gesamt 129,70'], undefined],
  ['no discount', ['10 % Rabatt auf 110,00: 11,00', 'Gesamt 99,00'], undefined],
  ['no deposit', ['Anzahlung 30 % 1000,00 300,00', 'Gesamt 1000,00'], undefined],
  ['no part of it', ['MwSt 19% 100,00 19,00', 'MwSt 19% 50,00 9,50', 'Gesamt 178,50'], undefined],
] as const)('the tax in all is %s of the taxes by rate', ([, lines, amount]) => {
  const facts = factsOf(toSheet([page(lines)]));
  const value = taxTotalFrom(facts, 'EUR')?.value;
  expect(value?.type === 'money' ? value.amount : undefined).toBe(amount);
});

test('an invoice without a number has none: an account is no guess', () => {
  const paper = page([
    'Hausverwaltung Nord GmbH',
    'Rechnung über Miete',
    'Datum 1. April 2026',
    'Miete 800,00',
    'Gesamtbetrag EUR 800,00',
    'IBAN DE02 1203 0000 0000 2020 51',
  ]);
  const { fields } = analyse([paper], { hint: 'invoice' });
  const names = fields.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['total', 'iban', 'issue_date']));
  expect(names).not.toContain('invoice_number');
});

test.for([
  ['Invoice number: R-77', 'Invoice number', 'invoice_number'],
  ['Rechnungsnr. R-2026/1042', 'Rechnungsnr', 'invoice_number'],
  ['Invoice numbcr: 4711', 'Invoice numbcr', 'invoice_number'],
  ['Invoice No: RE 12', 'Invoice No', 'invoice_number'],
  ['Invoice nunber: 4711', 'Invoice nunber', 'invoice_number'],
  ['TOTAL RM1.38', 'TOTAL', 'total'],
  ['TOTAL RMO. 08', 'TOTAL', 'total'],
  ['TOTAL RM: 1.38', 'TOTAL RM', 'grand_total'],
  ['Total Includes GST 0% 8.20', 'Total Includes GST', 'grand_total'],
] as const)('of %s the label is %s, and says %s', ([line, label, key]) => {
  const [hit] = labelsIn(line, true);
  expect(hit && line.slice(hit.from, hit.to)).toBe(label);
  expect(hit?.keys).toContain(key);
});

test('a title alone in its line tells the class, wherever it stands', () => {
  const paper = page([
    'Bramble & Fern Stationers Ltd',
    '4 Canal Row, Leeds LS1 5QQ',
    'VAT No GB980780684',
    'Bill to',
    'Contoso Trading Company',
    '48 Mill Lane, Leeds LS2 7EW',
    'INVOICE',
    'Date: 3 March 2026',
    'Description Qty Price Amount',
    'Paper A4 2 50.00 100.00',
    'Net 100.00',
    'VAT 20 % 20.00',
    'Total GBP 120.00',
  ]);
  // Not as a till would print it.
  const words = paper.words.map((word) =>
    Object.assign({}, word, { box: { ...word.box, y1: word.box.y0 + 0.011 } }),
  );
  const { classification } = analyse([{ ...paper, words }], {});
  expect(classification.value).toBe('invoice');
});

test('statements, tax forms and letters are told apart', () => {
  expect(
    valuesOf([
      'KONTOAUSZUG Nr. 3',
      'BUCHUNG VALUTA BESCHREIBUNG BETRAG',
      'KONTOSTAND AM 05.03.2025 4298,50',
      '06.03. 07.03. Stadtwerke 27,37-',
      '07.03. 07.03. Miete 850,00-',
      '12.03. 12.03. Telefon 39,99-',
      '14.03. 15.03. Drogeriemarkt 12,45-',
      'KONTOSTAND AM 18.03.2025 3368,69',
    ]).class,
  ).toBe('bank_statement');
  expect(
    valuesOf([
      'Form W-9 Request for Taxpayer',
      'Department of the Treasury',
      'Internal Revenue Service',
      'OMB No. 1545-0008',
      '1 Name (as shown on your income tax return)',
      'John Doe',
      '2 Business name/disregarded entity name',
      '5 Address (number, street, and apt. or suite no.)',
      '100 Test Street',
      '6 City, state, and ZIP code',
      'Springfield, IL 62701',
      'Enter your taxpayer identification number in the appropriate box.',
      'Social security number',
      'Employer identification number',
    ]).class,
  ).toBe('tax_form');
  expect(
    valuesOf(['Dear members of the garden society,', 'the meeting takes place soon.']).class,
  ).not.toBe('invoice');
});

test('what the client says of its document counts', () => {
  const pages = [page(['Some goods 12.00', 'Total 12.00', 'Invoice', 'Please pay within 30 days'])];
  const sureOf = (hint: 'invoice' | undefined) => {
    const { value, confidence } = analyse(pages, { hint }).classification;
    return value === 'invoice' ? confidence : 0;
  };
  expect(sureOf('invoice')).toBeGreaterThan(sureOf(undefined));
  expect(analyse(pages, { hint: 'invoice' }).classification.value).toBe('invoice');
});

test('a class that somebody has confirmed is not weighed, and decides what is looked for', () => {
  const lines = ['Invoice', 'Invoice number: A-17', 'Invoice date: 2026-01-05', 'Total 12.00'];
  const { classification, fields } = analyse([page(lines)], { confirmed: 'receipt' });
  expect(classification).toEqual({ value: 'receipt', confidence: 1 });
  const names = fields.map(({ name }) => name);
  expect(names).toContain('date');
  expect(names).not.toContain('issue_date');
});

test('a field is as sure as its choice and the least sure of its words', () => {
  const lines = ['Invoice number: A-17', 'Invoice date: 2026-01-05', 'Amount due 12.00'];
  const confidenceOf = (reading: number) =>
    analyse([page(lines, reading)], { hint: 'invoice' }).fields.find(
      (field) => field.name === 'total',
    )?.confidence;
  const sure = confidenceOf(1);
  expect(sure).toBeGreaterThan(0.5);
  expect(confidenceOf(0.5)).toBeCloseTo((sure ?? 0) / 2, 2);
});

test.for([
  ['GB82WEST12345698765432', true],
  ['DE02120300000000202051', true],
  ['DE02120300000000202052', false],
  ['GB82WEST1234', false],
] as const)('%s has right check digits: %s', ([iban, isValid]) => {
  expect(isValidIban(iban)).toBe(isValid);
});

function at(text: string, x0: number, y0: number, height = 0.02) {
  return { text, box: { x0, x1: x0 + 0.1, y0, y1: y0 + height } };
}

test('words of one height are one line, also beside a speck that spans several', () => {
  const lines = toLines([
    at('total', 0.1, 0.2),
    at('|', 0.05, 0.1, 0.3),
    at('9.00', 0.8, 0.204),
    at('first', 0.1, 0.1),
    at('cash', 0.1, 0.24),
  ]);
  expect(lines.map((line) => line.map((word) => word.text).join(' '))).toEqual([
    'first',
    'total 9.00',
    '| cash',
  ]);
});

test.for([
  ['a word', ['BELEG VALUTA BETRAG IN EURO', '06.03. Wasser 27,37-'], 'EUR'],
  ['what is said of the invoice', ['Preis in USD', 'Rechnungswährung: EUR'], 'EUR'],
  ['exact amounts, not a misread paragraph', ['nach $4 Nr. 10a', 'Steuer EUR 0,00'], 'EUR'],
  ['most amounts', ['$ 5.00', '$ 3.00', 'EUR 7.00'], 'USD'],
  ['the law of the house', ['Vereinshaus GmbH', 'Summe 12,00'], 'EUR'],
] as const)('the currency is told by %s', ([, lines, code]) => {
  const { sheet, money } = factsOf(toSheet([page(lines)]));
  expect(currencyOf(sheet, money)?.code).toBe(code);
});

/** A statement of three bookings, whose second row says this amount and this balance. */
function bookings(source: 'ocr' | 'text_layer', amount: string, balance: string) {
  const read = page([
    'Statement of account',
    'Opening balance 100.00',
    '04 May Coffee -10.00 90.00',
    `06 May Salary ${amount} ${balance}`,
    '09 May Books -20.00 320.00',
    'Closing balance 31 May 2026 320.00',
  ]);
  const words = read.words.map((word) => ({ ...word, source }));
  const { fields } = analyse([{ ...read, words }], {});
  const said = (name: string) => {
    const field = fields.find((one) => one.name === name && one.in?.row === 2);
    return field?.value.type === 'money' ? field.value.amount : undefined;
  };
  return { amount: said('amount'), balance: said('balance') };
}

test.for([
  ['nothing where all agrees', 'ocr', ['250.00', '340.00'], ['250.00', '340.00']],
  ['a misread balance', 'ocr', ['250.00', '310.00'], ['250.00', '340.00']],
  ['a misread amount', 'ocr', ['260.00', '340.00'], ['250.00', '340.00']],
  ['no two digits', 'ocr', ['250.00', '317.00'], ['250.00', '317.00']],
  ['no text that was not seen', 'text_layer', ['250.00', '310.00'], ['250.00', '310.00']],
] as const)('balances mend %s', ([, source, [amount, balance], [wanted, left]]) => {
  expect(bookings(source, amount, balance)).toEqual({ amount: wanted, balance: left });
});

function cardIn(line: string): string | undefined {
  const field = cardLast4(toSheet([page(['RECEIPT', line])]));
  return field?.value.type === 'text' ? field.value.text : undefined;
}

test('the last digits of a card stand behind what hides the others', () => {
  expect(cardIn('VISA **** **** **** 1234')).toBe('1234');
  expect(cardIn('MASTERCARD XXXX-XXXX-XXXX-9876')).toBe('9876');
  // A line of stars or dots is searched once, not for every way to part it, which took minutes.
  expect(cardIn('* '.repeat(40) + '*'.repeat(300))).toBe(undefined);
});

test('a line has no end of words, and a word none of letters', () => {
  const words = Array.from({ length: 450 }, (_, index) => `w${index}`);
  const { lines } = toSheet([page([words.join(' '), 'a'.repeat(5_000)])]);
  expect(lines.map((line) => line.words.length)).toEqual([200, 200, 50, 1]);
  expect(lines[3]?.text).toBe('a'.repeat(2_000));
});
