import { inTransaction, type ServiceContext, type TxContext } from '#shared/context.ts';
import { documentClasses, type DocumentClass } from '#shared/core/field.ts';
import type { DocumentId, VersionId } from '#shared/core/ids.ts';
import type { Answer, LessonExample, LessonPlace } from '#shared/core/lesson.ts';
import { CLASS_NAME } from '#shared/core/review.ts';
import { currentVersionOf, findFields, loadDocument } from '#shared/features/documents/index.ts';
import { findDefinitionOf } from '#shared/features/profiles/index.ts';
import { findCorrectedPlaces } from '#shared/features/revisions/index.ts';
import type { LearningRow, PendingLessonRow } from '#shared/infra/db/lesson-schema.ts';

import { answersOf } from './answers.policy.ts';
import { askToLearn } from './ask-to-learn.ts';
import {
  deletePending,
  findLearning,
  findPending,
  lockLearning,
  setLearning,
} from './learning.repository.ts';
import {
  findLessons,
  holdDocuments,
  replaceLessons,
  trimLessons,
  type NewLesson,
} from './lessons.repository.ts';
import {
  deleteOwnWeights,
  findOutdated,
  findOwnWeights,
  upsertOwnWeights,
  type Fitted,
  type OwnWeights,
} from './own-weights.repository.ts';

/** Bounds of what a task costs, and of what is kept for a field of a class. */
const DOCUMENTS_PER_TASK = 20;
const LESSONS_PER_FIELD = 300;
/** Of each class' looks: all classes are fitted at once. */
const LESSONS_PER_CLASS = 60;
const SLACK = 60;
/** A longer document costs more than it teaches. */
const MOST_PAGES = 50;

/** A document that is to teach, and what people say of it. */
export type Pupil = {
  readonly documentId: DocumentId;
  readonly versionId: VersionId;
  readonly documentClass: DocumentClass;
  readonly isClassKnown: boolean;
  readonly answers: readonly Answer[];
};

export type LearningWork = {
  readonly generation: number;
  readonly pending: readonly PendingLessonRow[];
  readonly documents: readonly Pupil[];
};

/** What a task of the pool `learn` is to do. */
export async function loadLearningWork(ctx: ServiceContext): Promise<LearningWork> {
  return inTransaction(ctx, async (txCtx) => {
    const { organizationId } = txCtx.actor;
    const learning = await findLearning(txCtx.tx, organizationId);
    const pending = await findPending(txCtx.tx, organizationId, DOCUMENTS_PER_TASK);
    const asked = pending.map(({ documentId }) => documentId);
    const there = await holdDocuments(txCtx.tx, organizationId, asked);
    const documents: Pupil[] = [];
    for (const row of pending) {
      if (there.has(row.documentId)) documents.push(...(await pupilOf(txCtx, row)));
    }
    return { generation: learning?.generation ?? 0, pending, documents };
  });
}

async function pupilOf(
  { tx }: TxContext,
  { organizationId, documentId, isWhole }: PendingLessonRow,
): Promise<readonly Pupil[]> {
  const document = await loadDocument(tx, organizationId, documentId);
  const { class: documentClass, pageCount } = document;
  // Restricted means restricted: others could tell from what is learned that it is there.
  if (
    document.restricted ||
    documentClass === null ||
    (pageCount ?? 0) === 0 ||
    (pageCount ?? 0) > MOST_PAGES
  )
    return [];
  const { id: versionId } = await currentVersionOf(tx, organizationId, documentId);
  const fields = await findFields(tx, organizationId, versionId);
  const corrected = await findCorrectedPlaces(tx, organizationId, documentId);
  const isClassKnown = document.classConfirmedAt !== null;
  const profile = await findDefinitionOf(tx, document);
  const ofProfile = profile ? profile.fields.map(({ name }) => name) : [];
  const answers = answersOf({ documentClass, fields, corrected, ofProfile, isWhole });
  return [{ documentId, versionId, documentClass, isClassKnown, answers }];
}

/** What organizations without corrections have none of. */
export async function ownWeightsOf(ctx: ServiceContext): Promise<readonly OwnWeights[]> {
  return inTransaction(ctx, async ({ tx, actor }) => findOwnWeights(tx, actor.organizationId));
}

/** A lesson that was just made, and whether it says something that was not known. */
export type Taught = NewLesson & { readonly isNews: boolean };

/** The fields whose weights are to be fitted anew: something was news, or is not said any more. */
export async function fieldsToFit(
  ctx: ServiceContext,
  { pending }: LearningWork,
  taught: readonly Taught[],
): Promise<readonly LessonPlace[]> {
  const about = { asked: pending.map(({ documentId }) => documentId), anew: taught };
  const outdated = await inTransaction(ctx, async ({ tx, actor }) =>
    findOutdated(tx, actor.organizationId, about),
  );
  const all = [...outdated, ...taught.filter(({ isNews }) => isNews)];
  const byName = new Map(
    all.map((one) => [
      one.field === CLASS_NAME ? CLASS_NAME : `${one.class} ${one.field}`,
      { class: one.class, field: one.field },
    ]),
  );
  return [...byName.values()];
}

export type Lesson = { readonly documentId: DocumentId; readonly class: DocumentClass } & {
  readonly example: LessonExample;
};

/** What is to be fitted to: the new lessons of a field, and those that there were, newest first. */
export async function lessonsFor(
  ctx: ServiceContext,
  { class: documentClass, field }: LessonPlace,
  { work, taught }: { readonly work: LearningWork; readonly taught: readonly Taught[] },
): Promise<readonly Lesson[]> {
  const isOfClasses = field === CLASS_NAME;
  const classes = isOfClasses ? documentClasses : [documentClass];
  const limit = mostOf(field);
  const without = work.pending.map(({ documentId }) => documentId);
  const kept = await inTransaction(ctx, async ({ tx, actor }) =>
    findLessons(tx, actor.organizationId, { field, classes, without, limit }),
  );
  const fresh = taught.filter((one) => one.field === field && classes.includes(one.class));
  return classes.flatMap((name) =>
    [...fresh, ...kept].filter((one) => one.class === name).slice(0, limit),
  );
}

export type Learned = {
  readonly work: LearningWork;
  readonly taught: readonly NewLesson[];
  /** Fields that were fitted, and what came of it: those without weights have none any more. */
  readonly fields: readonly LessonPlace[];
  readonly weights: readonly Fitted[];
};

/** The effect of the finished task. Where lessons were taken away meanwhile, it is done again. */
export async function completeLearning(ctx: TxContext, learned: Learned): Promise<void> {
  const { tx, actor } = ctx;
  const { organizationId } = actor;
  const asked = learned.work.pending.map(({ documentId }) => documentId);
  const there = await holdDocuments(tx, organizationId, asked);
  const learning = await lockLearning(tx, organizationId);
  if (learning.generation === learned.work.generation) await keep(ctx, learned, there);
  const outdated = await findOutdated(tx, organizationId, { asked: [], anew: [] });
  await goOn(ctx, learning, outdated.length > 0);
}

async function keep(
  ctx: TxContext,
  { work, taught, fields, weights }: Learned,
  there: ReadonlySet<DocumentId>,
): Promise<void> {
  const { tx, actor, clock } = ctx;
  const { organizationId } = actor;
  const at = { organizationId, learnedAt: clock.now(), fittedAt: clock.now() };
  const documentIds = work.pending.map(({ documentId }) => documentId);
  const lessons = taught.filter(({ documentId }) => there.has(documentId));
  await replaceLessons(tx, at, { documentIds, lessons });
  for (const place of fields) await forgetWeights(ctx, place);
  for (const fitted of weights) await upsertOwnWeights(tx, at, fitted);
  for (const place of placesOf(lessons)) {
    await trimLessons(tx, organizationId, { ...place, most: mostOf(place.field), slack: SLACK });
  }
  await deletePending(tx, organizationId, work.pending);
}

/** Each once. */
function placesOf(lessons: readonly NewLesson[]): readonly LessonPlace[] {
  const places = lessons.map(({ class: name, field }) => ({ class: name, field }));
  return [...new Map(places.map((place) => [`${place.class} ${place.field}`, place])).values()];
}

const mostOf = (field: string): number =>
  field === CLASS_NAME ? LESSONS_PER_CLASS : LESSONS_PER_FIELD;

async function forgetWeights({ tx, actor }: TxContext, place: LessonPlace): Promise<void> {
  const { organizationId } = actor;
  const classes = place.field === CLASS_NAME ? documentClasses : [place.class];
  for (const name of classes) {
    await deleteOwnWeights(tx, organizationId, { class: name, field: place.field });
  }
}

/** The end of a task that cannot succeed: what it was about waits for the next correction, or an operator. */
export async function abandonLearning({ tx, actor }: TxContext): Promise<void> {
  const learning = await lockLearning(tx, actor.organizationId);
  await setLearning(tx, { ...learning, isUnderWay: false });
}

/** The task ends, and another begins where there is something left. */
async function goOn(ctx: TxContext, before: LearningRow, isOutdated: boolean): Promise<void> {
  const learning = { ...before, isUnderWay: false };
  await setLearning(ctx.tx, learning);
  const [left] = await findPending(ctx.tx, ctx.actor.organizationId, 1);
  if (left || isOutdated) await askToLearn(ctx, learning);
}

/** One that was given up is done again, by an operator's word. */
export async function resumeLearning(ctx: TxContext): Promise<void> {
  await askToLearn(ctx, await lockLearning(ctx.tx, ctx.actor.organizationId));
}
