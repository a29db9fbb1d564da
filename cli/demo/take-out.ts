import { text } from 'node:stream/consumers';

import { itemsOf } from '../batch/items.ts';
import { sendBatch } from '../batch/send-batch.ts';
import { ask } from '../client/ask.ts';
import type { DocmillClient } from '../client/docmill-client.ts';
import { followBatch } from '../client/follow-batch.ts';
import { waitForJob } from '../client/wait-for-job.ts';

/** The same files once more, as one batch by way of the store; what was read is not read again. */
export async function showBatch(client: DocmillClient, paths: readonly string[]): Promise<string> {
  const items = await itemsOf(paths);
  const sent = await sendBatch(client, { items, wishes: {}, parallel: 2, onSent: () => {} });
  const { id, counts } = await followBatch(client, sent.id);
  const { succeeded, failed, total } = counts;
  const sentCount = items.length;
  console.log(
    `\nThe same files as batch ${id}: ${sentCount} sent, ${total - sentCount} more cut out of a scan; ` +
      `of all ${total}, ${succeeded} succeeded and ${failed} failed`,
  );
  return id;
}

/** What was found in them, as a table. */
export async function showExport(client: DocmillClient, batchId: string): Promise<void> {
  const body = {
    subject: 'documents' as const,
    format: 'csv' as const,
    columns: ['title', 'class', 'fields.issue_date', 'fields.seller_name', 'fields.total'],
    filter: { batch_id: batchId, state: 'processed' as const },
  };
  const made = await ask(async () => client.POST('/api/v1/exports', { body }));
  await waitForJob(client, made.job_id);
  const params = { path: { id: made.id } };
  const content = await ask(async () =>
    client.GET('/api/v1/exports/{id}/content', { params, parseAs: 'stream' }),
  );
  if (!content) throw new Error('the export has no content');
  const lines = (await text(content)).trimEnd().split('\n');
  console.log(`Exported as CSV:\n${lines.map((line) => `  ${line}`).join('\n')}`);
}
