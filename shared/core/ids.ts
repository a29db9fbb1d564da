import { uuidv7 } from 'uuidv7';
import { z } from 'zod';

/**
 * Ids are UUIDv7 (they sort by creation time) written as 32 hex digits behind a prefix that says
 * what they name. The same text stands in the database, in Redis, in logs and in the API.
 */
function idSchema<const Brand extends string>(prefix: string, brand: Brand) {
  const pattern = new RegExp(`^${prefix}_[0-9a-f]{32}$`);
  return z
    .string()
    .regex(pattern, { error: `expected an id like ${prefix}_0198c0ffee0070008000000000000000` })
    .brand(brand);
}

function newId(prefix: string): string {
  return `${prefix}_${uuidv7().replaceAll('-', '')}`;
}

export const organizationIdSchema = idSchema('org', 'OrganizationId');
export const documentIdSchema = idSchema('doc', 'DocumentId');
export const versionIdSchema = idSchema('ver', 'VersionId');
export const jobIdSchema = idSchema('job', 'JobId');
export const taskIdSchema = idSchema('tsk', 'TaskId');
export const messageIdSchema = idSchema('msg', 'MessageId');
export const renditionIdSchema = idSchema('rnd', 'RenditionId');
export const userIdSchema = idSchema('usr', 'UserId');
export const sessionIdSchema = idSchema('ses', 'SessionId');
export const customRoleIdSchema = idSchema('rol', 'CustomRoleId');
export const invitationIdSchema = idSchema('inv', 'InvitationId');
export const apiKeyIdSchema = idSchema('key', 'ApiKeyId');
export const mailIdSchema = idSchema('mai', 'MailId');
export const batchIdSchema = idSchema('bat', 'BatchId');
export const endpointIdSchema = idSchema('whe', 'EndpointId');
export const deliveryIdSchema = idSchema('dlv', 'DeliveryId');
export const exportIdSchema = idSchema('exp', 'ExportId');
export const scheduleIdSchema = idSchema('sch', 'ScheduleId');
export const reviewIdSchema = idSchema('rev', 'ReviewId');
export const profileIdSchema = idSchema('prf', 'ProfileId');
export const trialIdSchema = idSchema('tri', 'TrialId');
export const uploadIdSchema = idSchema('upl', 'UploadId');
export const auditEntryIdSchema = idSchema('aud', 'AuditEntryId');

export type OrganizationId = z.output<typeof organizationIdSchema>;
export type DocumentId = z.output<typeof documentIdSchema>;
export type VersionId = z.output<typeof versionIdSchema>;
export type JobId = z.output<typeof jobIdSchema>;
export type TaskId = z.output<typeof taskIdSchema>;
export type MessageId = z.output<typeof messageIdSchema>;
export type RenditionId = z.output<typeof renditionIdSchema>;
export type UserId = z.output<typeof userIdSchema>;
export type SessionId = z.output<typeof sessionIdSchema>;
export type CustomRoleId = z.output<typeof customRoleIdSchema>;
export type InvitationId = z.output<typeof invitationIdSchema>;
export type ApiKeyId = z.output<typeof apiKeyIdSchema>;
export type MailId = z.output<typeof mailIdSchema>;
export type BatchId = z.output<typeof batchIdSchema>;
export type EndpointId = z.output<typeof endpointIdSchema>;
export type DeliveryId = z.output<typeof deliveryIdSchema>;
export type ExportId = z.output<typeof exportIdSchema>;
export type ScheduleId = z.output<typeof scheduleIdSchema>;
export type ReviewId = z.output<typeof reviewIdSchema>;
export type ProfileId = z.output<typeof profileIdSchema>;
export type TrialId = z.output<typeof trialIdSchema>;
export type UploadId = z.output<typeof uploadIdSchema>;
export type AuditEntryId = z.output<typeof auditEntryIdSchema>;

export const newOrganizationId = (): OrganizationId => organizationIdSchema.parse(newId('org'));
export const newDocumentId = (): DocumentId => documentIdSchema.parse(newId('doc'));
export const newVersionId = (): VersionId => versionIdSchema.parse(newId('ver'));
export const newJobId = (): JobId => jobIdSchema.parse(newId('job'));
export const newTaskId = (): TaskId => taskIdSchema.parse(newId('tsk'));
export const newMessageId = (): MessageId => messageIdSchema.parse(newId('msg'));
export const newRenditionId = (): RenditionId => renditionIdSchema.parse(newId('rnd'));
export const newUserId = (): UserId => userIdSchema.parse(newId('usr'));
export const newSessionId = (): SessionId => sessionIdSchema.parse(newId('ses'));
export const newCustomRoleId = (): CustomRoleId => customRoleIdSchema.parse(newId('rol'));
export const newInvitationId = (): InvitationId => invitationIdSchema.parse(newId('inv'));
export const newApiKeyId = (): ApiKeyId => apiKeyIdSchema.parse(newId('key'));
export const newMailId = (): MailId => mailIdSchema.parse(newId('mai'));
export const newBatchId = (): BatchId => batchIdSchema.parse(newId('bat'));
export const newEndpointId = (): EndpointId => endpointIdSchema.parse(newId('whe'));
export const newDeliveryId = (): DeliveryId => deliveryIdSchema.parse(newId('dlv'));
export const newExportId = (): ExportId => exportIdSchema.parse(newId('exp'));
export const newScheduleId = (): ScheduleId => scheduleIdSchema.parse(newId('sch'));
export const newReviewId = (): ReviewId => reviewIdSchema.parse(newId('rev'));
export const newProfileId = (): ProfileId => profileIdSchema.parse(newId('prf'));
export const newTrialId = (): TrialId => trialIdSchema.parse(newId('tri'));
export const newUploadId = (): UploadId => uploadIdSchema.parse(newId('upl'));
export const newObjectId = (): string => newId('obj');
export const newFieldId = (): string => newId('fld');
export const newAttemptId = (): string => newId('att');
export const newAuditEntryId = (): AuditEntryId => auditEntryIdSchema.parse(newId('aud'));
export const newRequestId = (): string => newId('req');

/** The organization that stands for the platform: mails to persons, acts outside any organization. */
export const platformOrganizationId: OrganizationId = organizationIdSchema.parse(
  `org_${'0'.repeat(32)}`,
);
