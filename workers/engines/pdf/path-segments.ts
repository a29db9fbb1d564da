import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

import { CLOSE, LINE, MOVE, NUMBERS_AFTER, pathIn } from './path-data.ts';

/** A point in the page's own space, in points. */
export type Point = readonly [x: number, y: number];
/** From corner to corner: a straight line, or a bar as thin as one. */
export type Segment = readonly [Point, Point];

const stroking = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const filling = new Set<number>([OPS.fill, OPS.eoFill]);

/** Numbers of one path that are looked at; more are a drawing. */
const MOST_NUMBERS = 50_000;

/**
 * What a path paints that may be a ruling line: the straight strokes of a stroked path, and the
 * outlines of a filled one, because many programs paint lines as thin bars.
 * @param args what pdf.js gives for a path: how it is painted, its parts, what it covers
 */
export function segmentsOf(args: unknown): readonly Segment[] {
  const { paint, path } = pathIn(args);
  if (typeof paint !== 'number' || !path) return [];
  if (stroking.has(paint)) return outlinesOf(path).flatMap(sidesOf);
  return filling.has(paint) ? outlinesOf(path).map(diagonalOf) : [];
}

/** The corners of each part of the path that consists of straight lines only. */
function outlinesOf(data: Float32Array): readonly (readonly Point[])[] {
  const outlines: { points: Point[]; isStraight: boolean }[] = [];
  let current = { points: [] as Point[], isStraight: true };
  for (let index = 0; index < Math.min(data.length, MOST_NUMBERS);) {
    const [part = CLOSE, x = 0, y = 0] = [data[index], data[index + 1], data[index + 2]];
    if (part === MOVE) {
      current = { points: [[x, y]], isStraight: true };
      outlines.push(current);
    } else if (part === LINE) current.points.push([x, y]);
    else if (part === CLOSE) current.points.push(...current.points.slice(0, 1));
    else current.isStraight = false;
    index += 1 + (NUMBERS_AFTER[part] ?? 0);
  }
  return outlines.filter(({ isStraight }) => isStraight).map(({ points }) => points);
}

function sidesOf(outline: readonly Point[]): readonly Segment[] {
  return outline.slice(1).map((point, index) => [outline[index] ?? point, point]);
}

function diagonalOf(outline: readonly Point[]): Segment {
  const xs = outline.map(([x]) => x);
  const ys = outline.map(([, y]) => y);
  return [
    [Math.min(...xs), Math.min(...ys)],
    [Math.max(...xs), Math.max(...ys)],
  ];
}
