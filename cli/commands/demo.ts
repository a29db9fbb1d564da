import { setMaxListeners } from 'node:events';
import process from 'node:process';

import type { Environment } from '#shared/config/parse-config.ts';

import { createApiClient, type ApiClient, type Job } from '../api-client.ts';
import { startCallbackReceiver, type CallbackReceiver } from '../demo/callback-receiver.ts';
import { describe, type Result } from '../demo/report.ts';
import { makeSampleDocuments, type SampleDocument } from '../demo/sample-documents.ts';
import { demoScopes, makeScopedKey } from '../demo/scoped-key.ts';
import { FIRST_EMAIL, firstAccess } from '../stack/first-access.ts';
import { startStack } from '../stack/stack.ts';
import { waitUntil } from '../stack/wait-until.ts';

const PATIENCE_MS = 180_000;

/** `docmill demo`: the main job once, on documents made on the spot, then everything is stopped. */
export async function demo(given: Environment): Promise<void> {
  const interruption = interruptible();
  console.log('Starting Docmill ...');
  await using stack = await startStack({
    folder: '.docmill/demo',
    // The demo's receiver listens on loopback, which callbacks are otherwise refused.
    given: { ...given, ALLOW_PRIVATE_CALLBACKS: 'true' },
    say: console.log,
  });
  interruption.throwIfAborted();
  const { firstPassword } = await firstAccess(stack);
  const apiKey = await makeScopedKey(stack.apiUrl, { email: FIRST_EMAIL, password: firstPassword });
  console.log(`Logged in as ${FIRST_EMAIL}; made a key for an hour: ${demoScopes.join(', ')}`);
  const client = createApiClient(stack.apiUrl, apiKey);
  await using receiver = await startCallbackReceiver(await client.signingSecret());
  console.log(`API at ${stack.apiUrl}, callbacks to ${receiver.url}\n`);

  const samples = await makeSampleDocuments();
  const results = await processAll(client, receiver, samples, interruption);
  for (const [index, result] of results.entries()) {
    console.log(`\n${describe(result, samples[index]?.about ?? '')}`);
  }
  await showCallbacks(receiver, results);
  showSummary(results);
}

/** Submits like a client would, all at once, and follows every job to its end. */
async function processAll(
  client: ApiClient,
  receiver: CallbackReceiver,
  samples: readonly SampleDocument[],
  interruption: AbortSignal,
): Promise<readonly Result[]> {
  const show = progressPrinter();
  return Promise.all(
    samples.map(async ({ fileName, bytes }) => {
      const form = new FormData();
      form.set('file', new File([new Uint8Array(bytes)], fileName));
      form.set('callback_url', receiver.url);
      form.set('metadata', JSON.stringify({ sample: fileName }));
      const accepted = await client.submit(form);
      const job = await follow(client, accepted.job, interruption, (now) => {
        show(fileName, now);
      });
      const document = await client.document(accepted.document.id);
      const pages = job.state === 'succeeded' ? await client.pages(document.id) : [];
      return { job, document, pages };
    }),
  );
}

async function follow(
  client: ApiClient,
  accepted: Job,
  interruption: AbortSignal,
  onChange: (job: Job) => void,
): Promise<Job> {
  const deadline = performance.now() + PATIENCE_MS;
  let job = accepted;
  onChange(job);
  while (job.finished_at === null) {
    interruption.throwIfAborted();
    if (performance.now() > deadline) throw new Error(`${job.id} did not end in time`);
    job = await client.job(job.id, 0.4);
    onChange(job);
  }
  return job;
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

async function showCallbacks(
  receiver: CallbackReceiver,
  results: readonly Result[],
): Promise<void> {
  const all = async (): Promise<boolean> => receiver.received.length >= results.length;
  await waitUntil(all, { what: 'not all callbacks arrived', timeoutMs: 30_000 });
  console.log('\nCallbacks received:');
  for (const { id, isVerified, type, documentId } of receiver.received) {
    const verdict = isVerified ? 'signature verified' : 'SIGNATURE WRONG';
    console.log(`  ${type.padEnd(20)} ${documentId}  ${verdict}  (${id})`);
  }
  const wrong = receiver.received.filter(({ isVerified }) => !isVerified);
  if (wrong.length > 0) throw new Error(`${wrong.length} callbacks could not be verified`);
}

/** The damaged file is meant to fail; anything else that fails is the demo's failure. */
function showSummary(results: readonly Result[]): void {
  const failed = results.filter(({ job }) => job.state !== 'succeeded');
  const names = failed.map(({ document }) => `${document.title}: ${document.failure?.code}`);
  console.log(
    `\n${results.length - failed.length} processed, ${failed.length} failed (${names.join('; ')})`,
  );
  const isAsPlanned = names.length === 1 && names[0] === 'damaged.pdf: damaged';
  if (!isAsPlanned) throw new Error('The demo did not end as planned.');
}

/** Ctrl-C ends the demo between two steps, and `await using` takes everything down. */
function interruptible(): AbortSignal {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      controller.abort(new Error('Interrupted.'));
    });
  }
  return controller.signal;
}
