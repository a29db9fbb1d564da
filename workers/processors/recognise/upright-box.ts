import type { Box } from '#shared/core/box.ts';

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
  const { layout, width, height } = geometry;
  const upright = uprightSize(geometry);
  const angle = (-layout.skew * Math.PI) / 180;
  const dx = (pixels.x0 + pixels.x1) / 2 - width / 2;
  const dy = (pixels.y0 + pixels.y1) / 2 - height / 2;
  const x = dx * Math.cos(angle) - dy * Math.sin(angle) + upright.width / 2;
  const y = dx * Math.sin(angle) + dy * Math.cos(angle) + upright.height / 2;

  const halfWidth = (pixels.x1 - pixels.x0) / 2;
  const halfHeight = (pixels.y1 - pixels.y0) / 2;
  return {
    x0: within((x - halfWidth) / upright.width),
    y0: within((y - halfHeight) / upright.height),
    x1: within((x + halfWidth) / upright.width),
    y1: within((y + halfHeight) / upright.height),
  };
}

/** The way back: from fractions of the upright page to whole pixels of the straightened picture. */
export function toPixels(box: Box, geometry: Geometry): Box {
  const { layout, width, height } = geometry;
  const upright = uprightSize(geometry);
  const angle = (layout.skew * Math.PI) / 180;
  const corners = [box.x0, box.x1].flatMap((x) =>
    [box.y0, box.y1].map((y) => {
      const dx = (x - 0.5) * upright.width;
      const dy = (y - 0.5) * upright.height;
      return {
        x: dx * Math.cos(angle) - dy * Math.sin(angle) + width / 2,
        y: dx * Math.sin(angle) + dy * Math.cos(angle) + height / 2,
      };
    }),
  );
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  return {
    x0: Math.max(0, Math.floor(Math.min(...xs))),
    y0: Math.max(0, Math.floor(Math.min(...ys))),
    x1: Math.min(width, Math.ceil(Math.max(...xs))),
    y1: Math.min(height, Math.ceil(Math.max(...ys))),
  };
}

/** Of the page before it was straightened, in pixels of the straightened picture. */
export function uprightSize({ sourceWidth, sourceHeight, scale, layout }: Geometry) {
  const isQuarterTurned = layout.rotation % 180 !== 0;
  return {
    width: (isQuarterTurned ? sourceHeight : sourceWidth) * scale,
    height: (isQuarterTurned ? sourceWidth : sourceHeight) * scale,
  };
}

const within = (fraction: number): number => Math.min(1, Math.max(0, fraction));
