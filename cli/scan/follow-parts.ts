import { ask } from '../client/ask.ts';
import type { DocmillClient } from '../client/docmill-client.ts';
import { waitForJob } from '../client/wait-for-job.ts';
import type { Outcome } from './outcome.ts';
import { jobOf } from './submit-file.ts';

/** Waits until a document is read, and so are those that are made of it. */
export async function followDocument(client: DocmillClient, outcome: Outcome): Promise<Outcome> {
  const { documentId: id } = outcome;
  if (id === undefined) return outcome;
  const job = await jobOf(client, id);
  if (job && job.finished_at === null) await waitForJob(client, job.id);
  const params = { path: { id } };
  const document = await ask(async () => client.GET('/api/v1/documents/{id}', { params }));
  if (document.container === null) return { ...outcome, document };
  return { ...outcome, document, parts: await partsOf(client, { ...outcome, documentId: id }) };
}

type Container = Outcome & { readonly documentId: string };

/** What came out of an archive or a cut scan, one after the other; archives may lie in archives. */
async function partsOf(
  client: DocmillClient,
  { file, part: within, documentId: id }: Container,
): Promise<readonly Outcome[]> {
  const params = { path: { id } };
  const entries = await ask(async () => client.GET('/api/v1/documents/{id}/entries', { params }));
  const parts: Outcome[] = [];
  for (const { name, document_id: documentId, refusal } of entries.data) {
    const part = within === undefined ? name : `${within}/${name}`;
    if (documentId !== null) parts.push(await followDocument(client, { file, part, documentId }));
    else parts.push({ file, part, refusal: { code: refusal ?? 'unknown', detail: NO_DOCUMENT } });
  }
  return parts;
}

const NO_DOCUMENT = 'This entry was not taken in.';
