import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

import type { Box } from '#shared/core/box.ts';

import { paintGrey, type GreyPicture } from './render-grey.ts';
import type { LayerWord } from './text-layer-words.ts';

/** Pixels per point: 100 dpi show of every letter that it is there. */
const SCALE = 100 / 72;
const MOST_PIXELS = 4_000_000;

/** The words of which something can be seen on the painted page. */
export async function seenWords(
  page: PDFPageProxy,
  words: readonly LayerWord[],
): Promise<readonly LayerWord[]> {
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = Math.min(SCALE, Math.sqrt(MOST_PIXELS / (width * height)));
  const picture = await paintGrey(page, scale);
  return words.filter(({ box }) => contrastIn(picture, box) >= LEAST_CONTRAST);
}

/** Of 255; a person hardly sees less. */
const LEAST_CONTRAST = 12;

/** Between the darkest and the lightest pixel of a part of the picture. */
function contrastIn({ samples, width, height }: GreyPicture, box: Box): number {
  const left = Math.max(0, Math.floor(box.x0 * width));
  const right = Math.min(width, Math.ceil(box.x1 * width));
  const bottom = Math.min(height, Math.ceil(box.y1 * height));
  let [darkest, lightest] = [255, 0];
  for (let y = Math.max(0, Math.floor(box.y0 * height)); y < bottom; y += 1) {
    for (const sample of samples.subarray(y * width + left, y * width + right)) {
      darkest = Math.min(darkest, sample);
      lightest = Math.max(lightest, sample);
    }
  }
  return lightest - darkest;
}
