import { sql } from 'kysely';
import { expect, test } from 'vitest';

import { organizationIdSchema } from '#shared/core/ids.ts';
import { inOrganization } from '#shared/infra/db/client.ts';

import { noteJpeg } from '../support/documents.ts';
import { createHarness } from '../support/harness.ts';
import { caller, login, makePerson, PASSWORD } from '../support/people.ts';

type Entry = {
  readonly id: string;
  readonly action: string;
  readonly actor: { readonly type: string; readonly id: string };
  readonly subject_id: string;
  readonly address: string | null;
  readonly request_id: string;
  readonly details: { readonly before?: unknown; readonly after?: unknown };
};

test('every act of people and keys leaves an entry: who, what, which, from where', async () => {
  await using h = await createHarness();
  const client = await h.client();
  const { organizationId } = client;
  const email = 'owner@example.com';
  const ownerId = await makePerson(h.systemDb, { email, organizationId });
  const memberId = await makePerson(h.systemDb, {
    email: 'member@example.com',
    organizationId,
    role: 'viewer',
  });
  const { accessToken, sessionId } = await login(h.apiUrl, email);
  const call = caller(h.apiUrl, accessToken);
  const { documentId, jobId } = await client.accept({ bytes: await noteJpeg() });

  const key = await call('POST', '/api/v1/api-keys', { name: 'k', scopes: ['documents:read'] });
  const role = await call('POST', '/api/v1/roles', { name: 'r', permissions: ['documents:read'] });
  const invitation = await call('POST', '/api/v1/invitations', {
    email: 'new@example.com',
    role: 'viewer',
  });
  const document = `/api/v1/documents/${documentId}`;
  const keyPath = `/api/v1/api-keys/${key.body.id}`;
  const rolePath = `/api/v1/roles/${role.body.id}`;
  const acts: readonly (readonly [string, string, object?])[] = [
    ['GET', document],
    ['GET', `${document}/content`],
    ['GET', `${document}/entries`],
    ['PATCH', document, { title: 'Renamed', metadata: { name: 'Jane Doe' } }],
    ['PATCH', document, { restricted: true }],
    ['PUT', `${document}/grants/${memberId}`, { level: 'read' }],
    ['DELETE', `${document}/grants/${memberId}`],
    ['PATCH', document, { restricted: false }],
    ['POST', `/api/v1/jobs/${jobId}/cancel`],
    ['PATCH', '/api/v1/organization', { name: 'Renamed' }],
    ['GET', '/api/v1/webhooks/signing-secret'],
    ['PATCH', keyPath, { name: 'renamed' }],
    ['POST', `${keyPath}/rotate`, {}],
    ['DELETE', keyPath],
    ['PATCH', rolePath, { name: 'renamed' }],
    ['DELETE', rolePath],
    ['POST', `/api/v1/invitations/${invitation.body.id}/send`],
    ['DELETE', `/api/v1/invitations/${invitation.body.id}`],
    ['PATCH', `/api/v1/members/${memberId}`, { role: 'editor' }],
    ['DELETE', `/api/v1/members/${memberId}`],
    ['PATCH', '/api/v1/me', { name: 'Renamed' }],
    [
      'POST',
      '/api/v1/auth/password/change',
      { current_password: PASSWORD, new_password: 'nine purple umbrellas' },
    ],
  ];
  for (const [method, path, body] of acts) {
    const { status } = await call(method, path, body);
    expect(status, `${method} ${path}`).toBeLessThan(300);
  }
  const { body } = await call('GET', '/api/v1/audit-entries?limit=100');
  const entries = (body.data as Entry[]).toReversed();
  expect(entries.map(({ action }) => action)).toEqual([
    'organization.created',
    'api_key.created',
    'session.opened',
    'document.submitted',
    'api_key.created',
    'role.created',
    'invitation.created',
    'document.read',
    'document.read',
    'document.read',
    'document.changed',
    'document.restricted',
    'document.access_granted',
    'document.access_withdrawn',
    'document.opened',
    'job.cancelled',
    'organization.changed',
    'signing_secret.read',
    'api_key.changed',
    'api_key.rotated',
    'api_key.revoked',
    'role.changed',
    'role.deleted',
    'invitation.sent_again',
    'invitation.revoked',
    'member.role_changed',
    'member.removed',
    'account.changed',
    'account.password_changed',
  ]);
  const byOwner = entries.filter(({ actor }) => actor.type === 'user');
  expect(byOwner).toHaveLength(entries.length - 3);
  for (const { actor, address, request_id: requestId } of byOwner) {
    expect(actor.id).toBe(ownerId);
    expect(address).toBe('127.0.0.1');
    expect(requestId).toMatch(/^req_/);
  }
  expect(entries.find(({ action }) => action === 'session.opened')?.subject_id).toBe(sessionId);
  const changes = entries.filter(({ action }) => action.endsWith('changed'));
  const roleChange = changes.find(({ action }) => action === 'member.role_changed');
  expect(roleChange?.details).toEqual({
    before: { role_id: 'viewer' },
    after: { role_id: 'editor' },
  });
  const renaming = changes.find(({ action }) => action === 'organization.changed');
  expect(renaming?.details).toEqual({
    before: { name: 'Test organization' },
    after: { name: 'Renamed' },
  });
  // What the client's metadata hold is about people; entries stay when that is erased.
  expect(JSON.stringify(entries)).not.toContain('Jane Doe');
  expect(JSON.stringify(entries)).not.toContain('umbrellas');
});

test('entries are filtered and read page by page, newest first', async () => {
  await using h = await createHarness();
  const { organizationId } = await h.client();
  const email = 'auditor@example.com';
  const id = await makePerson(h.systemDb, { email, organizationId, role: 'auditor' });
  for (const _ of [1, 2, 3]) await login(h.apiUrl, email);
  const call = caller(h.apiUrl, (await login(h.apiUrl, email)).accessToken);
  const first = await call('GET', '/api/v1/audit-entries?limit=3&action=session.opened');
  expect(first.body).toMatchObject({ has_more: true });
  const next = await call(
    'GET',
    `/api/v1/audit-entries?limit=3&action=session.opened&cursor=${first.body.next_cursor}`,
  );
  const ids = [...first.body.data, ...next.body.data].map((entry: Entry) => entry.id);
  expect(ids).toHaveLength(4);
  expect(ids).toEqual(ids.toSorted().toReversed());
  const count = async (query: string) =>
    (await call('GET', `/api/v1/audit-entries?${query}`)).body.data.length;
  expect(await count(`actor_id=${id}&actor_type=user`)).toBe(4);
  expect(await count('actor_type=api_key')).toBe(0);
  expect(await count(`subject_id=${id}`)).toBe(0);
  const nonsense = await call('GET', '/api/v1/audit-entries?subject_id=%00');
  expect(nonsense.status).toBe(400);
  expect(await count('from=2100-01-01T00:00:00Z')).toBe(0);
  expect(await count('to=2100-01-01T00:00:00Z')).toBe(6);
});

test('what workers do with a document stands among its entries', async () => {
  await using h = await createHarness();
  await h.startWorker();
  const client = await h.client();
  const entriesOf = async (documentId: string) => {
    const query = `/api/v1/audit-entries?actor_type=worker&subject_id=${documentId}`;
    const { body } = await client.get(query);
    return (body.data as (Entry & { details: { pool?: string; code?: string } })[])
      .toReversed()
      .map(({ action, details }) => [action, details.pool ?? details.code]);
  };
  const read = await client.accept({ bytes: await noteJpeg() });
  await client.ended(read.jobId);
  expect(await entriesOf(read.documentId)).toEqual([
    ['task.succeeded', 'prepare'],
    ['task.succeeded', 'recognise'],
    ['task.succeeded', 'analyse'],
    ['document.processed', undefined],
  ]);
  const damaged = await client.accept({ bytes: Buffer.from('%PDF-1.7 hardly') });
  await client.ended(damaged.jobId);
  expect(await entriesOf(damaged.documentId)).toEqual([
    ['document.failed', 'damaged'],
    ['task.given_up', 'prepare'],
  ]);
});

test('what a stranger tries is not put down to the person', async () => {
  await using h = await createHarness();
  const { organizationId } = await h.client();
  const email = 'person@example.com';
  const id = await makePerson(h.systemDb, { email, organizationId });
  const open = caller(h.apiUrl);
  await open('POST', '/api/v1/auth/login', { email, password: 'a guess, and wrong' });
  await open('POST', '/api/v1/auth/password/forgot', { email });
  const tried = async () =>
    h.sql(
      `select action, actor_type, actor_id, subject_id from audit_entries
       where actor_type not in ('administrator', 'worker') order by action`,
    );
  const nobody = { actor_type: 'nobody', actor_id: 'nobody', subject_id: id };
  await expect.poll(tried).toEqual([
    { action: 'account.password_reset_requested', ...nobody },
    { action: 'login.failed', ...nobody },
  ]);
});

test('no act without its entry: where the entry cannot be written nothing changes', async () => {
  await using h = await createHarness();
  const client = await h.client();
  await h.sql('revoke insert on audit_entries from docmill_app');
  const changed = await client.patch('/api/v1/organization', { name: 'Renamed' });
  expect(changed.status).toBe(500);
  await h.sql('grant insert on audit_entries to docmill_app');
  expect((await client.get('/api/v1/organization')).body.name).toBe('Test organization');
});

test('the application adds entries and can neither change nor remove any', async () => {
  await using h = await createHarness();
  const organizationId = organizationIdSchema.parse((await h.client()).organizationId);
  const statements = [
    "update audit_entries set action = 'x'",
    'delete from audit_entries',
    'truncate audit_entries',
  ];
  for (const statement of statements) {
    for (const db of [h.db, h.systemDb]) {
      const change = inOrganization(db, organizationId, async (tx) =>
        sql.raw(statement).execute(tx),
      );
      await expect(change, statement).rejects.toThrow(/permission denied/);
    }
  }
});
