import type { Insertable } from 'kysely';

import type { TxContext } from '#shared/context.ts';
import { newAttemptId, type MessageId, type OrganizationId } from '#shared/core/ids.ts';
import type { Tx } from '#shared/infra/db/client.ts';
import type { Schema, WebhookMessageRow } from '#shared/infra/db/schema.ts';

/** @returns whether the event had not been announced before. */
export async function insertMessage(
  tx: Tx,
  message: Insertable<Schema['webhookMessages']>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('webhookMessages')
    .values(message)
    .onConflict((conflict) => conflict.columns(['organizationId', 'eventKey']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function findMessage(
  tx: Tx,
  organizationId: OrganizationId,
  id: MessageId,
): Promise<WebhookMessageRow | undefined> {
  return tx
    .selectFrom('webhookMessages')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** What a message tells of. */
export async function findDocumentOf(
  tx: Tx,
  { organizationId, jobId }: Pick<WebhookMessageRow, 'organizationId' | 'jobId'>,
) {
  return tx
    .selectFrom('jobs')
    .innerJoin('documents', (join) =>
      join
        .onRef('documents.organizationId', '=', 'jobs.organizationId')
        .onRef('documents.id', '=', 'jobs.documentId'),
    )
    .select(['documents.organizationId', 'restricted', 'submittedByType', 'submittedById'])
    .where('jobs.organizationId', '=', organizationId)
    .where('jobs.id', '=', jobId)
    .executeTakeFirst();
}

export type AttemptOutcome = {
  readonly startedAt: Date;
  readonly durationMs: number;
  readonly statusCode: number | null;
  readonly errorCode: string | null;
};

export async function recordAttempt(
  { tx, clock }: TxContext,
  { organizationId, id, attempts }: WebhookMessageRow,
  outcome: AttemptOutcome & { readonly state: WebhookMessageRow['state'] },
): Promise<void> {
  const { state, ...attempt } = outcome;
  const number = attempts + 1;
  await tx
    .insertInto('webhookAttempts')
    .values({ organizationId, id: newAttemptId(), messageId: id, number, ...attempt })
    .execute();
  await tx
    .updateTable('webhookMessages')
    .set({ attempts: number, state, finishedAt: state === 'pending' ? null : clock.now() })
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .execute();
}

/** For a message whose delivery itself keeps failing on our side. */
export async function abandonMessage(
  { tx, actor, clock }: TxContext,
  id: MessageId,
): Promise<void> {
  await tx
    .updateTable('webhookMessages')
    .set({ state: 'failed', finishedAt: clock.now() })
    .where('organizationId', '=', actor.organizationId)
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .execute();
}
