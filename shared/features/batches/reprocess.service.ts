import type { ServiceContext } from '#shared/context.ts';
import type { Priority } from '#shared/core/priority.ts';
import { requirePermission } from '#shared/features/access/index.ts';
import { findDocumentsToChange, type DocumentFilter } from '#shared/features/documents/index.ts';
import {
  answerOnce,
  findEarlierAnswer,
  type Acceptance,
} from '#shared/features/idempotency/index.ts';
import { requireChoice } from '#shared/features/profiles/index.ts';

import type { BatchWishes } from './batch-wishes.ts';
import { nothingFound, tooManyFound } from './batches.errors.ts';
import { insertWithItems, type BatchView } from './batches.service.ts';

/** Of one batch. */
export const MOST_ITEMS = 10_000;

export type Reprocessing = {
  readonly filter: DocumentFilter;
  readonly reading: Pick<BatchWishes, 'languages' | 'engine' | 'classHint' | 'profile'>;
  readonly priority: Priority;
  readonly name: string | undefined;
  readonly lifetimeMs: number;
  readonly idempotencyKey: string | undefined;
};

/**
 * Reads documents anew, all that a filter chooses among those that the actor may change: as a batch,
 * whose items are named by the documents' ids.
 * @throws AppError `reprocessing.nothing_found`, `reprocessing.too_many`
 */
export async function reprocessDocuments<Answer extends object>(
  ctx: ServiceContext,
  { idempotencyKey: key, ...wish }: Reprocessing,
  toAnswer: (view: BatchView) => Answer,
): Promise<Acceptance<Answer>> {
  requirePermission(ctx, 'documents:read');
  requirePermission(ctx, 'documents:edit');
  const request = { operation: 'POST /api/v1/documents/reprocess', key, matters: wish };
  const earlier = await findEarlierAnswer<Answer>(ctx, request);
  if (earlier) return { answer: earlier, isReplay: true };
  const { filter, reading, priority, name, lifetimeMs } = wish;
  return answerOnce(ctx, request, {
    async make(txCtx) {
      await requireChoice(txCtx, reading.profile);
      const ids = await findDocumentsToChange(txCtx.tx, ctx.actor, filter, MOST_ITEMS + 1);
      if (ids.length === 0) throw nothingFound();
      if (ids.length > MOST_ITEMS) throw tooManyFound(MOST_ITEMS);
      const items = ids.map((documentId) => ({
        customId: documentId,
        source: { documentId },
        title: undefined,
        classHint: undefined,
        metadata: {},
      }));
      const wishes = { ...reading, readsAfresh: true, splits: true };
      const view = await insertWithItems(txCtx, {
        kind: 'reprocessing',
        name,
        priority,
        wishes,
        lifetimeMs,
        items,
        metadata: {},
        restricted: false,
        callbackUrl: undefined,
      });
      return toAnswer(view);
    },
  });
}
