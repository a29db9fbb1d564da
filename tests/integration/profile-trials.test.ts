import { writeFile } from 'node:fs/promises';

import { expect, test } from 'vitest';

import { organizationIdSchema } from '#shared/core/ids.ts';
import { inOrganization } from '#shared/infra/db/client.ts';

import { json } from '../support/batches.ts';
import { asClient, docmill, linesOf, makeFolder } from '../support/command.ts';
import { claimDefinition, claimPdf, makeProfile, readForm, valuesOf } from '../support/forms.ts';
import { createHarness } from '../support/harness.ts';
import { zipOf } from '../support/zip.ts';

test('a trial that takes its time is looked at later, and saved by its id', async () => {
  await using h = await createHarness({ settings: { RENDITION_WAIT_MS: '50' } });
  const client = await h.client();
  const worker = await h.startWorker();
  const document = await readForm(client, await claimPdf());
  await worker.kill();
  const wish = { definition: claimDefinition, document_id: document.id };
  const answer = await client.post('/api/v1/profiles/trials', json(wish));
  expect(answer).toMatchObject({ status: 202, body: { state: 'queued', fields: null } });
  const path = answer.headers.get('location') ?? '';
  expect(
    (await client.post('/api/v1/profiles', json({ name: 'Claims', ...wish }))).body,
  ).toMatchObject({ status: 503, code: 'profile_trial.not_ready' });
  const second = await h.startWorker();
  await expect
    .poll(async () => (await client.get(path)).body.state, { timeout: 60_000 })
    .toBe('ready');
  const trial = (await client.get(path)).body;
  expect(valuesOf(trial)).toMatchObject({ claimant: 'Ada Lovelace' });
  const saved = { name: 'Claims', definition: claimDefinition, trial_id: trial.id };
  expect((await client.post('/api/v1/profiles', json(saved))).status).toBe(201);

  // What it found is nobody's after a day, though no sweep has come by, and then it is swept away.
  await second.kill();
  await h.sql("update profile_trials set created_at = created_at - interval '25 hours'");
  expect((await client.get(path)).body.code).toBe('profile_trial.not_found');
  await h.startWorker();
  await expect
    .poll(async () => h.sql('select id from profile_trials'), { timeout: 30_000 })
    .toEqual([]);
});

test('what came in an archive is read as the archive was to be; the command says it, too', async () => {
  await using h = await createHarness();
  const client = await h.client();
  await h.startWorker();
  const { id } = await makeProfile(client, { fields: claimDefinition.fields });
  const bytes = await zipOf({ 'claim.pdf': await claimPdf() });
  const archive = await readForm(client, bytes, { profile: `${id}@1` });
  expect(archive.profile).toBeNull();
  const { data } = (await client.get(`/api/v1/documents/${archive.id}/entries`)).body;
  const path = `/api/v1/documents/${data[0].document_id}`;
  await expect
    .poll(async () => (await client.get(path)).body.state, { timeout: 60_000 })
    .toBe('processed');
  expect((await client.get(path)).body).toMatchObject({
    profile: { id, version: 1, chosen_by: 'client' },
    chosen_profile: { id, version: 1 },
  });

  await using folder = await makeFolder();
  const file = `${folder.path}/claim.pdf`;
  await writeFile(file, await claimPdf());
  const args = ['scan', file, '--profile', id, '--wait', '--json'];
  const scanned = await docmill(args, asClient(h, client));
  expect(scanned.code, scanned.stderr).toBe(0);
  const [line] = linesOf(scanned);
  expect(JSON.parse(line ?? '')).toMatchObject({ document: { profile: { id, version: 1 } } });
  const batch = ['batch', 'submit', file, '--profile', id, '--wait', '--json'];
  expect((await docmill(batch, asClient(h, client))).code).toBe(0);
  const read = await client.get(`/api/v1/documents?profile_id=${id}`);
  expect(read.body.data).toHaveLength(3);
});

test('what a version says cannot be changed by whoever serves requests', async () => {
  await using h = await createHarness();
  const client = await h.client();
  const { id } = await makeProfile(client);
  const organizationId = organizationIdSchema.parse(client.organizationId);
  const change = inOrganization(h.db, organizationId, async (tx) =>
    tx.updateTable('profileVersions').set({ definition: '{}' }).execute(),
  );
  await expect(change).rejects.toThrow('permission denied');
  const stranger = organizationIdSchema.parse((await h.client('stranger')).organizationId);
  const seen = await inOrganization(h.db, stranger, async (tx) =>
    tx.selectFrom('profiles').select('id').execute(),
  );
  expect(seen).toEqual([]);
  expect((await client.get(`/api/v1/profiles/${id}`)).body.definition.fields).toHaveLength(6);
});
