import { AnnotationMode, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

import type { Box } from '#shared/core/box.ts';

import type { GreyPicture } from '../render-grey.ts';
import { paintGrey } from '../render-grey.ts';
import { boxUnder } from './box-under.ts';
import { coveredShare } from './covered-text.ts';
import type { PaintedWord } from './page-content.ts';

/** What people lay over a page. Form fields are there to be filled. */
const LAID_OVER = new Set(['FreeText', 'Stamp', 'Square', 'Circle', 'Polygon', 'Ink', 'Line']);
/** Of a word's box. */
const UNDER = 0.5;
const SCALE = 100 / 72;
const MOST_PIXELS = 4_000_000;

type Annotation = { readonly subtype?: string; readonly rect?: readonly number[] };

/** Words that could be read if no note, stamp or shape lay on them. A stamp that is seen through hides nothing. */
export async function hiddenByAnnotations(
  page: PDFPageProxy,
  words: readonly PaintedWord[],
): Promise<readonly Box[]> {
  const covers = await laidOver(page);
  const under = words.filter(
    ({ isSeen, text, box }) =>
      isSeen &&
      /[\p{L}\p{N}]/u.test(text) &&
      covers.some((cover) => coveredShare(box, cover) >= UNDER),
  );
  if (under.length === 0) return [];
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = Math.min(SCALE, Math.sqrt(MOST_PIXELS / (width * height)));
  const without = await paintGrey(page, scale, AnnotationMode.DISABLE);
  const shown = await paintGrey(page, scale, AnnotationMode.ENABLE);
  return under.filter(({ box }) => lostInk(without, shown, box) >= LOST).map(({ box }) => box);
}

async function laidOver(page: PDFPageProxy): Promise<readonly Box[]> {
  const viewport = page.getViewport({ scale: 1 });
  const annotations: readonly Annotation[] = await page.getAnnotations({ intent: 'display' });
  return annotations.flatMap(({ subtype = '', rect }) => {
    const [left, bottom, right, top] = rect ?? [];
    if (left === undefined || bottom === undefined || !LAID_OVER.has(subtype)) return [];
    if (right === undefined || top === undefined) return [];
    return [boxUnder([1, 0, 0, 1, 0, 0], [left, bottom, right, top], viewport)];
  });
}

/**
 * Share of a word's ink that is gone, 0 to 1. Another amount on top brings most of it back; strokes of
 * a dark pen and stamps that are seen through take none.
 */
const LOST = 0.08;
/** Of 255: so much darker than the paper is ink, and so much lighter than before is lost. */
const INK = 60;
const LIGHTER = 100;

function lostInk(before: GreyPicture, after: GreyPicture, box: Box): number {
  const { samples, width, height } = before;
  const [left, right] = [Math.floor(box.x0 * width), Math.ceil(box.x1 * width)];
  const [top, bottom] = [Math.floor(box.y0 * height), Math.ceil(box.y1 * height)];
  let paper = 0;
  const places: number[] = [];
  for (let y = Math.max(0, top); y < Math.min(height, bottom); y += 1) {
    for (let x = Math.max(0, left); x < Math.min(width, right); x += 1) {
      places.push(y * width + x);
      paper = Math.max(paper, samples[y * width + x] ?? 0);
    }
  }
  const ink = places.filter((place) => (samples[place] ?? 255) < paper - INK);
  const lost = ink.filter(
    (place) => (after.samples[place] ?? 0) > (samples[place] ?? 255) + LIGHTER,
  );
  return lost.length / Math.max(1, ink.length);
}
