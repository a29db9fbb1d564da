import { turnedBox } from '#shared/core/box.ts';
import { AppError } from '#shared/core/errors.ts';
import { lieOf } from '#shared/core/lines.ts';
import {
  textOf,
  type Code,
  type PageReading,
  type UnplacedWord,
  type Word,
} from '#shared/core/page.ts';
import { inReadingOrder } from '#shared/core/reading-order.ts';

import { LETTER, type PdfFile, type PdfPage } from '../../engines/pdf/pdf.engine.ts';
import { isUnreadable, type Source } from '../document-work.ts';
import type { Recognition } from './look.ts';
import { confidenceOf, keepCertain } from './merge-looks.ts';
import { imagePicture, renderedPicture, takenPicture } from './picture.ts';
import { readCodesOfPdfPage } from './read-codes.ts';
import { recognisePicture } from './recognise-picture.ts';

/**
 * Reads pages, each by the way its content asks for, and yields them as they are done: first those
 * that the file itself tells, then one by one those that must be looked at. On the last try each is
 * read alone, and one that still kills its engine is set aside: the others are worth having.
 */
export async function* readPages(
  source: Source,
  numbers: readonly number[],
  recognition: Recognition,
): AsyncGenerator<readonly PageReading[]> {
  if (numbers.length === 0) return;
  if (!recognition.isLastTry) {
    yield* readTogether(source, numbers, recognition);
    return;
  }
  for (const number of numbers) {
    try {
      yield* readTogether(source, [number], recognition);
    } catch (error) {
      if (!isDeadly(error)) throw error;
      const reason = error.kind === 'engine_broke' ? error.code : 'poison';
      yield [unreadable(emptyPage(number), reason)];
    }
  }
}

/** What would take the other pages of the task with it. */
function isDeadly(error: unknown): error is AppError {
  const kinds = ['engine_crashed', 'engine_broke', 'timed_out'];
  return error instanceof AppError && kinds.includes(error.kind);
}

async function* readTogether(
  source: Source,
  numbers: readonly number[],
  recognition: Recognition,
): AsyncGenerator<readonly PageReading[]> {
  const { path, mediaType, password } = source;
  if (mediaType === 'application/pdf') {
    const { maxPageSide, maxPixels: maxImagePixels } = recognition;
    const file = { path, password, maxPageSide, maxImagePixels };
    yield* readPdfPages(file, numbers, recognition);
    return;
  }
  for (const number of numbers) {
    const picture = imagePicture(path, number);
    const see = async () => recognisePicture(picture, { number, reason: 'image' }, recognition);
    yield [await orUnreadable(see, emptyPage(number))];
  }
}

async function* readPdfPages(
  file: PdfFile,
  numbers: readonly number[],
  recognition: Recognition,
): AsyncGenerator<readonly PageReading[]> {
  const { engines, isLastTry, signal, timeoutMs } = recognition;
  // On the last try nothing is opened that can be done without.
  const request = { ...file, numbers: [...numbers], findsImages: !isLastTry };
  const answer = await engines.pdf.call('readPages', request, { signal, timeoutMs });
  const pages = recognition.engine === 'ocr' ? answer.pages.map(untold) : answer.pages;
  const told: PageReading[] = [];
  for (const page of pages.filter(isTold)) {
    const codes = page.mayHoldCodes ? await codesOn(file, page.number, recognition) : [];
    told.push({ ...toReading(page), codes });
  }
  if (told.length > 0) yield told;
  for (const page of pages) {
    if (isTold(page)) continue;
    const see = async () => seePdfPage(file, page, recognition);
    yield [await orUnreadable(see, toReading(page))];
  }
}

/** What stands on a page is not lost because the page cannot be painted. */
async function codesOn(
  file: PdfFile,
  number: number,
  recognition: Recognition,
): Promise<readonly Code[]> {
  try {
    return await readCodesOfPdfPage(file, number, recognition);
  } catch (error) {
    const isSetAside = recognition.isLastTry && isDeadly(error);
    if (!isUnreadable(error) && !isSetAside) throw error;
    return [];
  }
}

/** As if the file held no text: for who does not trust what it says. */
function untold(page: PdfPage): PdfPage {
  if (page.source === 'blank') return page;
  return { ...page, source: 'ocr', reason: 'ocr_chosen', words: [], blocks: [] };
}

/** Whether the file itself says all there is on the page. */
function isTold({ source }: PdfPage): boolean {
  return source === 'text_layer' || source === 'blank';
}

async function seePdfPage(
  file: PdfFile,
  page: PdfPage,
  recognition: Recognition,
): Promise<PageReading> {
  const seen =
    (await seeImage(file, page, recognition)) ?? (await seeRendered(file, page, recognition));
  return page.words.length === 0 ? seen : withTold(seen, page);
}

/** Nothing where the page is no image, or one that only pdf.js can decode. */
async function seeImage(
  file: PdfFile,
  page: PdfPage,
  recognition: Recognition,
): Promise<PageReading | undefined> {
  if (!page.isImage) return undefined;
  try {
    const picture = await takenPicture(file, page.number, recognition);
    return await recognisePicture(picture, page, recognition);
  } catch (error) {
    if (isUnreadable(error)) return undefined;
    throw error;
  }
}

async function seeRendered(
  file: PdfFile,
  page: PdfPage,
  recognition: Recognition,
): Promise<PageReading> {
  const picture = await renderedPicture(file, page.number, recognition);
  return recognisePicture(picture, page, recognition);
}

/** A page that cannot be seen is told apart from its neighbours; what is known of it is kept. */
async function orUnreadable(
  see: () => Promise<PageReading>,
  known: PageReading,
): Promise<PageReading> {
  try {
    return await see();
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    return unreadable(known, error.code);
  }
}

const unreadable = (page: PageReading, reason: string): PageReading => ({
  ...page,
  source: 'unreadable',
  reason,
});

/** What the file says holds; what was seen beside it is added. */
function withTold(seen: PageReading, page: PdfPage): PageReading {
  const told = page.words.map((word) => inTurned(word, seen.rotation));
  const words = keepCertain(told, seen.words);
  const laidOut = inReadingOrder(words, lieOf(seen));
  return {
    ...seen,
    ...sourceOf(seen, page),
    // What the file says needs no OCR to be right.
    script: page.source === 'mixed' ? null : seen.script,
    confidence: confidenceOf(words),
    text: textOf(laidOut),
    ...laidOut,
  };
}

function sourceOf(
  seen: PageReading,
  { source, reason }: PdfPage,
): Pick<PageReading, 'source' | 'reason'> {
  const isMixed = source === 'mixed';
  if (seen.words.length > 0) return { source: isMixed ? 'mixed' : 'ocr', reason };
  return { source: 'text_layer', reason: isMixed ? 'good_text_layer' : 'form_only' };
}

/** What the file says stands on the page as it lies; what was seen stands on the page upright. */
function inTurned({ text, box, confidence, source }: Word, rotation: number): UnplacedWord {
  return { text, box: turnedBox(box, rotation), confidence, source };
}

function toReading({ number, width, height, source, reason, ...told }: PdfPage): PageReading {
  const { words, blocks, rules } = told;
  return {
    ...emptyPage(number),
    width,
    height,
    source: source === 'blank' ? 'blank' : 'text_layer',
    reason,
    confidence: words.length === 0 ? 0 : 1,
    text: textOf(told),
    words,
    blocks,
    rules,
  };
}

/** A page of which nothing is known, not even its size. */
function emptyPage(number: number): PageReading {
  return {
    number,
    ...LETTER,
    unit: 'pt',
    rotation: 0,
    skew: 0,
    source: 'blank',
    reason: 'unknown',
    script: null,
    confidence: 0,
    text: '',
    words: [],
    codes: [],
    blocks: [],
    rules: [],
  };
}
