import { createHash, randomUUID } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';

import type { components } from '../client/api-types.ts';
import { ask } from '../client/ask.ts';
import { RefusedError } from '../client/client-errors.ts';
import type { DocmillClient } from '../client/docmill-client.ts';

/** The form of the API, without its file. */
export type Settings = Readonly<Record<string, string>>;

export type Submission = {
  readonly documentId: string;
  /** The server had these bytes before. */
  readonly wasThere: boolean;
};

/**
 * Sends a file, unless the server has a document of the same bytes: so what was interrupted goes on
 * where it was. With `fresh` it is sent anyway, and also where that document was made with other
 * settings than are given now. One that failed or was cancelled is tried again.
 */
export async function submitFile(
  client: DocmillClient,
  { path, sha256 }: { readonly path: string; readonly sha256: string },
  settings: Settings,
): Promise<Submission> {
  const isFresh = settings['fresh'] === 'true';
  const earlier = isFresh ? undefined : await findDocument(client, sha256, settings);
  if (earlier !== undefined) {
    if (earlier.state === 'failed' || earlier.state === 'cancelled')
      await tryAgain(client, earlier);
    return { documentId: earlier.id, wasThere: true };
  }
  // Two that send the same file at the same moment make one document of it.
  const key = isFresh ? randomUUID() : keyOf({ sha256, name: basename(path), settings });
  const accepted = await ask(async () =>
    client.POST('/api/v1/documents', {
      params: { header: { 'idempotency-key': key } },
      body: { file: await openAsBlob(path) },
      bodySerializer: ({ file }) => formOf(file, basename(path), settings),
    }),
  );
  return { documentId: accepted.document.id, wasThere: false };
}

type Listed = components['schemas']['DocumentSummary'];

/** The newest that is as it would be if it were sent now. */
async function findDocument(
  client: DocmillClient,
  sha256: string,
  settings: Settings,
): Promise<Listed | undefined> {
  const params = { query: { sha256, limit: 100 } };
  const { data } = await ask(async () => client.GET('/api/v1/documents', { params }));
  return data.find((document) => isAsWished(document, settings));
}

function isAsWished(document: Listed, settings: Settings): boolean {
  const { class_hint, language, engine, restricted } = settings;
  return (
    (class_hint === undefined || document.class_hint === class_hint) &&
    (language === undefined || document.language === language) &&
    (engine === undefined || document.engine === engine) &&
    (restricted === undefined || String(document.restricted) === restricted)
  );
}

async function tryAgain(client: DocmillClient, { id }: Listed): Promise<void> {
  const job = await jobOf(client, id);
  if (!job) return;
  const params = { path: { id: job.id } };
  await ask(async () => client.POST('/api/v1/jobs/{id}/retry', { params })).catch(
    (error: unknown) => {
      // Somebody else was faster.
      if (!(error instanceof RefusedError && error.status === 409)) throw error;
    },
  );
}

const keyOf = (what: object): string =>
  `scan-${createHash('sha256').update(JSON.stringify(what)).digest('hex')}`;

function formOf(file: Blob, name: string, settings: Settings): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries(settings)) form.set(field, value);
  form.set('file', file, name);
  return form;
}

/** The newest job of a document. */
export async function jobOf(
  client: DocmillClient,
  documentId: string,
): Promise<components['schemas']['Job'] | undefined> {
  const params = { query: { document_id: documentId, limit: 1 } };
  const { data } = await ask(async () => client.GET('/api/v1/jobs', { params }));
  return data[0];
}
