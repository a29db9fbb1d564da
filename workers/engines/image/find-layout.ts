import { blobsOf, heightOf } from './blobs.ts';
import type { Layout } from './image.engine.ts';
import { inkOf, textInkOf, type Mask } from './ink.ts';
import { findAngle } from './layout-angle.ts';
import { at, toSamples, toSharp, type Samples } from './samples.ts';
import { textHeightOf } from './text-height.ts';

/** The long side of the small picture on which the page's layout is measured. */
const SIDE = 1_000;
/** A band of text is so much of the page's height. */
const BAND = 0.1;
/** Lower pieces of ink are dust, not letters; in pixels of the small picture. */
const LEAST_HEIGHT = 3;

export type Band = { readonly top: number; readonly bottom: number };

export type Findings = {
  readonly layout: Layout;
  readonly isBlank: boolean;
  /** Where most text is on the page turned by the layout's rotation, as fractions of its height. */
  readonly busiest: Band;
};

/** How the page lies in the picture, as found from its ink. */
export async function findLayout(picture: Samples): Promise<Findings> {
  const small = await shrink(picture);
  const text = textInkOf(inkOf(small));
  const { isSideways, skew } = findAngle(text);
  const across = isSideways ? turned(text) : text;
  const blobs = blobsOf(across);
  const height = textHeightOf(blobs);
  const textHeight = height === undefined ? null : (height * picture.width) / small.width;
  return {
    layout: { rotation: isSideways ? 90 : 0, skew, textHeight },
    isBlank: blobs.every((blob) => heightOf(blob) < LEAST_HEIGHT),
    busiest: busiestBand(across),
  };
}

async function shrink(picture: Samples): Promise<Samples> {
  if (Math.max(picture.width, picture.height) <= SIDE) return picture;
  return toSamples(toSharp(picture).resize({ width: SIDE, height: SIDE, fit: 'inside' }));
}

/** A quarter turn clockwise. */
function turned({ data, width, height }: Mask): Mask {
  const result = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      result[x * height + (height - 1 - y)] = at(data, y * width + x);
    }
  }
  return { data: result, width: height, height: width };
}

function busiestBand({ data, width, height }: Mask): Band {
  const rows = Array.from({ length: height }, (_, y) =>
    data.subarray(y * width, (y + 1) * width).reduce((sum, ink) => sum + ink, 0),
  );
  const depth = Math.ceil(height * BAND);
  let ink = rows.slice(0, depth).reduce((sum, row) => sum + row, 0);
  let best = { ink, top: 0 };
  for (let top = 1; top + depth <= height; top += 1) {
    ink += (rows[top + depth - 1] ?? 0) - (rows[top - 1] ?? 0);
    if (ink > best.ink) best = { ink, top };
  }
  return { top: best.top / height, bottom: Math.min(1, (best.top + depth) / height) };
}
