import { join } from 'node:path';

import type { ServiceContext } from '#shared/context.ts';
import { AppError } from '#shared/core/errors.ts';
import type { LessonPlace } from '#shared/core/lesson.ts';
import { CLASS_NAME } from '#shared/core/review.ts';
import {
  abandonLearning,
  completeLearning,
  fieldsToFit,
  lessonsFor,
  loadLearningWork,
  type Fitted,
  type LearningWork,
  type Lesson,
  type Pupil,
  type Taught,
} from '#shared/features/lessons/index.ts';
import { eachReadPage } from '#shared/features/pipeline/index.ts';
import type { PayloadOf } from '#shared/queues/define-pool.ts';
import type { learnPool } from '#shared/queues/pools.ts';

import type { Processor } from '../../processor.ts';
import { isUnreadable, withFolder, type ReadingSettings } from '../document-work.ts';
import { writeJsonLines } from '../write-json-lines.ts';
import { writeOwnModel } from './own-model-file.ts';

type LearningSettings = Pick<ReadingSettings, 'engines' | 'timeoutMs' | 'workFolder' | 'saltOf'>;

type Classroom = LearningSettings & {
  readonly ctx: ServiceContext;
  readonly folder: string;
  readonly signal: AbortSignal;
  readonly isLastTry: boolean;
};

/** Learns from what was corrected and confirmed since the last time. */
export function learnProcessor(settings: LearningSettings): Processor<PayloadOf<typeof learnPool>> {
  return {
    process: async ({ ctx, signal, isLastTry }) =>
      withFolder(settings, async (folder) => {
        const room = { ...settings, ctx, folder, signal, isLastTry };
        const work = await loadLearningWork(ctx);
        const taught = await teachAll(work, room);
        const fields = await fieldsToFit(ctx, work, taught);
        const weights: Fitted[] = [];
        for (const field of fields) {
          const lessons = await lessonsFor(ctx, field, { work, taught });
          if (lessons.length > 0) weights.push(...(await fit(field, lessons, room)));
        }
        return {
          commit: async (txCtx) => completeLearning(txCtx, { work, taught, fields, weights }),
        };
      }),
    giveUp: async (ctx) => abandonLearning(ctx),
  };
}

async function teachAll({ documents }: LearningWork, room: Classroom): Promise<readonly Taught[]> {
  if (documents.length === 0) return [];
  const ownPath = await writeOwnModel(room.ctx, room, room.folder);
  const taught: Taught[] = [];
  for (const document of documents) {
    try {
      taught.push(...(await teach(document, ownPath, room)));
    } catch (error) {
      if (!isToBlame(error, room)) throw error;
      room.ctx.log.warn({ document: document.documentId, code: error.code }, 'it teaches nothing');
    }
  }
  return taught;
}

/** A document that no engine survives teaches nothing, and does not keep others from teaching. */
function isToBlame(error: unknown, { isLastTry }: Classroom): error is AppError {
  if (!(error instanceof AppError)) return false;
  const isDeadly = error.kind === 'engine_crashed' || error.kind === 'timed_out';
  return error.kind === 'engine_broke' || isUnreadable(error) || (isDeadly && isLastTry);
}

async function teach(
  { documentId, versionId, answers, ...known }: Pupil,
  ownPath: string,
  { engines, ctx, folder, signal, timeoutMs }: Classroom,
): Promise<readonly Taught[]> {
  const path = join(folder, 'pages.jsonl');
  await writeJsonLines(path, eachReadPage(ctx, { versionId }));
  const question = { path, ownPath, answers: [...answers], ...known };
  const { lessons } = await engines.learning.call('teach', question, { signal, timeoutMs });
  return lessons.map(({ class: documentClass, field, isNews, ...example }) => ({
    documentId,
    class: documentClass,
    field,
    isNews,
    example,
  }));
}

/** What comes of all lessons of a field, or of the classes. */
async function fit(
  place: LessonPlace,
  lessons: readonly Lesson[],
  { engines, folder, signal, timeoutMs }: Classroom,
): Promise<readonly Fitted[]> {
  const path = join(folder, 'lessons.jsonl');
  const { field } = place;
  await writeJsonLines(
    path,
    lessons.map(({ class: documentClass, example }) =>
      Object.assign({ class: documentClass, field }, example),
    ),
  );
  const of = field === CLASS_NAME ? null : place;
  const { weights } = await engines.learning.call('learn', { path, of }, { signal, timeoutMs });
  return weights
    .filter(({ deltas }) => Object.keys(deltas).length > 0)
    .map((own) => {
      const ofClass = lessons.filter((lesson) => lesson.class === own.class);
      const documentIds = ofClass.map(({ documentId }) => documentId).toSorted();
      return Object.assign({}, own, { documentIds });
    });
}
