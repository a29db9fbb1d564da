import { z } from '@hono/zod-openapi';

import { priorities } from '#shared/core/priority.ts';
import type { BatchView, ItemResult } from '#shared/features/batches/index.ts';
import { batchStates, itemStates, type BatchItemRow } from '#shared/infra/db/batch-schema.ts';

import { failureSchema, toFailure } from '../../http/failure.ts';
import { listOf } from '../../http/listing.ts';
import { documentFields, toDocumentSummary } from '../documents/documents.dto.ts';
import { fieldSchema, toField } from '../documents/fields.dto.ts';

const countsSchema = z
  .object({
    waiting: z.int(),
    processing: z.int(),
    succeeded: z.int(),
    failed: z.int(),
    cancelled: z.int(),
    expired: z.int(),
    total: z.int(),
  })
  .openapi('BatchCounts', { description: 'Of the items whose documents one may see.' });

export const batchSchema = z
  .object({
    id: z.string().openapi({ example: 'bat_0198c0ffee0070008000000000000000' }),
    name: z.string().nullable(),
    kind: z.enum(['submission', 'reprocessing']),
    state: z.enum(batchStates),
    priority: z.enum(priorities),
    counts: countsSchema,
    round: z.int().openapi({ description: 'Grows when failures are tried again.' }),
    metadata: z.record(z.string(), z.unknown()),
    restricted: z.boolean(),
    created_at: z.iso.datetime(),
    expires_at: z.iso.datetime().openapi({ description: 'What has not ended by then expires.' }),
    ended_at: z.iso.datetime().nullable(),
    items_url: z.string(),
    results_url: z.string(),
    events_url: z.string(),
  })
  .openapi('Batch');

export const batchListSchema = listOf('BatchList', batchSchema);

const itemSchema = z
  .object({
    custom_id: z.string(),
    state: z.enum(itemStates),
    document_id: z.string().nullable(),
    job_id: z.string().nullable(),
    failure: failureSchema.nullable(),
    ended_at: z.iso.datetime().nullable(),
  })
  .openapi('BatchItem');

export const itemListSchema = listOf('BatchItemList', itemSchema);

export const resultSchema = z
  .object({
    custom_id: z.string(),
    state: z.enum(itemStates),
    failure: failureSchema.nullable(),
    document: z.object({ ...documentFields, fields: z.array(fieldSchema) }).nullable(),
  })
  .openapi('BatchResult');

export function toBatch({ batch, counts }: BatchView): z.output<typeof batchSchema> {
  const path = `/api/v1/batches/${batch.id}`;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return {
    id: batch.id,
    name: batch.name,
    kind: batch.kind,
    state: batch.state,
    priority: batch.priority,
    counts: { ...counts, total },
    round: batch.round,
    metadata: batch.metadata,
    restricted: batch.restricted,
    created_at: batch.createdAt.toISOString(),
    expires_at: batch.expiresAt.toISOString(),
    ended_at: batch.endedAt?.toISOString() ?? null,
    items_url: `${path}/items`,
    results_url: `${path}/results`,
    events_url: `${path}/events`,
  };
}

export function toItem(row: BatchItemRow): z.output<typeof itemSchema> {
  return {
    custom_id: row.customId,
    state: row.state,
    document_id: row.documentId,
    job_id: row.jobId,
    failure: toFailure(row),
    ended_at: row.endedAt?.toISOString() ?? null,
  };
}

export function toResult({ item, document, fields }: ItemResult): z.output<typeof resultSchema> {
  return {
    custom_id: item.customId,
    state: item.state,
    failure: toFailure(item),
    document: document && { ...toDocumentSummary(document), fields: fields.map(toField) },
  };
}
