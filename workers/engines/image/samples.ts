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

/** Indices are computed within bounds; this spares a check at each use. */
export function at(values: Uint8Array | Int32Array | Float64Array, index: number): number {
  return values[index] ?? 0;
}
