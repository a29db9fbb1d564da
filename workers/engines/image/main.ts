import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import sharp, { type Sharp } from 'sharp';

import { serveEngine, Unreadable } from '../serve-engine.ts';
import { imageEngine, type Picture } from './image.engine.ts';
import { findLayout } from './layout-angle.ts';

// One page at a time: the pool decides how many run side by side.
sharp.concurrency(1);
sharp.cache(false);

/** The long side of the picture on which the lines' angle is measured. */
const LAYOUT_SIDE = 1_000;
/** Small pictures are enlarged towards this, by at most the factor below. */
const WANTED_SIDE = 2_400;
const MAX_ENLARGEMENT = 2.5;

serveEngine(imageEngine, {
  async inspect({ path, maxPages, maxPixels }) {
    const { width, height, pages = 1 } = await blaming(sharp(path).metadata());
    if (pages > maxPages) throw new Unreadable('too_many_pages');
    if (width * height > maxPixels) throw new Unreadable('too_many_pixels');
    return { pageCount: pages };
  },

  async straighten({ picture, turn, out, maxPixels }) {
    const { data, info } = await blaming(
      (await open(picture, maxPixels)).raw().toBuffer({ resolveWithObject: true }),
    );
    const { width: sourceWidth, height: sourceHeight } = info;
    const source = { width: sourceWidth, height: sourceHeight, channels: 1 as const };
    const layout = findLayout(await shrink(data, source));
    const rotation = ((layout.isSideways ? 90 : 0) + turn) % 360;
    const scale = scaleFor(sourceWidth, sourceHeight, maxPixels);

    // sharp applies one rotation per pipeline, so the quarter turns come first.
    const upright = await sharp(data, { raw: source })
      .rotate(rotation)
      .resize({ width: Math.round((rotation % 180 === 0 ? sourceWidth : sourceHeight) * scale) })
      .toColourspace('b-w')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const straight = await sharp(upright.data, { raw: rawOf(upright.info) })
      .rotate(layout.skew, { background: '#ffffff' })
      .toColourspace('b-w')
      .raw()
      .toBuffer({ resolveWithObject: true });

    const { width, height } = straight.info;
    await writePgm(out, straight.data, { width, height });
    return { sourceWidth, sourceHeight, width, height, rotation, skew: layout.skew, scale };
  },
});

/** Upright by EXIF, on white, grey. */
async function open(picture: Picture, maxPixels: number): Promise<Sharp> {
  if (picture.kind === 'samples') {
    const { path, width, height } = picture;
    return sharp(await readFile(path), { raw: { width, height, channels: 1 } }).toColourspace(
      'b-w',
    );
  }
  return sharp(picture.path, {
    page: picture.page - 1,
    limitInputPixels: maxPixels,
    failOn: 'error',
  })
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .greyscale();
}

type Raw = { readonly width: number; readonly height: number; readonly channels: 1 };

function rawOf({ width, height }: { width: number; height: number }): Raw {
  return { width, height, channels: 1 };
}

async function shrink(data: Buffer, raw: Raw) {
  const { data: small, info } = await sharp(data, { raw })
    .resize({ width: LAYOUT_SIDE, height: LAYOUT_SIDE, fit: 'inside', withoutEnlargement: true })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data: small, width: info.width, height: info.height };
}

function scaleFor(width: number, height: number, maxPixels: number): number {
  const enlargement = WANTED_SIDE / Math.max(width, height);
  const wanted = Math.min(MAX_ENLARGEMENT, Math.max(1, enlargement));
  return Math.min(wanted, Math.sqrt(maxPixels / (width * height)));
}

/** Portable grey map: a line of header, then the samples as they are. */
async function writePgm(
  path: string,
  samples: Buffer,
  { width, height }: { width: number; height: number },
): Promise<void> {
  const header = Buffer.from(`P5\n${width} ${height}\n255\n`);
  await pipeline(Readable.from([header, samples]), createWriteStream(path));
}

async function blaming<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const isTooLarge = error instanceof Error && /exceeds pixel limit/.test(error.message);
    throw new Unreadable(isTooLarge ? 'too_many_pixels' : 'damaged', error);
  }
}
