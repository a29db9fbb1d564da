import type { ColumnType, JSONColumnType, Selectable } from 'kysely';

import type { Box } from '#shared/core/box.ts';
import type { FieldSource, FieldValue, Reading } from '#shared/core/field.ts';
import type { DocumentId, OrganizationId, VersionId } from '#shared/core/ids.ts';
import type { RevisionKind } from '#shared/core/review.ts';

export type FieldSchema = { fields: FieldsTable; fieldRevisions: FieldRevisionsTable };

type FieldsTable = {
  organizationId: OrganizationId;
  id: string;
  versionId: VersionId;
  name: string;
  value: JSONColumnType<FieldValue>;
  raw: string;
  page: number | null;
  box: ColumnType<Box | null, string | null, string | null>;
  confidence: number;
  source: FieldSource;
  /** The list that it is part of, and its row in it. */
  list: string | null;
  rowNumber: number | null;
  /** What else it could have been, the likeliest first. */
  candidates: JSONColumnType<readonly Reading[]>;
  /** When somebody said that it is right. */
  confirmedAt: Date | null;
  isSensitive: boolean;
  createdAt: Date;
};

/** Where a value stands in a document: which it is. */
export type FieldPlace = {
  readonly name: string;
  /** Both, or neither. */
  readonly list: string | null;
  readonly row: number | null;
};

export type FieldChange = FieldPlace & {
  readonly before: FieldValue | null;
  readonly after: FieldValue | null;
  readonly isSensitive?: boolean | undefined;
};

type FieldRevisionsTable = {
  organizationId: OrganizationId;
  documentId: DocumentId;
  /** From 1. */
  number: number;
  at: Date;
  actorType: 'user' | 'api_key' | 'worker';
  actorId: string;
  kind: RevisionKind;
  changes: JSONColumnType<readonly FieldChange[]>;
};

export type FieldRevisionRow = Selectable<FieldRevisionsTable>;
