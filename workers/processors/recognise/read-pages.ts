import { AppError } from '#shared/core/errors.ts';
import { textOf, type PageReading } from '#shared/core/page.ts';

import type { PdfFile, PdfPage } from '../../engines/pdf/pdf.engine.ts';
import type { Source } from '../document-work.ts';
import type { Recognition } from './look.ts';
import { confidenceOf, keepCertain } from './merge-looks.ts';
import { imagePicture, renderedPicture } from './picture.ts';
import { readCodesOfPdfPage } from './read-codes.ts';
import { recognisePicture } from './recognise-picture.ts';

/**
 * Reads pages, each by the way its content asks for, and yields them as they are done: first those
 * that the file itself tells, then one by one those that must be looked at.
 */
export async function* readPages(
  source: Source,
  numbers: readonly number[],
  recognition: Recognition,
): AsyncGenerator<readonly PageReading[]> {
  if (numbers.length === 0) return;
  if (source.mediaType === 'application/pdf') {
    yield* readPdfPages(pdfFileOf(source, recognition), numbers, recognition);
    return;
  }
  for (const number of numbers) {
    const picture = imagePicture(source.path, number);
    yield [await recognisePicture(picture, { number, reason: 'image' }, recognition)];
  }
}

function pdfFileOf({ path, password }: Source, { maxPageSide }: Recognition): PdfFile {
  return { path, password, maxPageSide };
}

async function* readPdfPages(
  file: PdfFile,
  numbers: readonly number[],
  recognition: Recognition,
): AsyncGenerator<readonly PageReading[]> {
  const { engines, signal, timeoutMs } = recognition;
  const request = { ...file, numbers: [...numbers] };
  const { pages } = await engines.pdf.call('readPages', request, { signal, timeoutMs });
  const told: PageReading[] = [];
  for (const page of pages.filter(isTold)) {
    const codes = page.mayHoldCodes ? await readCodesOfPdfPage(file, page.number, recognition) : [];
    told.push({ ...toReading(page), codes });
  }
  if (told.length > 0) yield told;
  for (const page of pages) {
    if (!isTold(page)) yield [await seePdfPage(file, page, recognition)];
  }
}

/** Whether the file itself says all there is on the page. */
function isTold({ source }: PdfPage): boolean {
  return source === 'text_layer' || source === 'blank';
}

/** A page that must be looked at; one that cannot be painted is told apart from its neighbours. */
async function seePdfPage(
  file: PdfFile,
  page: PdfPage,
  recognition: Recognition,
): Promise<PageReading> {
  try {
    const picture = await renderedPicture(file, page.number, recognition);
    const seen = await recognisePicture(picture, page, recognition);
    return page.words.length === 0 ? seen : withTold(seen, page);
  } catch (error) {
    const isBroken = error instanceof AppError && error.kind === 'unreadable_document';
    if (!isBroken) throw error;
    return { ...toReading(page), source: 'unreadable', reason: error.code };
  }
}

/** What the file says holds; what was seen beside it is added. */
function withTold(seen: PageReading, page: PdfPage): PageReading {
  // Boxes agree only where the page was not turned for OCR.
  if (seen.rotation !== 0) return { ...toReading(page), reason: 'text_layer_and_turned_image' };
  const words = keepCertain(page.words, seen.words);
  return {
    ...seen,
    source: page.source === 'mixed' ? 'mixed' : seen.source,
    reason: page.reason,
    confidence: confidenceOf(words),
    text: textOf(words),
    words,
  };
}

function toReading({ number, width, height, source, reason, words }: PdfPage): PageReading {
  return {
    number,
    width,
    height,
    unit: 'pt',
    rotation: 0,
    skew: 0,
    source: source === 'blank' ? 'blank' : 'text_layer',
    reason,
    confidence: words.length === 0 ? 0 : 1,
    text: textOf(words),
    words,
    codes: [],
  };
}
