import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Environment } from '#shared/config/parse-config.ts';

import { createDocmillClient } from '../client/docmill-client.ts';
import { callbackSecret, showCallbacks, startCallbackReceiver } from '../demo/callbacks.ts';
import { processAll } from '../demo/process-samples.ts';
import { describe, type Result } from '../demo/report.ts';
import { showReview } from '../demo/review.ts';
import { makeSampleDocuments } from '../demo/sample-documents.ts';
import { demoScopes, makeScopedKey } from '../demo/scoped-key.ts';
import { showBatch, showExport } from '../demo/take-out.ts';
import { FIRST_EMAIL, firstAccess } from '../stack/first-access.ts';
import { interruptible } from '../stack/interruption.ts';
import { startStack } from '../stack/stack.ts';

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
  const client = createDocmillClient({ url: stack.apiUrl, apiKey });
  await using receiver = await startCallbackReceiver(await callbackSecret(client));
  console.log(`API at ${stack.apiUrl}, callbacks to ${receiver.url}\n`);

  const samples = await makeSampleDocuments();
  const callbackUrl = receiver.url;
  const results = await processAll(client, { samples, callbackUrl, interruption });
  for (const [index, result] of results.entries()) {
    console.log(`\n${describe(result, samples[index]?.about ?? '')}`);
  }
  await showCallbacks(receiver, results);
  await showReview(client, results);
  const folder = stack.state.path('samples');
  await mkdir(folder, { recursive: true });
  for (const { fileName, bytes } of samples) await writeFile(join(folder, fileName), bytes);
  const paths = samples.map(({ fileName }) => join(folder, fileName));
  const batchId = await showBatch(client, paths);
  await showExport(client, batchId);
  showSummary(results);
}

/** The damaged file is meant to fail; anything else that fails is the demo's failure. */
function showSummary(results: readonly Result[]): void {
  const failed = results.filter(({ job }) => job.state !== 'succeeded');
  const names = failed.map(({ document }) => `${document.title}: ${document.failure?.code}`);
  console.log(
    `\nOf ${results.length} sample files ${results.length - failed.length} were processed, ${failed.length} failed (${names.join('; ')})`,
  );
  const isAsPlanned = names.length === 1 && names[0] === 'damaged.pdf: damaged';
  if (!isAsPlanned) throw new Error('The demo did not end as planned.');
}
