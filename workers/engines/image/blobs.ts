import type { Mask } from './ink.ts';
import { runsIn, type Run } from './runs.ts';

/** A connected piece of ink: its box in pixels of the mask, both ends included. */
export type Blob = { top: number; bottom: number; left: number; right: number };

/** Gaps up to this (pixels) are closed along a row, so that letters become words. */
const CLOSED_GAP = 3;

/**
 * The connected pieces of ink once the gaps between letters are closed: mostly words. Pieces are
 * runs of ink that touch runs of the row above.
 */
export function blobsOf(mask: Mask): readonly Blob[] {
  const forest = plantForest();
  let above: readonly LabelledRun[] = [];
  for (let y = 0; y < mask.height; y += 1) {
    const row: LabelledRun[] = [];
    // Both rows are sorted, so each run of the row above is looked at about once.
    let next = 0;
    for (const { left, right } of closedRunsIn(mask, y)) {
      const label = forest.add({ top: y, bottom: y, left, right: right - 1 });
      row.push({ left, right, label });
      while ((above[next]?.right ?? left) < left) next += 1;
      for (let other = next; (above[other]?.left ?? Infinity) <= right; other += 1) {
        forest.join(above[other]?.label ?? label, label);
      }
    }
    above = row;
  }
  return forest.roots();
}

export const heightOf = ({ top, bottom }: Blob): number => bottom - top + 1;
export const widthOf = ({ left, right }: Blob): number => right - left + 1;

type LabelledRun = Run & { readonly label: number };

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

/** Boxes that can be joined; a joined box lives on in the root of its tree. */
function plantForest() {
  const parents: number[] = [];
  const boxes: Blob[] = [];
  const rootOf = (label: number): number => {
    let root = label;
    while (parents[root] !== root) root = parents[root] ?? root;
    parents[label] = root;
    return root;
  };
  return {
    add(box: Blob): number {
      boxes.push(box);
      return parents.push(parents.length) - 1;
    },
    join(one: number, other: number): void {
      const [into, from] = [rootOf(one), rootOf(other)];
      const [box, taken] = [boxes[into], boxes[from]];
      if (into === from || !box || !taken) return;
      parents[from] = into;
      box.top = Math.min(box.top, taken.top);
      box.bottom = Math.max(box.bottom, taken.bottom);
      box.left = Math.min(box.left, taken.left);
      box.right = Math.max(box.right, taken.right);
    },
    roots: (): readonly Blob[] => boxes.filter((_, label) => parents[label] === label),
  };
}
