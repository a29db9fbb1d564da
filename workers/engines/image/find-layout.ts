import { turnedBox, type Box } from '#shared/core/box.ts';

import { barsOf, isAlike, thicknessOf, type Bar, type Bars } from './bars.ts';
import { blobsOf, heightOf, widthOf, type Blob } from './blobs.ts';
import type { Band, Layout } from './image.engine.ts';
import { inkOf, separate, type Mask } from './ink.ts';
import { findAngle } from './layout-angle.ts';
import { patchCodesOf } from './patch-code.ts';
import { rulesOf } from './rules.ts';
import { byteAt, floatAt, toSamples, toSharp, type Samples } from './samples.ts';
import { textHeightOf } from './text-height.ts';

/** The long side of the small picture on which the page's layout is measured. */
const SIDE = 1_000;
/** No code is smaller; in pixels of the small picture: a centimetre of a page of letter size. */
const LEAST_CODE = 25;
/** Bars that have run together are thicker than a ruling line; in pixels of the small picture. */
const THICK = 6;
/** A table has fewer lines of one length than a barcode has bars. */
const FEW_BARS = 12;
const MANY_BARS = 400;
/** Its bars differ by less than this share of their length. */
const UNEVEN = 0.1;
/** A band of text is so much of the page's height. */
const BAND = 0.1;
/** Fewer pieces of ink beside each other are no lines of text. */
const FEW_NEIGHBOURS = 1;
/** Lower pieces of ink are dust, not letters; in pixels of the small picture. */
const LEAST_HEIGHT = 3;

export type Findings = {
  readonly layout: Layout;
  readonly isBlank: boolean;
  readonly mayHoldCodes: boolean;
  /** Where most text is on the page turned by the layout's rotation, as fractions of its height. */
  readonly busiest: Band;
  /** Pieces of ink as high as words, in fractions of the picture as it lies. */
  readonly inkOfWords: Box[];
  /** Likewise. */
  readonly rules: Box[];
  readonly patchCodes: Box[];
};

/** How the page lies in the picture, as found from its ink. */
export async function findLayout(picture: Samples): Promise<Findings> {
  const small = await shrink(picture);
  const { text, strokes } = separate(inkOf(small));
  const bars = barsOf(strokes);
  const looksSideways = () => neighboursIn(blobsOf(turned(text)), text.width) > FEW_NEIGHBOURS;
  const { isSideways, skew } = findAngle(text, looksSideways);
  const across = isSideways ? turned(text) : text;
  const blobs = blobsOf(across).map((blob) => levelled(blob, skew));
  const height = textHeightOf(blobs);
  const textHeight = height === undefined ? null : (height * picture.width) / small.width;
  return {
    layout: { rotation: isSideways ? 90 : 0, skew, textHeight },
    isBlank: blobs.every((blob) => heightOf(blob) < LEAST_HEIGHT),
    mayHoldCodes: blobs.some((blob) => mayBeCode(blob, height)) || mayBeBarcode(bars),
    busiest: busiestBand(blobs, across.height, height),
    inkOfWords: inkOfWords(blobs, across, height).map((box) =>
      isSideways ? turnedBox(box, 270) : box,
    ),
    rules: [...rulesOf(bars)],
    patchCodes: [...patchCodesOf(bars)],
  };
}

/** As high as it would be if the lines were level; words run together, and long ones rise far. */
function levelled(blob: Blob, skew: number): Blob {
  const { top, bottom, left, right } = blob;
  const rise = widthOf(blob) * Math.abs(Math.tan((skew * Math.PI) / 180));
  const spare = Math.min(rise, heightOf(blob) - 1) / 2;
  return { top: top + spare, bottom: bottom - spare, left, right };
}

async function shrink(picture: Samples): Promise<Samples> {
  if (Math.max(picture.width, picture.height) <= SIDE) return picture;
  return toSamples(
    toSharp(picture).resize({ width: SIDE, height: SIDE, fit: 'inside', kernel: 'linear' }),
  );
}

/**
 * How many others stand beside a piece of ink, on average: in lines of text there are some. A single
 * line that is looked at from its side is a ladder of letters, each alone in its row.
 */
function neighboursIn(blobs: readonly Blob[], height: number): number {
  const rows = new Float64Array(height);
  for (const { top, bottom } of blobs) {
    for (let y = top; y <= bottom; y += 1) rows[y] = floatAt(rows, y) + 1;
  }
  const beside = blobs.map(({ top, bottom }) => floatAt(rows, Math.floor((top + bottom) / 2)) - 1);
  return beside.reduce((sum, count) => sum + count, 0) / Math.max(1, blobs.length);
}

/** Of more, a page of photographs has many, nothing is gained by looking at each. */
const MOST_WORDS = 4_000;
/** Higher and lower ink is something else than words, in heights of a word. */
const LOWEST_WORD = 1 / 3;
const HIGHEST_WORD = 2;

/** In fractions of the mask. */
function inkOfWords(
  blobs: readonly Blob[],
  { width, height }: Mask,
  textHeight: number | undefined,
): Box[] {
  if (textHeight === undefined) return [];
  const words = blobs.filter((blob) => {
    const share = heightOf(blob) / textHeight;
    return share >= LOWEST_WORD && share <= HIGHEST_WORD;
  });
  if (words.length > MOST_WORDS) return [];
  return words.map(({ left, top, right, bottom }) => ({
    x0: left / width,
    y0: top / height,
    x1: (right + 1) / width,
    y1: (bottom + 1) / height,
  }));
}

/** Bars run together into one piece that is wider than a letter and taller than the words. */
function mayBeCode(blob: Blob, textHeight = 0): boolean {
  return widthOf(blob) >= LEAST_CODE && heightOf(blob) >= Math.max(LEAST_CODE, 1.5 * textHeight);
}

/** A barcode of some height: bars of one length side by side, run together where they are fine. */
function mayBeBarcode({ across, down }: Bars): boolean {
  return [across, down].some(
    (bars) =>
      bars.some((bar) => thicknessOf(bar) >= THICK) || hasManyAlike(bars.slice(0, MANY_BARS)),
  );
}

function hasManyAlike(bars: readonly Bar[]): boolean {
  return bars.some((bar) => bars.filter((other) => isAlike(bar, other, UNEVEN)).length >= FEW_BARS);
}

/** A quarter turn clockwise. */
function turned({ data, width, height }: Mask): Mask {
  const result = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      result[x * height + (height - 1 - y)] = byteAt(data, y * width + x);
    }
  }
  return { data: result, width: height, height: width };
}

/** Counted by the widths of its words, so that a picture or a barcode does not count as text. */
function busiestBand(blobs: readonly Blob[], height: number, textHeight: number | undefined): Band {
  const rows = new Float64Array(height);
  for (const blob of blobs) {
    const tallest = (textHeight ?? height) * 1.5;
    if (heightOf(blob) > tallest) continue;
    const middle = Math.floor((blob.top + blob.bottom) / 2);
    rows[middle] = floatAt(rows, middle) + widthOf(blob);
  }
  const depth = Math.ceil(height * BAND);
  let text = rows.slice(0, depth).reduce((sum, row) => sum + row, 0);
  let best = { text, top: 0 };
  for (let top = 1; top + depth <= height; top += 1) {
    text += floatAt(rows, top + depth - 1) - floatAt(rows, top - 1);
    if (text > best.text) best = { text, top };
  }
  return { top: best.top / height, bottom: Math.min(1, (best.top + depth) / height) };
}
