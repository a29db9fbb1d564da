import { join } from 'node:path';

import { textOf, type PageReading, type Word } from '#shared/core/page.ts';
import type { PageToRecognise } from '#shared/features/pipeline/index.ts';

import type { Engines } from '../../engines/engines.ts';
import type { Picture } from '../../engines/image/image.engine.ts';
import { toUprightBox, type Straightened } from './upright-box.ts';

export type Recognition = {
  readonly engines: Engines;
  readonly languages: readonly string[];
  readonly languageFolder: string;
  /** A private folder for the page's pictures. */
  readonly folder: string;
  readonly maxPixels: number;
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
};

type Source = { readonly path: string; readonly mediaType: string };

/** A page whose words are this unsure may be upside down. */
const DOUBTFUL = 0.6;

/** Pixels of the picture that OCR works on. */
const OCR_PIXELS = 12_000_000;

/** Reads one page by OCR: render or decode, straighten, recognise. */
export async function recognisePage(
  source: Source,
  page: PageToRecognise,
  recognition: Recognition,
): Promise<PageReading> {
  const { picture, size } = await pictureOf(source, page.number, recognition);
  const upright = await readPicture(picture, 0, recognition);
  const isDoubtful = upright.words.length > 0 && meanConfidence(upright.words) < DOUBTFUL;
  const turned = isDoubtful ? await readPicture(picture, 180, recognition) : upright;
  const { words, straightened } =
    weightOf(turned.words) > weightOf(upright.words) ? turned : upright;

  const isQuarterTurned = straightened.rotation % 180 !== 0;
  const { sourceWidth, sourceHeight } = straightened;
  const { width, height, unit } = size ?? {
    width: sourceWidth,
    height: sourceHeight,
    unit: 'px' as const,
  };
  return {
    number: page.number,
    width: isQuarterTurned ? height : width,
    height: isQuarterTurned ? width : height,
    unit,
    rotation: straightened.rotation,
    skew: straightened.skew,
    source: words.length === 0 ? 'blank' : 'ocr',
    reason: words.length === 0 ? 'no_text_found' : page.reason,
    confidence: meanConfidence(words),
    text: textOf(words),
    words,
  };
}

type PageSize = { readonly width: number; readonly height: number; readonly unit: 'pt' };

async function pictureOf(
  { path, mediaType }: Source,
  number: number,
  { engines, folder, ...options }: Recognition,
): Promise<{ picture: Picture; size?: PageSize }> {
  if (mediaType !== 'application/pdf') return { picture: { kind: 'file', path, page: number } };
  const out = join(folder, 'page.grey');
  const request = { path, number, out, maxPixels: OCR_PIXELS };
  const { width, height, pageWidth, pageHeight } = await engines.pdf.call(
    'renderPage',
    request,
    options,
  );
  return {
    picture: { kind: 'samples', path: out, width, height },
    size: { width: pageWidth, height: pageHeight, unit: 'pt' },
  };
}

async function readPicture(
  picture: Picture,
  turn: 0 | 180,
  { engines, folder, languages, languageFolder, maxPixels, ...options }: Recognition,
): Promise<{ words: readonly Word[]; straightened: Straightened }> {
  const out = join(folder, 'page.pgm');
  const straightened = await engines.image.call(
    'straighten',
    { picture, turn, out, maxPixels },
    options,
  );
  const recognised = await engines.ocr.call(
    'recognise',
    { path: out, languages: [...languages], languageFolder },
    options,
  );
  const words = recognised.words.map(({ text, confidence, line, ...box }) => ({
    text,
    confidence,
    line,
    box: toUprightBox(box, straightened),
  }));
  return { words, straightened };
}

function meanConfidence(words: readonly Word[]): number {
  if (words.length === 0) return 0;
  return words.reduce((sum, word) => sum + word.confidence, 0) / words.length;
}

/** How much was read: letters and digits, each counted by its confidence. */
function weightOf(words: readonly Word[]): number {
  return words.reduce((sum, { text, confidence }) => {
    const signs = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    return sum + signs * confidence;
  }, 0);
}
