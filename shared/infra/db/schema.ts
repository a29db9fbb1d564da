import type { ColumnType, Generated, JSONColumnType, Selectable } from 'kysely';

import type { Check } from '#shared/core/checks/check.ts';
import type { EngineChoice } from '#shared/core/engine.ts';
import type { DocumentClass } from '#shared/core/field.ts';
import type {
  AuditEntryId,
  BatchId,
  DocumentId,
  JobId,
  OrganizationId,
  RenditionId,
  ReviewId,
  TaskId,
  VersionId,
} from '#shared/core/ids.ts';
import type { Language } from '#shared/core/languages.ts';
import type { Code, PageSource, WordSource } from '#shared/core/page.ts';
import type { Priority } from '#shared/core/priority.ts';
import type { ReviewReason, ShownReviewState } from '#shared/core/review.ts';
import type { PageRange } from '#shared/core/separators.ts';

import type { BatchSchema } from './batch-schema.ts';
import type { ExportSchema } from './export-schema.ts';
import type { FieldSchema } from './field-schema.ts';
import type { LessonSchema } from './lesson-schema.ts';
import type { ModelSchema } from './model-schema.ts';
import type { PeopleSchema } from './people-schema.ts';
import type { PoolSchema } from './pool-schema.ts';
import type { ProfileColumns, ProfileSchema } from './profile-schema.ts';
import type { ReviewSchema } from './review-schema.ts';
import type { ScheduleSchema } from './schedule-schema.ts';
import type { WebhookSchema } from './webhook-schema.ts';

/** The tables as TypeScript sees them: columns in camelCase. migrations/ is the truth. */
export type Schema = PeopleSchema &
  BatchSchema &
  ExportSchema &
  FieldSchema &
  PoolSchema &
  ProfileSchema &
  ModelSchema &
  LessonSchema &
  ReviewSchema &
  ScheduleSchema &
  WebhookSchema & {
    organizations: OrganizationsTable;
    objects: ObjectsTable;
    documents: DocumentsTable;
    archiveEntries: ArchiveEntriesTable;
    documentGrants: DocumentGrantsTable;
    versions: VersionsTable;
    pages: PagesTable;
    renditions: RenditionsTable;
    jobs: JobsTable;
    tasks: TasksTable;
    usageEvents: UsageEventsTable;
    auditEntries: AuditEntriesTable;
    idempotencyRecords: IdempotencyRecordsTable;
  };

type OrganizationsTable = {
  organizationId: OrganizationId;
  name: string;
  weight: Generated<number>;
  maxInFlight: Generated<number>;
  signingSecretGeneration: Generated<number>;
  /** Until then callbacks are signed with the secret before, too. */
  signingSecretOverlapUntil: Date | null;
  /** For documents that are submitted without saying theirs. */
  defaultLanguages: Generated<readonly string[]>;
  createdAt: Generated<Date>;
  /** Empty: from anywhere. */
  allowedNetworks: Generated<readonly string[]>;
  requiresSecondFactor: Generated<boolean>;
};

type ObjectsTable = {
  organizationId: OrganizationId;
  key: string;
  state: 'pending' | 'stored';
  byteSize: ColumnType<string, number>;
  sha256: Buffer;
  createdAt: Generated<Date>;
  /** When it is swept unless it was kept. */
  pendingUntil: Generated<Date>;
};

export const documentStates = ['processing', 'processed', 'failed', 'cancelled'] as const;
export type DocumentState = (typeof documentStates)[number];

type DocumentsTable = ProfileColumns & {
  organizationId: OrganizationId;
  id: DocumentId;
  title: string;
  state: DocumentState;
  class: DocumentClass | null;
  classConfidence: number | null;
  classHint: DocumentClass | null;
  languages: readonly string[];
  /** The language it should have been read in, where that is another one. */
  languageSuggestion: Language | null;
  /** The script it is written in, where none of the languages that can be read has it. */
  scriptSuggestion: string | null;
  metadata: JSONColumnType<Record<string, unknown>>;
  callbackUrl: string | null;
  failureCode: string | null;
  failureDetail: string | null;
  pageCount: number | null;
  /** Of its pages, those that could not be read. */
  unreadablePages: Generated<number>;
  /** The document with the same bytes whose reading was taken over. */
  reusedFrom: DocumentId | null;
  /** Its client wants it read, whatever was read before. */
  readsAfresh: Generated<boolean>;
  /** Separator sheets cut it into documents. */
  splits: Generated<boolean>;
  engine: Generated<EngineChoice>;
  /** The archive's document, for one that came in an archive. */
  parentId: DocumentId | null;
  /** How many documents came out of an archive, or of a file that was cut up; null of one document. */
  heldDocuments: number | null;
  /** Only who is granted it, and who submitted it, sees it. */
  restricted: Generated<boolean>;
  submittedByType: 'user' | 'api_key' | null;
  submittedById: string | null;
  /** Of its last review that was not dismissed; null where it has none. */
  reviewId: ReviewId | null;
  reviewState: ShownReviewState | null;
  reviewReasons: readonly ReviewReason[] | null;
  reviewLockedUntil: Date | null;
  /** When somebody said that the class is right, or which one is. */
  classConfirmedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
  /** The same for two copies of a document. */
  duplicateKey: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
  /** Of those with the same key, which had it first. */
  duplicatePlace: Generated<number>;
};

export const accessLevels = ['read', 'edit', 'share'] as const;
export type AccessLevel = (typeof accessLevels)[number];

type DocumentGrantsTable = {
  organizationId: OrganizationId;
  documentId: DocumentId;
  principalType: 'user' | 'role' | 'api_key';
  principalId: string;
  level: AccessLevel;
  grantedBy: string;
  grantedAt: Date;
};

type ArchiveEntriesTable = {
  organizationId: OrganizationId;
  documentId: DocumentId;
  /** From 1. */
  position: number;
  name: string;
  /** The entry's own document, or why there is none. */
  childId: DocumentId | null;
  refusal: string | null;
  /** Of the scan that separator sheets cut up; null for files of an archive. */
  firstPage: number | null;
  lastPage: number | null;
};

export type ScanState = 'not_configured' | 'pending' | 'clean' | 'infected';

type VersionsTable = {
  organizationId: OrganizationId;
  id: VersionId;
  documentId: DocumentId;
  number: number;
  objectKey: string;
  fileName: string;
  mediaType: string;
  byteSize: ColumnType<string, number>;
  sha256: Buffer;
  /** What the virus scanner said of the file. */
  scanState: ScanState;
  /** Opens the file where it is encrypted; see shared/infra/crypto/secret-box.ts. */
  sealedPassword: Buffer | null;
  /** The settings its pages were read with; null until all are. */
  readWith: string | null;
  createdAt: Date;
  /** Whether what was extracted agrees with itself. */
  checks: ColumnType<readonly Check[], string | undefined, string>;
  /** The documents that it is to be cut into, or seems to hold; null where it is one. */
  parts: ColumnType<readonly PageRange[] | null, string | undefined, string | null>;
};

/** A word as it is stored: text, x0, y0, x1, y1, confidence, line, source. */
export type WordRow = readonly [
  ...[string, number, number, number, number, number, number],
  /** Missing from pages that were read before words had a source of their own. */
  WordSource?,
];

/** A box as it is stored: x0, y0, x1, y1. */
export type BoxRow = readonly [number, number, number, number];

/** A block as it is stored: its box, its first and its last line. */
export type BlockRow = readonly [...BoxRow, number, number];

type PagesTable = {
  organizationId: OrganizationId;
  versionId: VersionId;
  number: number;
  width: number;
  height: number;
  unit: 'pt' | 'px';
  rotation: number;
  skew: number;
  source: PageSource;
  reason: string;
  confidence: number;
  text: string;
  words: JSONColumnType<readonly WordRow[]>;
  readAt: Date;
  codes: JSONColumnType<readonly Code[]>;
  blocks: JSONColumnType<readonly BlockRow[]>;
  rules: JSONColumnType<readonly BoxRow[]>;
  /** The job that read it; null for pages read before that was kept. */
  jobId: JobId | null;
  script: string | null;
  /** What its text looks most like; null where it is too short to tell, or not analysed yet. */
  language: Language | null;
  /** What it looks like by itself; null where it is not analysed yet. */
  class: DocumentClass | null;
  classConfidence: number | null;
  /** How likely a document begins with it. */
  begins: number | null;
};

export const pictureSizes = ['display', 'thumbnail'] as const;
export type PictureSize = (typeof pictureSizes)[number];

type RenditionsTable = {
  organizationId: OrganizationId;
  id: RenditionId;
  versionId: VersionId;
  kind: PictureSize | 'searchable_pdf';
  /** From 1; 0 for what is made of the whole version. */
  page: number;
  state: 'queued' | 'ready' | 'failed';
  /** Null where the version's own file is the rendition. */
  objectKey: string | null;
  byteSize: ColumnType<string | null, number | null, number | null>;
  mediaType: string | null;
  failureCode: string | null;
  failureDetail: string | null;
  createdAt: Date;
  finishedAt: Date | null;
};

export const jobStates = ['queued', 'running', 'succeeded', 'failed', 'cancelled'] as const;
export type JobState = (typeof jobStates)[number];

export const jobKinds = ['process_document', 'export'] as const;
export type JobKind = (typeof jobKinds)[number];

type JobsTable = {
  organizationId: OrganizationId;
  id: JobId;
  kind: JobKind;
  /** Null for what is not about one document. */
  documentId: DocumentId | null;
  versionId: VersionId | null;
  state: JobState;
  priority: Generated<Priority>;
  batchId: BatchId | null;
  /** The job whose work this one does again. */
  retryOf: JobId | null;
  /** Who asked for it; null for jobs from before that was kept. */
  createdByType: 'user' | 'api_key' | null;
  createdById: string | null;
  pagesTotal: number | null;
  pagesDone: Generated<number>;
  failureCode: string | null;
  failureDetail: string | null;
  requestId: string;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
};

export type TaskState = 'queued' | 'dispatched' | 'running' | 'succeeded' | 'failed' | 'cancelled';

type TasksTable = {
  id: TaskId;
  organizationId: OrganizationId;
  jobId: JobId | null;
  pool: string;
  payload: JSONColumnType<object>;
  state: Generated<TaskState>;
  /** 0: interactive, 1: batch. */
  priority: Generated<number>;
  /** Among the organization's tasks in the pool; the lowest goes first. */
  turn: Generated<number>;
  epoch: Generated<number>;
  attempt: Generated<number>;
  failures: Generated<number>;
  crashes: Generated<number>;
  notBefore: Date | null;
  readyAt: Generated<Date>;
  workerId: string | null;
  leaseUntil: Date | null;
  errorCode: string | null;
  errorDetail: string | null;
  createdAt: Generated<Date>;
  dispatchedAt: Date | null;
  startedAt: Date | null;
  finishedAt: Date | null;
  /** When somebody had the work of a failed one done again. */
  requeuedAt: Date | null;
};

type UsageEventsTable = {
  organizationId: OrganizationId;
  jobId: JobId;
  kind: 'pages_read';
  quantity: number;
  createdAt: Date;
};

export const actorTypes = ['user', 'api_key', 'worker', 'administrator', 'nobody'] as const;
export type ActorType = (typeof actorTypes)[number];

type AuditEntriesTable = {
  organizationId: OrganizationId;
  id: AuditEntryId;
  at: Date;
  actorType: ActorType;
  actorId: string;
  action: string;
  subjectId: string;
  requestId: string;
  /** Where the request came from; null for work without one. */
  address: string | null;
  details: JSONColumnType<Record<string, unknown>>;
};

type IdempotencyRecordsTable = {
  organizationId: OrganizationId;
  operation: string;
  key: string;
  fingerprint: Buffer;
  response: JSONColumnType<object>;
  createdAt: Date;
  expiresAt: Date;
};

export type OrganizationRow = Selectable<OrganizationsTable>;
export type GrantRow = Selectable<DocumentGrantsTable>;
export type ArchiveEntryRow = Selectable<ArchiveEntriesTable>;
export type DocumentRow = Selectable<DocumentsTable>;
export type VersionRow = Selectable<VersionsTable>;
export type PageRow = Selectable<PagesTable>;
export type RenditionRow = Selectable<RenditionsTable>;
export type FieldRow = Selectable<FieldSchema['fields']>;
export type JobRow = Selectable<JobsTable>;
/** A job that processes a document. */
export type DocumentJobRow = JobRow & {
  readonly documentId: DocumentId;
  readonly versionId: VersionId;
};
export type TaskRow = Selectable<TasksTable>;
export type AuditEntryRow = Selectable<AuditEntriesTable>;
