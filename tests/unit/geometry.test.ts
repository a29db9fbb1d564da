import * as fc from 'fast-check';
import sharp from 'sharp';
import { expect, test } from 'vitest';

import { letterPaper } from '#cli/samples/letter.ts';
import { scan } from '#cli/samples/scan.ts';
import { findLayout } from '#workers/engines/image/layout-angle.ts';
import { judgeTextLayer } from '#workers/engines/pdf/judge-text-layer.ts';
import { toUprightBox } from '#workers/processors/recognise/upright-box.ts';

async function layoutOf(options: Parameters<typeof scan>[1]) {
  const { jpeg } = await scan(letterPaper(1), options);
  const { data, info } = await sharp(jpeg)
    .greyscale()
    .resize({ width: 1000, height: 1000, fit: 'inside' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return findLayout({ data, width: info.width, height: info.height });
}

test.for([-4, -1.5, 0, 0.8, 3, 7])('a skew of %s degrees is found', async (skew) => {
  const layout = await layoutOf({ skew });
  expect(layout.isSideways).toBe(false);
  expect(Math.abs(layout.skew + skew)).toBeLessThan(0.3);
});

test.for([90, 270] as const)('a page turned by %s degrees lies sideways', async (turn) => {
  expect(await layoutOf({ turn, skew: 1 })).toMatchObject({ isSideways: true });
});

test('a point of the straightened picture goes back to where it was on the page', () => {
  const size = fc.integer({ min: 200, max: 3_000 });
  const share = fc.double({ min: 0.1, max: 0.9, noNaN: true });
  const skew = fc.integer({ min: -8, max: 8 });
  fc.assert(
    fc.property(fc.record({ w: size, h: size, x: share, y: share, skew }), (sample) => {
      const { w, h, x, y, skew: degrees } = sample;
      // sharp's rotation: about the middle, on a canvas grown to hold all of it.
      const angle = (degrees * Math.PI) / 180;
      const width = Math.abs(w * Math.cos(angle)) + Math.abs(h * Math.sin(angle));
      const height = Math.abs(w * Math.sin(angle)) + Math.abs(h * Math.cos(angle));
      const dx = (x - 0.5) * w;
      const dy = (y - 0.5) * h;
      const px = dx * Math.cos(angle) - dy * Math.sin(angle) + width / 2;
      const py = dx * Math.sin(angle) + dy * Math.cos(angle) + height / 2;
      const box = toUprightBox(
        { x0: px, y0: py, x1: px, y1: py },
        { sourceWidth: w, sourceHeight: h, width, height, rotation: 0, skew: degrees, scale: 1 },
      );
      expect(box.x0).toBeCloseTo(x, 5);
      expect(box.y0).toBeCloseTo(y, 5);
    }),
  );
});

const nothing = { paintsAnything: false, imageCoverage: 0, pixelsPerPoint: 0, invisibleText: 0 };
const prose = 'the quick brown fox jumps over the lazy dog and then some more words'.split(' ');

test.for([
  [[], nothing, 'blank', 'empty_page'],
  [[], { ...nothing, paintsAnything: true }, 'ocr', 'no_text_layer'],
  [prose, nothing, 'text_layer', 'good_text_layer'],
  [prose, { ...nothing, imageCoverage: 1, invisibleText: 1 }, 'ocr', 'scanner_text_layer'],
  [['Copy'], { ...nothing, imageCoverage: 0.9 }, 'ocr', 'partial_text_layer'],
  [['\uFFFD\uFFFD\uFFFD', '\uE001\uE002'], nothing, 'ocr', 'unmapped_text_layer'],
  [['#$%&', '((()))', '~~~~'], nothing, 'ocr', 'garbled_text_layer'],
] as const)('a text layer like %j is judged %s', ([words, painting, source, reason]) => {
  expect(judgeTextLayer(words, painting)).toEqual({ source, reason });
});
