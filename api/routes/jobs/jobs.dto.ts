import { z } from '@hono/zod-openapi';

import { priorities } from '#shared/core/priority.ts';
import type { JobView } from '#shared/features/jobs/index.ts';
import { jobKinds, jobStates } from '#shared/infra/db/schema.ts';

import { failureSchema, toFailure } from '../../http/failure.ts';
import { listOf } from '../../http/listing.ts';

const seconds = z.number().openapi({ description: 'Seconds.' });

export const jobSchema = z
  .object({
    id: z.string().openapi({ example: 'job_0198c0ffee0070008000000000000000' }),
    kind: z.enum(jobKinds),
    document_id: z.string().nullable(),
    batch_id: z.string().nullable(),
    retry_of: z.string().nullable().openapi({ description: 'The job whose work it does again.' }),
    state: z.enum(jobStates),
    priority: z.enum(priorities),
    stages: z
      .array(z.string())
      .openapi({ description: 'The pools that still work on it.', example: ['recognise'] }),
    pages: z.object({ total: z.int().nullable(), done: z.int() }),
    queue: z
      .object({
        position: z.int().openapi({
          description:
            'Of its first waiting task, among the organization’s own of the same priority; from 1.',
        }),
        starts_in_seconds: z.number().nullable(),
        stage_ends_in_seconds: z.number().nullable(),
      })
      .nullable()
      .openapi({
        description:
          'While a task of it waits in line. Times are estimates by the pace of the workers of late, null where there is none. Not in lists.',
      }),
    attempts: z.int().openapi({
      description: 'How often the step was started that was started most often.',
    }),
    last_error: failureSchema.nullable().openapi({
      description: 'What the last attempt that failed died of, while the job goes on.',
    }),
    timings: z
      .object({
        waiting: seconds,
        reading: seconds,
        recognising: seconds,
        analysing: seconds,
        exporting: seconds,
        total: seconds,
      })
      .openapi({ description: 'What its time went to, until now or until its end.' }),
    failure: failureSchema.nullable(),
    created_at: z.iso.datetime(),
    started_at: z.iso.datetime().nullable(),
    finished_at: z.iso.datetime().nullable(),
  })
  .openapi('Job');

export const jobListSchema = listOf('JobList', jobSchema);

export function toJob(view: JobView): z.output<typeof jobSchema> {
  const { job: row, stages, attempts, lastError, timings, queue } = view;
  return {
    id: row.id,
    kind: row.kind,
    document_id: row.documentId,
    batch_id: row.batchId,
    retry_of: row.retryOf,
    state: row.state,
    priority: row.priority,
    stages: [...stages],
    pages: { total: row.pagesTotal, done: row.pagesDone },
    queue: queue && {
      position: queue.position,
      starts_in_seconds: queue.startsInSeconds && round(queue.startsInSeconds),
      stage_ends_in_seconds: queue.stageEndsInSeconds && round(queue.stageEndsInSeconds),
    },
    attempts,
    last_error: lastError,
    timings: {
      waiting: round(timings.waiting),
      reading: round(timings.reading),
      recognising: round(timings.recognising),
      analysing: round(timings.analysing),
      exporting: round(timings.exporting),
      total: round(timings.total),
    },
    failure: toFailure(row),
    created_at: row.createdAt.toISOString(),
    started_at: row.startedAt?.toISOString() ?? null,
    finished_at: row.finishedAt?.toISOString() ?? null,
  };
}

/** To a millisecond. */
function round(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
