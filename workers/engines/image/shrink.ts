import { readFile } from 'node:fs/promises';

import sharp, { type Sharp } from 'sharp';

import type { ParamsOf } from '../define-engine.ts';
import { onWhite, withFile } from './decode.ts';
import type { ColourPicture, imageEngine } from './image.engine.ts';

type Size = { readonly width: number; readonly height: number };

/** Text stays crisp, and a page full of it takes a quarter of a megabyte. */
const QUALITY = 80;

/** A page for people to look at. */
export async function shrink({
  picture,
  rotation,
  maxSide,
  out,
  maxPixels,
}: ParamsOf<typeof imageEngine, 'shrink'>): Promise<Size> {
  return withPicture(picture, maxPixels, async (image) => {
    const opaque = await onWhite(image);
    const { width, height } = await opaque
      .autoOrient()
      .rotate(rotation)
      .resize({ width: maxSide, height: maxSide, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .webp({ quality: QUALITY })
      .toFile(out);
    return { width, height };
  });
}

async function withPicture(
  picture: ColourPicture,
  maxPixels: number,
  work: (image: Sharp) => Promise<Size>,
): Promise<Size> {
  if (picture.kind === 'file') return withFile(picture, maxPixels, work);
  const { path, width, height } = picture;
  return work(sharp(await readFile(path), { raw: { width, height, channels: 4 } }));
}
