import { z } from '@hono/zod-openapi';

import type { ScheduledWork } from '#shared/features/schedules/index.ts';

import { emailSchema, nameSchema, plainLine } from '../../http/json.ts';
import { toFilter } from '../documents/document-filter.ts';
import { exportWishes } from '../exports/export-body.ts';

const lastDays = z.number().int().min(1).max(366);

const time = {
  name: nameSchema,
  cron: plainLine(100).min(1).openapi({ example: '0 7 * * 1', description: 'Five fields.' }),
  time_zone: plainLine(60).min(1).default('UTC').openapi({ example: 'Europe/Berlin' }),
};

/** What is done, and when. */
export const scheduleBody = z.discriminatedUnion('kind', [
  z.strictObject({
    ...time,
    kind: z.literal('export'),
    export: z.strictObject({
      ...exportWishes,
      last_days: lastDays.optional().openapi({
        description: 'Only documents that were submitted in the days before.',
      }),
      mail_to: emailSchema.optional(),
    }),
  }),
  z.strictObject({
    ...time,
    kind: z.literal('digest'),
    digest: z.strictObject({ mail_to: emailSchema, last_days: lastDays.default(1) }),
  }),
  z.strictObject({
    ...time,
    kind: z.literal('retention'),
    retention: z.strictObject({
      days: z.number().int().min(1).max(30).openapi({
        description: 'Events, the log of webhooks and files of exports that are older go.',
      }),
    }),
  }),
]);

export const scheduleChanges = {
  name: time.name.optional(),
  cron: time.cron.optional(),
  time_zone: plainLine(60).min(1).optional(),
  enabled: z.boolean().optional(),
};

export function toWork(body: z.output<typeof scheduleBody>): ScheduledWork {
  if (body.kind === 'retention') return { kind: 'retention', settings: body.retention };
  if (body.kind === 'digest') {
    const { mail_to: mailTo, last_days } = body.digest;
    return { kind: 'digest', settings: { mailTo, lastDays: last_days } };
  }
  const { filter, last_days, mail_to: mailTo, ...wish } = body.export;
  const settings = { ...wish, filter: toFilter(filter), lastDays: last_days, mailTo };
  return { kind: 'export', settings };
}
