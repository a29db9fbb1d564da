import sharp from 'sharp';
import { expect } from 'vitest';

import type { Code } from '#shared/core/page.ts';

import {
  brokenPagePdf,
  codedPdf,
  codedScanJpeg,
  photoJpeg,
  vectorCodePdf,
  encodings,
  encryptedPdf,
  farNotesPdf,
  faxTiff,
  filledFormPdf,
  invoiceXml,
  notedSidewaysPdf,
  pastedScanPdf,
} from '../support/documents.ts';
import { createHarness } from '../support/harness.ts';
import { test } from '../support/platform.ts';

type Word = {
  readonly text: string;
  readonly source: string;
  readonly box: { readonly x0: number; readonly y0: number };
};

type Page = {
  readonly number: number;
  readonly source: string;
  readonly reason: string;
  readonly text: string;
  readonly words: readonly Word[];
};

test('every encoding of a picture is read, whatever the file is called', async ({ client }) => {
  const all = await Promise.all(
    Object.entries(encodings).map(async ([name, make]) => {
      const accepted = await client.accept({ bytes: await make(), fileName: 'scan.pdf' });
      return { name, accepted };
    }),
  );
  const read: Record<string, string> = {};
  for (const { name, accepted } of all) {
    const { documentId, jobId } = accepted;
    const job = await client.ended(jobId);
    expect(job, name).toMatchObject({ state: 'succeeded', failure: null });
    read[name] = (await client.get(`/api/v1/documents/${documentId}/text`)).body;
  }
  for (const [name, text] of Object.entries(read)) expect(text, name).toContain('Monday');
});

test('all pages of a fax are read', async ({ client }) => {
  const bytes = await faxTiff(['First sheet of paper', 'Second sheet of paper', 'Third of them']);
  const { documentId, jobId } = await client.accept({ bytes });
  expect(await client.ended(jobId)).toMatchObject({ pages: { total: 3, done: 3 } });
  const { body: text } = await client.get(`/api/v1/documents/${documentId}/text`);
  expect(text.split('\f')).toEqual([
    expect.stringContaining('First'),
    expect.stringContaining('Second'),
    expect.stringContaining('Third'),
  ]);
});

test('an encoding that cannot be decoded here is named as the reason', async ({ client }) => {
  const heic = Buffer.concat([
    Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
    Buffer.alloc(200),
  ]);
  const { jobId } = await client.accept({ bytes: heic });
  const { failure } = await client.ended(jobId);
  expect(['unsupported_encoding', 'damaged']).toContain(failure.code);
});

test('an e-invoice in XML is kept as it is', async ({ client }) => {
  const { documentId, jobId } = await client.accept({ bytes: invoiceXml, fileName: 'x.xml' });
  expect(await client.ended(jobId)).toMatchObject({ state: 'succeeded', pages: { total: 0 } });
  const { body } = await client.get(`/api/v1/documents/${documentId}/content`);
  expect(body).toBe(invoiceXml.toString());
});

test('a password opens an encrypted PDF and is kept nowhere in clear', async () => {
  await using h = await createHarness();
  const worker = await h.startWorker({ LOG_LEVEL: 'trace' });
  const client = await h.client();
  const bytes = await encryptedPdf();
  const opened = await client.accept({ bytes, fields: { password: 'open sesame' } });
  const locked = await client.accept({ bytes, fields: { password: 'open barley' } });

  expect(await client.ended(opened.jobId)).toMatchObject({ state: 'succeeded' });
  const { body: text } = await client.get(`/api/v1/documents/${opened.documentId}/text`);
  expect(text).toContain('Garden Society');
  expect(await client.ended(locked.jobId)).toMatchObject({ failure: { code: 'wrong_password' } });

  const rows = await h.sql(
    `select (select json_agg(v)::text from versions v) || (select json_agg(t)::text from tasks t)
       || (select json_agg(a)::text from audit_entries a) as everything`,
  );
  const everything = `${JSON.stringify(rows)}${worker.log()}`;
  expect(everything).not.toContain('sesame');
  expect(everything).not.toContain(Buffer.from('open sesame').toString('hex'));
});

test('what was typed into a form counts as text, where it stands', async ({ client }) => {
  const { documentId, jobId } = await client.accept({ bytes: await filledFormPdf() });
  await client.ended(jobId);
  const { body } = await client.get(`/api/v1/documents/${documentId}/pages`);
  const [page]: readonly Page[] = body.data;
  expect(page?.text).toMatch(/Name of applicant Checked by Bob.*\nAda Lovelace\n+\u2612/s);
  const sources = new Map(page?.words.map((word) => [word.text, word.source]));
  expect(sources.get('applicant')).toBe('text_layer');
  expect(sources.get('Lovelace')).toBe('form_field');
  expect(sources.get('Urgent')).toBe('annotation');
  expect(sources.get('Checked')).toBe('annotation');
});

test('a page with text and a pasted scan gives both', async ({ client }) => {
  const { documentId, jobId } = await client.accept({ bytes: await pastedScanPdf() });
  await client.ended(jobId);
  const { body } = await client.get(`/api/v1/documents/${documentId}/pages`);
  const [page]: readonly Page[] = body.data;
  expect(page).toMatchObject({ source: 'mixed', reason: 'text_layer_and_image' });
  expect(page?.text).toMatch(/^Find our agreement below\n\nMeeting on Monday at noon$/);
  const sources = new Map(page?.words.map((word) => [word.text, word.source]));
  expect(sources.get('agreement')).toBe('text_layer');
  expect(sources.get('Monday')).toBe('ocr');
});

test('codes are read from scans and from digital pages, whichever way they lie', async ({
  client,
}) => {
  const scanned = await client.accept({ bytes: await codedScanJpeg() });
  const digital = await client.accept({ bytes: await codedPdf() });
  const drawn = await client.accept({ bytes: await vectorCodePdf() });
  for (const { jobId } of [scanned, digital, drawn]) await client.ended(jobId);

  const codesOf = async (id: string) => {
    const { body } = await client.get(`/api/v1/documents/${id}/pages`);
    const codes: readonly Code[] = body.data[0].codes;
    return codes.toSorted((a, b) => a.format.localeCompare(b.format));
  };
  const [ean, qr] = await codesOf(scanned.documentId);
  expect(ean).toMatchObject({ format: 'ean_13', text: '4006381333931' });
  expect(qr).toMatchObject({ format: 'qr_code', text: 'DOC-2026-77' });
  // Upright, the line code stands at the top left and the square one at the top right.
  expect(ean?.box.x1).toBeLessThan(0.5);
  expect(qr?.box.x0).toBeGreaterThan(0.7);
  expect(qr?.box.y1).toBeLessThan(0.25);
  expect(await codesOf(digital.documentId)).toMatchObject([
    { format: 'code_128', text: 'PARCEL 0042' },
  ]);
  expect(await codesOf(drawn.documentId)).toMatchObject([
    { format: 'qr_code', text: 'PARCEL 0043' },
  ]);
});

test('a picture without words is no blank page', async ({ client }) => {
  const white = sharp({ create: { width: 900, height: 1200, channels: 3, background: '#ffffff' } });
  const pageOf = async (bytes: Buffer) => {
    const { documentId, jobId } = await client.accept({ bytes });
    await client.ended(jobId);
    return (await client.get(`/api/v1/documents/${documentId}/pages`)).body.data[0];
  };
  expect(await pageOf(await photoJpeg())).toMatchObject({ source: 'ocr', reason: 'no_text_found' });
  expect(await pageOf(await white.jpeg().toBuffer())).toMatchObject({
    source: 'blank',
    reason: 'empty_page',
  });
});

test('a scan on its side is read beside the note that is stuck on it', async ({ client }) => {
  const { documentId, jobId } = await client.accept({ bytes: await notedSidewaysPdf() });
  expect(await client.ended(jobId)).toMatchObject({ state: 'succeeded' });
  const { body } = await client.get(`/api/v1/documents/${documentId}/pages`);
  const [page]: readonly Page[] = body.data;
  const sources = new Set(page?.words.map((word) => word.source));
  expect(sources).toEqual(new Set(['ocr', 'annotation']));
  expect(page?.words.length).toBeGreaterThan(50);
  // It was stuck on the upper left of the page as it lies; turned back it is at the lower left.
  const note = page?.words.find((word) => word.text === 'Urgent')?.box;
  expect([Math.round(note?.x0 ?? 1), Math.round(note?.y0 ?? 0)]).toEqual([0, 1]);
});

test('notes that lie outside of their page are no words of it', async ({ client }) => {
  const { documentId, jobId } = await client.accept({ bytes: farNotesPdf() });
  expect(await client.ended(jobId)).toMatchObject({ state: 'succeeded' });
  const { body: text } = await client.get(`/api/v1/documents/${documentId}/text`);
  expect(text.trim()).toBe('A page with notes elsewhere');
});

test('one broken page does not take its neighbours with it', async ({ client }) => {
  const { documentId, jobId } = await client.accept({ bytes: await brokenPagePdf() });
  expect(await client.ended(jobId)).toMatchObject({ state: 'succeeded', pages: { done: 3 } });
  const { body } = await client.get(`/api/v1/documents/${documentId}/pages`);
  const pages: readonly Page[] = body.data;
  expect(pages.map((page) => page.source)).toEqual(['text_layer', 'unreadable', 'text_layer']);
});

test('a retry passes over the pages that were read before it', async () => {
  await using h = await createHarness();
  const client = await h.client();
  const first = await h.startWorker();
  const bytes = await faxTiff(['One of two sheets', 'Two of two sheets']);
  const { jobId } = await client.accept({ bytes });
  await client.ended(jobId);
  // As if the worker had died behind the first page.
  const before = await h.sql('select number, read_at from pages where number = 1');
  first.signal('SIGKILL');
  await first.exited;
  await h.sql("delete from pages where number = 2; delete from tasks where pool = 'analyse'");
  await h.sql(`alter table tasks disable trigger tasks_end_once;
    update tasks set state = 'queued', epoch = epoch + 1, dispatched_at = null where pool = 'recognise';
    update jobs set state = 'running', pages_done = 1, finished_at = null;
    update documents set state = 'processing';
    alter table tasks enable trigger tasks_end_once`);
  await h.startWorker();
  expect(await client.ended(jobId)).toMatchObject({ state: 'succeeded', pages: { done: 2 } });
  expect(await h.sql('select number, read_at from pages where number = 1')).toEqual(before);
  expect(await h.sql('select count(*)::int as n from pages')).toEqual([{ n: 2 }]);
});
