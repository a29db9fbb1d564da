import type { Mask } from './ink.ts';
import { at } from './samples.ts';

/** A connected piece of ink: its box in pixels of the mask, both ends included. */
export type Blob = { top: number; bottom: number; left: number; right: number };

/** Gaps up to this (pixels) are closed along a row, so that letters become words. */
const CLOSED_GAP = 3;

/** The connected pieces of ink once the gaps between letters are closed: mostly words. */
export function blobsOf(textInk: Mask): readonly Blob[] {
  return connectedIn(closeGaps(textInk));
}

export const heightOf = ({ top, bottom }: Blob): number => bottom - top + 1;
export const widthOf = ({ left, right }: Blob): number => right - left + 1;

function closeGaps({ data, width, height }: Mask): Mask {
  const closed = data.slice();
  for (let y = 0; y < height; y += 1) {
    let last = -1;
    for (let x = 0; x < width; x += 1) {
      if (at(data, y * width + x) === 0) continue;
      if (last >= 0 && x - last - 1 <= CLOSED_GAP) {
        closed.fill(1, y * width + last + 1, y * width + x);
      }
      last = x;
    }
  }
  return { data: closed, width, height };
}

type Run = { readonly left: number; readonly right: number };

/** The boxes of the connected pieces of ink: runs of ink that touch runs of the row above. */
function connectedIn(mask: Mask): readonly Blob[] {
  const forest = plantForest();
  let above: readonly (Run & { readonly label: number })[] = [];
  for (let y = 0; y < mask.height; y += 1) {
    const row = runsIn(mask, y).map(({ left, right }) => {
      const label = forest.add({ top: y, bottom: y, left, right });
      for (const other of above) {
        if (other.left <= right + 1 && other.right >= left - 1) {
          forest.join(other.label, label);
        }
      }
      return { left, right, label };
    });
    above = row;
  }
  return forest.roots();
}

function runsIn({ data, width }: Mask, y: number): readonly Run[] {
  const runs: Run[] = [];
  let left = -1;
  for (let x = 0; x <= width; x += 1) {
    const isInk = x < width && at(data, y * width + x) === 1;
    if (isInk && left < 0) left = x;
    if (!isInk && left >= 0) {
      runs.push({ left, right: x - 1 });
      left = -1;
    }
  }
  return runs;
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
