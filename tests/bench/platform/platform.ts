import { openAsBlob } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import process from 'node:process';

import { ask } from '#cli/client/ask.ts';
import { createDocmillClient, type DocmillClient, type Job } from '#cli/client/docmill-client.ts';
import { waitForJob } from '#cli/client/wait-for-job.ts';
import { firstAccess } from '#cli/stack/first-access.ts';
import { startStack } from '#cli/stack/stack.ts';
import { parseConfig, type Environment } from '#shared/config/parse-config.ts';
import { workerConfig } from '#workers/config.ts';

import type { Reading } from './outside-ocr.ts';
import { parseTimes, type Time } from './times.ts';

/** The whole platform on this machine: infrastructure, API, and one worker with its engines. */
export type Platform = AsyncDisposable & {
  readonly places: Pick<Reading, 'ocrProcesses' | 'slots'>;
  /** Submits files and waits until the last one is done. */
  readonly process: (paths: readonly string[]) => Promise<Processed>;
  /** A form feed stands between pages. Empty where a document could not be read. */
  readonly textOf: (documentId: string) => Promise<string>;
  readonly times: () => Promise<readonly Time[]>;
};

type Processed = {
  /** From the first upload to the end of the last job. */
  readonly seconds: number;
  readonly documentIds: readonly string[];
};

/** A platform of its own, with the settings of the environment and else the usual ones. */
export async function startPlatform(): Promise<Platform> {
  const folder = `.docmill/bench-${process.pid}`;
  const stack = await startStack({ folder, given: process.env, say });
  const { apiKey } = await firstAccess(stack);
  const client = createDocmillClient({ url: stack.apiUrl, apiKey });
  const headers = { authorization: `Bearer ${apiKey}` };

  return {
    places: placesOf(stack.env),
    process: async (paths) => processAll(client, paths),
    async textOf(documentId) {
      const url = `${stack.apiUrl}/api/v1/documents/${documentId}/text`;
      const response = await fetch(url, { headers });
      return response.ok ? response.text() : '';
    },
    async times() {
      const response = await fetch(`${stack.workerUrl}/metrics`);
      return parseTimes(await response.text());
    },
    async [Symbol.asyncDispose]() {
      await stack[Symbol.asyncDispose]();
      await rm(stack.state.path(), { recursive: true, force: true });
    },
  };
}

function placesOf(env: Environment): Platform['places'] {
  const { ENGINE_PROCESSES, WORKER_POOLS } = parseConfig(workerConfig, env);
  const slots = new Map(WORKER_POOLS).get('recognise') ?? 0;
  return { ocrProcesses: ENGINE_PROCESSES, slots };
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

/** As many as upload at once; a client that waits for each answer would be measured, not we. */
const UPLOADS = 4;

async function processAll(client: DocmillClient, paths: readonly string[]): Promise<Processed> {
  const start = Date.now();
  const jobs: Job[] = [];
  const waiting = [...paths.entries()];
  async function upload(): Promise<void> {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, path] = next;
      jobs[index] = await submit(client, path);
    }
  }
  await Promise.all(Array.from({ length: UPLOADS }, upload));

  const ended: Job[] = [];
  for (const { id } of jobs) ended.push(await waitForJob(client, id));
  const last = Math.max(...ended.map(({ finished_at: end }) => Date.parse(end ?? '')));
  return {
    // By the job's own clock, which is ours: the answers may come later.
    seconds: (last - start) / 1000,
    documentIds: ended.map((job) => job.document_id ?? ''),
  };
}

async function submit(client: DocmillClient, path: string): Promise<Job> {
  const form = new FormData();
  form.set('file', await openAsBlob(path), basename(path));
  // Else what was read before would be measured.
  form.set('fresh', 'true');
  const accepted = await ask(async () =>
    client.POST('/api/v1/documents', { body: { file: new Blob() }, bodySerializer: () => form }),
  );
  return accepted.job;
}
