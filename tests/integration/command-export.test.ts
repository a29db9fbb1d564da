import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { expect } from 'vitest';

import { asClient, docmill, linesOf, makeFolder, startDocmill } from '../support/command.ts';
import { invoicePdf, noteJpeg } from '../support/documents.ts';
import { test } from '../support/platform.ts';
import { addEndpoint, ping } from '../support/webhooks.ts';

test('an export comes as a file, in the format of its name, or to the standard output', async ({
  platform,
  client,
}) => {
  await using folder = await makeFolder();
  const env = asClient(platform, client);
  for (const bytes of [await invoicePdf(), await noteJpeg()]) {
    const { jobId } = await client.accept({ bytes, fields: { title: `${bytes.length} bytes` } });
    await client.ended(jobId);
  }
  const [csv, xlsx] = [join(folder.path, 'all.csv'), join(folder.path, 'all.xlsx')];
  const made = await docmill(['export', '-o', csv, '--columns', 'title,class'], env);
  expect(made).toMatchObject({ code: 0, stderr: expect.stringContaining('2 rows in') });
  const rows = parse(await readFile(csv), { bom: true, columns: true });
  expect(rows).toHaveLength(2);
  expect(Object.keys(rows[0] ?? {})).toEqual(['title', 'class']);

  const invoices = ['export', 'documents', '--class', 'invoice', '-o', xlsx];
  expect(await docmill(invoices, env)).toMatchObject({ code: 0 });
  expect(await readSheet(xlsx)).toHaveLength(2);

  const fields = await docmill(['export', 'fields', '--format', 'jsonl'], env);
  const names = linesOf(fields).map((line) => JSON.parse(line).name);
  expect(names).toContain('total');

  const wrong = await docmill(['export', '--columns', 'nothing'], env);
  expect(wrong).toMatchObject({ code: 3, stderr: expect.stringContaining('unknown_column') });
});

test('webhooks are received, verified and shown', async ({ platform, client }) => {
  const env = asClient(platform, client);
  const listen = ['webhooks', 'listen', '--port', '0', '--count', '1', '--json'];
  const listening = startDocmill(listen, env);
  const ending = once(listening, 'close');
  const printed: string[] = [];
  createInterface(listening.stdout).on('line', (line) => printed.push(line));
  const url = await addressIn(listening.stderr);
  const { jobId, documentId } = await client.accept({
    bytes: await noteJpeg(),
    fields: { callback_url: `${url}hook` },
  });
  await client.ended(jobId);
  const [code] = await ending;
  expect(code).toBe(0);
  const [message] = printed.map((line) => JSON.parse(line));
  expect(message).toMatchObject({
    verified: true,
    message: { type: 'document.processed', data: { document_id: documentId } },
  });
});

test('what was signed with another secret is shown as text, and the command fails', async ({
  platform,
  client,
}) => {
  const env = asClient(platform, client);
  const listen = ['webhooks', 'listen', '--port', '0', '--count', '2'];
  const listening = startDocmill(listen, env);
  const ending = once(listening, 'close');
  const printed: string[] = [];
  createInterface(listening.stdout).on('line', (line) => printed.push(line));
  const url = await addressIn(listening.stderr);
  // An endpoint has a secret of its own, and the command listens with that of callbacks.
  const { id } = await addEndpoint(client, url);
  await ping(client, id);
  await expect.poll(() => printed.length, { timeout: 30_000 }).toBe(1);
  await fetch(url, { method: 'POST', body: 'no \u001B[2J control' });
  const [code] = await ending;
  expect(code).toBe(1);
  expect(printed[0]).toMatch(/^WRONG SIGNATURE {2}msg_\w+ {2}\{"type":"webhook.test"/);
  expect(printed[1]).toContain('no \\u001b[2J control');
});

async function addressIn(stderr: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface(stderr)) {
    const [url] = /http:\S+/.exec(line) ?? [];
    if (url !== undefined) return url;
  }
  throw new Error('it does not listen');
}
