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

export type OrganizationId = z.output<typeof organizationIdSchema>;
export type DocumentId = z.output<typeof documentIdSchema>;
export type VersionId = z.output<typeof versionIdSchema>;
export type JobId = z.output<typeof jobIdSchema>;
export type TaskId = z.output<typeof taskIdSchema>;
export type MessageId = z.output<typeof messageIdSchema>;
export type RenditionId = z.output<typeof renditionIdSchema>;

export const newOrganizationId = (): OrganizationId => organizationIdSchema.parse(newId('org'));
export const newDocumentId = (): DocumentId => documentIdSchema.parse(newId('doc'));
export const newVersionId = (): VersionId => versionIdSchema.parse(newId('ver'));
export const newJobId = (): JobId => jobIdSchema.parse(newId('job'));
export const newTaskId = (): TaskId => taskIdSchema.parse(newId('tsk'));
export const newMessageId = (): MessageId => messageIdSchema.parse(newId('msg'));
export const newRenditionId = (): RenditionId => renditionIdSchema.parse(newId('rnd'));
export const newApiKeyId = (): string => newId('key');
export const newObjectId = (): string => newId('obj');
export const newFieldId = (): string => newId('fld');
export const newAttemptId = (): string => newId('att');
export const newAuditEntryId = (): string => newId('aud');
export const newRequestId = (): string => newId('req');
