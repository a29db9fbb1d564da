import { z } from 'zod';

import { exportFormats, exportSubjects } from '#shared/core/exports.ts';
import type { Permission } from '#shared/core/permissions.ts';
import { storedFilterSchema } from '#shared/features/documents/index.ts';
import type { ScheduleKind } from '#shared/infra/db/schedule-schema.ts';

/** An export like one that is asked for by hand. */
export const exportSettings = z.object({
  subject: z.enum(exportSubjects),
  format: z.enum(exportFormats),
  columns: z.array(z.string()).optional(),
  filter: storedFilterSchema,
  /** Only documents that were submitted since so many days. */
  lastDays: z.number().int().min(1).max(366).optional(),
  mailTo: z.string().optional(),
});

/** A mail that says what came in and what became of it. */
export const digestSettings = z.object({
  mailTo: z.string(),
  lastDays: z.number().int().min(1).max(366),
});

/** Forgets events, the log of webhooks and files of exports that are older. */
export const retentionSettings = z.object({ days: z.number().int().min(1).max(30) });

/** What a schedule does, by its kind. */
export type ScheduledWork =
  | { readonly kind: 'export'; readonly settings: z.output<typeof exportSettings> }
  | { readonly kind: 'digest'; readonly settings: z.output<typeof digestSettings> }
  | { readonly kind: 'retention'; readonly settings: z.output<typeof retentionSettings> };

/** What its maker must be allowed, when it is made and whenever it runs. */
export const permissionOfKind = {
  export: 'documents:export',
  digest: 'documents:read',
  retention: 'schedules:manage',
} as const satisfies Record<ScheduleKind, Permission>;

/** Settings that were kept. */
export function storedWork(kind: ScheduleKind, settings: unknown): ScheduledWork {
  switch (kind) {
    case 'export':
      return { kind, settings: exportSettings.parse(settings) };
    case 'digest':
      return { kind, settings: digestSettings.parse(settings) };
    case 'retention':
      return { kind, settings: retentionSettings.parse(settings) };
    default:
      return kind satisfies never;
  }
}
