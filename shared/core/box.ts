import { z } from 'zod';

/**
 * A rectangle on a page, in fractions of its width and height, from the top left corner of the
 * page as a person reads it (upright: the page's `rotation` is already applied).
 */
export const boxSchema = z.strictObject({
  x0: z.number(),
  y0: z.number(),
  x1: z.number(),
  y1: z.number(),
});
export type Box = Readonly<z.output<typeof boxSchema>>;

/** The smallest box around all of them; an empty one of none. */
export function unionOf(boxes: readonly Box[]): Box {
  const [first = { x0: 0, y0: 0, x1: 0, y1: 0 }, ...others] = boxes;
  return others.reduce(
    (union, { x0, y0, x1, y1 }) => ({
      x0: Math.min(union.x0, x0),
      y0: Math.min(union.y0, y0),
      x1: Math.max(union.x1, x1),
      y1: Math.max(union.y1, y1),
    }),
    first,
  );
}

/** The overlap as a share of the smaller box. */
export function sharedArea(a: Box, b: Box): number {
  const width = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
  const height = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / Math.min(areaOf(a), areaOf(b));
}

const areaOf = ({ x0, y0, x1, y1 }: Box): number => (x1 - x0) * (y1 - y0);

export const areTouching = (a: Box, b: Box): boolean =>
  a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;

export const isInside = (box: Box, around: Box): boolean =>
  box.x0 >= around.x0 && box.y0 >= around.y0 && box.x1 <= around.x1 && box.y1 <= around.y1;

export function isMiddleInside(box: Box, around: Box): boolean {
  const x = (box.x0 + box.x1) / 2;
  const y = (box.y0 + box.y1) / 2;
  return x > around.x0 && x < around.x1 && y > around.y0 && y < around.y1;
}

/** Where a box of the page is after the page was turned clockwise by so many degrees. */
export function turnedBox({ x0, y0, x1, y1 }: Box, degrees: number): Box {
  switch (degrees) {
    case 90:
      return { x0: 1 - y1, y0: x0, x1: 1 - y0, y1: x1 };
    case 180:
      return { x0: 1 - x1, y0: 1 - y1, x1: 1 - x0, y1: 1 - y0 };
    case 270:
      return { x0: y0, y0: 1 - x1, x1: y1, y1: 1 - x0 };
    default:
      return { x0, y0, x1, y1 };
  }
}
