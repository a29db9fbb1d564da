import { expect } from 'vitest';

import { newApiKeyId, organizationIdSchema, type UserId } from '#shared/core/ids.ts';
import { keyScopes, type Permission } from '#shared/core/permissions.ts';
import { createKeyAsAdministrator } from '#shared/features/api-keys/index.ts';

import { noteJpeg } from './documents.ts';
import type { Harness } from './harness.ts';
import { caller, login, makePerson, PASSWORD, type Caller } from './people.ts';

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
async function readDocument(h: Harness, token: string) {
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

async function submit(h: Harness, token: string): Promise<{ document: string; job: string }> {
  const response = await fetch(`${h.apiUrl}/api/v1/documents`, {
    method: 'POST',
    body: await noteForm(),
    headers: { authorization: `Bearer ${token}` },
  });
  expect(response.status).toBe(202);
  const body = (await response.json()) as { document: { id: string }; job: { id: string } };
  return { document: body.document.id, job: body.job.id };
}

async function noteForm(): Promise<FormData> {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(await noteJpeg())], 'note.jpg'));
  return form;
}

/** What to send to a route. What is in braces in the path comes from `params`. */
export type Sample = {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: object;
  readonly form?: FormData;
};

type MakeSample = (world: World) => Promise<Sample> | Sample;

const nothing: MakeSample = () => ({});
const ofDocument: MakeSample = ({ document }) => ({ params: { id: document.id } });
const wrongToken = `dmt_${'0'.repeat(72)}`;
const tokenBody: MakeSample = () => ({ body: { token: wrongToken } });

const newRole: MakeSample = async ({ owner }) => {
  const name = `role ${Math.random()}`;
  const { body } = await owner('POST', '/api/v1/roles', { name, permissions: ['documents:read'] });
  return { params: { id: body.id } };
};
const newKey: MakeSample = async ({ owner }) => {
  const wish = { name: 'subject', scopes: ['documents:read'] };
  const { body } = await owner('POST', '/api/v1/api-keys', wish);
  return { params: { id: body.id } };
};
const newInvitation: MakeSample = async ({ owner }) => {
  const email = `invited-${Math.random()}@ours.test`;
  const { body } = await owner('POST', '/api/v1/invitations', { email, role: 'viewer' });
  return { params: { id: body.id } };
};
const newGrant: MakeSample = async ({ owner, document, addMember }) => {
  const principal = await addMember();
  const path = `/api/v1/documents/${document.id}/grants/${principal}`;
  await owner('PUT', path, { level: 'read' });
  return { params: { id: document.id, principal } };
};

const account = { name: 'Somebody', password: PASSWORD };

/**
 * For each route a request that is right in everything but, perhaps, who sends it. What a request
 * ends or uses up is made for it.
 */
export const samples: Readonly<Record<string, MakeSample>> = {
  // Of whoever comes
  register: () => ({ body: { ...account, email: 'stranger@example.com' } }),
  verifyEmail: () => ({ body: { token: wrongToken, password: PASSWORD } }),
  login: () => ({ body: { email: 'alone@nowhere.test', password: PASSWORD } }),
  loginWithSecondFactor: () => ({ body: { challenge: 'x', code: '000000' } }),
  refreshTokens: () => ({ body: { refresh_token: `dmr_${'0'.repeat(72)}` } }),
  logout: () => ({ body: { refresh_token: `dmr_${'0'.repeat(72)}` } }),
  forgotPassword: () => ({ body: { email: 'stranger@example.com' } }),
  resetPassword: () => ({ body: { token: wrongToken, password: PASSWORD } }),
  acceptInvitationAnew: () => ({ body: { ...account, token: wrongToken } }),

  // Of people
  getProfile: nothing,
  changeProfile: () => ({ body: { name: 'Renamed' } }),
  confirmEmail: tokenBody,
  changeEmail: () => ({ body: { email: 'viewer@ours.test', password: PASSWORD } }),
  changePassword: () => ({ body: { current_password: PASSWORD, new_password: 'short' } }),
  switchOrganization: ({ organizationId }) => ({ body: { organization_id: organizationId } }),
  listSessions: nothing,
  endAllSessions: nothing,
  endSession: () => ({ params: { id: `ses_${'0'.repeat(32)}` } }),
  leaveOrganization: () => ({ params: { id: `org_${'1'.repeat(32)}` } }),
  openOrganization: () => ({ body: { name: 'Another' } }),
  acceptInvitation: tokenBody,
  startSecondFactor: () => ({ body: { password: PASSWORD } }),
  confirmSecondFactor: () => ({ body: { code: '000000' } }),
  renewRecoveryCodes: () => ({ body: { code: '000000' } }),
  removeSecondFactor: () => ({ body: { password: PASSWORD, code: '000000' } }),

  // Of an organization
  submitDocument: async () => ({ form: await noteForm() }),
  listDocuments: nothing,
  getDocument: ofDocument,
  changeDocument: ({ document }) => ({ params: { id: document.id }, body: { title: 'Renamed' } }),
  getDocumentPages: ofDocument,
  getDocumentText: ofDocument,
  getDocumentEntries: ofDocument,
  getDocumentContent: ofDocument,
  getDocumentPageImage: ({ document }) => ({ params: { id: document.id, number: '1' } }),
  getDocumentSearchablePdf: ofDocument,
  listGrants: ofDocument,
  grantAccess: async ({ document, addMember }) => ({
    params: { id: document.id, principal: await addMember() },
    body: { level: 'read' },
  }),
  withdrawAccess: newGrant,
  getJob: ({ document }) => ({ params: { id: document.jobId } }),
  cancelJob: async ({ h, ownerToken }) => ({
    params: { id: (await submit(h, ownerToken)).job },
  }),
  getOrganization: nothing,
  changeOrganization: () => ({ body: { default_language: 'eng' } }),
  getSigningSecret: nothing,
  listMembers: nothing,
  changeMember: async ({ addMember }) => ({
    params: { id: await addMember() },
    body: { role: 'auditor' },
  }),
  removeMember: async ({ addMember }) => ({ params: { id: await addMember() } }),
  listInvitations: nothing,
  inviteMember: () => ({ body: { email: `new-${Math.random()}@ours.test`, role: 'viewer' } }),
  resendInvitation: newInvitation,
  revokeInvitation: newInvitation,
  listRoles: nothing,
  createRole: () => ({ body: { name: `new ${Math.random()}`, permissions: ['documents:read'] } }),
  changeRole: async (world) => ({
    ...(await newRole(world)),
    body: { name: `r ${Math.random()}` },
  }),
  removeRole: newRole,
  listApiKeys: nothing,
  createApiKey: () => ({ body: { name: newApiKeyId(), scopes: ['documents:read'] } }),
  changeApiKey: async (world) => ({ ...(await newKey(world)), body: { name: 'changed' } }),
  rotateApiKey: async (world) => ({ ...(await newKey(world)), body: {} }),
  revokeApiKey: newKey,
  listAuditEntries: nothing,
};
