import { setTimeout as sleep } from 'node:timers/promises';

import { z } from 'zod';

import type { Ending } from './verdict.ts';

/** A client that is surprised by nothing: whatever comes of a file is an ending. */
export type HostileClient = {
  /** Submits the file and waits for its end, for so long. */
  readonly process: (file: Blob, name: string, limitMs: number) => Promise<Ending>;
};

const acceptedSchema = z.object({ job: z.object({ id: z.string() }) });
const problemSchema = z.object({ code: z.string() });
const jobSchema = z.object({
  document_id: z.string(),
  state: z.string(),
  finished_at: z.string().nullable(),
  failure: z.object({ code: z.string() }).nullable(),
});
type Job = z.output<typeof jobSchema>;
const documentSchema = z.object({
  state: z.string(),
  failure: z.object({ code: z.string() }).nullable(),
});
const entriesSchema = z.object({ data: z.array(z.object({ document_id: z.string().nullable() })) });

const LONGEST_WAIT_SECONDS = 10;
const BETWEEN_TRIES_MS = 500;

export function createHostileClient(apiUrl: string, apiKey: string): HostileClient {
  const call = async (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${apiUrl}/api/v1${path}`, { ...init, headers: { authorization: `Bearer ${apiKey}` } });

  /** An API that is being started again has not answered yet. */
  async function endOf(jobId: string, deadline: number): Promise<Ending> {
    for (let leftMs = deadline - Date.now(); leftMs > 0; leftMs = deadline - Date.now()) {
      const wait = Math.min(leftMs / 1000, LONGEST_WAIT_SECONDS);
      const job = await askForJob(`/jobs/${jobId}?wait=${wait.toFixed(1)}`).catch(() => undefined);
      if (job === undefined) await sleep(BETWEEN_TRIES_MS);
      else if (job.finished_at !== null) {
        const entries = await endsOfEntries(job.document_id, deadline);
        return { kind: 'ended', state: job.state, code: job.failure?.code, entries };
      }
    }
    // Nobody is interested any more, and the next file should not wait behind it.
    await call(`/jobs/${jobId}/cancel`, { method: 'POST' }).catch(() => undefined);
    return { kind: 'unfinished' };
  }

  const askForJob = async (path: string): Promise<Job> => jobSchema.parse(await ask(path));

  async function ask(path: string): Promise<unknown> {
    const signal = AbortSignal.timeout(2 * LONGEST_WAIT_SECONDS * 1000);
    return (await call(path, { signal })).json();
  }

  /** An archive's job ends when it is unpacked; the documents in it have jobs of their own. */
  async function endsOfEntries(documentId: string, deadline: number): Promise<readonly Ending[]> {
    const { data } = entriesSchema.parse(await ask(`/documents/${documentId}/entries`));
    const ends: Ending[] = [];
    for (const { document_id: id } of data) {
      if (id !== null) ends.push(await endOfDocument(id, deadline));
    }
    return ends;
  }

  async function endOfDocument(id: string, deadline: number): Promise<Ending> {
    while (Date.now() < deadline) {
      const { state, failure } = documentSchema.parse(await ask(`/documents/${id}`));
      if (state !== 'processing') {
        const isRead = state === 'processed';
        return { kind: 'ended', state: isRead ? 'succeeded' : state, code: failure?.code };
      }
      await sleep(BETWEEN_TRIES_MS);
    }
    return { kind: 'unfinished' };
  }

  return {
    async process(file, name, limitMs) {
      const deadline = Date.now() + limitMs;
      const form = new FormData();
      form.set('file', file, name);
      form.set('fresh', 'true');
      const submission = { method: 'POST', body: form, signal: AbortSignal.timeout(limitMs) };
      try {
        const response = await call('/documents', submission);
        const body: unknown = await response.json();
        if (response.status !== 202) return refusalOf(response.status, body);
        return await endOf(acceptedSchema.parse(body).job.id, deadline);
      } catch (error) {
        return { kind: 'unanswered', why: reasonOf(error) };
      }
    },
  };
}

function refusalOf(status: number, body: unknown): Ending {
  const problem = problemSchema.safeParse(body);
  return { kind: 'refused', status, code: problem.data?.code };
}

/** fetch says only that it failed; why is a level deeper. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : '';
  return `${error.message}${cause}`;
}
