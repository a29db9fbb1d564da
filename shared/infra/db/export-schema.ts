import type { ColumnType, JSONColumnType, Selectable } from 'kysely';

import type { ExportFormat, ExportSubject } from '#shared/core/exports.ts';
import type { ExportId, JobId, OrganizationId } from '#shared/core/ids.ts';

export type ExportSchema = { exports: ExportsTable };

export const exportStates = ['queued', 'ready', 'failed', 'cancelled', 'expired'] as const;
export type ExportState = (typeof exportStates)[number];

type Count = ColumnType<string | null, number | null, number | null>;

type ExportsTable = {
  organizationId: OrganizationId;
  id: ExportId;
  jobId: JobId;
  name: string;
  subject: ExportSubject;
  format: ExportFormat;
  columns: readonly string[];
  filter: JSONColumnType<Record<string, unknown>>;
  /** Who gets it by mail; null: it is fetched. */
  mailTo: string | null;
  /** Of one that was cancelled its job says so. */
  state: Exclude<ExportState, 'cancelled'>;
  rowCount: Count;
  byteSize: Count;
  objectKey: string | null;
  failureCode: string | null;
  failureDetail: string | null;
  createdByType: 'user' | 'api_key';
  createdById: string;
  createdAt: Date;
  finishedAt: Date | null;
  /** Of the file. */
  expiresAt: Date | null;
};

/** With the state of its job counted in. */
export type ExportRow = Omit<Selectable<ExportsTable>, 'state'> & { readonly state: ExportState };
