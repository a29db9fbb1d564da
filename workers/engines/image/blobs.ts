import { disjointSets } from '#shared/core/disjoint-sets.ts';

import type { Mask } from './ink.ts';
import { runsIn, type Run } from './runs.ts';

/** A connected piece of ink: its box in pixels of the mask, both ends included. */
export type Blob = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

/** Gaps up to this (pixels) are closed along a row, so that letters become words. */
const CLOSED_GAP = 3;

/**
 * The connected pieces of ink once the gaps between letters are closed: mostly words. Pieces are
 * runs of ink that touch runs of the row above.
 */
export function blobsOf(mask: Mask): readonly Blob[] {
  const pieces = disjointSets();
  const boxes: Blob[] = [];
  let above: readonly NumberedRun[] = [];
  for (let y = 0; y < mask.height; y += 1) {
    const row: NumberedRun[] = [];
    // Both rows are sorted, so each run of the row above is looked at about once.
    let next = 0;
    for (const { left, right } of closedRunsIn(mask, y)) {
      const number = pieces.add();
      boxes.push({ top: y, bottom: y, left, right: right - 1 });
      row.push({ left, right, number });
      while ((above[next]?.right ?? left) < left) next += 1;
      for (let other = next; (above[other]?.left ?? Infinity) <= right; other += 1) {
        pieces.join(above[other]?.number ?? number, number);
      }
    }
    above = row;
  }
  return pieces.sets().map((numbers) => unionOf(numbers.flatMap((number) => boxes[number] ?? [])));
}

function unionOf(boxes: readonly Blob[]): Blob {
  const union = { top: Infinity, bottom: -Infinity, left: Infinity, right: -Infinity };
  for (const { top, bottom, left, right } of boxes) {
    union.top = Math.min(union.top, top);
    union.bottom = Math.max(union.bottom, bottom);
    union.left = Math.min(union.left, left);
    union.right = Math.max(union.right, right);
  }
  return union;
}

export const heightOf = ({ top, bottom }: Blob): number => bottom - top + 1;
export const widthOf = ({ left, right }: Blob): number => right - left + 1;

type NumberedRun = Run & { readonly number: number };

/** The runs of a row with the gaps between letters closed. */
function closedRunsIn(mask: Mask, y: number): readonly Run[] {
  const closed: Run[] = [];
  for (const run of runsIn(mask, y)) {
    const last = closed.at(-1);
    if (last && run.left - last.right <= CLOSED_GAP) {
      closed[closed.length - 1] = { left: last.left, right: run.right };
    } else closed.push(run);
  }
  return closed;
}
