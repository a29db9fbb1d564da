import { createCanvas } from '@napi-rs/canvas';
import sharp, { type Raw, type Sharp } from 'sharp';

import { grainOf } from './grain.ts';
import { RULE_WIDTH, type Paper } from './sheet-of-paper.ts';
import { drawnFont } from './typefaces.ts';

export type ScanOptions = {
  /** Pixels per inch. */
  readonly dpi?: number;
  /** Degrees clockwise, small. */
  readonly skew?: number;
  /** Degrees clockwise, a multiple of 90: how the paper lay on the glass. */
  readonly turn?: 0 | 90 | 180 | 270;
  /** Standard deviation of the noise, in grey levels. */
  readonly noise?: number;
};

export type Scan = { readonly jpeg: Buffer; readonly width: number; readonly height: number };

/** Noise is slow to make, so it repeats itself all over the page. */
const GRAIN = { width: 128, height: 128 } as const;

/**
 * How many were made. No two are the same, as on a real scanner, and a program that makes the same
 * scans gets the same bytes: what is read from a sample must not be a matter of luck.
 */
let scans = 0;

/** A photograph of the paper: tilted, turned, a little grey and noisy. Sizes are in points. */
export async function scan(paper: Paper, options: ScanOptions = {}): Promise<Scan> {
  const { dpi = 200, skew = 0, turn = 0, noise = 6 } = options;
  const seed = scans;
  scans += 1;
  const level = draw(paper, dpi / 72);
  const tilted = await pixelsOf(fromPixels(level).rotate(skew, { background: '#f4f4f1' }));
  const grain = grainOf(seed, { ...GRAIN, mean: 12, sigma: noise });
  const worn = await pixelsOf(
    fromPixels(tilted).composite([
      { input: grain, raw: { ...GRAIN, channels: 3 }, tile: true, blend: 'difference' },
    ]),
  );
  const { data: jpeg, info } = await fromPixels(worn)
    .rotate(turn)
    .jpeg({ quality: 80 })
    .toBuffer({ resolveWithObject: true });
  return { jpeg, width: (info.width * 72) / dpi, height: (info.height * 72) / dpi };
}

type Pixels = { readonly data: Buffer; readonly info: Raw };

const fromPixels = ({ data, info }: Pixels): Sharp => sharp(data, { raw: info });

const pixelsOf = async (picture: Sharp): Promise<Pixels> =>
  picture.removeAlpha().raw().toBuffer({ resolveWithObject: true });

function draw({ width, height, texts, rules = [] }: Paper, scale: number): Pixels {
  const canvas = createCanvas(Math.round(width * scale), Math.round(height * scale));
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#1c1c1c';
  for (const { from, to, width: thickness = RULE_WIDTH } of rules) {
    context.lineWidth = thickness * scale;
    context.beginPath();
    context.moveTo(from[0] * scale, from[1] * scale);
    context.lineTo(to[0] * scale, to[1] * scale);
    context.stroke();
  }
  for (const { text, x, y, size, isRight = false, ...look } of texts) {
    context.font = `${size * scale}px "${drawnFont(look)}"`;
    context.textAlign = isRight ? 'right' : 'left';
    context.fillText(text, x * scale, y * scale);
  }
  const info = { width: canvas.width, height: canvas.height, channels: 4 } as const;
  return { data: canvas.data(), info };
}
