import { readFile } from 'node:fs/promises';

/** One byte a pixel, 0 is black, row by row. */
export type GreyPicture = {
  readonly width: number;
  readonly height: number;
  readonly samples: Uint8Array;
};

/** Pixels; may lie between them. */
export type Area = {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
};

const HEADER = /^P5\s(\d+)\s(\d+)\s255\s/;
/** Longer than any such header. */
const HEADER_BYTES = 40;

/** @throws Error where the file is no binary PGM of 8 bits */
export async function readPgm(path: string): Promise<GreyPicture> {
  const file = await readFile(path);
  const header = HEADER.exec(file.toString('latin1', 0, HEADER_BYTES));
  if (!header) throw new Error('not a PGM');
  const [width, height] = [Number(header[1]), Number(header[2])];
  const samples = file.subarray(header[0].length);
  if (samples.length !== width * height) throw new Error('a PGM of another size');
  return { width, height, samples };
}

/**
 * A part of the picture in another size. Every new pixel is the mean of what it covers, and where
 * the picture grows, what lies between its neighbours.
 */
export function scaled(
  picture: GreyPicture,
  { x0, y0, x1, y1 }: Area,
  width: number,
  height: number,
): GreyPicture {
  const across = weightsOf(x0, x1, width, picture.width);
  const down = weightsOf(y0, y1, height, picture.height);
  const from = Math.min(...down.map(({ first }) => first));
  const to = Math.max(...down.map(({ first, weights }) => first + weights.length));
  const rows = new Float32Array((to - from) * width);
  for (let y = from; y < to; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const place = y * picture.width;
      rows[(y - from) * width + x] = weighted(across[x], (at) => picture.samples[place + at] ?? 0);
    }
  }
  const samples = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      samples[y * width + x] = weighted(down[y], (at) => rows[(at - from) * width + x] ?? 0);
    }
  }
  return { width, height, samples };
}

/** How much of which pixels, from the first on, makes one new pixel; the sum is 1. */
type Weights = { readonly first: number; readonly weights: readonly number[] };

function weightsOf(from: number, to: number, count: number, size: number): readonly Weights[] {
  const step = (to - from) / count;
  // Half the width of the triangle under which neighbours count.
  const reach = Math.max(1, step);
  return Array.from({ length: count }, (_, index) => {
    const middle = from + (index + 0.5) * step - 0.5;
    const first = clamp(Math.ceil(middle - reach), size);
    const last = clamp(Math.floor(middle + reach), size);
    const raw: number[] = [];
    for (let at = first; at <= last; at += 1) {
      raw.push(Math.max(1e-6, 1 - Math.abs(at - middle) / reach));
    }
    const sum = raw.reduce((total, weight) => total + weight, 0);
    return { first, weights: raw.map((weight) => weight / sum) };
  });
}

const clamp = (at: number, size: number): number => Math.min(size - 1, Math.max(0, at));

function weighted(part: Weights | undefined, sampleAt: (at: number) => number): number {
  if (!part) return 0;
  let sum = 0;
  for (const [index, weight] of part.weights.entries())
    sum += weight * sampleAt(part.first + index);
  return sum;
}
