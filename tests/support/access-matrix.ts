import { expect } from 'vitest';

import { organizationIdSchema, type UserId } from '#shared/core/ids.ts';
import { keyScopes, type Permission } from '#shared/core/permissions.ts';
import { createKeyAsAdministrator } from '#shared/features/api-keys/index.ts';

import { noteJpeg } from './documents.ts';
import type { Harness } from './harness.ts';
import { caller, login, makePerson, type Caller } from './people.ts';

/** Everybody who may come to a route. Each has credentials, or none. */
export const actorNames = [
  'nobody',
  'other organization',
  'viewer',
  'editor',
  'auditor',
  'admin',
  'owner',
  'key with all scopes',
  'key without scope',
  'key from a forbidden address',
] as const;
export type ActorName = (typeof actorNames)[number];

export type World = {
  readonly h: Harness;
  readonly organizationId: string;
  readonly tokens: Readonly<Record<ActorName, string | undefined>>;
  /** Keys that have every scope but one. */
  readonly shortOf: ReadonlyMap<Permission, string>;
  /** For preparing what a request is about. */
  readonly owner: Caller;
  readonly ownerToken: string;
  /** A document that everybody in the organization may see; it was read. */
  readonly document: { readonly id: string; readonly jobId: string };
  readonly addMember: () => Promise<UserId>;
};

const roles = ['viewer', 'editor', 'auditor', 'admin', 'owner'] as const;

export async function createWorld(h: Harness): Promise<World> {
  const client = await h.client('Ours');
  const theirs = await h.client('Theirs');
  const { organizationId } = client;
  const id = organizationIdSchema.parse(organizationId);
  const tokenOf = async (email: string, organization: string, role: string): Promise<string> => {
    await makePerson(h.systemDb, { email, organizationId: organization, role });
    return (await login(h.apiUrl, email)).accessToken;
  };
  await makePerson(h.systemDb, { email: 'alone@nowhere.test' });
  const people: Partial<Record<ActorName, string>> = {};
  for (const role of roles) {
    people[role] = await tokenOf(`${role}@ours.test`, organizationId, role);
  }
  const key = async (scopes = keyScopes) =>
    (await createKeyAsAdministrator(h.systemDb, id, { name: 'matrix', scopes })).plaintext;
  const forbidden = await key();
  await h.sql("update api_keys set allowed_networks = '{192.0.2.0/24}' where key_start = $1", [
    forbidden.slice(0, 12),
  ]);
  const tokens = {
    nobody: undefined,
    'other organization': await tokenOf('owner@theirs.test', theirs.organizationId, 'owner'),
    viewer: people.viewer,
    editor: people.editor,
    auditor: people.auditor,
    admin: people.admin,
    owner: people.owner,
    'key with all scopes': await key(),
    'key without scope': await key([]),
    'key from a forbidden address': forbidden,
  };
  const shortOf = new Map<Permission, string>();
  for (const scope of keyScopes) {
    shortOf.set(scope, await key(keyScopes.filter((other) => other !== scope)));
  }
  const ownerToken = people.owner ?? '';
  let members = 0;
  return {
    h,
    organizationId,
    tokens,
    shortOf,
    ownerToken,
    owner: caller(h.apiUrl, ownerToken),
    document: await readDocument(h, client.apiKey),
    async addMember() {
      members += 1;
      const email = `member-${members}@ours.test`;
      return makePerson(h.systemDb, { email, organizationId, role: 'viewer' });
    },
  };
}

/** As if a worker had read it: its reading is nothing that these tests are about. */
export async function readDocument(h: Harness, token: string) {
  const { document, job } = await submit(h, token);
  await h.sql("update documents set state = 'processed', page_count = 1 where id = $1", [document]);
  await h.sql(
    `insert into pages (organization_id, version_id, number, width, height, unit, rotation, skew,
       source, reason, confidence, text, words, read_at)
     select organization_id, id, 1, 100, 100, 'px', 0, 0, 'blank', 'blank', 1, '', '[]', now()
     from versions where document_id = $1`,
    [document],
  );
  await h.sql("update jobs set state = 'succeeded', finished_at = now() where id = $1", [job]);
  await h.sql("update tasks set state = 'succeeded' where job_id = $1", [job]);
  return { id: document, jobId: job };
}

export async function submit(
  h: Harness,
  token: string,
): Promise<{ document: string; job: string }> {
  const response = await fetch(`${h.apiUrl}/api/v1/documents`, {
    method: 'POST',
    body: await noteForm(),
    headers: { authorization: `Bearer ${token}` },
  });
  expect(response.status).toBe(202);
  const body = (await response.json()) as { document: { id: string }; job: { id: string } };
  return { document: body.document.id, job: body.job.id };
}

export async function noteForm(): Promise<FormData> {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(await noteJpeg())], 'note.jpg'));
  return form;
}
