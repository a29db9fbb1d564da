import { join } from 'node:path';

import type { Word } from '#shared/core/page.ts';

import type { Engines } from '../../engines/engines.ts';
import type { Layout, Picture } from '../../engines/image/image.engine.ts';
import type { Look, Looks } from './looks.ts';
import { toUprightBox, type Straightened } from './upright-box.ts';

export type Recognition = {
  readonly engines: Engines;
  readonly languages: readonly string[];
  readonly languageFolder: string;
  /** A private folder for the page's pictures. */
  readonly folder: string;
  readonly maxPixels: number;
  /** Points. */
  readonly maxPageSide: number;
  readonly looks: Looks;
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
};

/** A page drawn for OCR. */
export type Drawing = { readonly path: string; readonly straightened: Straightened };

/** Draws the page as a look wants it. Its layout is found unless it is known. */
export async function draw(
  picture: Picture,
  { finish }: Look,
  known: Layout | undefined,
  { engines, folder, maxPixels, signal, timeoutMs }: Recognition,
): Promise<Drawing> {
  const path = join(folder, 'page.pgm');
  const wish = { picture, finish, out: path, maxPixels, ...(known ? { layout: known } : {}) };
  const straightened = await engines.image.call('straighten', wish, { signal, timeoutMs });
  return { path, straightened };
}

/** A horizontal band of the upright page, as fractions of its height. */
export type Band = Straightened['busiest'];

/** What OCR makes of a drawing, or of a band of it. Boxes are fractions of the upright page. */
export async function read(
  { path, straightened }: Drawing,
  { model, layout }: Look,
  { engines, languages, languageFolder, signal, timeoutMs }: Recognition,
  band?: Band,
): Promise<readonly Word[]> {
  const part = band ? { part: pixelsOf(band, straightened) } : {};
  const request = { path, languages: [...languages], languageFolder, model, layout, ...part };
  const { words } = await engines.ocr.call('recognise', request, { signal, timeoutMs });
  return words.map(({ text, confidence, line, ...box }) => ({
    text,
    confidence,
    line,
    source: 'ocr' as const,
    box: toUprightBox(box, straightened),
  }));
}

function pixelsOf({ top, bottom }: Band, { width, height }: Straightened) {
  const from = Math.min(height - 1, Math.floor(top * height));
  const depth = Math.max(1, Math.ceil((bottom - top) * height));
  return { left: 0, top: from, width, height: Math.min(depth, height - from) };
}
