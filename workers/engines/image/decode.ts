import { open, readFile } from 'node:fs/promises';

import { decode as decodeBmp } from 'bmp-ts';
import sharp, { type Metadata, type Sharp } from 'sharp';

import { unlessNoRoom, Unreadable } from '../serve-engine.ts';
import type { Picture } from './image.engine.ts';
import { toSamples, type Samples } from './samples.ts';

// Only what intake lets through; libvips could open a dozen formats more.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Tiff', 'Webp', 'Nsgif', 'Heif'].map(
    (name) => `VipsForeignLoad${name}`,
  ),
});

export type Description = {
  readonly width: number;
  readonly height: number;
  readonly pageCount: number;
};

/** What the file says of itself; nothing is decoded. */
export async function describe(path: string): Promise<Description> {
  if (await isBmp(path)) return { ...(await bmpSize(path)), pageCount: 1 };
  return blaming(async () => {
    // Its size is for the caller to judge.
    const header = sharp(path, { limitInputPixels: false });
    const { width, height, pages = 1, format } = await header.metadata();
    // The pages of the other formats are frames of an animation; its first one stands for it.
    return { width, height, pageCount: format === 'tiff' ? pages : 1 };
  });
}

/** What the file's header holds; nothing of a bitmap, which says nothing of itself. */
export async function headerOf(path: string): Promise<Metadata | undefined> {
  if (await isBmp(path)) return undefined;
  return blaming(async () => sharp(path, { limitInputPixels: false }).metadata());
}

/** As it is shown, on white, grey. */
export async function decode(picture: Picture, maxPixels: number): Promise<Samples> {
  if (picture.kind === 'samples') {
    const { path, width, height } = picture;
    return { data: await readFile(path), width, height };
  }
  const { path, page } = picture.kind === 'file' ? picture : { ...picture, page: 1 };
  return withFile({ path, page }, maxPixels, async (image) => {
    const shown =
      picture.kind === 'file'
        ? (await onWhite(image)).autoOrient()
        : (await reduced(image, picture.mostPixels)).rotate(picture.turn);
    return toSamples(shown.greyscale());
  });
}

/** A JPEG is reduced while it is decoded, which saves most of the work. */
async function reduced(image: Sharp, mostPixels: number): Promise<Sharp> {
  const { width, height } = await image.metadata();
  const scale = Math.sqrt(mostPixels / (width * height));
  return scale < 1 ? image.resize({ width: Math.floor(width * scale) }) : image;
}

export type ImageFile = { readonly path: string; readonly page: number };

/** Opens an image file's page, as it is stored. What `work` finds wrong is the document's fault. */
export async function withFile<T>(
  { path, page }: ImageFile,
  maxPixels: number,
  work: (image: Sharp) => Promise<T>,
): Promise<T> {
  const isOwn = await isBmp(path);
  return blaming(async () => {
    if (isOwn) return work(await openBmp(path, maxPixels));
    const options = { page: page - 1, limitInputPixels: maxPixels, failOn: 'error' } as const;
    return work(sharp(path, options));
  });
}

export async function onWhite(image: Sharp): Promise<Sharp> {
  const { hasAlpha } = await image.metadata();
  return hasAlpha ? image.flatten({ background: '#ffffff' }) : image;
}

async function isBmp(path: string): Promise<boolean> {
  return (await headOf(path, 2)).toString('latin1') === 'BM';
}

/** Windows bitmaps, which libvips does not know: width and height stand at a fixed place. */
async function bmpSize(path: string): Promise<{ width: number; height: number }> {
  const head = await headOf(path, 26);
  if (head.length < 26) throw new Unreadable('damaged');
  const width = Math.abs(head.readInt32LE(18));
  const height = Math.abs(head.readInt32LE(22));
  if (width === 0 || height === 0) throw new Unreadable('damaged');
  return { width, height };
}

async function openBmp(path: string, maxPixels: number): Promise<Sharp> {
  const { width, height } = await bmpSize(path);
  if (width * height > maxPixels) throw new Unreadable('too_many_pixels');
  const { data } = decodeBmp(await readFile(path), { toRGBA: true });
  // The fourth byte is padding in most files, not transparency.
  for (let alpha = 3; alpha < data.length; alpha += 4) data[alpha] = 255;
  return sharp(data, { raw: { width, height, channels: 4 } });
}

async function headOf(path: string, length: number): Promise<Buffer> {
  await using file = await open(path);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
  return buffer.subarray(0, bytesRead);
}

/** What the decoders throw is the document's fault. */
async function blaming<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    unlessNoRoom(error);
    const message = error instanceof Error ? error.message : '';
    if (/exceeds pixel limit/.test(message)) throw new Unreadable('too_many_pixels', error);
    const isUnknown = /unsupported (feature|codec|compression)/i.test(message);
    throw new Unreadable(isUnknown ? 'unsupported_encoding' : 'damaged', error);
  }
}
