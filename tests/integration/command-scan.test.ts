import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';

import { createDocmillClient } from '#cli/client/docmill-client.ts';
import { printPdf } from '#cli/samples/print.ts';
import { sampleStatement, statementPaper } from '#cli/samples/statement.ts';
import { submitFile, UnreadableFileError } from '#cli/scan/submit-file.ts';
import { waitUntil } from '#cli/stack/wait-until.ts';

import type { TestClient } from '../support/client.ts';
import { asClient, docmill, linesOf, makeFolder, startDocmill } from '../support/command.ts';
import { invoicePdf, noteJpeg } from '../support/documents.ts';
import { createHarness } from '../support/harness.ts';
import { test } from '../support/platform.ts';
import { askBelow } from '../support/reviews.ts';
import { startReceiver } from '../support/webhook-receiver.ts';
import { zipOf } from '../support/zip.ts';

const idsOf = async (client: TestClient): Promise<readonly string[]> =>
  (await client.get('/api/v1/documents?limit=100')).body.data.map((row: { id: string }) => row.id);

/** Pictures that differ in their bytes: what follows the end of a JPEG is not read. */
async function writeNotes(folder: string, count: number): Promise<void> {
  const note = await noteJpeg();
  for (let number = 0; number < count; number += 1) {
    const bytes = Buffer.concat([note, Buffer.from(`note ${number}`)]);
    await writeFile(join(folder, `note-${String(number).padStart(2, '0')}.jpg`), bytes);
  }
}

test('scan sends files and folders, says what was found, and fails where a file does', async ({
  platform,
  client,
}) => {
  await using folder = await makeFolder();
  const note = await noteJpeg();
  await mkdir(join(folder.path, 'scans/.hidden'), { recursive: true });
  const name = (file: string): string => join(folder.path, file);
  await writeFile(name('scans/a.jpg'), note);
  await writeFile(name('scans/copy of a.jpg'), note);
  await writeFile(name('scans/.hidden/b.jpg'), note);
  await writeFile(name('=damaged.pdf'), '%PDF-1.7 hardly');
  await writeFile(name('page.html'), '<html>no document</html>');
  const args = [name('scans'), name('=damaged.pdf'), name('page.html'), '--csv', name('out.csv')];
  const result = await docmill(['scan', ...args, '--json'], asClient(platform, client));
  expect(result.code, result.stderr).toBe(1);
  const outcomes = linesOf(result).map((line) => JSON.parse(line));
  const outcomeOf = (file: string) => outcomes.find((outcome) => outcome.file === name(file));
  expect(outcomes).toHaveLength(4);
  expect(outcomeOf('scans/a.jpg').document).toMatchObject({ state: 'processed', title: 'a.jpg' });
  // The same bytes are the same document.
  expect(outcomeOf('scans/copy of a.jpg')).toMatchObject({
    was_there: true,
    document_id: outcomeOf('scans/a.jpg').document_id,
  });
  expect(outcomeOf('=damaged.pdf').document.failure.code).toBe('damaged');
  expect(outcomeOf('page.html').refusal.code).toBe('file.unsupported_type');
  const rows: Record<string, string>[] = parse(await readFile(name('out.csv')), {
    columns: true,
    bom: true,
  });
  expect(rows.map(({ file, state, failure }) => [file, state, failure?.split(':')[0]])).toEqual([
    [name('scans/a.jpg'), 'processed', ''],
    [name('scans/copy of a.jpg'), 'processed', ''],
    [name('=damaged.pdf'), 'failed', 'damaged'],
    [name('page.html'), 'refused', 'file.unsupported_type'],
  ]);
  expect(await idsOf(client)).toHaveLength(2);
});

test('what came out of a file has rows of its own, lists have no columns, and what waits says so', async ({
  platform,
  client,
}) => {
  await using folder = await makeFolder();
  await askBelow(client, 0, [{ field: 'total', threshold: 1 }]);
  const name = (file: string): string => join(folder.path, file);
  const statement = await printPdf([statementPaper(sampleStatement)]);
  const entries = { 'invoice.pdf': await invoicePdf(), 'notes.txt': Buffer.from('just text') };
  await writeFile(name('statement.pdf'), statement);
  await writeFile(name('march.zip'), await zipOf(entries));
  const args = ['scan', folder.path, '--csv', name('out.csv')];
  const result = await docmill(args, asClient(platform, client));
  // An entry of the archive is no document.
  expect(result.code, result.stderr).toBe(1);
  expect(result.stderr).toContain('1 of 2 files went well');
  expect(result.stderr).toContain('Waiting for somebody to look at them: 1 ');
  const lines = linesOf(result);
  const lineOf = (start: string) => lines.find((line) => line.startsWith(`${name(start)}  `)) ?? '';
  expect(lineOf('statement.pdf')).toMatch(/ {2}opening_balance=\S+ .* {2}transactions=\d+ rows$/);
  expect(lineOf('statement.pdf')).not.toMatch(/ (?:amount|description|balance)=/);
  expect(lineOf('march.zip')).toMatch(/ {2}processed {2}1 document came out of it$/);
  expect(lineOf('march.zip > invoice.pdf')).toContain(
    '  processed, waits for review (unsure_fields)  invoice (',
  );
  expect(lineOf('march.zip > notes.txt')).toContain('REFUSED  file.unsupported_type: ');

  const rows: Record<string, string>[] = parse(await readFile(name('out.csv')), {
    columns: true,
    bom: true,
  });
  expect(rows.map((row) => [row['file'], row['part'], row['state'], row['review']])).toEqual([
    [name('march.zip'), 'invoice.pdf', 'processed', 'waiting'],
    [name('march.zip'), 'notes.txt', 'refused', ''],
    [name('statement.pdf'), '', 'processed', ''],
  ]);
  const columns = Object.keys(rows[0] ?? {});
  expect(columns).toEqual(expect.arrayContaining(['invoice_number', 'total', 'closing_balance']));
  for (const column of ['amount', 'description', 'date', 'balance', 'unit_price']) {
    expect(columns).not.toContain(column);
  }
});

test('an interrupted scan goes on where it was, and again changes nothing', async () => {
  await using h = await createHarness();
  await using folder = await makeFolder();
  const client = await h.client();
  await writeNotes(folder.path, 40);
  const env = asClient(h, client);
  const first = startDocmill(['scan', folder.path, '--parallel', '2'], env);
  const hasBegun = async () => (await idsOf(client)).length >= 5;
  await waitUntil(hasBegun, { what: 'nothing was sent', timeoutMs: 30_000 });
  first.kill('SIGKILL');
  await once(first, 'close');
  const before = await idsOf(client);
  expect(before.length).toBeLessThan(40);

  const second = await docmill(['scan', folder.path, '--json'], env);
  expect(second.code, second.stderr).toBe(0);
  const outcomes = linesOf(second).map((line) => JSON.parse(line));
  const sentBefore = outcomes.filter((outcome) => outcome.was_there);
  // What was on its way when the command was killed may have arrived after we looked.
  expect(sentBefore.map((outcome) => outcome.document_id)).toEqual(
    expect.arrayContaining([...before]),
  );
  const all = await idsOf(client);
  expect(all).toHaveLength(40);

  const third = await docmill(['scan', folder.path], env);
  expect(third).toMatchObject({ code: 0, stderr: expect.stringContaining('40 of 40 files') });
  expect(await idsOf(client)).toEqual(all);
});

test('fresh files are sent again, with the settings that were given', async () => {
  await using h = await createHarness();
  await using folder = await makeFolder();
  const client = await h.client();
  await writeNotes(folder.path, 1);
  const env = asClient(h, client);
  const settings = ['--class', 'receipt', '--language', 'deu', '--metadata', '{"box": 7}'];
  await docmill(['scan', folder.path, ...settings], env);
  const again = await docmill(['scan', folder.path, '--fresh', '--restricted'], env);
  expect(again.code, again.stderr).toBe(0);
  const [newer, older] = (await client.get('/api/v1/documents')).body.data;
  expect(older).toMatchObject({ class_hint: 'receipt', language: 'deu', metadata: { box: 7 } });
  expect(newer).toMatchObject({ restricted: true, class_hint: null });
});

test('what failed is tried again, and other settings make another document', async ({
  platform,
  client,
}) => {
  await using folder = await makeFolder();
  const path = join(folder.path, 'damaged.pdf');
  await writeFile(path, '%PDF-1.7 it was never whole');
  const env = asClient(platform, client);
  const first = await docmill(['scan', path, '--wait', '--json'], env);
  expect(first.code).toBe(1);
  const { document_id } = JSON.parse(first.stdout);
  const second = await docmill(['scan', path, '--wait', '--json'], env);
  expect(JSON.parse(second.stdout)).toMatchObject({ document_id, was_there: true });
  const jobs = (await client.get(`/api/v1/jobs?document_id=${document_id}`)).body.data;
  expect(jobs).toHaveLength(2);
  expect(jobs[0].retry_of).toBe(jobs[1].id);

  for (const more of [['--restricted'], ['--language', 'deu'], ['--class', 'invoice']]) {
    const other = await docmill(['scan', path, ...more, '--json'], env);
    expect(JSON.parse(other.stdout).document_id).not.toBe(document_id);
  }
  expect(await idsOf(client)).toHaveLength(4);
});

test('a callback is never dropped, and made no second time by the same call', async ({
  platform,
  client,
}) => {
  await using receiver = await startReceiver(204);
  await using folder = await makeFolder();
  const path = join(folder.path, 'note.jpg');
  await writeFile(path, await noteJpeg());
  const env = asClient(platform, client);
  await docmill(['scan', path, '--wait'], env);
  const withCallback = ['scan', path, '--callback', receiver.url, '--wait', '--json'];
  const first = JSON.parse((await docmill(withCallback, env)).stdout);
  await receiver.until(1);
  expect(JSON.parse(receiver.requests[0]?.body ?? '').data.document_id).toBe(first.document_id);
  const second = JSON.parse((await docmill(withCallback, env)).stdout);
  expect(second.document_id).toBe(first.document_id);
  expect(await idsOf(client)).toHaveLength(2);
});

test('a file that is another than it was is refused alone', async ({ platform, client }) => {
  await using folder = await makeFolder();
  const path = join(folder.path, 'growing.jpg');
  await writeFile(path, await noteJpeg());
  const api = createDocmillClient({ url: platform.apiUrl, apiKey: client.apiKey });
  const submission = submitFile(api, { path, sha256: '0'.repeat(64) }, {});
  await expect(submission).rejects.toThrow(
    new UnreadableFileError('The file changes while it is read.'),
  );
  expect(await idsOf(client)).toEqual([]);
});

test('scripts can tell who is to blame by the exit code', async ({ platform, client }) => {
  await using folder = await makeFolder();
  await writeNotes(folder.path, 3);
  const env = asClient(platform, client);
  const wrongKey = await docmill(['scan', folder.path], { ...env, DOCMILL_API_KEY: 'dmk_wrong' });
  expect(wrongKey).toMatchObject({ code: 3, stderr: expect.stringContaining('401') });
  const noKey = await docmill(['scan', folder.path], { DOCMILL_API_KEY: '' });
  expect(noKey).toMatchObject({ code: 2, stderr: expect.stringContaining('DOCMILL_API_KEY') });
  const noFile = await docmill(['scan', join(folder.path, 'none.pdf')], env);
  expect(noFile).toMatchObject({ code: 2, stderr: expect.stringContaining('none.pdf') });
  const noClass = await docmill(['scan', folder.path, '--class', 'nonsense'], env);
  expect(noClass).toMatchObject({ code: 1, stdout: expect.stringContaining('REFUSED') });
});
