import { scaled, type Area, type GreyPicture } from './grey-picture.ts';
import type { Network } from './networks.ts';

/** Words of this height, in pixels, are found best. */
const TEXT_HEIGHT = 18;
/** The network halves its picture five times. */
const GRAIN = 32;
/** Longer sides cost more memory than they find lines. */
const LONGEST_SIDE = 2_496;
/** The network was trained on colours less these means and divided by these deviations. */
const MEANS = [0.485, 0.456, 0.406] as const;
const DEVIATIONS = [0.229, 0.224, 0.225] as const;
/** A pixel is part of a line from this probability on, and a line is one from this mean on. */
const INSIDE = 0.3;
const LINE = 0.6;
const LEAST_PIXELS = 3;
/** The network marks the core of a line; by this share of area to circumference it is larger. */
const GROWTH = 1.5;

/**
 * Where lines of text are: differentiable binarization (M. Liao et al., 2020) with boxes that are
 * upright, because the page was straightened.
 */
export async function findLines(
  picture: GreyPicture,
  textHeight: number,
  network: Network,
): Promise<readonly Area[]> {
  const longest = Math.max(picture.width, picture.height);
  const scale = Math.min(TEXT_HEIGHT / textHeight, LONGEST_SIDE / longest);
  const width = toGrain(picture.width * scale);
  const height = toGrain(picture.height * scale);
  const whole = { x0: 0, y0: 0, x1: picture.width, y1: picture.height };
  const small = scaled(picture, whole, width, height);
  const { data } = await network.run(toPlanes(small), [1, 3, height, width]);
  const across = picture.width / width;
  const down = picture.height / height;
  return coresIn({ data, width, height }).map((core) => {
    const grown = grownBy(core);
    return {
      x0: Math.max(0, grown.x0 * across),
      y0: Math.max(0, grown.y0 * down),
      x1: Math.min(picture.width, grown.x1 * across),
      y1: Math.min(picture.height, grown.y1 * down),
    };
  });
}

const toGrain = (pixels: number): number => Math.max(GRAIN, Math.round(pixels / GRAIN) * GRAIN);

function toPlanes({ samples }: GreyPicture): Float32Array {
  const planes = new Float32Array(3 * samples.length);
  for (const [plane, mean] of MEANS.entries()) {
    const deviation = DEVIATIONS[plane] ?? 1;
    const start = plane * samples.length;
    for (const [index, sample] of samples.entries()) {
      planes[start + index] = (sample / 255 - mean) / deviation;
    }
  }
  return planes;
}

/** How likely each pixel is part of a line. */
type Likelihoods = {
  readonly data: Float32Array;
  readonly width: number;
  readonly height: number;
};

/** Pieces of the map that hang together, as boxes. */
function coresIn(map: Likelihoods): readonly Area[] {
  const seen = new Uint8Array(map.data.length);
  const cores: Area[] = [];
  for (const [start, likelihood] of map.data.entries()) {
    if (seen[start] || likelihood <= INSIDE) continue;
    const piece = pieceAt(start, map, seen);
    const isThin = Math.min(piece.x1 - piece.x0, piece.y1 - piece.y0) < LEAST_PIXELS;
    if (!isThin && piece.mean >= LINE) cores.push(piece);
  }
  return cores;
}

function pieceAt(
  start: number,
  { data, width, height }: Likelihoods,
  seen: Uint8Array,
): Area & { readonly mean: number } {
  const box = { x0: width, y0: height, x1: 0, y1: 0 };
  const waiting = [start];
  seen[start] = 1;
  let [sum, count] = [0, 0];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const [x, y] = [at % width, Math.floor(at / width)];
    sum += data[at] ?? 0;
    count += 1;
    box.x0 = Math.min(box.x0, x);
    box.y0 = Math.min(box.y0, y);
    box.x1 = Math.max(box.x1, x + 1);
    box.y1 = Math.max(box.y1, y + 1);
    const neighbours = [
      x > 0 ? at - 1 : -1,
      x < width - 1 ? at + 1 : -1,
      at - width,
      y < height - 1 ? at + width : -1,
    ];
    for (const next of neighbours) {
      if (next < 0 || seen[next] || (data[next] ?? 0) <= INSIDE) continue;
      seen[next] = 1;
      waiting.push(next);
    }
  }
  return { ...box, mean: sum / count };
}

function grownBy({ x0, y0, x1, y1 }: Area): Area {
  const [width, height] = [x1 - x0, y1 - y0];
  const by = (width * height * GROWTH) / (2 * (width + height));
  return { x0: x0 - by, y0: y0 - by, x1: x1 + by, y1: y1 + by };
}
