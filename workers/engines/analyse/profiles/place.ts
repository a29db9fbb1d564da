import type { Box } from '#shared/core/box.ts';
import type { ProfileField } from '#shared/core/profile.ts';

import type { Line, Sheet, Span } from '../sheet/sheet.ts';

type Position = ProfileField['position'];

/** A box is meant roughly: scans are shifted. */
const SLACK = 0.025;

/** Whether a value may stand on a page. */
export function isOnPage(position: Position, page: number, { pages }: Sheet): boolean {
  const wanted = position?.page ?? 'any';
  if (wanted === 'any') return true;
  if (wanted === 'first') return page === (pages[0]?.number ?? 1);
  if (wanted === 'last') return page === pages.at(-1)?.number;
  return page === wanted;
}

/** Whether the middle of something is where a value is looked for. */
export function isInPlace(position: Position, { x0, y0, x1, y1 }: Box): boolean {
  const wanted = position?.box;
  if (!wanted) return true;
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return (
    x >= wanted.x0 - SLACK &&
    x <= wanted.x1 + SLACK &&
    y >= wanted.y0 - SLACK &&
    y <= wanted.y1 + SLACK
  );
}

/** What of a line stands where a value is looked for: all of it, where no box is given. */
export function partInPlace(position: Position, line: Line): Span | undefined {
  let [from, to] = [-1, -1];
  let offset = 0;
  for (const { text, box } of line.words) {
    if (isInPlace(position, box)) {
      if (from === -1) from = offset;
      to = offset + text.length;
    }
    offset += text.length + 1;
  }
  return from === -1 ? undefined : { line, from, to };
}
