import type { Samples } from './samples.ts';

/** Pixels of ink side by side in a row, without the end `right`. */
export type Run = { readonly left: number; readonly right: number };

/** The runs of ink in row `y` of a mask. */
export function runsIn({ data, width }: Samples, y: number): readonly Run[] {
  // The searches of typed arrays are far quicker than a loop of our own.
  const row = data.subarray(y * width, (y + 1) * width);
  const runs: Run[] = [];
  let left = row.indexOf(1);
  while (left >= 0) {
    const end = row.indexOf(0, left);
    const right = end < 0 ? width : end;
    runs.push({ left, right });
    left = row.indexOf(1, right);
  }
  return runs;
}
