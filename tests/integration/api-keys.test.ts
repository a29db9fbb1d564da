import { expect, test } from 'vitest';

import { noteJpeg } from '../support/documents.ts';
import { createHarness, type Harness } from '../support/harness.ts';
import { caller, memberOf, type Caller } from '../support/people.ts';

async function worldOf(h: Harness) {
  const { organizationId } = await h.client();
  const [owner, admin, editor] = [
    await memberOf(h, organizationId, 'owner'),
    await memberOf(h, organizationId, 'admin'),
    await memberOf(h, organizationId, 'editor'),
  ];
  return { owner, admin, editor };
}

const make = async (call: Caller, wish: object = {}) =>
  call('POST', '/api/v1/api-keys', { name: 'test', scopes: ['documents:read'], ...wish });

const list = async (h: Harness, key: string, headers = {}) =>
  caller(h.apiUrl, key)('GET', '/api/v1/documents', undefined, headers);

test('a key may do what its scopes say and no more', async () => {
  await using h = await createHarness();
  const { admin } = await worldOf(h);
  const made = await make(admin.call);
  expect(made.status).toBe(201);
  expect(made.headers.get('cache-control')).toBe('no-store');
  const { key } = made.body;
  expect(key).toMatch(/^dmk_[0-9a-f]{72}$/);
  expect((await list(h, key)).status).toBe(200);
  const call = caller(h.apiUrl, key);
  expect(await call('GET', '/api/v1/organization')).toMatchObject({
    status: 403,
    body: { code: 'permission.missing', detail: 'This needs the permission organization:read.' },
  });
  // No key makes keys, so another scope would not help; and that is the answer.
  expect((await make(call)).body.detail).toContain('which no key can have');
  // What concerns a person's account is no key's business, and that is the answer.
  expect(await call('GET', '/api/v1/me')).toMatchObject({
    status: 401,
    body: { code: 'session.required' },
  });
  const form = new FormData();
  form.set('file', new File([new Uint8Array(await noteJpeg())], 'note.jpg'));
  const submitted = await fetch(`${h.apiUrl}/api/v1/documents`, {
    method: 'POST',
    body: form,
    headers: { authorization: `Bearer ${key}` },
  });
  expect(submitted.status).toBe(403);
  // It is shown once.
  const listed = await admin.call('GET', '/api/v1/api-keys');
  expect(JSON.stringify(listed.body)).not.toContain(key);
  expect(listed.body.data.find((one: { id: string }) => one.id === made.body.id)).toMatchObject({
    start: key.slice(0, 12),
    last_used_address: '127.0.0.1',
    last_used_at: expect.any(String),
  });
});

test('only people make keys, and none that may more than they', async () => {
  await using h = await createHarness();
  const { admin, editor } = await worldOf(h);
  expect(await make(editor.call)).toMatchObject({
    status: 403,
    body: { code: 'permission.missing' },
  });
  const role = { name: 'keys only', permissions: ['api_keys:manage', 'documents:read'] };
  const { body } = await admin.call('POST', '/api/v1/roles', role);
  await admin.call('PATCH', `/api/v1/members/${editor.id}`, { role: body.id });
  expect((await make(editor.call)).status).toBe(201);
  expect(await make(editor.call, { scopes: ['documents:read', 'audit:read'] })).toMatchObject({
    status: 403,
    body: { code: 'permission.exceeds_yours', detail: expect.stringContaining('audit:read') },
  });
  // Nor does it get more later, and a key that may more is not loosened.
  const own = await make(editor.call);
  const grown = { scopes: ['audit:read'] };
  expect((await editor.call('PATCH', `/api/v1/api-keys/${own.body.id}`, grown)).status).toBe(403);
  const theirs = await make(admin.call, { ...grown, allowed_networks: ['192.0.2.0/24'] });
  const loosened = { allowed_networks: [] };
  const path = `/api/v1/api-keys/${theirs.body.id}`;
  expect((await editor.call('PATCH', path, loosened)).body.code).toBe('permission.exceeds_yours');
  // What only people do is no scope.
  for (const scope of ['api_keys:manage', 'members:manage', 'roles:manage', 'documents:recover']) {
    expect((await make(admin.call, { scopes: [scope] })).status, scope).toBe(400);
  }
});

test('a key shrinks with its maker’s role and ends with the membership', async () => {
  await using h = await createHarness();
  const { owner, admin } = await worldOf(h);
  const made = await make(admin.call, { scopes: ['documents:read', 'webhooks:manage'] });
  const call = caller(h.apiUrl, made.body.key);
  expect((await call('GET', '/api/v1/webhooks/signing-secret')).status).toBe(200);
  const setRole = async (role: string) =>
    owner.call('PATCH', `/api/v1/members/${admin.id}`, { role });
  expect((await setRole('viewer')).status).toBe(200);
  expect((await call('GET', '/api/v1/webhooks/signing-secret')).status).toBe(403);
  expect((await list(h, made.body.key)).status).toBe(200);
  await setRole('admin');
  expect((await call('GET', '/api/v1/webhooks/signing-secret')).status).toBe(200);
  expect((await owner.call('DELETE', `/api/v1/members/${admin.id}`)).status).toBe(204);
  expect((await list(h, made.body.key)).status).toBe(401);
  const [entry] = await h.sql<{ details: object }>(
    "select details from audit_entries where action = 'api_key.revoked'",
  );
  expect(entry?.details).toMatchObject({ because: 'member.removed', createdBy: admin.id });
});

test('a key works until it expires or is revoked, which counts at once', async () => {
  await using h = await createHarness();
  const { admin } = await worldOf(h);
  const soon = new Date(Date.now() + 60_000).toISOString();
  const made = await make(admin.call, { expires_at: soon });
  expect((await list(h, made.body.key)).status).toBe(200);
  await h.sql("update api_keys set expires_at = now() - interval '1 s' where id = $1", [
    made.body.id,
  ]);
  expect((await list(h, made.body.key)).status).toBe(401);
  expect((await make(admin.call, { expires_at: '2020-01-01T00:00:00Z' })).status).toBe(400);

  const other = await make(admin.call);
  expect((await admin.call('DELETE', `/api/v1/api-keys/${other.body.id}`)).status).toBe(204);
  expect((await list(h, other.body.key)).status).toBe(401);
  expect(await admin.call('DELETE', `/api/v1/api-keys/${other.body.id}`)).toMatchObject({
    status: 404,
    body: { code: 'api_key.not_found' },
  });
});

test('after a rotation both keys work for the overlap, then only the new one', async () => {
  await using h = await createHarness();
  const { admin } = await worldOf(h);
  const made = await make(admin.call);
  const rotate = async (body: object) =>
    admin.call('POST', `/api/v1/api-keys/${made.body.id}/rotate`, body);
  const rotated = await rotate({ overlap_hours: 1 });
  expect(rotated.body.id).toBe(made.body.id);
  for (const { body } of [made, rotated]) expect((await list(h, body.key)).status).toBe(200);
  // Whoever sends it again, because no answer came, does not cut off his clients.
  expect(await rotate({ overlap_hours: 1 })).toMatchObject({
    status: 409,
    body: { code: 'api_key.overlap_running' },
  });
  expect((await list(h, made.body.key)).status).toBe(200);
  await h.sql("update api_keys set previous_until = now() - interval '1 s'");
  expect((await list(h, made.body.key)).status).toBe(401);
  expect((await list(h, rotated.body.key)).status).toBe(200);
  const last = await rotate({ overlap_hours: 0 });
  expect((await list(h, rotated.body.key)).status).toBe(401);
  expect((await list(h, last.body.key)).status).toBe(200);
});

const from = (address: string) => ({ 'x-forwarded-for': address });

test('only who made a key rotates it, since the new one is what the key is', async () => {
  await using h = await createHarness();
  const { owner, admin } = await worldOf(h);
  const made = await make(owner.call);
  const rotate = `/api/v1/api-keys/${made.body.id}/rotate`;
  expect(await admin.call('POST', rotate, {})).toMatchObject({
    status: 403,
    body: { code: 'api_key.not_yours' },
  });
  const [unowned] = await h.sql<{ id: string }>('select id from api_keys where created_by is null');
  const path = `/api/v1/api-keys/${unowned?.id}/rotate`;
  expect((await owner.call('POST', path, {})).status).toBe(403);
  expect((await owner.call('POST', rotate, {})).status).toBe(200);
});

test('a key works only from its networks and the organization’s', async () => {
  await using h = await createHarness({ settings: { TRUSTED_PROXY_HOPS: '1' } });
  const { admin } = await worldOf(h);
  const made = await make(admin.call, { allowed_networks: ['192.0.2.0/24', '2001:db8::/32'] });
  expect(made.body.allowed_networks).toEqual(['192.0.2.0/24', '2001:db8::/32']);
  const statusFrom = async (address: string) =>
    (await list(h, made.body.key, from(address))).status;
  const allowed = ['192.0.2.7', '2001:db8::1', '::ffff:192.0.2.7'];
  for (const address of allowed) expect(await statusFrom(address), address).toBe(200);
  // What stands to the left of what our proxy wrote, the client may have written.
  const refused = ['192.0.3.7', '2001:db9::1', '127.0.0.1', '192.0.2.7, 198.51.100.1', 'nonsense'];
  for (const address of refused) expect(await statusFrom(address), address).toBe(403);
  expect((await list(h, made.body.key, from('198.51.100.1'))).body.code).toBe(
    'address.not_allowed',
  );
  const [row] = await h.sql<{ address: string }>(
    'select host(last_used_address) as address from api_keys where id = $1',
    [made.body.id],
  );
  expect(allowed).toContain(row?.address);

  const own = { allowed_networks: ['198.51.100.0/24'] };
  expect(await admin.call('PATCH', '/api/v1/organization', own, from('192.0.2.7'))).toMatchObject({
    status: 409,
    body: { code: 'organization.would_lock_you_out' },
  });
  const changed = await admin.call('PATCH', '/api/v1/organization', own, from('198.51.100.1'));
  expect(changed.status).toBe(200);
  expect(await statusFrom('192.0.2.7')).toBe(403);
  const person = async (address: string) =>
    (await admin.call('GET', '/api/v1/organization', undefined, from(address))).status;
  expect(await person('198.51.100.1')).toBe(200);
  expect(await person('192.0.2.7')).toBe(403);
  // His own account is not the organization's.
  expect((await admin.call('GET', '/api/v1/me', undefined, from('192.0.2.7'))).status).toBe(200);
});

test('networks are kept as they are meant, and nonsense is refused', async () => {
  await using h = await createHarness();
  const { admin } = await worldOf(h);
  const networks = ['192.0.2.77/24', '198.51.100.1', '2001:DB8::1/32', '::ffff:203.0.113.9/120'];
  const made = await make(admin.call, { allowed_networks: networks });
  expect(made.body.allowed_networks).toEqual([
    '192.0.2.0/24',
    '198.51.100.1/32',
    '2001:db8::/32',
    '203.0.113.0/24',
  ]);
  for (const network of [
    '',
    'here',
    '192.0.2.0/33',
    '192.0.2.0/24/24',
    '0x7f.1',
    '0177.0.0.1',
    '1',
    '1.2.3.4/-1',
  ]) {
    expect((await make(admin.call, { allowed_networks: [network] })).status, network).toBe(400);
  }
});
