import { expect } from 'vitest';

import { invoicePaper, sampleInvoice } from '#cli/samples/invoice.ts';
import { printPdf } from '#cli/samples/print.ts';

import type { TestClient } from '../support/client.ts';
import { ciiXml } from '../support/e-invoices/cross-industry.ts';
import { invoiceFacts } from '../support/e-invoices/facts.ts';
import { ublXml } from '../support/e-invoices/ubl.ts';
import { test } from '../support/platform.ts';

type Read = {
  readonly review: { readonly id: string } | null;
  readonly class: { readonly value: string };
  readonly fields: readonly {
    readonly name: string;
    readonly list: string | null;
    readonly source: string;
    readonly page: number | null;
    readonly value: Readonly<Record<string, unknown>>;
  }[];
  readonly checks: readonly {
    readonly rule: string;
    readonly passed: boolean;
    readonly fields: readonly string[];
    readonly found: string | null;
  }[];
};

async function read(client: TestClient, bytes: Buffer, fileName: string): Promise<Read> {
  const { documentId, jobId } = await client.accept({ bytes, fileName });
  expect(await client.ended(jobId)).toMatchObject({ state: 'succeeded' });
  return (await client.get(`/api/v1/documents/${documentId}`)).body;
}

const fieldOf = ({ fields }: Read, name: string) =>
  fields.find((field) => field.name === name && field.list === null);

test('an invoice in XML gives its fields and lines without a page', async ({ client }) => {
  const document = await read(client, Buffer.from(ublXml()), 'invoice.xml');
  expect(document.class.value).toBe('invoice');
  expect(fieldOf(document, 'total')).toMatchObject({
    source: 'embedded_xml',
    page: null,
    value: { type: 'money', amount: invoiceFacts.total, currency: invoiceFacts.currency },
  });
  expect(fieldOf(document, 'seller_name')?.value).toEqual({
    type: 'text',
    text: invoiceFacts.seller.name,
  });
  const amounts = document.fields.filter(
    ({ list, name }) => list === 'line_items' && name === 'amount',
  );
  expect(amounts).toHaveLength(invoiceFacts.lines.length);
  expect(document.checks.length).toBeGreaterThan(3);
  expect(document.checks.filter(({ passed }) => !passed)).toEqual([]);
});

test('a credit note in XML is one', async ({ client }) => {
  const xml = ublXml(invoiceFacts, 'CreditNote');
  expect((await read(client, Buffer.from(xml), 'note.xml')).class.value).toBe('credit_note');
});

test('data in a PDF win over its page, and what the page shows otherwise is flagged', async ({
  client,
}) => {
  const facts = { ...invoiceFacts, number: sampleInvoice.number, dueDate: undefined };
  const bytes = await printPdf([invoicePaper(sampleInvoice)], {
    attachments: [
      { name: 'notes.txt', content: Buffer.from('nothing') },
      { name: 'factur-x.xml', content: Buffer.from(ciiXml(facts)) },
    ],
  });
  const document = await read(client, bytes, 'factur-x.pdf');
  expect(fieldOf(document, 'total')).toMatchObject({
    source: 'embedded_xml',
    value: { amount: invoiceFacts.total },
  });
  // The page shows the same number, and shows where; what the data leave out is read from it.
  expect(fieldOf(document, 'invoice_number')).toMatchObject({ source: 'embedded_xml', page: 1 });
  expect(fieldOf(document, 'due_date')).toMatchObject({ source: 'text_layer', page: 1 });
  expect(document.checks).toContainEqual(
    expect.objectContaining({
      rule: 'page_shows_the_same',
      passed: false,
      fields: ['total'],
      found: sampleInvoice.total,
    }),
  );
  expect(document.checks).toContainEqual(
    expect.objectContaining({
      rule: 'page_shows_the_same',
      passed: true,
      fields: ['invoice_number'],
    }),
  );
});

test('broken data in a PDF do not spoil what is printed', async ({ client }) => {
  const bytes = await printPdf([invoicePaper(sampleInvoice)], {
    attachments: [{ name: 'factur-x.xml', content: Buffer.from('<rsm:CrossIndustryInvoice>') }],
  });
  const document = await read(client, bytes, 'broken.pdf');
  expect(fieldOf(document, 'total')).toMatchObject({ source: 'text_layer', page: 1 });
});

test('an e-invoice that is broken fails and says so', async ({ client }) => {
  const { jobId } = await client.accept({
    bytes: Buffer.from(ublXml().slice(0, -30)),
    fileName: 'invoice.xml',
  });
  expect(await client.ended(jobId)).toMatchObject({
    state: 'failed',
    failure: { code: 'damaged' },
  });
});

const verdictIn = ({ checks }: Pick<Read, 'checks'>) =>
  checks.find(({ rule }) => rule === 'iban_check_digits')?.passed;

const sums = (checks: Read['checks']) => checks.filter(({ rule }) => rule.startsWith('BR-'));

test('a corrected account of an e-invoice is checked anew, its sums are not', async ({
  client,
}) => {
  const facts = { ...invoiceFacts, iban: 'DE02120300000000202052' };
  const document = await read(client, Buffer.from(ublXml(facts)), 'invoice.xml');
  expect(verdictIn(document)).toBe(false);
  const path = `/api/v1/reviews/${document.review?.id}`;
  await client.post(`${path}/take`);
  const right = { type: 'text', text: 'DE02 1203 0000 0000 2020 51' };
  const { status, body } = await client.patch(`${path}/fields`, {
    set: [{ name: 'iban', value: right }],
  });
  expect(status, JSON.stringify(body)).toBe(200);
  expect(verdictIn(body)).toBe(true);
  expect(sums(body.checks)).toEqual(sums(document.checks));
});
