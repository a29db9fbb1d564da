import { readFile } from 'node:fs/promises';

import { AppError } from '#shared/core/errors.ts';
import type { ModelAllowance } from '#shared/core/model-allowance.ts';
import type { ProfileDefinition } from '#shared/core/profile.ts';
import { modelAllowanceOf } from '#shared/features/model-consent/index.ts';
import { eachReadPage } from '#shared/features/pipeline/index.ts';

import type { analyseEngine } from '../../engines/analyse/analyse.engine.ts';
import type { ResultOf } from '../../engines/define-engine.ts';
import type { ModelClient, ModelTrouble } from '../../model/model-client.ts';
import { questionAbout } from '../../model/question.ts';
import { isUnreadable } from '../document-work.ts';
import type { Illustration } from '../illustrate/illustration.ts';
import { makePicture } from '../illustrate/make-picture.ts';

type Analysis = ResultOf<typeof analyseEngine, 'analyse'>;

type Asking = Illustration & {
  readonly model: ModelClient | undefined;
  /** A file with the document's pages. */
  readonly path: string;
  /** With which it was read. */
  readonly profile?: ProfileDefinition | undefined;
};

/**
 * What the rules found, beside what the operator's model says: where there is one, and where the
 * organization allows it. Without an answer the rules' own stays, and says so.
 */
export async function askModel(analysis: Analysis, asking: Asking): Promise<Analysis> {
  const { model, ctx, path, profile, signal, timeoutMs } = asking;
  const documentClass = analysis.classification.value;
  const question = questionAbout(documentClass, profile);
  // Data say it better than any reader of pages.
  const isData = analysis.fields.some(({ source }) => source === 'embedded_xml');
  if (!model || !question || isData) return analysis;
  const allowed = await modelAllowanceOf(ctx);
  if (allowed === 'nothing') return analysis;
  const pages = await textOfPages(model, asking);
  if (pages.length === 0) return analysis;
  const images = await imagesOf(pages.length, allowed, asking);
  const texts = pages.map(({ text }) => text);

  const reply = await model.ask(question, { documentClass, pages: texts, images }, signal);

  if ('trouble' in reply) return withTrouble(analysis, reply.trouble, asking);
  const { answer } = reply;
  const { fields, checks } = analysis;
  const shown = pages.map(({ number }) => number);
  try {
    const considered = await asking.engines.analyse.call(
      'consider',
      { path, documentClass, fields, checks, answer, pages: shown },
      { signal, timeoutMs },
    );
    return { ...analysis, ...considered };
  } catch (error) {
    if (!isOfEngine(error)) throw error;
    return withTrouble(analysis, 'not_compared', asking);
  }
}

/** An answer on which an engine comes to grief is not worth its document. */
const isOfEngine = (error: unknown): boolean =>
  error instanceof AppError && ['timed_out', 'engine_crashed', 'engine_broke'].includes(error.kind);

function withTrouble(
  analysis: Analysis,
  trouble: ModelTrouble | 'not_compared',
  { ctx }: Asking,
): Analysis {
  ctx.log.warn({ trouble }, 'the model gave no answer that counts; the rules stand alone');
  const answered = { rule: 'model_answered', passed: false, fields: [], expected: null };
  return { ...analysis, checks: [...analysis.checks, { ...answered, found: trouble }] };
}

type SentPage = { readonly number: number; readonly text: string };

/** The first pages, as far as they may go together. */
async function textOfPages(
  { maxPages, maxCharacters }: ModelClient,
  { ctx, work }: Asking,
): Promise<readonly SentPage[]> {
  const pages: SentPage[] = [];
  let left = maxCharacters;
  for await (const { number, text } of eachReadPage(ctx, { versionId: work.version.id })) {
    if (pages.length === maxPages || left <= 0) break;
    pages.push({ number, text: text.slice(0, left) });
    left -= text.length;
  }
  return pages.some(({ text }) => text.trim() !== '') ? pages : [];
}

/** A picture says little more than the text, and costs much more. */
const MOST_IMAGES = 4;
const SIDE_PIXELS = 1_600;

async function imagesOf(
  pageCount: number,
  allowed: ModelAllowance,
  asking: Asking,
): Promise<readonly string[]> {
  if (allowed !== 'text_and_images') return [];
  const images: string[] = [];
  for (let page = 1; page <= Math.min(pageCount, MOST_IMAGES); page += 1) {
    const image = await imageOf(page, asking);
    if (image !== undefined) images.push(image);
  }
  return images;
}

/** A page that cannot be painted goes as text alone. */
async function imageOf(page: number, asking: Asking): Promise<string | undefined> {
  try {
    const { path, mediaType } = await makePicture(page, SIDE_PIXELS, asking);
    return `data:${mediaType};base64,${await readFile(path, 'base64')}`;
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    return undefined;
  }
}
