import { expect, test } from 'vitest';

import { createHarness, type Harness } from '../support/harness.ts';
import { untilWaiting } from '../support/lock-waits.ts';
import { memberOf, type Caller } from '../support/people.ts';

async function organizationOf(h: Harness) {
  const { organizationId } = await h.client();
  return { add: async (role: string, name?: string) => memberOf(h, organizationId, role, name) };
}

const setRole = async (call: Caller, id: string, role: string) =>
  call('PATCH', `/api/v1/members/${id}`, { role });

test('a changed role counts at the next request', async () => {
  await using h = await createHarness();
  const { add } = await organizationOf(h);
  const [admin, editor] = [await add('admin'), await add('editor')];
  expect((await editor.call('GET', '/api/v1/audit-entries')).status).toBe(403);
  expect(await setRole(admin.call, editor.id, 'auditor')).toMatchObject({
    status: 200,
    body: { role: 'auditor' },
  });
  expect((await editor.call('GET', '/api/v1/audit-entries')).status).toBe(200);
  expect((await admin.call('DELETE', `/api/v1/members/${editor.id}`)).status).toBe(204);
  expect(await editor.call('GET', '/api/v1/documents')).toMatchObject({
    status: 403,
    body: { code: 'organization.required' },
  });
});

test('nobody gives rights that he has not, or touches who has more', async () => {
  await using h = await createHarness();
  const { add } = await organizationOf(h);
  const [owner, admin, viewer] = [await add('owner'), await add('admin'), await add('viewer')];
  const exceeds = { status: 403, body: { code: 'permission.exceeds_yours' } };
  expect(await setRole(admin.call, viewer.id, 'owner')).toMatchObject(exceeds);
  expect(await setRole(admin.call, admin.id, 'owner')).toMatchObject(exceeds);
  expect(await setRole(admin.call, owner.id, 'viewer')).toMatchObject(exceeds);
  expect(await admin.call('DELETE', `/api/v1/members/${owner.id}`)).toMatchObject(exceeds);
  const invitation = { email: 'new@example.com', role: 'owner' };
  expect(await admin.call('POST', '/api/v1/invitations', invitation)).toMatchObject(exceeds);
  const { body: invited } = await owner.call('POST', '/api/v1/invitations', invitation);
  const again = `/api/v1/invitations/${invited.id}/send`;
  expect(await admin.call('POST', again)).toMatchObject(exceeds);
  expect((await setRole(viewer.call, viewer.id, 'admin')).status).toBe(403);
  const all = { name: 'all', permissions: ['documents:recover'] };
  expect(await admin.call('POST', '/api/v1/roles', all)).toMatchObject(exceeds);
  const made = await owner.call('POST', '/api/v1/roles', all);
  expect(made.status).toBe(201);
  const shrunk = { permissions: ['documents:read'] };
  expect(await admin.call('PATCH', `/api/v1/roles/${made.body.id}`, shrunk)).toMatchObject(exceeds);
  expect((await admin.call('DELETE', `/api/v1/roles/${made.body.id}`)).status).toBe(403);
  expect((await setRole(owner.call, admin.id, 'owner')).status).toBe(200);
});

test('an organization keeps an owner, whoever leaves', async () => {
  await using h = await createHarness();
  const { add } = await organizationOf(h);
  const [first, second] = [await add('owner', 'first'), await add('owner', 'second')];
  // Both have begun, and wait for each other's rows, before either can end.
  await h.sql('begin');
  await h.sql('select from members for update');
  const leaving = Promise.all([
    first.call('DELETE', `/api/v1/members/${first.id}`),
    second.call('DELETE', `/api/v1/members/${second.id}`),
  ]);
  await untilWaiting(h, 2);
  await h.sql('commit');
  const both = await leaving;
  expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 409]);
  const left = both[0].status === 409 ? first : second;
  expect(await setRole(left.call, left.id, 'admin')).toMatchObject({
    status: 409,
    body: { code: 'organization.last_owner' },
  });
});

test('everybody may leave, with his own rights only', async () => {
  await using h = await createHarness();
  const { add } = await organizationOf(h);
  const [viewer, other] = [await add('viewer'), await add('viewer', 'other')];
  expect((await viewer.call('DELETE', `/api/v1/members/${other.id}`)).status).toBe(403);
  expect((await viewer.call('DELETE', `/api/v1/members/${viewer.id}`)).status).toBe(204);
  const [entry] = await h.sql<{ action: string }>(
    "select action from audit_entries where action in ('member.left', 'member.removed')",
  );
  expect(entry?.action).toBe('member.left');
});

test('nobody is kept in an organization that he may not enter', async () => {
  await using h = await createHarness();
  const { organizationId } = await h.client();
  const [owner, viewer] = [
    await memberOf(h, organizationId, 'owner'),
    await memberOf(h, organizationId, 'viewer'),
  ];
  await h.sql('update organizations set requires_second_factor = true');
  expect((await viewer.call('DELETE', `/api/v1/members/${viewer.id}`)).status).toBe(403);
  const path = `/api/v1/me/organizations/${organizationId}`;
  expect((await viewer.call('DELETE', path)).status).toBe(204);
  expect((await viewer.call('DELETE', path)).status).toBe(404);
  expect((await owner.call('DELETE', path)).body.code).toBe('organization.last_owner');
});

test('an organization makes roles of its own from single permissions', async () => {
  await using h = await createHarness();
  const { add } = await organizationOf(h);
  const [admin, clerk] = [await add('admin'), await add('viewer', 'clerk')];
  const wish = { name: 'Clerk', permissions: ['documents:submit', 'documents:read'] };
  const made = await admin.call('POST', '/api/v1/roles', wish);
  expect(made).toMatchObject({ status: 201, body: { name: 'Clerk', is_built_in: false } });
  expect(await admin.call('POST', '/api/v1/roles', wish)).toMatchObject({
    status: 409,
    body: { code: 'role.name_taken' },
  });
  await setRole(admin.call, clerk.id, made.body.id);
  expect((await clerk.call('GET', '/api/v1/organization')).status).toBe(403);
  const grown = { permissions: [...wish.permissions, 'organization:read'] };
  await admin.call('PATCH', `/api/v1/roles/${made.body.id}`, grown);
  expect((await clerk.call('GET', '/api/v1/organization')).status).toBe(200);
  expect(await admin.call('DELETE', `/api/v1/roles/${made.body.id}`)).toMatchObject({
    status: 409,
    body: { code: 'role.in_use' },
  });
  await setRole(admin.call, clerk.id, 'viewer');
  expect((await admin.call('DELETE', `/api/v1/roles/${made.body.id}`)).status).toBe(204);
  expect(await setRole(admin.call, clerk.id, made.body.id)).toMatchObject({
    status: 422,
    body: { code: 'role.unknown' },
  });
  const roles = await admin.call('GET', '/api/v1/roles');
  expect(roles.body.data.map((role: { id: string }) => role.id)).toEqual([
    'owner',
    'admin',
    'editor',
    'viewer',
    'auditor',
  ]);
});

test('a role that there is not is answered with those that there are', async () => {
  await using h = await createHarness();
  const { add } = await organizationOf(h);
  const owner = await add('owner', 'owner');
  const wrong = { email: 'guest@example.com', role: 'reader' };
  const { status, body } = await owner.call('POST', '/api/v1/invitations', wrong);
  expect(status).toBe(400);
  expect(body.errors).toEqual([
    {
      pointer: '/role',
      detail:
        'is neither owner, admin, editor, viewer, auditor nor the id of a role of yours (rol_…)',
    },
  ]);
});

test('another organization’s role is no role here', async () => {
  await using h = await createHarness();
  const [here, there] = [await organizationOf(h), await organizationOf(h)];
  const [admin, viewer] = [await here.add('admin'), await here.add('viewer')];
  const foreign = await there.add('admin', 'foreign');
  const wish = { name: 'Theirs', permissions: ['documents:read'] };
  const { body } = await foreign.call('POST', '/api/v1/roles', wish);
  expect((await setRole(admin.call, viewer.id, body.id)).status).toBe(422);
  expect((await setRole(admin.call, foreign.id, 'viewer')).status).toBe(404);
  expect((await admin.call('DELETE', `/api/v1/roles/${body.id}`)).status).toBe(404);
});
