import { expect, test } from 'vitest';

import { waitUntil } from '#cli/stack/wait-until.ts';

import { noteJpeg } from '../support/documents.ts';
import { createHarness } from '../support/harness.ts';

test('bytes of a submission that crashed before it committed are swept away, others stay', async () => {
  await using h = await createHarness();
  const client = await h.client();
  const { documentId } = await client.accept({ bytes: await noteJpeg() });
  // As a crash between the two steps leaves it: a pending row, and perhaps an object.
  await h.sql(
    `insert into objects (organization_id, key, state, byte_size, sha256, created_at, pending_until)
     values ($1, $1 || '/obj_lost', 'pending', 1, '\\x00', now(), now() - interval '1 second'),
            ($1, $1 || '/obj_fresh', 'pending', 1, '\\x00', now(), now() + interval '1 hour')`,
    [client.organizationId],
  );
  await h.startWorker();
  const isSwept = async () =>
    (await h.sql("select key from objects where key like '%lost'")).length === 0;
  await waitUntil(isSwept, { what: 'the object was not swept away', timeoutMs: 10_000 });
  expect(await h.sql("select key from objects where key like '%fresh'")).toHaveLength(1);
  expect((await client.get(`/api/v1/documents/${documentId}/content`)).status).toBe(200);
});

test('idempotency records are forgotten when they expire', async () => {
  await using h = await createHarness();
  const client = await h.client();
  const submission = { bytes: await noteJpeg(), headers: { 'idempotency-key': 'k' } };
  const first = await client.submit(submission);
  await h.sql("update idempotency_records set expires_at = now() - interval '1 second'");
  await h.startWorker();
  const isForgotten = async () => (await h.sql('select key from idempotency_records')).length === 0;
  await waitUntil(isForgotten, { what: 'the record was not forgotten', timeoutMs: 10_000 });
  const second = await client.submit(submission);
  expect(second.body.document.id).not.toBe(first.body.document.id);
});
