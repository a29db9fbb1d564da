import { z } from '@hono/zod-openapi';

import { jobStates, type JobRow } from '#shared/infra/db/schema.ts';

export const jobSchema = z
  .object({
    id: z.string().openapi({ example: 'job_0198c0ffee0070008000000000000000' }),
    kind: z.literal('process_document'),
    document_id: z.string(),
    state: z.enum(jobStates),
    stages: z
      .array(z.string())
      .openapi({ description: 'The pools that still work on it.', example: ['recognise'] }),
    pages: z.object({ total: z.int().nullable(), done: z.int() }),
    failure: z.object({ code: z.string(), detail: z.string() }).nullable(),
    created_at: z.iso.datetime(),
    started_at: z.iso.datetime().nullable(),
    finished_at: z.iso.datetime().nullable(),
  })
  .openapi('Job');

export function toJob(row: JobRow, stages: readonly string[]): z.output<typeof jobSchema> {
  return {
    id: row.id,
    kind: row.kind,
    document_id: row.documentId,
    state: row.state,
    stages: [...stages],
    pages: { total: row.pagesTotal, done: row.pagesDone },
    failure:
      row.failureCode === null ? null : { code: row.failureCode, detail: row.failureDetail ?? '' },
    created_at: row.createdAt.toISOString(),
    started_at: row.startedAt?.toISOString() ?? null,
    finished_at: row.finishedAt?.toISOString() ?? null,
  };
}
