import { createHash } from 'node:crypto';
import { createReadStream, openAsBlob } from 'node:fs';
import { open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { ask } from '#cli/client/ask.ts';

import { fixed, table } from '../../bench/report/table.ts';
import { invoicePdf } from '../../support/documents.ts';
import { NOT_READING, startPlatform, type Platform } from '../api/platform.ts';
import { watchMemory } from './watch-memory.ts';

const SIZES = [20 * 1024 ** 2, 2 * 1024 ** 3];

/** What the API holds while it takes a large file, through itself and past itself. */
export async function measureUpload(): Promise<string> {
  await using platform = await startPlatform({
    WORKER_POOLS: NOT_READING,
    MAX_PAYLOAD_BYTES: String(3 * 1024 ** 3),
    BODY_TIMEOUT_MS: '120000',
  });
  const rows: string[][] = [];
  for (const bytes of SIZES) {
    const path = await makeFile(platform.folder, bytes);
    for (const [way, send] of [
      ['through the API', submit],
      ['straight to the store', sendToStore],
    ] as const) {
      using memory = watchMemory(platform.pidOf('api'));
      const start = performance.now();
      await send(platform, path);
      rows.push([
        `${bytes / 1024 ** 2} MiB ${way}`,
        fixed((performance.now() - start) / 1000, 1),
        fixed(memory.beforeMiB, 0),
        fixed(memory.mostMiB(), 0),
      ]);
    }
  }
  return table([['', 'seconds', 'MiB before', 'MiB at most'], ...rows]);
}

/** A PDF by its first bytes, and then nothing for long. */
async function makeFile(folder: string, bytes: number): Promise<string> {
  const path = join(folder, `${bytes}.pdf`);
  await writeFile(path, await invoicePdf());
  const file = await open(path, 'r+');
  await file.truncate(bytes);
  await file.close();
  return path;
}

async function submit({ apiUrl, apiKey }: Platform, path: string): Promise<void> {
  const body = new FormData();
  body.set('file', await openAsBlob(path), 'large.pdf');
  const headers = { authorization: `Bearer ${apiKey}` };
  const response = await fetch(`${apiUrl}/api/v1/documents`, { method: 'POST', body, headers });
  if (response.status !== 202) throw new Error(await response.text());
}

async function sendToStore({ client }: Platform, path: string): Promise<void> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  const file = await openAsBlob(path);
  const body = { file_name: 'large.pdf', byte_size: file.size, sha256: hash.digest('hex') };
  const upload = await ask(async () => client.POST('/api/v1/uploads', { body }));
  if (!upload.put) throw new Error('the upload has nowhere to go');
  const sent = await fetch(upload.put.url, {
    method: 'PUT',
    headers: upload.put.headers,
    body: file,
  });
  if (!sent.ok) throw new Error(await sent.text());
  const params = { path: { id: upload.id } };
  await ask(async () => client.POST('/api/v1/uploads/{id}/complete', { params }));
}
