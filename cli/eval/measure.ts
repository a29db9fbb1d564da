import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

import { ask } from '../client/ask.ts';
import { RefusedError } from '../client/client-errors.ts';
import type { Document, DocmillClient } from '../client/docmill-client.ts';
import { waitForJob } from '../client/wait-for-job.ts';
import type { Sample } from './corpus/manifest.ts';
import type { Outcome } from './outcome.ts';

/** How a document is sent. */
export type Sending = {
  readonly sample: Sample;
  /** Instead of the file itself. */
  readonly content?: Buffer;
  readonly password?: string | undefined;
  /** Of documents for which the manifest has none. */
  readonly language: string | undefined;
};

/** Sends a document, waits for its end, and fetches what was read. */
export async function measure(client: DocmillClient, sending: Sending): Promise<Outcome> {
  const { sample } = sending;
  const form = await formOf(sending);
  const start = performance.now();
  const done = await process(client, form);
  const seconds = (performance.now() - start) / 1000;
  if ('refusal' in done) {
    return { sample, document: undefined, failure: done.refusal, text: undefined, seconds };
  }
  const { document } = done;
  const isRead = document.state === 'processed';
  const text =
    isRead && sample.transcript !== undefined ? await textOf(client, document.id) : undefined;
  const failure = isRead ? undefined : (document.failure?.code ?? document.state);
  return { sample, document, failure, text, seconds };
}

type Done = { readonly document: Document } | { readonly refusal: string };

/** @throws RefusedError where the server refuses us, and not the file */
async function process(client: DocmillClient, form: FormData): Promise<Done> {
  try {
    // What is sent again because the connection broke is one document.
    const params = { header: { 'idempotency-key': `eval-${randomUUID()}` } };
    const { document, job } = await ask(async () =>
      client.POST('/api/v1/documents', {
        params,
        body: { file: new Blob() },
        bodySerializer: () => form,
      }),
    );
    await waitForJob(client, job.id);
    return { document: await fetchDocument(client, document.id) };
  } catch (error) {
    const isOfFile = error instanceof RefusedError && [400, 413, 415, 422].includes(error.status);
    if (!isOfFile) throw error;
    return { refusal: error.code };
  }
}

async function formOf({ sample, content, password, language }: Sending): Promise<FormData> {
  const bytes = content ?? (await readFile(sample.path));
  const form = new FormData();
  const fields = {
    // Nobody waits for it, and nothing that was read before may speed it up.
    priority: 'batch',
    fresh: 'true',
    metadata: JSON.stringify({ eval: sample.id }),
    language: sample.language ?? language,
    password,
  };
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined) form.set(name, value);
  }
  form.set('file', new Blob([new Uint8Array(bytes)]), basename(sample.path));
  return form;
}

/** With sensitive values in full where the key may see them; covered ones are not what is printed. */
async function fetchDocument(client: DocmillClient, id: string): Promise<Document> {
  const fetchWith = async (query: { reveal?: 'true' }): Promise<Document> =>
    ask(async () => client.GET('/api/v1/documents/{id}', { params: { path: { id }, query } }));
  try {
    return await fetchWith({ reveal: 'true' });
  } catch (error) {
    if (!(error instanceof RefusedError && error.status === 403)) throw error;
    return fetchWith({});
  }
}

async function textOf(client: DocmillClient, id: string): Promise<string> {
  const params = { path: { id } };
  return ask(async () => client.GET('/api/v1/documents/{id}/text', { params, parseAs: 'text' }));
}
