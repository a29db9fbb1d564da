import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';

import type { PlacedText } from '#cli/samples/sheet-of-paper.ts';
import { drawnFont } from '#cli/samples/typefaces.ts';

export type Look = Pick<PlacedText, 'face' | 'isBold'>;

/** What a text covers when printed at size 1: its width, and its ink above and below the baseline. */
export type Extent = { readonly width: number; readonly above: number; readonly below: number };

/** Large, so that rounding is small. */
const SIZE = 100;

let context: SKRSContext2D | undefined;
const known = new Map<string, Map<string, Extent>>();

/** Measures with the font in which scans are drawn; every text is measured once. */
export function measure(text: string, look: Look): Extent {
  const font = drawnFont(look);
  let extents = known.get(font);
  if (!extents) known.set(font, (extents = new Map<string, Extent>()));
  const found = extents.get(text);
  if (found) return found;
  const extent = measureAnew(text, font);
  extents.set(text, extent);
  return extent;
}

function measureAnew(text: string, font: string): Extent {
  context ??= createCanvas(1, 1).getContext('2d');
  context.font = `${SIZE}px "${font}"`;
  const { width, actualBoundingBoxAscent, actualBoundingBoxDescent } = context.measureText(text);
  return {
    width: width / SIZE,
    above: actualBoundingBoxAscent / SIZE,
    below: actualBoundingBoxDescent / SIZE,
  };
}

/** Points. */
export function widthOf(text: string, size: number, look: Look): number {
  return (
    text.split(' ').reduce((width, word) => width + measure(word, look).width, 0) * size +
    gapsIn(text) * measure(' ', look).width * size
  );
}

const gapsIn = (text: string): number => text.split(' ').length - 1;
