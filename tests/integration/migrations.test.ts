import { readFile } from 'node:fs/promises';

import { Client } from 'pg';
import { expect, inject, test } from 'vitest';

import { migrations } from '#migrations/registry.ts';

import { withDatabase } from '../support/database.ts';

/** A database whose owner is no superuser, as those of cloud providers are. */
async function createPlainDatabase() {
  const url = inject('stackEnv')['DATABASE_OWNER_URL'] ?? '';
  const name = `plain_${Date.now()}_${Math.floor(Math.random() * 1e6)}`;
  const administrator = new Client({ connectionString: url });
  await administrator.connect();
  await administrator.query(`create role ${name} login createrole password 'plain'`);
  await administrator.query(`create database ${name} owner ${name}`);
  const plain = new URL(withDatabase(url, name));
  plain.username = name;
  plain.password = 'plain';
  const owner = new Client({ connectionString: plain.href });
  await owner.connect();
  return {
    owner,
    async [Symbol.asyncDispose]() {
      await owner.end();
      await administrator.query(`drop database ${name}`);
      await administrator.query(`drop role ${name}`);
      await administrator.end();
    },
  };
}

/** An archive with a document and a file that is none, and a scan that could not be cut. */
async function addArchive(owner: Client): Promise<void> {
  const tables = ['organizations', 'documents', 'archive_entries'];
  for (const table of tables) {
    await owner.query(`create policy for_the_test on ${table} to current_user
      using (true) with check (true)`);
  }
  await owner.query(`insert into documents (organization_id, id, title, state, languages, metadata,
      created_at, updated_at)
    select 'org_old', id, id, 'processed', '{eng}', '{}', now(), now()
    from unnest(array['doc_zip', 'doc_in_it', 'doc_scan']) id`);
  await owner.query(`insert into archive_entries (organization_id, document_id, position, name,
      child_id, refusal)
    values ('org_old', 'doc_zip', 1, 'a', 'doc_in_it', null),
      ('org_old', 'doc_zip', 2, 'b', null, 'file.empty'),
      ('org_old', 'doc_scan', 1, 'c', null, 'scan.cannot_be_cut')`);
  for (const table of tables) await owner.query(`drop policy for_the_test on ${table}`);
}

test('an owner who is no superuser migrates, and what was there keeps its rights', async () => {
  await using database = await createPlainDatabase();
  const { owner } = database;
  for (const name of migrations) {
    if (name === '0009-people') {
      // As row-level security lets him, which binds him too.
      await owner.query(`create policy for_the_test on organizations to current_user
        using (true) with check (true)`);
      await owner.query(`create policy for_the_test on api_keys to current_user
        using (true) with check (true)`);
      await owner.query("insert into organizations values ('org_old', 'Old')");
      await owner.query(`insert into api_keys (organization_id, id, name, key_hash, key_start)
        values ('org_old', 'key_old', 'old', 'x', 'dmk_')`);
      await owner.query('drop policy for_the_test on organizations');
      await owner.query('drop policy for_the_test on api_keys');
    }
    if (name === '0026-containers') await addArchive(owner);
    const path = new URL(`../../migrations/${name}.sql`, import.meta.url);
    await owner.query(await readFile(path, 'utf8'));
  }
  const { rows } = await owner.query(`select id, scopes from use_api_key('x', '192.0.2.1')`);
  expect(rows).toEqual([
    { id: 'key_old', scopes: expect.arrayContaining(['documents:read', 'documents:submit']) },
  ]);
  await owner.query('create policy for_the_test on documents to current_user using (true)');
  const held = await owner.query('select id, held_documents from documents order by id');
  expect(held.rows).toEqual([
    { id: 'doc_in_it', held_documents: null },
    { id: 'doc_scan', held_documents: null },
    { id: 'doc_zip', held_documents: 1 },
  ]);
});
