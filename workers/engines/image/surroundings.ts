import { byteAt, floatAt, intAt, type Samples } from './samples.ts';

/** The side of the squares (pixels) whose mean grey is taken. */
const SIDE = 25;

/** How grey a page is around each of its pixels. */
export type Surroundings = {
  /** The means of a row's pixels; only good until the next call. */
  readonly row: (y: number) => Float64Array;
};

/** The means of squares, and between the middles of two squares something between their means. */
export function surroundingsOf({ data, width, height }: Samples): Surroundings {
  const columns = Math.max(1, Math.round(width / SIDE));
  const rows = Math.max(1, Math.round(height / SIDE));
  const means = meansOf({ data, width, height }, columns, rows);
  const across = Array.from({ length: width }, (_, x) => placeOf(x, width, columns));
  const before = Int32Array.from(across, ({ first }) => first);
  const after = Int32Array.from(across, ({ second }) => second);
  const shares = Float64Array.from(across, ({ share }) => share);
  const mixed = new Float64Array(columns);
  const result = new Float64Array(width);
  return {
    row(y) {
      const { first, second, share } = placeOf(y, height, rows);
      for (let column = 0; column < columns; column += 1) {
        const upper = floatAt(means, first * columns + column);
        mixed[column] = upper + (floatAt(means, second * columns + column) - upper) * share;
      }
      for (let x = 0; x < width; x += 1) {
        const left = floatAt(mixed, intAt(before, x));
        result[x] = left + (floatAt(mixed, intAt(after, x)) - left) * floatAt(shares, x);
      }
      return result;
    },
  };
}

function meansOf({ data, width, height }: Samples, columns: number, rows: number): Float64Array {
  const sums = new Float64Array(columns * rows);
  const counts = new Float64Array(columns * rows);
  const columnOf = Int32Array.from({ length: width }, (_, x) => Math.floor((x * columns) / width));
  for (let y = 0; y < height; y += 1) {
    const start = Math.floor((y * rows) / height) * columns;
    for (let x = 0; x < width; x += 1) {
      const square = start + intAt(columnOf, x);
      sums[square] = floatAt(sums, square) + byteAt(data, y * width + x);
      counts[square] = floatAt(counts, square) + 1;
    }
  }
  return sums.map((sum, square) => sum / floatAt(counts, square));
}

/** Between the middles of which two of `count` squares a pixel lies, and how far from the first. */
function placeOf(pixel: number, pixels: number, count: number) {
  const place = Math.min(count - 1, Math.max(0, ((pixel + 0.5) * count) / pixels - 0.5));
  const first = Math.floor(place);
  return { first, second: Math.min(count - 1, first + 1), share: place - first };
}
