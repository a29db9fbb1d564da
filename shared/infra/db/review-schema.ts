import type { JSONColumnType, Selectable } from 'kysely';

import type { DocumentClass } from '#shared/core/field.ts';
import type { DocumentId, OrganizationId, ReviewId } from '#shared/core/ids.ts';
import type { ReviewReason, ReviewState } from '#shared/core/review.ts';

import type { FieldPlace } from './field-schema.ts';

export type ReviewSchema = { reviews: ReviewsTable; reviewThresholds: ReviewThresholdsTable };

/** A value that the machine was unsure of. */
export type Question = FieldPlace & {
  readonly confidence: number;
  readonly threshold: number;
  /** Whether it turned out to be wrong. */
  readonly corrected: boolean;
};

type ReviewsTable = {
  organizationId: OrganizationId;
  id: ReviewId;
  documentId: DocumentId;
  /** Taken ones whose lock has run out wait again: see `stateAt`. */
  state: ReviewState;
  reasons: readonly ReviewReason[];
  /** What the machine said. */
  class: DocumentClass | null;
  questions: JSONColumnType<readonly Question[]>;
  openedAt: Date;
  /** Who has it, or had it last. */
  takenByType: 'user' | 'api_key' | null;
  takenById: string | null;
  takenAt: Date | null;
  lockedUntil: Date | null;
  endedAt: Date | null;
  rejectionReason: string | null;
};

export type ThresholdRule = {
  readonly class?: DocumentClass | undefined;
  /** The name of a field, a list and its column (`line_items.amount`), or `class`. */
  readonly field?: string | undefined;
  readonly threshold: number;
};

type ReviewThresholdsTable = {
  organizationId: OrganizationId;
  defaultThreshold: number;
  rules: JSONColumnType<readonly ThresholdRule[]>;
};

export type ReviewRow = Selectable<ReviewsTable>;
