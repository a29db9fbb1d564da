import { ask } from '../client/ask.ts';
import type { DocmillClient, Job } from '../client/docmill-client.ts';
import { waitForJob } from '../client/wait-for-job.ts';
import type { Part, Result } from './report.ts';
import type { SampleDocument } from './sample-documents.ts';

/** Short, so that each stage is seen. */
const WAIT_SECONDS = 0.4;
const PATIENCE_MS = 180_000;

type Work = {
  readonly samples: readonly SampleDocument[];
  readonly callbackUrl: string;
  readonly interruption: AbortSignal;
};

/** Submits like a client would, all at once, and follows every job to its end. */
export async function processAll(
  client: DocmillClient,
  { samples, callbackUrl, interruption }: Work,
): Promise<readonly Result[]> {
  const show = progressPrinter();
  const deadline = performance.now() + PATIENCE_MS;
  return Promise.all(
    samples.map(async ({ fileName, bytes }) => {
      const accepted = await submit(client, { fileName, bytes, callbackUrl });
      const job = await waitForJob(client, accepted.job.id, {
        waitSeconds: WAIT_SECONDS,
        onChange: (now) => {
          interruption.throwIfAborted();
          if (performance.now() > deadline) throw new Error(`${now.id} did not end in time`);
          show(fileName, now);
        },
      });
      const params = { path: { id: accepted.document.id } };
      const document = await ask(async () => client.GET('/api/v1/documents/{id}', { params }));
      if (job.state !== 'succeeded') return { job, document, pages: [], parts: [] };
      const read = await ask(async () => client.GET('/api/v1/documents/{id}/pages', { params }));
      return { job, document, pages: read.data, parts: await partsOf(client, document.id) };
    }),
  );
}

/** The documents that the file was cut into, each read to its end. */
async function partsOf(client: DocmillClient, id: string): Promise<readonly Part[]> {
  const params = { path: { id } };
  const entries = await ask(async () => client.GET('/api/v1/documents/{id}/entries', { params }));
  const parts: Part[] = [];
  for (const {
    document_id: documentId,
    first_page: firstPage,
    last_page: lastPage,
  } of entries.data) {
    if (documentId === null || firstPage === null || lastPage === null) continue;
    const query = { document_id: documentId };
    const jobs = await ask(async () => client.GET('/api/v1/jobs', { params: { query } }));
    for (const job of jobs.data) await waitForJob(client, job.id);
    const own = { path: { id: documentId } };
    const document = await ask(async () => client.GET('/api/v1/documents/{id}', { params: own }));
    parts.push({ document, firstPage, lastPage });
  }
  return parts;
}

type Sample = Pick<SampleDocument, 'fileName' | 'bytes'> & { readonly callbackUrl: string };

async function submit(client: DocmillClient, { fileName, bytes, callbackUrl }: Sample) {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(bytes)], fileName));
  form.set('callback_url', callbackUrl);
  form.set('metadata', JSON.stringify({ sample: fileName }));
  return ask(async () =>
    client.POST('/api/v1/documents', {
      body: { file: new Blob() },
      bodySerializer: () => form,
    }),
  );
}

/** One line for every change of a job, and none while nothing changes. */
function progressPrinter(): (fileName: string, job: Job) => void {
  const shown = new Map<string, string>();
  return (fileName, { state, stages, pages }) => {
    const total = pages.total === null ? '' : `, ${pages.done} of ${pages.total} pages`;
    const stage = stages.length === 0 ? '' : ` (${stages.join(', ')}${total})`;
    const line = `${state}${stage}`;
    if (shown.get(fileName) === line) return;
    shown.set(fileName, line);
    console.log(`  ${fileName.padEnd(20)} ${line}`);
  };
}
