import { expect, test } from 'vitest';

import { grant, note, submit, worldOf } from '../support/document-access.ts';
import { createHarness } from '../support/harness.ts';
import { caller, makePerson, type Caller } from '../support/people.ts';
import { readInvoice, reviewedInvoice } from '../support/reviews.ts';

/** Every way to learn of a document that is not finished yet. */
async function waysTo(call: Caller, { path, id, job }: { path: string; id: string; job: string }) {
  const list = await call('GET', '/api/v1/documents');
  const looks = [path, `${path}/pages`, `${path}/text`, `${path}/entries`, `${path}/content`];
  const more = [`${path}/pages/1/image`, `${path}/searchable.pdf`, `/api/v1/jobs/${job}`];

  const statuses = await Promise.all(
    [...looks, ...more].map(async (one) => (await call('GET', one)).status),
  );
  const isListed = list.body.data.some((row: { id: string }) => row.id === id);
  return { isListed, statuses: [...new Set(statuses)].toSorted((a, b) => a - b) };
}

const unseen = { isListed: false, statuses: [404] };

test('a restricted document does not exist for anybody but who submitted it', async () => {
  await using h = await createHarness();
  const { add, client } = await worldOf(h);
  const author = await add('editor', 'author');
  const document = await submit(h, author.token, { restricted: 'true' });
  for (const role of ['owner', 'admin', 'editor', 'viewer', 'auditor']) {
    expect(await waysTo((await add(role)).call, document), role).toEqual(unseen);
  }
  expect(await waysTo(caller(h.apiUrl, client.apiKey), document)).toEqual(unseen);
  const own = await waysTo(author.call, document);
  // It is not read yet: 409 for what that needs.
  expect(own).toEqual({ isListed: true, statuses: [200, 409] });
});

test('a document is restricted and opened again by who may share it', async () => {
  await using h = await createHarness();
  const { add } = await worldOf(h);
  const [author, viewer, other] = [
    await add('editor', 'author'),
    await add('viewer'),
    await add('editor', 'other'),
  ];
  const document = await submit(h, author.token);
  expect((await waysTo(viewer.call, document)).isListed).toBe(true);
  const restrict = { restricted: true };
  expect(await viewer.call('PATCH', document.path, restrict)).toMatchObject({
    status: 403,
    body: { code: 'permission.missing' },
  });
  expect((await other.call('PATCH', document.path, restrict)).body.restricted).toBe(true);
  expect(await waysTo(viewer.call, document)).toEqual(unseen);
  // Who restricted it keeps it, by a grant that everybody who may share it sees.
  expect((await waysTo(other.call, document)).isListed).toBe(true);
  const grants = await author.call('GET', `${document.path}/grants`);
  expect(grants.body.data).toMatchObject([{ principal: other.id, level: 'share' }]);
  expect((await author.call('PATCH', document.path, { restricted: false })).status).toBe(200);
  expect((await waysTo(viewer.call, document)).isListed).toBe(true);
});

test('what is granted to a member, a role or a key is theirs, and no more', async () => {
  await using h = await createHarness();
  const { add, client } = await worldOf(h);
  const author = await add('editor', 'author');
  const [viewer, auditor, admin] = [await add('viewer'), await add('auditor'), await add('admin')];
  const document = await submit(h, author.token, { restricted: 'true' });
  const made = await admin.call('POST', '/api/v1/api-keys', {
    name: 'reader',
    scopes: ['documents:read'],
  });
  const key = caller(h.apiUrl, made.body.key);

  expect((await grant(author.call, document.path, viewer.id, 'read')).status).toBe(200);
  expect((await waysTo(viewer.call, document)).isListed).toBe(true);
  const rename = { title: 'Mine now' };
  const stranger = await author.call('PUT', `${document.path}/grants/reader`, { level: 'read' });
  expect(stranger.body.errors[0].detail).toContain('a role (owner, admin, editor, viewer, auditor');
  expect((await viewer.call('PATCH', document.path, rename)).status).toBe(403);
  expect((await viewer.call('GET', `${document.path}/grants`)).status).toBe(403);
  // A grant goes beyond the role: that is what it is for.
  await grant(author.call, document.path, viewer.id, 'edit');
  expect((await viewer.call('PATCH', document.path, rename)).body.title).toBe('Mine now');
  expect((await grant(viewer.call, document.path, viewer.id, 'share')).status).toBe(403);

  await grant(author.call, document.path, 'auditor', 'read');
  expect((await waysTo(auditor.call, document)).isListed).toBe(true);
  expect(await waysTo(admin.call, document)).toEqual(unseen);

  expect(await waysTo(key, document)).toEqual(unseen);
  await grant(author.call, document.path, made.body.id, 'share');
  expect((await waysTo(key, document)).isListed).toBe(true);
  // A key's scopes limit what is granted to it.
  expect((await key('PATCH', document.path, rename)).status).toBe(403);
  expect(await waysTo(caller(h.apiUrl, client.apiKey), document)).toEqual(unseen);

  const grants = await author.call('GET', `${document.path}/grants`);
  expect(
    grants.body.data.map((one: { principal: string; level: string }) => [one.principal, one.level]),
  ).toEqual([
    [made.body.id, 'share'],
    ['auditor', 'read'],
    [viewer.id, 'edit'],
  ]);
  expect((await author.call('DELETE', `${document.path}/grants/${viewer.id}`)).status).toBe(204);
  expect(await waysTo(viewer.call, document)).toEqual(unseen);
  expect((await author.call('DELETE', `${document.path}/grants/${viewer.id}`)).status).toBe(404);
});

test('the right to share holds the right to change only where that is granted', async () => {
  await using h = await createHarness();
  const { add } = await worldOf(h);
  const [admin, author] = [await add('admin'), await add('editor', 'author')];
  const document = await submit(h, author.token);
  const made = await admin.call('POST', '/api/v1/api-keys', {
    name: 'sharer',
    scopes: ['documents:read', 'documents:share'],
  });
  const key = caller(h.apiUrl, made.body.key);
  expect((await key('PATCH', document.path, { title: 'Mine' })).status).toBe(403);
  expect((await key('POST', `/api/v1/jobs/${document.job}/cancel`)).status).toBe(403);
  const both = { title: 'Mine', restricted: true };
  expect((await key('PATCH', document.path, both)).status).toBe(403);
  expect((await key('GET', `${document.path}/grants`)).status).toBe(200);
});

test('grants name only members, roles and keys of the organization', async () => {
  await using h = await createHarness();
  const { add } = await worldOf(h);
  const { client: strangers } = await worldOf(h);
  const author = await add('editor', 'author');
  const stranger = await makePerson(h.systemDb, {
    email: 'stranger@example.com',
    organizationId: strangers.organizationId,
  });
  const document = await submit(h, author.token);
  const unknown = [stranger, `rol_${'0'.repeat(32)}`, `key_${'0'.repeat(32)}`];
  for (const principal of unknown) {
    expect(await grant(author.call, document.path, principal, 'read')).toMatchObject({
      status: 422,
      body: { code: 'grant.unknown_principal' },
    });
  }
  expect((await grant(author.call, document.path, 'everybody', 'read')).status).toBe(400);
});

test('an owner brings back what others left behind, in everybody’s sight', async () => {
  await using h = await createHarness();
  const { add, organizationId } = await worldOf(h);
  const [owner, admin, author] = [await add('owner'), await add('admin'), await add('editor')];
  const document = await submit(h, author.token, { restricted: 'true' });
  // As long as somebody is left who sees it, it is none of the owner's business.
  expect((await owner.call('GET', `${document.path}/grants`)).status).toBe(404);
  expect((await grant(owner.call, document.path, owner.id, 'share')).status).toBe(404);
  await owner.call('DELETE', `/api/v1/members/${author.id}`);
  expect((await grant(admin.call, document.path, admin.id, 'read')).status).toBe(404);
  expect(await waysTo(owner.call, document)).toEqual(unseen);
  expect((await grant(owner.call, document.path, owner.id, 'share')).status).toBe(200);
  expect((await waysTo(owner.call, document)).isListed).toBe(true);
  const entries = await h.sql<{ actor_id: string; subject_id: string }>(
    `select actor_id, subject_id from audit_entries
     where action = 'document.access_granted' and organization_id = $1`,
    [organizationId],
  );
  expect(entries).toEqual([{ actor_id: owner.id, subject_id: document.id }]);
});

test('a grant to share gives to others, and takes from nobody', async () => {
  await using h = await createHarness();
  const { add } = await worldOf(h);
  const [author, viewer, auditor] = [
    await add('editor'),
    await add('viewer'),
    await add('auditor'),
  ];
  const document = await submit(h, author.token);
  await grant(author.call, document.path, viewer.id, 'share');
  expect((await grant(viewer.call, document.path, auditor.id, 'edit')).status).toBe(200);
  expect(await viewer.call('PATCH', document.path, { restricted: true })).toMatchObject({
    status: 403,
    body: { code: 'permission.missing' },
  });
  expect((await waysTo(author.call, document)).isListed).toBe(true);
});

test('a document that its submitter himself cannot see is brought back as well', async () => {
  await using h = await createHarness();
  const { add } = await worldOf(h);
  const owner = await add('owner');
  const keyWith = async (...scopes: string[]): Promise<{ id: string; token: string }> => {
    const made = await owner.call('POST', '/api/v1/api-keys', { name: 'k', scopes });
    return { id: made.body.id, token: made.body.key };
  };
  const scanner = { name: 'scanner', permissions: ['documents:submit'] };
  const role = (await owner.call('POST', '/api/v1/roles', scanner)).body.id;
  const [blind, late, gone, feeder] = [
    await keyWith('documents:submit'),
    await keyWith('documents:submit', 'documents:read'),
    await add('editor', 'gone'),
    await add(role, 'feeder'),
  ];
  const [seeing, member] = [
    await keyWith('documents:submit', 'documents:read'),
    await add('editor'),
  ];
  const recovered = async ({ token }: { token: string }, end?: () => Promise<unknown>) => {
    const document = await submit(h, token, { restricted: 'true' });
    await end?.();
    return (await grant(owner.call, document.path, owner.id, 'share')).status;
  };
  expect(await recovered(blind)).toBe(200);
  expect(
    await recovered(late, async () =>
      h.sql(`update api_keys set expires_at = now() - interval '1 s' where id = $1`, [late.id]),
    ),
  ).toBe(200);
  expect(
    await recovered(gone, async () =>
      h.sql('update users set disabled_at = now() where user_id = $1', [gone.id]),
    ),
  ).toBe(200);
  expect(await recovered(feeder)).toBe(200);
  // Those who see theirs keep them, and so does who was granted one, whatever his role.
  expect(await recovered(seeing)).toBe(404);
  expect(await recovered(member)).toBe(404);
  const granted = await submit(h, member.token, { restricted: 'true' });
  await grant(member.call, granted.path, feeder.id, 'read');
  await owner.call('DELETE', `/api/v1/members/${member.id}`);
  expect((await grant(owner.call, granted.path, owner.id, 'share')).status).toBe(404);
});

test('who leaves takes no grants along, and has none when he comes back', async () => {
  await using h = await createHarness();
  const { add, organizationId } = await worldOf(h);
  const [owner, author, viewer] = [await add('owner'), await add('editor'), await add('viewer')];
  const document = await submit(h, author.token, { restricted: 'true' });
  await grant(author.call, document.path, viewer.id, 'read');
  await owner.call('DELETE', `/api/v1/members/${viewer.id}`);
  await h.sql(
    `insert into members (organization_id, user_id, role_id, joined_at) values ($1, $2, 'viewer', now())`,
    [organizationId, viewer.id],
  );
  expect(await waysTo(viewer.call, document)).toEqual(unseen);
});

test('of a restricted document only those are called back who may still see it', async () => {
  await using h = await createHarness();
  const { add } = await worldOf(h);
  const owner = await add('owner');
  const submitters = [
    { who: await add('editor', 'stays'), fields: { restricted: 'true' } },
    { who: await add('editor', 'leaves'), fields: { restricted: 'true' } },
    { who: await add('editor', 'leaves-open'), fields: {} },
  ];
  const told: string[] = [];
  for (const { who, fields } of submitters) {
    const callback = { callback_url: 'http://127.0.0.1:9/', ...fields };
    told.push((await submit(h, who.token, callback)).id);
  }
  for (const { who } of submitters.slice(1)) {
    await owner.call('DELETE', `/api/v1/members/${who.id}`);
  }
  await h.startWorker();
  const ended = async () =>
    (await h.sql("select id from jobs where state = 'succeeded'")).length === submitters.length;
  await expect.poll(ended, { timeout: 60_000 }).toBe(true);
  const messages = await h.sql<{ subject_id: string }>('select subject_id from webhook_messages');
  expect(new Set(messages.map((row) => row.subject_id))).toEqual(new Set([told[0], told[2]]));
});

test('one person’s Idempotency-Key is nobody else’s', async () => {
  await using h = await createHarness();
  const { add } = await worldOf(h);
  const [author, other] = [await add('editor', 'author'), await add('editor', 'other')];
  const send = async (token: string) => {
    const form = new FormData();
    form.set('file', new File([new Uint8Array(await note)], 'note.jpg'));
    const headers = { authorization: `Bearer ${token}`, 'idempotency-key': 'same' };
    const url = `${h.apiUrl}/api/v1/documents`;
    const response = await fetch(url, { method: 'POST', body: form, headers });
    return ((await response.json()) as { document: { id: string } }).document.id;
  };
  const [mine, replayed, theirs] = [
    await send(author.token),
    await send(author.token),
    await send(other.token),
  ];
  expect(replayed).toBe(mine);
  expect(theirs).not.toBe(mine);
});

test('who may only read a restricted document changes nothing in it by its review', async () => {
  await using h = await createHarness();
  await h.startWorker();
  const { add, client } = await worldOf(h);
  const editor = await add('editor');
  const { path, document } = await reviewedInvoice(client, { restricted: 'true' });
  const owner = caller(h.apiUrl, client.apiKey);
  const documentPath = `/api/v1/documents/${document.id}`;
  await grant(owner, documentPath, editor.id, 'read');

  const refused = { status: 403, body: { code: 'permission.missing' } };
  const set = [{ name: 'invoice_number', value: { type: 'text', text: 'MINE' } }];
  expect((await editor.call('GET', path)).body.state).toBe('waiting');
  expect(await editor.call('PATCH', `${documentPath}/fields`, { set })).toMatchObject(refused);
  expect(await editor.call('POST', `${path}/take`)).toMatchObject(refused);
  expect((await editor.call('POST', '/api/v1/reviews/next')).status).toBe(204);
  // A later one that is open to him is not hidden behind it.
  const { review: open } = await readInvoice(client);
  expect((await editor.call('POST', '/api/v1/reviews/next')).body.id).toBe(open.id);

  await grant(owner, documentPath, editor.id, 'edit');
  expect((await editor.call('POST', `${path}/take`)).body.state).toBe('taken');
  expect((await editor.call('PATCH', `${path}/fields`, { set })).status).toBe(200);
  // What was granted is less again while he has it.
  await grant(owner, documentPath, editor.id, 'read');
  expect(await editor.call('PATCH', `${path}/fields`, { set })).toMatchObject(refused);
  expect(await editor.call('POST', `${path}/confirm`)).toMatchObject(refused);
  const reason = { reason: 'a blurred fax' };
  expect(await editor.call('POST', `${path}/reject`, reason)).toMatchObject(refused);
  expect((await editor.call('POST', `${path}/release`)).body.state).toBe('waiting');
});
