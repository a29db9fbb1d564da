import type { PageViewport } from 'pdfjs-dist/legacy/build/pdf.mjs';

import type { Box } from '#shared/core/box.ts';

import type { Matrix } from '../graphics-state.ts';

/** Where a rectangle of another space lies on the page. */
export function boxUnder(
  [a, b, c, d, e, f]: Matrix,
  [left, bottom, right, top]: readonly [number, number, number, number],
  viewport: PageViewport,
): Box {
  const corners = [left, right].flatMap((x) =>
    [bottom, top].map((y) => {
      const [px = 0, py = 0]: readonly number[] = viewport.convertToViewportPoint(
        a * x + c * y + e,
        b * x + d * y + f,
      );
      return { x: px / viewport.width, y: py / viewport.height };
    }),
  );
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}
