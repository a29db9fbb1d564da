import { z } from '@hono/zod-openapi';

import {
  scheduleKinds,
  type ScheduleRow,
  type ScheduleRunRow,
} from '#shared/infra/db/schedule-schema.ts';

import { failureSchema, toFailure } from '../../http/failure.ts';

export const scheduleSchema = z
  .object({
    id: z.string().openapi({ example: 'sch_0198c0ffee0070008000000000000000' }),
    name: z.string(),
    kind: z.enum(scheduleKinds),
    cron: z.string(),
    time_zone: z.string(),
    enabled: z.boolean(),
    next_run_at: z.iso.datetime().nullable(),
    created_at: z.iso.datetime(),
  })
  .openapi('Schedule');

export const runSchema = z
  .object({
    due_at: z.iso.datetime(),
    started_at: z.iso.datetime(),
    outcome_id: z.string().nullable().openapi({ description: 'An export’s id for example.' }),
    failure: failureSchema.nullable(),
  })
  .openapi('ScheduleRun');

export function toSchedule(row: ScheduleRow): z.output<typeof scheduleSchema> {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    cron: row.cron,
    time_zone: row.timeZone,
    enabled: row.enabled,
    next_run_at: row.nextRunAt?.toISOString() ?? null,
    created_at: row.createdAt.toISOString(),
  };
}

export function toRun(row: ScheduleRunRow): z.output<typeof runSchema> {
  return {
    due_at: row.dueAt.toISOString(),
    started_at: row.startedAt.toISOString(),
    outcome_id: row.outcomeId,
    failure: toFailure(row),
  };
}
