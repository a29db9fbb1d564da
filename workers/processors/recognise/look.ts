import { join } from 'node:path';

import type { Box } from '#shared/core/box.ts';
import type { EngineChoice } from '#shared/core/engine.ts';
import type { UnplacedWord } from '#shared/core/page.ts';

import type { Engines } from '../../engines/engines.ts';
import type { Band, Finish, Layout, Picture } from '../../engines/image/image.engine.ts';
import type { Look, Looks } from './looks.ts';
import type { ReadLine } from './merge-lines.ts';
import { OCR_PIXELS } from './picture.ts';
import { toPixels, toUprightBox, type Straightened } from './upright-box.ts';

export type Recognition = {
  readonly engines: Engines;
  readonly languages: readonly string[];
  readonly engine: EngineChoice;
  readonly languageFolder: string;
  /** A private folder for the page's pictures. */
  readonly folder: string;
  readonly maxPixels: number;
  /** Points. */
  readonly maxPageSide: number;
  readonly looks: Looks;
  /** No other attempt follows: what still kills an engine is set aside. */
  readonly isLastTry: boolean;
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
};

/** Pixels, of a page with too little text to tell. */
const USUAL_TEXT_HEIGHT = 30;

/** A page drawn for OCR. */
export type Drawing = { readonly path: string; readonly straightened: Straightened };

type Wish = {
  /** Found out if not given. */
  readonly layout?: Layout;
  /** Only this part of the page; where words stand on the page cannot be told from it. */
  readonly band?: Band;
};

/** Draws the page as a look wants it. */
export async function draw(
  picture: Picture,
  finish: Finish,
  wish: Wish,
  { engines, folder, maxPixels, signal, timeoutMs }: Recognition,
): Promise<Drawing> {
  // Each way of drawing has its own file: one drawing does not spoil another.
  const part = wish.band ? 'band' : 'page';
  const { leastTextHeight, mostTextHeight, smoothing } = finish;
  const rotation = wish.layout?.rotation ?? 'found';
  const way = [rotation, leastTextHeight, mostTextHeight, smoothing].join('-');
  const path = join(folder, `${part}-${way}.pgm`);
  const request = { picture, finish, out: path, maxPixels, mostPixels: OCR_PIXELS, ...wish };
  const straightened = await engines.image.call('straighten', request, { signal, timeoutMs });
  return { path, straightened };
}

/** What OCR makes of a drawing, or of a part of it. Boxes are fractions of the upright page. */
export async function read(
  { path, straightened }: Drawing,
  { model, layout }: Look,
  { engines, languages, languageFolder, signal, timeoutMs }: Recognition,
  part?: Box,
): Promise<readonly UnplacedWord[]> {
  const only = part ? { part: rectangleOf(toPixels(part, straightened)) } : {};
  const request = { path, languages: [...languages], languageFolder, model, layout, ...only };
  const { words } = await engines.ocr.call('recognise', request, { signal, timeoutMs });
  return words.map(({ text, confidence, ...box }) => ({
    text,
    confidence,
    source: 'ocr' as const,
    box: toUprightBox(box, straightened),
  }));
}

/** What the line reader makes of a drawing. */
export async function readLines(
  { path, straightened }: Drawing,
  { engines, signal, timeoutMs }: Recognition,
): Promise<readonly ReadLine[]> {
  const { layout, scale } = straightened;
  const textHeight = (layout.textHeight ?? USUAL_TEXT_HEIGHT) * scale;
  const request = { path, textHeight };
  const { lines } = await engines.lines.call('readLines', request, { signal, timeoutMs });
  return lines.map(({ characters, ...area }) => ({
    box: toUprightBox(area, straightened),
    characters: characters.map(({ x0, x1, ...character }) => {
      const box = toUprightBox({ ...area, x0, x1 }, straightened);
      return { ...character, x0: box.x0, x1: box.x1 };
    }),
  }));
}

const rectangleOf = ({ x0, y0, x1, y1 }: Box) => ({
  left: x0,
  top: y0,
  width: x1 - x0,
  height: y1 - y0,
});
