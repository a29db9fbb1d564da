import { createHash, randomUUID } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';

import type { components } from '../client/api-types.ts';
import { ask } from '../client/ask.ts';
import { RefusedError } from '../client/client-errors.ts';
import type { DocmillClient } from '../client/docmill-client.ts';

/** Something is wrong with one file, and with no other. */
export class UnreadableFileError extends Error {}

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
  const content = await contentOf(path, sha256);
  // Two that send the same file at the same moment make one document of it.
  const key = isFresh ? randomUUID() : keyOf({ sha256, name: basename(path), settings });
  const accepted = await ask(async () =>
    client.POST('/api/v1/documents', {
      params: { header: { 'idempotency-key': key } },
      body: { file: content },
      bodySerializer: ({ file }) => formOf(file, basename(path), settings),
    }),
  );
  return { documentId: accepted.document.id, wasThere: false };
}

/** Up to here a file is held in memory, so that what is sent is what was hashed. */
const HELD_BYTES = 64 * 1024 ** 2;

/** @throws UnreadableFileError where the file is another than it was when it was hashed */
async function contentOf(path: string, sha256: string): Promise<Blob> {
  const { size } = await stat(path);
  if (size > HELD_BYTES) return openAsBlob(path);
  const bytes = await readFile(path);
  const isSame = createHash('sha256').update(bytes).digest('hex') === sha256;
  if (!isSame) throw new UnreadableFileError('The file changes while it is read.');
  return new Blob([bytes]);
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
  const { class_hint, language, engine, restricted, callback_url, metadata, profile } = settings;
  // A document that is there does not say whom it calls, and keeps the metadata it has.
  if (callback_url !== undefined || metadata !== undefined) return false;
  return (
    (profile === undefined || chosenIn(document) === profile) &&
    (class_hint === undefined || document.class_hint === class_hint) &&
    (language === undefined || document.language === language) &&
    (engine === undefined || document.engine === engine) &&
    (restricted === undefined || String(document.restricted) === restricted)
  );
}

function chosenIn({ chosen_profile: chosen }: Listed): string | undefined {
  if (!chosen) return undefined;
  return chosen.version === null ? chosen.id : `${chosen.id}@${chosen.version}`;
}

async function tryAgain(client: DocmillClient, { id }: Listed): Promise<void> {
  const job = await jobOf(client, id);
  // What belongs to a batch is the batch's to try again.
  if (!job || job.batch_id !== null) return;
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
