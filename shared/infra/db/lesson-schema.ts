import type { JSONColumnType, Selectable } from 'kysely';

import type { DocumentClass } from '#shared/core/field.ts';
import type { DocumentId, OrganizationId } from '#shared/core/ids.ts';
import type { LessonExample, Numbers } from '#shared/core/lesson.ts';

export type LessonSchema = {
  lessons: LessonsTable;
  ownWeights: OwnWeightsTable;
  pendingLessons: PendingLessonsTable;
  learning: LearningTable;
};

type LessonsTable = {
  organizationId: OrganizationId;
  documentId: DocumentId;
  class: DocumentClass;
  /** `class`: what a document of the class looks like. */
  field: string;
  example: JSONColumnType<LessonExample>;
  learnedAt: Date;
};

type OwnWeightsTable = {
  organizationId: OrganizationId;
  class: DocumentClass;
  field: string;
  deltas: JSONColumnType<Numbers>;
  /** Where one of these has no lesson any more, the weights are to be fitted anew. */
  documentIds: readonly DocumentId[];
  fittedAt: Date;
};

type PendingLessonsTable = {
  organizationId: OrganizationId;
  documentId: DocumentId;
  /** Somebody said that all of it is right: what it does not say is not there. */
  isWhole: boolean;
  times: number;
};

type LearningTable = {
  organizationId: OrganizationId;
  isUnderWay: boolean;
  generation: number;
};

export type LessonRow = Selectable<LessonsTable>;
export type OwnWeightsRow = Selectable<OwnWeightsTable>;
export type PendingLessonRow = Selectable<PendingLessonsTable>;
export type LearningRow = Selectable<LearningTable>;
