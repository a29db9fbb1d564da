import type { PageViewport } from 'pdfjs-dist/legacy/build/pdf.mjs';

import type { Box } from '#shared/core/box.ts';

import type { Point, Segment } from './path-segments.ts';

/** Fractions of the page: shorter lines underline a word, thicker ones are areas. */
const SHORTEST = 0.06;
const THICKEST = 0.006;
/** More on one page are a pattern. */
export const MOST_RULES = 2_000;

/** The segments that lie level or upright on the page and are long, as fractions of it. */
export function rulesAmong(segments: readonly Segment[], viewport: PageViewport): readonly Box[] {
  return segments.map((segment) => toBox(segment, viewport)).filter(isRule);
}

function toBox([from, to]: Segment, viewport: PageViewport): Box {
  const [a, b] = [onPage(from, viewport), onPage(to, viewport)];
  return {
    x0: Math.min(a.x, b.x),
    y0: Math.min(a.y, b.y),
    x1: Math.max(a.x, b.x),
    y1: Math.max(a.y, b.y),
  };
}

function onPage([x, y]: Point, viewport: PageViewport): { x: number; y: number } {
  const [px = 0, py = 0]: readonly number[] = viewport.convertToViewportPoint(x, y);
  return { x: within(px / viewport.width), y: within(py / viewport.height) };
}

const within = (fraction: number): number => Math.min(1, Math.max(0, fraction));

function isRule({ x0, y0, x1, y1 }: Box): boolean {
  const [width, height] = [x1 - x0, y1 - y0];
  return Math.max(width, height) >= SHORTEST && Math.min(width, height) <= THICKEST;
}
