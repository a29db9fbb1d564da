import sharp, { type Sharp } from 'sharp';

/** A grey picture: 8-bit samples, row by row. */
export type Samples = {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
};

/** The samples as the input of a sharp pipeline. */
export function toSharp({ data, width, height }: Samples): Sharp {
  return sharp(data, { raw: { width, height, channels: 1 } });
}

/** Runs a sharp pipeline to grey samples. */
export async function toSamples(pipeline: Sharp): Promise<Samples> {
  const { data, info } = await pipeline
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/*
 * Indices are computed within bounds; this spares a check at each use. One for each kind of array:
 * a function that sees several kinds is many times slower.
 */
export const byteAt = (values: Uint8Array, index: number): number => values[index] ?? 0;
export const intAt = (values: Int32Array, index: number): number => values[index] ?? 0;
export const floatAt = (values: Float64Array, index: number): number => values[index] ?? 0;
