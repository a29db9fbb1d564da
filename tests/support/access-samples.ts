import { newApiKeyId, newEndpointId, newReviewId } from '#shared/core/ids.ts';

import { noteForm, readDocument, submit, type World } from './access-matrix.ts';
import { PASSWORD } from './people.ts';

/** What to send to a route. What is in braces in the path comes from `params`. */
export type Sample = {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
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

/** A document and its job, as `readDocument` leaves them, for what changes them. */
const newDocument = async ({ h, ownerToken }: World) => readDocument(h, ownerToken);

const failedJob: MakeSample = async (world) => {
  const { id, jobId } = await newDocument(world);
  await world.h.sql("update jobs set state = 'failed', failure_code = 'x' where id = $1", [jobId]);
  await world.h.sql("update documents set state = 'failed' where id = $1", [id]);
  return { params: { id: jobId } };
};

/** Its file is nowhere, and nobody looks for it: there is no worker. */
const newBatch: MakeSample = async ({ owner }) => {
  const items = [{ custom_id: 'one', url: 'http://127.0.0.1:1/' }];
  const { body } = await owner('POST', '/api/v1/batches', { items });
  return { params: { id: body.id } };
};
const endedBatch: MakeSample = async (world) => {
  const { params = {} } = await newBatch(world);
  await world.owner('POST', `/api/v1/batches/${params['id']}/cancel`);
  return { params };
};

const declaration = { file_name: 'note.jpg', byte_size: 3, sha256: 'a'.repeat(64) };
const newUpload: MakeSample = async ({ owner }) => {
  const { body } = await owner('POST', '/api/v1/uploads', declaration);
  return { params: { id: body.id } };
};

/** Not by the API: an organization may have so many and no more. */
const newEndpoint: MakeSample = async ({ h, organizationId }) => {
  const id = newEndpointId();
  await h.sql(
    `insert into webhook_endpoints (organization_id, id, url, description, event_types,
       created_by_type, created_by_id, created_at)
     values ($1, $2, 'https://example.com/', '', '{}', 'user', 'somebody', now())`,
    [organizationId, id],
  );
  return { params: { id } };
};
const newDelivery: MakeSample = async (world) => {
  const { params = {} } = await newEndpoint(world);
  const { body } = await world.owner('POST', `/api/v1/webhook-endpoints/${params['id']}/test`);
  return { params: { id: body.id } };
};

/** The owner's own: nobody else sees it. */
const newExport: MakeSample = async ({ owner }) => {
  const { body } = await owner('POST', '/api/v1/exports', {});
  return { params: { id: body.id } };
};

const weekly = { name: 'weekly', cron: '0 7 * * 1', kind: 'retention', retention: { days: 30 } };
const newSchedule: MakeSample = async ({ owner, h }) => {
  await h.sql(
    'delete from schedules where id in (select id from schedules order by id desc offset 60)',
  );
  const { body } = await owner('POST', '/api/v1/schedules', weekly);
  return { params: { id: body.id } };
};

/** As if the machine had been unsure of it. */
const newReview: MakeSample = async (world) => {
  const { id: document } = await newDocument(world);
  const id = newReviewId();
  await world.h.sql(
    `insert into reviews (organization_id, id, document_id, state, reasons, questions, opened_at)
     values ($1, $2, $3, 'waiting', '{unreadable_pages}', '[]', now())`,
    [world.organizationId, id, document],
  );
  return { params: { id } };
};
const correction = { class: 'invoice' };

const wanted = { fields: [{ name: 'number', type: 'text', labels: ['Number'] }] };
const newProfile: MakeSample = async ({ owner }) => {
  const wish = { name: `form ${Math.random()}`, definition: wanted, untested: true };
  const { body } = await owner('POST', '/api/v1/profiles', wish);
  return { params: { id: body.id } };
};
const newTrial: MakeSample = async ({ owner, document }) => {
  const wish = { definition: wanted, document_id: document.id };
  const { body } = await owner('POST', '/api/v1/profiles/trials', wish);
  return { params: { id: body.id } };
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
  download: () => ({ params: { token: 'wrong' } }),

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
  correctDocument: async (world) => ({
    params: { id: (await newDocument(world)).id },
    body: correction,
  }),
  confirmDocument: async (world) => ({ params: { id: (await newDocument(world)).id } }),
  listRevisions: ofDocument,
  listReviews: nothing,
  getReviewStatistics: nothing,
  getReview: newReview,
  takeNextReview: async (world) => {
    await newReview(world);
    return {};
  },
  takeReview: newReview,
  releaseReview: newReview,
  correctReview: async (world) => ({ ...(await newReview(world)), body: correction }),
  confirmReview: newReview,
  rejectReview: async (world) => ({
    ...(await newReview(world)),
    body: { reason: 'a blank page' },
  }),
  getReviewThresholds: nothing,
  setReviewThresholds: () => ({ body: { default_threshold: 0.5, rules: [] } }),
  getModelConsent: nothing,
  setModelConsent: () => ({ body: { allowed: 'text' } }),
  getJob: ({ document }) => ({ params: { id: document.jobId } }),
  cancelJob: async ({ h, ownerToken }) => ({
    params: { id: (await submit(h, ownerToken)).job },
  }),
  listJobs: nothing,
  followJob: ({ document }) => ({ params: { id: document.jobId } }),
  retryJob: failedJob,
  reprocessDocuments: async (world) => ({
    body: { filter: { ids: [(await newDocument(world)).id] } },
  }),
  splitDocument: async (world) => ({
    params: await newDocument(world),
    body: { parts: [{ first_page: 1, last_page: 1 }] },
  }),
  createDocumentProfile: () => ({
    body: { name: `form ${Math.random()}`, definition: wanted, untested: true },
  }),
  listDocumentProfiles: nothing,
  getDocumentProfile: newProfile,
  changeDocumentProfile: async (world) => ({
    ...(await newProfile(world)),
    headers: { 'if-match': '*' },
    body: { description: 'changed' },
  }),
  archiveDocumentProfile: newProfile,
  listDocumentProfileVersions: newProfile,
  getDocumentProfileVersion: async (world) => {
    const { params } = await newProfile(world);
    return { params: { ...params, version: '1' } };
  },
  tryDocumentProfile: ({ document }) => ({
    body: { definition: wanted, document_id: document.id },
  }),
  getDocumentProfileTrial: newTrial,
  createUpload: () => ({ body: declaration }),
  getUpload: newUpload,
  completeUpload: newUpload,
  createBatch: () => ({ body: { items: [{ custom_id: 'one', url: 'http://127.0.0.1:1/' }] } }),
  listBatches: nothing,
  getBatch: newBatch,
  listBatchItems: newBatch,
  getBatchResults: newBatch,
  followBatch: endedBatch,
  cancelBatch: newBatch,
  retryBatch: async (world) => ({ ...(await endedBatch(world)), body: { states: ['cancelled'] } }),
  createExport: () => ({ body: {} }),
  streamExport: () => ({ body: { filter: { state: 'cancelled' } } }),
  listExports: nothing,
  getExport: newExport,
  getExportContent: newExport,
  createExportLink: newExport,
  createSchedule: () => ({ body: weekly }),
  listSchedules: nothing,
  getSchedule: newSchedule,
  changeSchedule: async (world) => ({ ...(await newSchedule(world)), body: { name: 'other' } }),
  deleteSchedule: newSchedule,
  runSchedule: newSchedule,
  listScheduleRuns: newSchedule,
  createWebhookEndpoint: async ({ h }) => {
    await h.sql(
      'delete from webhook_endpoints where id in (select id from webhook_endpoints order by id desc offset 30)',
    );
    return { body: { url: 'https://example.com/' } };
  },
  listWebhookEndpoints: nothing,
  getWebhookEndpoint: newEndpoint,
  changeWebhookEndpoint: async (world) => ({
    ...(await newEndpoint(world)),
    body: { description: 'changed' },
  }),
  deleteWebhookEndpoint: newEndpoint,
  getWebhookEndpointSecret: newEndpoint,
  rotateWebhookEndpointSecret: newEndpoint,
  testWebhookEndpoint: newEndpoint,
  recoverWebhookEndpoint: async (world) => ({
    ...(await newEndpoint(world)),
    body: { since: '2026-01-01T00:00:00Z' },
  }),
  listWebhookDeliveries: nothing,
  getWebhookDelivery: newDelivery,
  replayWebhookDelivery: newDelivery,
  rotateSigningSecret: nothing,
  getOrganization: nothing,
  changeOrganization: () => ({ body: { default_language: 'eng' } }),
  getLessons: nothing,
  forgetLessons: nothing,
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

  // Of operators
  listDeadTasks: nothing,
  dismissDeadTask: () => ({ params: { id: `tsk_${'0'.repeat(32)}` } }),
  requeueDeadTask: () => ({ params: { id: `tsk_${'0'.repeat(32)}` } }),
};
