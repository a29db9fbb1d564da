import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect } from 'vitest';

import { withoutAttachments } from '#cli/eval/corpus/without-attachments.ts';
import { invoicePaper, sampleInvoice } from '#cli/samples/invoice.ts';
import { printPdf } from '#cli/samples/print.ts';
import { scan } from '#cli/samples/scan.ts';

import { makePaper } from '../papers/make-paper.ts';
import { asClient, docmill, makeFolder } from '../support/command.ts';
import { encryptedPdf, noteJpeg } from '../support/documents.ts';
import { ciiXml } from '../support/e-invoices/cross-industry.ts';
import { invoiceFacts } from '../support/e-invoices/facts.ts';
import { test } from '../support/platform.ts';

type Labelled = {
  readonly id: string;
  readonly class: string;
  readonly bytes: Buffer;
  readonly truth: object;
  readonly text?: string;
};

/** What the XML says and the page does not: so both can be told apart. */
const facts = { ...invoiceFacts, dueDate: undefined };

const carryingInvoice = async (): Promise<Buffer> =>
  printPdf([invoicePaper(sampleInvoice)], {
    attachments: [{ name: 'factur-x.xml', content: Buffer.from(ciiXml(facts)) }],
  });

async function makeDocuments(): Promise<readonly Labelled[]> {
  const statement = makePaper('bank_statement', 4);
  const receipt = makePaper('receipt', 3);
  const [receiptPage] = receipt.pages;
  if (!receiptPage) throw new Error('a receipt without a page');
  return [
    {
      id: 'statement-1',
      class: 'bank_statement',
      bytes: await printPdf(statement.pages),
      truth: statement.truth,
    },
    {
      id: 'receipt-1',
      class: 'receipt',
      bytes: (await scan(receiptPage)).jpeg,
      truth: receipt.truth,
    },
    {
      id: 'e-invoice-1',
      class: 'invoice',
      bytes: await carryingInvoice(),
      truth: { total: facts.total, seller_name: facts.seller.name },
    },
    {
      id: 'plain-invoice-1',
      class: 'invoice',
      bytes: await printPdf([invoicePaper(sampleInvoice)]),
      truth: { total: sampleInvoice.total },
    },
    {
      id: 'note-1',
      class: 'other',
      bytes: await noteJpeg('alpha beta'),
      truth: {},
      text: 'alpha gamma',
    },
    { id: 'damaged-1', class: 'other', bytes: Buffer.from('%PDF-1.7 hardly'), truth: {} },
    {
      id: 'locked-1',
      class: 'hostile',
      bytes: await encryptedPdf(),
      truth: { expect: 'encrypted', password: 'open sesame' },
    },
    {
      id: 'page-1',
      class: 'hostile',
      bytes: Buffer.from('<html></html>'),
      truth: { expect: 'any end' },
    },
  ];
}

const totalOf = (fields: readonly { class: string; field: string }[]) =>
  fields.find((one) => one.class === 'invoice' && one.field === 'total');

async function writeCorpus(folder: string, documents: readonly Labelled[]): Promise<string> {
  const lines = documents.map(async ({ id, class: label, bytes, truth, text }) => {
    await writeFile(join(folder, id), bytes);
    if (text !== undefined) await writeFile(join(folder, `${id}.txt`), text);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const transcript = text === undefined ? {} : { text: `${id}.txt` };
    return JSON.stringify({
      id,
      file: id,
      sha256,
      class: label,
      truth,
      ...transcript,
      source: 'us',
    });
  });
  const manifest = join(folder, 'manifest.jsonl');
  await writeFile(manifest, `${(await Promise.all(lines)).join('\n')}\n`);
  return manifest;
}

test('a labelled corpus is measured through the API', async ({ platform, client }) => {
  await using folder = await makeFolder();
  const manifest = await writeCorpus(folder.path, await makeDocuments());
  const [json, details] = [join(folder.path, 'report.json'), join(folder.path, 'wrong.jsonl')];
  const args = ['eval', manifest, '--strip-xml', '--json', json, '--details', details];
  const result = await docmill(args, asClient(platform, client));
  expect(result.code, result.stderr).toBe(0);

  const report = JSON.parse(await readFile(json, 'utf8'));
  expect(report).toMatchObject({
    documents: 6,
    failures: { damaged: 1 },
    classes: { documents: 6, confusion: { other: { 'not read': 1 } } },
    text: [{ class: 'other', documents: 1, words: 2, recall: 0.5, precision: 0.5 }],
    hostile: {
      documents: 2,
      defined: 2,
      named: { n: 1, right: 1 },
      opened: { n: 1, right: 1 },
      ends: { encrypted: 1, 'file.unsupported_type': 1 },
    },
  });
  expect(report.pages).toBeGreaterThanOrEqual(4);
  expect(report.seconds_per_page).toBeCloseTo(report.seconds / report.pages, 9);
  expect(report.latency.p95).toBeGreaterThanOrEqual(report.latency.p50);
  const transactions = report.lists.find(({ list }: { list: string }) => list === 'transactions');
  const { truth } = makePaper('bank_statement', 4);
  expect(transactions).toMatchObject({ documents: 1, wanted: truth.transactions.length });

  // The data say one thing, the page another; the manifest has what the data say.
  expect(totalOf(report.fields)).toMatchObject({ n: 2, exact: 2 });
  expect(report.print_only).toMatchObject({ documents: 2, stripped: 1 });
  expect(totalOf(report.print_only.fields)).toMatchObject({ n: 2, exact: 1, wrong: 1 });

  const wrong = (await readFile(details, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(wrong).toContainEqual(
    expect.objectContaining({
      id: 'e-invoice-1',
      field: 'total',
      expected: facts.total,
      found: sampleInvoice.total,
      confidence: expect.any(Number),
      print_only: true,
    }),
  );
  expect(wrong).toContainEqual(
    expect.objectContaining({
      id: 'damaged-1',
      field: 'class',
      found: 'damaged',
      verdict: 'missing',
    }),
  );
  expect(wrong.filter(({ id }) => id === 'locked-1')).toEqual([]);

  expect(result.stdout).toContain('class macro-F1');
  const { body } = await client.get('/api/v1/documents?limit=100');
  const known = body.data.map(({ metadata }: { metadata: { eval: string } }) => metadata.eval);
  expect(known.toSorted()).toEqual([
    'damaged-1',
    'e-invoice-1',
    'e-invoice-1',
    'locked-1',
    'locked-1',
    'note-1',
    'plain-invoice-1',
    'receipt-1',
    'statement-1',
  ]);
});

test('a part of a corpus is measured, as a table for a document', async ({ platform, client }) => {
  await using folder = await makeFolder();
  const bytes = await noteJpeg();
  const notes = ['a', 'b', 'c'].map((id) => ({ id, class: 'other', bytes, truth: {} }));
  const manifest = await writeCorpus(folder.path, [
    { id: 'x', class: 'receipt', bytes, truth: {} },
    ...notes,
  ]);
  const some = ['--class', 'other', '--limit', '2', '--language', 'deu', '--markdown'];
  const result = await docmill(['eval', manifest, ...some], asClient(platform, client));
  expect(result.stdout, result.stderr).toMatch(/^\| documents +\| +2 \|$/m);
  const { body } = await client.get('/api/v1/documents');
  expect(body.data).toMatchObject([{ language: 'deu' }, { language: 'deu' }]);
  // The same bytes are read each time: what was read before is no measure.
  expect(body.data.map(({ reused_from }: { reused_from: string }) => reused_from)).toEqual([
    null,
    null,
  ]);
});

test('a manifest that is wrong is told where, and nothing is sent', async ({
  platform,
  client,
}) => {
  await using folder = await makeFolder();
  const manifest = await writeCorpus(folder.path, [
    { id: 'a', class: 'other', bytes: await noteJpeg(), truth: {} },
  ]);
  await writeFile(join(folder.path, 'a'), 'another file');
  const env = asClient(platform, client);
  const changed = await docmill(['eval', manifest], env);
  expect(changed).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('line 1: a is not the file'),
  });

  await writeFile(manifest, '{"id": "a", "file": "a", "class": "bill"}');
  const unknown = await docmill(['eval', manifest], env);
  expect(unknown).toMatchObject({ code: 2, stderr: expect.stringContaining('line 1: class') });
  const none = await docmill(['eval', join(folder.path, 'none.jsonl')], env);
  expect(none).toMatchObject({ code: 2, stderr: expect.stringContaining('none.jsonl') });
  expect((await client.get('/api/v1/documents')).body.data).toEqual([]);
});

test('a PDF without attachments is left as it is', async () => {
  const bare = await withoutAttachments(await carryingInvoice());
  expect(bare?.includes('CrossIndustryInvoice') || bare?.includes('factur-x')).toBe(false);
  expect(bare && (await withoutAttachments(bare))).toBeUndefined();
  expect(await withoutAttachments(await noteJpeg())).toBeUndefined();
});

test('a form with a file that is no invoice is left as it is', async () => {
  const bytes = await printPdf([invoicePaper(sampleInvoice)], {
    attachments: [{ name: 'terms.txt', content: Buffer.from('none') }],
  });
  expect(await withoutAttachments(bytes)).toBeUndefined();
});
