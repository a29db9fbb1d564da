import type { ColumnType, Generated, JSONColumnType, Selectable } from 'kysely';

import type { DocumentClass } from '#shared/core/field.ts';
import type { BatchId, DocumentId, JobId, OrganizationId, UploadId } from '#shared/core/ids.ts';
import type { Priority } from '#shared/core/priority.ts';

/** Batches, the uploads they are made of, and the events of all that can be followed. */
export type BatchSchema = {
  batches: BatchesTable;
  batchItems: BatchItemsTable;
  uploads: UploadsTable;
  events: EventsTable;
};

export const batchStates = ['in_progress', 'cancelling', 'ended'] as const;
export type BatchState = (typeof batchStates)[number];

type BatchesTable = {
  organizationId: OrganizationId;
  id: BatchId;
  name: string | null;
  kind: 'submission' | 'reprocessing';
  state: BatchState;
  priority: Priority;
  /** See shared/features/batches/batch-wishes.ts. */
  wishes: JSONColumnType<Record<string, unknown>>;
  metadata: JSONColumnType<Record<string, unknown>>;
  restricted: boolean;
  /** Told when the batch has ended. */
  callbackUrl: string | null;
  createdByType: 'user' | 'api_key';
  createdById: string;
  /** Grows when failures are tried again. */
  round: Generated<number>;
  requestId: string;
  createdAt: Date;
  expiresAt: Date;
  /** Of each round; a number of milliseconds, as Postgres gives a bigint. */
  lifetimeMs: string;
  endedAt: Date | null;
};

export const itemStates = [
  'waiting',
  'processing',
  'succeeded',
  'failed',
  'cancelled',
  'expired',
] as const;
export type ItemState = (typeof itemStates)[number];

type BatchItemsTable = {
  organizationId: OrganizationId;
  batchId: BatchId;
  /** From 1. */
  position: number;
  customId: string;
  state: ItemState;
  uploadId: UploadId | null;
  url: string | null;
  title: string | null;
  classHint: DocumentClass | null;
  metadata: JSONColumnType<Record<string, unknown>>;
  documentId: DocumentId | null;
  jobId: JobId | null;
  failureCode: string | null;
  failureDetail: string | null;
  endedAt: Date | null;
};

type UploadsTable = {
  organizationId: OrganizationId;
  id: UploadId;
  state: 'open' | 'complete' | 'used';
  fileName: string;
  byteSize: ColumnType<string, number>;
  sha256: Buffer;
  /** Where the client sends it, and where it lies once it was checked. */
  receivedKey: string;
  objectKey: string | null;
  mediaType: string | null;
  createdByType: 'user' | 'api_key';
  createdById: string;
  createdAt: Date;
  expiresAt: Date;
};

type EventsTable = {
  organizationId: OrganizationId;
  /** A job's id or a batch's. */
  subjectId: string;
  /** From 1, for each subject. */
  seq: number;
  type: string;
  data: JSONColumnType<Record<string, unknown>>;
  at: Generated<Date>;
};

export type BatchRow = Selectable<BatchesTable>;
export type BatchItemRow = Selectable<BatchItemsTable>;
export type UploadRow = Selectable<UploadsTable>;
export type EventRow = Selectable<EventsTable>;
