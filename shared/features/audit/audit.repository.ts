import type { TxContext } from '#shared/context.ts';
import { newAuditEntryId } from '#shared/core/ids.ts';

export type AuditEvent = {
  readonly action:
    | 'document.submitted'
    | 'document.read'
    | 'document.processed'
    | 'document.failed'
    | 'job.cancelled'
    | 'organization.changed'
    | 'signing_secret.read';
  readonly subjectId: string;
  /** Facts about the act; never document text. */
  readonly details?: Readonly<Record<string, unknown>>;
};

/** Who did what, in the same transaction as the act: without the entry there is no act. */
export async function recordAudit(ctx: TxContext, event: AuditEvent): Promise<void> {
  await ctx.tx
    .insertInto('auditEntries')
    .values({
      organizationId: ctx.actor.organizationId,
      id: newAuditEntryId(),
      at: ctx.clock.now(),
      actorType: ctx.actor.type,
      actorId: ctx.actor.id,
      action: event.action,
      subjectId: event.subjectId,
      requestId: ctx.requestId,
      details: JSON.stringify(event.details ?? {}),
    })
    .execute();
}
