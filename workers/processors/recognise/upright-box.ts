import type { Box } from '#shared/core/page.ts';

import type { ResultOf } from '../../engines/define-engine.ts';
import type { imageEngine } from '../../engines/image/image.engine.ts';

/** How the picture that OCR saw was made from the page. */
export type Straightened = ResultOf<typeof imageEngine, 'straighten'>;

/** What of it the geometry needs. */
type Geometry = Pick<
  Straightened,
  'sourceWidth' | 'sourceHeight' | 'width' | 'height' | 'scale' | 'layout'
>;

/**
 * From pixels of the straightened picture to fractions of the upright page. Straightening turned
 * the picture about its middle and grew the canvas; the word's middle is turned back and its size
 * is kept, so the box stays as tight as it was.
 */
export function toUprightBox(pixels: Box, geometry: Geometry): Box {
  const { sourceWidth, sourceHeight, layout, scale, width, height } = geometry;
  const { rotation, skew } = layout;
  const isQuarterTurned = rotation % 180 !== 0;
  const uprightWidth = (isQuarterTurned ? sourceHeight : sourceWidth) * scale;
  const uprightHeight = (isQuarterTurned ? sourceWidth : sourceHeight) * scale;

  const angle = (-skew * Math.PI) / 180;
  const dx = (pixels.x0 + pixels.x1) / 2 - width / 2;
  const dy = (pixels.y0 + pixels.y1) / 2 - height / 2;
  const x = dx * Math.cos(angle) - dy * Math.sin(angle) + uprightWidth / 2;
  const y = dx * Math.sin(angle) + dy * Math.cos(angle) + uprightHeight / 2;

  const halfWidth = (pixels.x1 - pixels.x0) / 2;
  const halfHeight = (pixels.y1 - pixels.y0) / 2;
  return {
    x0: within((x - halfWidth) / uprightWidth),
    y0: within((y - halfHeight) / uprightHeight),
    x1: within((x + halfWidth) / uprightWidth),
    y1: within((y + halfHeight) / uprightHeight),
  };
}

/** A box on the page as it lies (in fractions), after the page was turned clockwise by `degrees`. */
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

const within = (fraction: number): number => Math.min(1, Math.max(0, fraction));
