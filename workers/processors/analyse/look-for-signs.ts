import { sharedArea } from '#shared/core/box.ts';
import { weighed } from '#shared/core/checks/check-fields.ts';
import type { Check } from '#shared/core/checks/check.ts';
import { checksOfSigns, type Sign } from '#shared/core/checks/sign.ts';
import { AppError } from '#shared/core/errors.ts';
import type { Field } from '#shared/core/field.ts';

import type { analyseEngine } from '../../engines/analyse/analyse.engine.ts';
import type { ResultOf } from '../../engines/define-engine.ts';
import { isUnreadable, type ReadingSettings, type Source } from '../document-work.ts';

type Analysis = ResultOf<typeof analyseEngine, 'analyse'>;

type Judged = Omit<Analysis, 'fields' | 'checks'> & {
  readonly fields: readonly Field[];
  readonly checks: readonly Check[];
};

type Looking = Pick<ReadingSettings, 'engines' | 'timeoutMs' | 'maxPageSide' | 'maxPixels'> & {
  readonly source: Source;
  /** A file with the document's pages. */
  readonly path: string;
  readonly signal: AbortSignal;
};

/** What was found, and whether the file shows that somebody changed it. */
export async function withSigns(analysis: Analysis, looking: Looking): Promise<Judged> {
  const signs = await signsIn(looking);
  if (!signs) return analysis;
  const checks = checksOfSigns(signs, (sign) => fieldsUnder(sign, analysis));
  const fields = weighed(analysis.fields, checks);
  return { ...analysis, fields, checks: [...analysis.checks, ...checks] };
}

/** Nothing where there is nothing to look at. */
async function signsIn(looking: Looking): Promise<readonly Sign[] | undefined> {
  const { mediaType } = looking.source;
  try {
    if (mediaType.startsWith('image/')) return await signsInPicture(looking);
    return mediaType === 'application/pdf' ? await signsInPdf(looking) : undefined;
  } catch (error) {
    // The pages are read already; what else is in the file may be as it is.
    if (!isUnreadable(error) && !isTooMuch(error)) throw error;
    return undefined;
  }
}

/** A look that took an engine's time or memory is not worth its document. */
const isTooMuch = (error: unknown): boolean =>
  error instanceof AppError && (error.kind === 'timed_out' || error.kind === 'engine_crashed');

async function signsInPicture({
  source: { path },
  engines,
  signal,
  timeoutMs,
}: Looking): Promise<readonly Sign[] | undefined> {
  const answer = await engines.image.call('findEditor', { path }, { signal, timeoutMs });
  if (!answer.namesPrograms) return undefined;
  if (answer.editor === null) return [];
  return [{ sign: 'file_was_edited', page: null, box: null, detail: answer.editor }];
}

/** As long as a file made to be slow may hold an engine for what is only looked at. */
const LONGEST_LOOK_MS = 30_000;

async function signsInPdf(looking: Looking): Promise<readonly Sign[] | undefined> {
  const { source, engines, maxPageSide, maxPixels, signal, path } = looking;
  const timeoutMs = Math.min(looking.timeoutMs, LONGEST_LOOK_MS);
  const file = { path: source.path, password: source.password, maxPageSide };
  const request = { ...file, maxImagePixels: maxPixels, pagesPath: path };
  const { signs } = await engines.pdf.call('findSigns', request, { signal, timeoutMs });
  return signs ?? undefined;
}

/** Of a value and a sign's place. */
const SAME_PLACE = 0.3;

function fieldsUnder({ page, box }: Sign, { fields }: Analysis): string[] {
  if (!box) return [];
  return fields.flatMap((field) => {
    if (field.page !== page || !field.box || sharedArea(field.box, box) < SAME_PLACE) return [];
    return field.in ? `${field.in.list}.${field.in.row}.${field.name}` : field.name;
  });
}
