import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import sharp from 'sharp';

import { serveEngine, Unreadable } from '../serve-engine.ts';
import { decode, describe } from './decode.ts';
import { editorOf } from './editor-of.ts';
import { findLayout, type Findings } from './find-layout.ts';
import { imageEngine, type Band, type Finish, type Layout } from './image.engine.ts';
import { inlay } from './inlay.ts';
import { toSamples, toSharp, type Samples } from './samples.ts';
import { shrink } from './shrink.ts';

// One page at a time: the pool decides how many run side by side.
sharp.concurrency(1);
sharp.cache(false);

/** Small pictures are enlarged by at most this factor, large ones reduced by at most that one. */
const MOST_ENLARGED = 4;
const MOST_REDUCED = 0.4;
/** Taken for the height (pixels) of words where it could not be found. */
const USUAL_TEXT_HEIGHT = 30;
/** Less smoothing than this (pixels) changes nothing. */
const LEAST_SIGMA = 0.3;

serveEngine(imageEngine, {
  async inspect({ path, maxPages, maxPixels }) {
    const { width, height, pageCount } = await describe(path);
    if (pageCount > maxPages) throw new Unreadable('too_many_pages');
    if (width * height > maxPixels) throw new Unreadable('too_many_pixels');
    return { pageCount };
  },

  async findEditor({ path }) {
    const editor = await editorOf(path);
    return { namesPrograms: editor !== undefined, editor: editor ?? null };
  },

  shrink,
  inlay,

  async straighten({ picture, layout: known, finish, band, out, maxPixels, mostPixels }) {
    const source = await decode(picture, maxPixels);
    const { layout, ...found } = await findings(source, known);
    const { isBlank } = found;
    const scale = scaleFor(source, layout, { finish, mostPixels });
    const drawn = isBlank ? source : await draw(source, layout, { scale, finish });
    const straight = band ? crop(drawn, band) : drawn;
    if (!isBlank) await writePgm(out, straight);
    const { width, height } = straight;
    const { width: sourceWidth, height: sourceHeight } = source;
    return {
      layout,
      ...found,
      sourceWidth,
      sourceHeight,
      width,
      height,
      scale,
    };
  },
});

/** What a caller says of the layout holds; it has looked at the page before. */
async function findings(source: Samples, known: Layout | undefined): Promise<Findings> {
  if (!known) return findLayout(source);
  const nothing = { mayHoldCodes: false, inkOfWords: [], rules: [], patchCodes: [] };
  return { layout: known, isBlank: false, busiest: { top: 0, bottom: 1 }, ...nothing };
}

type Drawing = { readonly scale: number; readonly finish: Finish };

/** sharp applies one rotation per pipeline, so the quarter turns come first. */
async function draw(
  source: Samples,
  { rotation, skew, textHeight }: Layout,
  { scale, finish }: Drawing,
): Promise<Samples> {
  const width = Math.round((rotation % 180 === 0 ? source.width : source.height) * scale);
  const upright =
    rotation === 0 && scale === 1
      ? source
      : await toSamples(toSharp(source).rotate(rotation).resize({ width, kernel: 'cubic' }));
  const sigma = finish.smoothing * (textHeight ?? USUAL_TEXT_HEIGHT) * scale;
  if (skew === 0 && sigma < LEAST_SIGMA) return upright;
  const level = toSharp(upright).rotate(skew, { background: '#ffffff' });
  return toSamples(sigma < LEAST_SIGMA ? level : level.blur(sigma));
}

type Wish = { readonly finish: Finish; readonly mostPixels: number };

function scaleFor(
  { width, height }: Samples,
  { textHeight }: Layout,
  { finish, mostPixels }: Wish,
): number {
  const { leastTextHeight, mostTextHeight } = finish;
  const wanted =
    textHeight === null
      ? 1
      : Math.min(mostTextHeight, Math.max(leastTextHeight, textHeight)) / textHeight;
  const bounded = Math.min(MOST_ENLARGED, Math.max(MOST_REDUCED, wanted));
  return Math.min(bounded, Math.sqrt(mostPixels / (width * height)));
}

function crop({ data, width, height }: Samples, { top, bottom }: Band): Samples {
  const from = Math.min(height - 1, Math.floor(top * height));
  const to = Math.max(from + 1, Math.ceil(bottom * height));
  return { data: data.subarray(from * width, to * width), width, height: to - from };
}

/** Portable grey map: a line of header, then the samples as they are. */
async function writePgm(path: string, { data, width, height }: Samples): Promise<void> {
  const header = Buffer.from(`P5\n${width} ${height}\n255\n`);
  await pipeline(Readable.from([header, data]), createWriteStream(path));
}
