import { readFile, writeFile } from 'node:fs/promises';

import sharp, { type Sharp } from 'sharp';

import type { Engines } from '#workers/engines/engines.ts';
import { usualLooks } from '#workers/processors/recognise/looks.ts';

import type { Variant } from './variants.ts';

/* Ways of preparing a picture for OCR that are often advised. Each is added to what the workers do. */

type Picture = { readonly data: Buffer; readonly width: number; readonly height: number };

export const tried: readonly Variant[] = [
  { name: 'as the workers read', looks: usualLooks, alter: (engines) => engines },
  variant('black and white, one threshold', async (picture) => changed(picture, blackAndWhite)),
  variant('contrast stretched by regions', async (picture) =>
    changed(picture, (image) => image.clahe({ width: 64, height: 64, maxSlope: 3 })),
  ),
  variant('contrast stretched', async (picture) => changed(picture, (image) => image.normalise())),
  variant('noise removed', async (picture) => changed(picture, (image) => image.median(3))),
  variant('sharpened', async (picture) => changed(picture, (image) => image.sharpen())),
  variant('shadows removed', withoutShadows),
  variant('borders removed', async (picture) => withoutBorders(picture)),
];

function variant(name: string, change: (picture: Picture) => Promise<Picture>): Variant {
  return { name, looks: usualLooks, alter: (engines) => redrawing(engines, change) };
}

/** Stands in front of the image engine and changes each picture that it has drawn for OCR. */
function redrawing(engines: Engines, change: (picture: Picture) => Promise<Picture>): Engines {
  return {
    ...engines,
    image: {
      ...engines.image,
      call: async (method, params, options) => {
        const answer = await engines.image.call(method, params, options);
        if (!('isBlank' in answer) || answer.isBlank || !('out' in params)) return answer;
        const { width, height } = answer;
        const file = await readFile(params.out);
        const header = file.subarray(0, file.length - width * height);
        const data = file.subarray(header.length);
        await writeFile(
          params.out,
          Buffer.concat([header, (await change({ data, width, height })).data]),
        );
        return answer;
      },
    },
    [Symbol.dispose]: () => {},
  };
}

async function changed(picture: Picture, change: (image: Sharp) => Sharp): Promise<Picture> {
  const { data, ...size } = picture;
  const image = change(sharp(data, { raw: { ...size, channels: 1 } }));
  return { ...size, data: await image.toColourspace('b-w').raw().toBuffer() };
}

const blackAndWhite = (image: Sharp): Sharp => image.normalise().threshold(128);

/** Pixels of a square of which the lightest counts as paper. */
const SQUARE = 8;

/** The paper around each pixel becomes white: what is left is how much darker the pixel is. */
async function withoutShadows(picture: Picture): Promise<Picture> {
  const { width, height } = picture;
  const size = { width: Math.ceil(width / SQUARE), height: Math.ceil(height / SQUARE) };
  const small = { ...size, data: Buffer.alloc(size.width * size.height) };
  for (const [index, sample] of picture.data.entries()) {
    const x = Math.floor((index % width) / SQUARE);
    const place = Math.floor(index / width / SQUARE) * size.width + x;
    small.data[place] = Math.max(small.data[place] ?? 0, sample);
  }
  const paper = await changed(small, (image) =>
    image.median(5).resize({ width, height, fit: 'fill', kernel: 'linear' }),
  );
  const data = Buffer.alloc(picture.data.length);
  for (const [index, sample] of picture.data.entries()) {
    data[index] = Math.min(255, (255 * sample) / Math.max(1, paper.data[index] ?? 255));
  }
  return { ...picture, data };
}

const DARK = 128;

/** Dark rows and columns at the edges become white. */
function withoutBorders({ data, width, height }: Picture): Picture {
  const clean = Buffer.from(data);
  const meanOf = (at: (index: number) => number, count: number): number => {
    let sum = 0;
    for (let index = 0; index < count; index += 1) sum += data[at(index)] ?? 255;
    return sum / count;
  };
  const isDarkRow = (y: number): boolean => meanOf((x) => y * width + x, width) < DARK;
  const isDarkColumn = (x: number): boolean => meanOf((y) => y * width + x, height) < DARK;
  for (let y = 0; y < height && isDarkRow(y); y += 1) clean.fill(255, y * width, (y + 1) * width);
  for (let y = height - 1; y >= 0 && isDarkRow(y); y -= 1) {
    clean.fill(255, y * width, (y + 1) * width);
  }
  const whiten = (x: number): void => {
    for (let y = 0; y < height; y += 1) clean[y * width + x] = 255;
  };
  for (let x = 0; x < width && isDarkColumn(x); x += 1) whiten(x);
  for (let x = width - 1; x >= 0 && isDarkColumn(x); x -= 1) whiten(x);
  return { data: clean, width, height };
}
