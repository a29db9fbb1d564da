import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';

import pLimit from 'p-limit';

import { hashFile } from '#shared/infra/files/hash-file.ts';

import { ask } from '../client/ask.ts';
import { RefusedError } from '../client/client-errors.ts';
import type { Batch, DocmillClient, OpenUpload, Upload } from '../client/docmill-client.ts';
import type { Item } from './items.ts';

type Sending = {
  readonly items: readonly Item[];
  /** As the API takes them: name, priority, language, ... */
  readonly wishes: object;
  readonly parallel: number;
  readonly onSent: () => void;
};

type Known = { readonly item: Item; readonly sha256: string | undefined };

/**
 * Sends the files to the store, each by an upload of its own, then makes a batch of them. All keys
 * follow from the content: the same call, made again within a day, goes on where it was, and makes
 * no second batch.
 */
export async function sendBatch(
  client: DocmillClient,
  { items, wishes, parallel, onSent }: Sending,
): Promise<Batch> {
  const limit = pLimit(parallel);
  const known = await limit.map(items, withHash);
  const key = `batch-${digest([wishes, known.map(({ item, sha256 }) => ({ ...item, sha256 }))])}`;
  const refused: string[] = [];
  const taken = await limit.map(known, async ({ item, sha256 }) => {
    const { customId: custom_id } = item;
    const source = await sourceOf(client, { item, sha256, key }).catch((error: unknown) => {
      if (!isOfOne(error)) throw error;
      refused.push(`${custom_id}: ${error.message}`);
    });
    onSent();
    return { ...item.wishes, ...source, custom_id };
  });
  if (refused.length > 0) throw new FilesRefusedError(refused);
  const params = { header: { 'idempotency-key': key } };
  const body = { ...wishes, items: taken };
  return ask(async () => client.POST('/api/v1/batches', { params, body }));
}

/** No batch was made, because some of its files cannot be taken. */
class FilesRefusedError extends RefusedError {
  constructor(refused: readonly string[]) {
    const message = ['Nothing was made of it. These cannot be taken:', ...refused].join('\n  ');
    super(message, { status: 422, code: 'batch.unusable_items', requestId: undefined });
  }
}

const isOfOne = (error: unknown): error is RefusedError =>
  error instanceof RefusedError && [400, 409, 413, 415, 422].includes(error.status);

async function withHash(item: Item): Promise<Known> {
  const { source } = item;
  return {
    item,
    sha256: 'path' in source ? (await hashFile(source.path)).toString('hex') : undefined,
  };
}

const digest = (what: unknown): string =>
  createHash('sha256').update(JSON.stringify(what)).digest('hex');

async function sourceOf(
  client: DocmillClient,
  { item, sha256, key }: Known & { readonly key: string },
): Promise<{ url: string } | { upload_id: string }> {
  const { customId, source } = item;
  if ('url' in source) return source;
  const { size: byte_size } = await stat(source.path);
  const params = { header: { 'idempotency-key': `upload-${digest([key, customId])}` } };
  const body = { file_name: basename(source.path), byte_size, sha256: sha256 ?? '' };
  const open = await ask(async () => client.POST('/api/v1/uploads', { params, body }));
  if (open.state === 'open') await send(client, open, source.path);
  return { upload_id: open.id };
}

async function send(client: DocmillClient, { id, put }: OpenUpload, path: string): Promise<Upload> {
  await ask(async () => putFile(put, path));
  const params = { path: { id } };
  return ask(async () => client.POST('/api/v1/uploads/{id}/complete', { params }));
}

/** To the store. */
async function putFile({ url, headers }: OpenUpload['put'], path: string) {
  const response = await fetch(url, {
    method: 'PUT',
    headers,
    body: createReadStream(path),
    duplex: 'half',
  });
  await response.body?.cancel();
  // It is there already.
  if (response.status === 412) return { response: new Response() };
  return { response };
}
