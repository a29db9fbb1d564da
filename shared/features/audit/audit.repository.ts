import { sql } from 'kysely';

import type { TxContext } from '#shared/context.ts';
import { newAuditEntryId, type AuditEntryId, type OrganizationId } from '#shared/core/ids.ts';
import { sendAhead, type Tx } from '#shared/infra/db/client.ts';
import type { ActorType, AuditEntryRow } from '#shared/infra/db/schema.ts';

export type AuditEvent = {
  readonly action: AuditAction;
  readonly subjectId: string;
  /** Facts about the act, `before` and `after` for a change; never document text, never a secret. */
  readonly details?: Readonly<Record<string, unknown>>;
};

export const auditActions = [
  'document.submitted',
  'document.read',
  'document.changed',
  'document.restricted',
  'document.opened',
  'document.access_granted',
  'document.access_withdrawn',
  'document.corrected',
  'document.confirmed',
  'document.rejected',
  'document.processed',
  'document.split',
  'document.failed',
  'review.opened',
  'review.dismissed',
  'review.taken',
  'review.released',
  'review_thresholds.changed',
  'profile.tried',
  'profile.created',
  'profile.changed',
  'profile.archived',
  'model_consent.changed',
  'lessons.forgotten',
  'job.cancelled',
  'schedule.created',
  'schedule.changed',
  'schedule.deleted',
  'schedule.fired',
  'schedule.failed',
  'retention.run',
  'task.requeued',
  'task.dismissed',
  'export.created',
  'export.completed',
  'export.failed',
  'export.downloaded',
  'export.streamed',
  'job.retried',
  'task.succeeded',
  'task.given_up',
  'organization.created',
  'organization.changed',
  'signing_secret.read',
  'signing_secret.rotated',
  'webhook_endpoint.created',
  'webhook_endpoint.changed',
  'webhook_endpoint.deleted',
  'webhook_endpoint.tested',
  'webhook_endpoint.disabled',
  'webhook_endpoint.enabled',
  'webhook_endpoint.recovered',
  'webhook_delivery.replayed',
  'batch.created',
  'batch.cancelled',
  'batch.retried',
  'batch.ended',
  'batch.results_read',
  'api_key.created',
  'api_key.changed',
  'api_key.rotated',
  'api_key.revoked',
  'operator_key.created',
  'operator_key.revoked',
  'member.joined',
  'member.role_changed',
  'member.removed',
  'member.left',
  'invitation.created',
  'invitation.accepted',
  'invitation.sent_again',
  'invitation.revoked',
  'role.created',
  'role.changed',
  'role.deleted',
  'session.opened',
  'session.ended',
  'session.switched',
  'session.refresh_reused',
  'login.failed',
  'account.created',
  'account.changed',
  'account.email_change_requested',
  'account.password_changed',
  'account.password_reset_requested',
  'account.password_reset',
  'account.second_factor_set_up',
  'account.second_factor_removed',
  'account.recovery_codes_made',
  'account.recovery_code_used',
] as const;
export type AuditAction = (typeof auditActions)[number];

type AuditContext = Omit<TxContext, 'actor'> & {
  readonly actor: Pick<TxContext['actor'], 'id' | 'organizationId'> & { readonly type: ActorType };
};

/** Who did what, in the same transaction as the act: without the entry there is no act. */
export async function recordAudit(
  { tx, actor, clock, requestId, address }: AuditContext,
  { action, subjectId, details = {} }: AuditEvent,
): Promise<void> {
  const entry = tx.insertInto('auditEntries').values({
    organizationId: actor.organizationId,
    id: newAuditEntryId(),
    at: clock.now(),
    actorType: actor.type,
    actorId: actor.id,
    action,
    subjectId,
    requestId,
    address,
    details: JSON.stringify(details),
  });
  await sendAhead(tx, entry.compile());
}

/** The administrator's commands have no request and no actor of their own. */
export async function recordAdministratorAct(
  tx: Tx,
  organizationId: OrganizationId,
  { action, subjectId, details = {} }: AuditEvent,
): Promise<void> {
  await tx
    .insertInto('auditEntries')
    .values({
      organizationId,
      id: newAuditEntryId(),
      at: sql<Date>`clock_timestamp()`,
      actorType: 'administrator',
      actorId: 'docmill admin',
      action,
      subjectId,
      requestId: 'none',
      details: JSON.stringify(details),
    })
    .execute();
}

export type AuditFilter = {
  readonly action?: AuditAction | undefined;
  readonly actorType?: ActorType | undefined;
  readonly actorId?: string | undefined;
  readonly subjectId?: string | undefined;
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
};

type Window = { readonly cursor: AuditEntryId | undefined; readonly limit: number };

/** Newest first; the entries after `cursor`. */
export async function findAuditEntries(
  tx: Tx,
  organizationId: OrganizationId,
  { action, actorType, actorId, subjectId, from, to, cursor, limit }: AuditFilter & Window,
): Promise<readonly AuditEntryRow[]> {
  let query = tx
    .selectFrom('auditEntries')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .orderBy('id', 'desc')
    .limit(limit);
  if (cursor) query = query.where('id', '<', cursor);
  if (action) query = query.where('action', '=', action);
  if (actorType) query = query.where('actorType', '=', actorType);
  if (actorId) query = query.where('actorId', '=', actorId);
  if (subjectId) query = query.where('subjectId', '=', subjectId);
  if (from) query = query.where('at', '>=', from);
  if (to) query = query.where('at', '<', to);
  return query.execute();
}
