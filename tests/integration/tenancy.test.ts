import { sql } from 'kysely';
import { expect, test } from 'vitest';

import { organizationIdSchema } from '#shared/core/ids.ts';
import { inOrganization, inPerson, type Db, type Tx } from '#shared/infra/db/client.ts';

import { noteJpeg } from '../support/documents.ts';
import { createHarness } from '../support/harness.ts';
import { login, makePerson } from '../support/people.ts';

test('another organization’s documents and jobs do not exist', async () => {
  await using h = await createHarness();
  const owner = await h.client('Owner');
  const stranger = await h.client('Stranger');
  const { documentId, jobId } = await owner.accept({ bytes: await noteJpeg() });

  const paths = ['', '/pages', '/text', '/content'].map(
    (part) => `/api/v1/documents/${documentId}${part}`,
  );
  for (const path of [...paths, `/api/v1/jobs/${jobId}`]) {
    expect((await stranger.get(path)).status, path).toBe(404);
  }
  expect((await stranger.post(`/api/v1/jobs/${jobId}/cancel`)).status).toBe(404);
  expect((await stranger.get('/api/v1/documents')).body.data).toEqual([]);
  expect((await owner.get(`/api/v1/jobs/${jobId}`)).body.state).toBe('queued');
});

test('the application’s role sees no row without an organization, also on a used connection', async () => {
  await using h = await createHarness();
  const client = await h.client();
  await client.accept({ bytes: await noteJpeg() });
  const organizationId = organizationIdSchema.parse(client.organizationId);
  const count = sql<{ n: number }>`select count(*)::int as n from documents`;

  // One connection for all, so that the context of one could leak into the next.
  await h.db.connection().execute(async (connection) => {
    expect((await count.execute(connection)).rows).toEqual([{ n: 0 }]);
    const inside = await inOrganization(connection, organizationId, async (tx) =>
      count.execute(tx),
    );
    expect(inside.rows).toEqual([{ n: 1 }]);
    expect((await count.execute(connection)).rows).toEqual([{ n: 0 }]);
  });
});

test('the application’s role cannot write into another organization, nor change the audit', async () => {
  await using h = await createHarness();
  const mine = organizationIdSchema.parse((await h.client('mine')).organizationId);
  const theirs = (await h.client('theirs')).organizationId;
  const write = inOrganization(h.db, mine, async (tx) =>
    sql`insert into usage_events values (${theirs}, 'job_x', 'pages_read', 1, now())`.execute(tx),
  );
  await expect(write).rejects.toThrow(/row-level security/);
  for (const statement of ['update audit_entries set action = 1', 'delete from audit_entries']) {
    const change = inOrganization(h.db, mine, async (tx) => sql.raw(statement).execute(tx));
    await expect(change).rejects.toThrow(/permission denied/);
  }
});

test('every table that belongs to organizations has forced row-level security with policies', async () => {
  await using h = await createHarness();
  const unprotected = await h.sql(
    `select c.relname from pg_class c
     join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped
     where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
       and not (c.relrowsecurity and c.relforcerowsecurity
         and exists (select from pg_policy p where p.polrelid = c.oid))`,
  );
  expect(unprotected).toEqual([]);
});

test('every table that belongs to people has forced row-level security with policies', async () => {
  await using h = await createHarness();
  const unprotected = await h.sql(
    `select c.relname from pg_class c
     join pg_attribute a on a.attrelid = c.oid and a.attname = 'user_id' and not a.attisdropped
     where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
       and not (c.relrowsecurity and c.relforcerowsecurity
         and exists (select from pg_policy p where p.polrelid = c.oid))`,
  );
  expect(unprotected).toEqual([]);
});

const seenBy = async (connection: Db | Tx, table: string) => {
  const { rows } = await sql<{ userId: string }>`
    select user_id from ${sql.table(table)} order by user_id
  `.execute(connection);
  return rows.map((row) => row.userId);
};

test('what belongs to a person is seen by that person’s transactions only', async () => {
  await using h = await createHarness();
  const { organizationId } = await h.client();
  const strangers = await h.client('Strangers');
  const email = 'someone@example.com';
  const userId = await makePerson(h.systemDb, { email, organizationId });
  const fellow = await makePerson(h.systemDb, { email: 'fellow@example.com', organizationId });
  const other = await makePerson(h.systemDb, {
    email: 'other@example.com',
    organizationId: strangers.organizationId,
  });
  for (const person of [email, 'fellow@example.com', 'other@example.com']) {
    await login(h.apiUrl, person);
  }
  const tables = ['user_credentials', 'sessions', 'refresh_tokens', 'users', 'members'];
  // One connection for all, so that the context of one could leak into the next.
  await h.db.connection().execute(async (connection) => {
    for (const table of tables) {
      expect(await seenBy(connection, table), table).toEqual([]);
      const own = await inPerson(connection, userId, async (tx) => seenBy(tx, table));
      expect(own, table).toEqual([userId]);
      const organization = organizationIdSchema.parse(organizationId);
      const inside = await inOrganization(connection, organization, async (tx) =>
        seenBy(tx, table),
      );
      const isShared = table === 'users' || table === 'members';
      expect(inside, table).toEqual(isShared ? [userId, fellow].toSorted() : []);
      expect(await seenBy(connection, table), table).toEqual([]);
    }
  });
  expect(other).not.toBe(userId);
});

test('a unique name tells nobody what other organizations have', async () => {
  await using h = await createHarness();
  const revealing = await h.sql(
    `select i.indrelid::regclass::text as table, i.indexrelid::regclass::text as index
     from pg_index i
     join pg_attribute a on a.attrelid = i.indrelid and a.attname = 'organization_id'
     where i.indisunique and i.indkey[0] <> a.attnum
       and i.indrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
     order by 2`,
  );
  // Ids and hashes of ours: nobody can choose them, so nobody meets another's.
  expect(revealing).toEqual([
    { table: 'api_keys', index: 'api_keys_key_hash_key' },
    { table: 'api_keys', index: 'api_keys_previous_hash_key' },
    { table: 'invitations', index: 'invitations_token_hash_key' },
    { table: 'scheduler_organizations', index: 'scheduler_organizations_pkey' },
    { table: 'tasks', index: 'tasks_pkey' },
  ]);
});

test('neither role of the platform bypasses row-level security or owns a table', async () => {
  await using h = await createHarness();
  const powerful = await h.sql(
    `select rolname from pg_roles where rolname like 'docmill_%login'
       and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`,
  );
  expect(powerful).toEqual([]);
  const owners = await h.sql(
    "select distinct tableowner from pg_tables where schemaname = 'public'",
  );
  expect(owners).toEqual([{ tableowner: 'docmill_owner' }]);
});
