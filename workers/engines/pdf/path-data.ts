/** pdf.js's codes for the parts of a path, and how many numbers follow each. */
export const MOVE = 0;
export const LINE = 1;
export const CLOSE = 4;
export const NUMBERS_AFTER = [2, 2, 6, 4, 0];

/** What pdf.js gives for a path: how it is painted, its parts, and what it covers. */
export function pathIn(args: unknown) {
  const [paint, data, bounds] = Array.isArray(args) ? (args as unknown[]) : [];
  const path: unknown = Array.isArray(data) ? data[0] : undefined;
  return { paint, path: path instanceof Float32Array ? path : undefined, bounds };
}
