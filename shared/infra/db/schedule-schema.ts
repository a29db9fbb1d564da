import type { JSONColumnType, Selectable } from 'kysely';

import type { OrganizationId, ScheduleId } from '#shared/core/ids.ts';

export type ScheduleSchema = { schedules: SchedulesTable; scheduleRuns: ScheduleRunsTable };

export const scheduleKinds = ['export', 'digest', 'retention'] as const;
export type ScheduleKind = (typeof scheduleKinds)[number];

type SchedulesTable = {
  organizationId: OrganizationId;
  id: ScheduleId;
  name: string;
  kind: ScheduleKind;
  /** Five fields, and the zone whose clock they mean. */
  cron: string;
  timeZone: string;
  /** See shared/features/schedules/schedule-kinds.ts. */
  settings: JSONColumnType<Record<string, unknown>>;
  enabled: boolean;
  /** Null while it is disabled. */
  nextRunAt: Date | null;
  createdByType: 'user' | 'api_key';
  createdById: string;
  createdAt: Date;
};

type ScheduleRunsTable = {
  organizationId: OrganizationId;
  scheduleId: ScheduleId;
  dueAt: Date;
  startedAt: Date;
  /** What came of it: an export's id for example. */
  outcomeId: string | null;
  failureCode: string | null;
  failureDetail: string | null;
};

export type ScheduleRow = Selectable<SchedulesTable>;
export type ScheduleRunRow = Selectable<ScheduleRunsTable>;
