import * as fc from 'fast-check';
import sharp from 'sharp';
import { expect, test } from 'vitest';

import { letterPaper } from '#cli/samples/letter.ts';
import { scan } from '#cli/samples/scan.ts';
import { A4, type Paper } from '#cli/samples/sheet-of-paper.ts';
import { findLayout } from '#workers/engines/image/find-layout.ts';
import { toSamples } from '#workers/engines/image/samples.ts';
import { toUprightBox } from '#workers/processors/recognise/upright-box.ts';

async function layoutOf(options: Parameters<typeof scan>[1]) {
  const { jpeg } = await scan(letterPaper(1), options);
  const { layout } = await findLayout(await toSamples(sharp(jpeg)));
  return layout;
}

test.for([-4, -1.5, 0, 0.8, 3, 7])('a skew of %s degrees is found', async (skew) => {
  const layout = await layoutOf({ skew });
  expect(layout.rotation).toBe(0);
  expect(Math.abs(layout.skew + skew)).toBeLessThan(0.3);
});

test.for([90, 270] as const)('a page turned by %s degrees lies sideways', async (turn) => {
  expect(await layoutOf({ turn, skew: 1 })).toMatchObject({ rotation: 90 });
});

test('the height of the text is found, whatever the resolution', async () => {
  // Letters of 12 points: at 100 dpi, 12 pixels without those that reach below the line, 15 with.
  const coarse = await layoutOf({ dpi: 100 });
  const fine = await layoutOf({ dpi: 200 });
  expect(coarse.textHeight).toBeGreaterThan(11);
  expect(coarse.textHeight).toBeLessThan(16);
  expect((fine.textHeight ?? 0) / (coarse.textHeight ?? 1)).toBeCloseTo(2, 0);
});

async function blankness(texts: Paper['texts']): Promise<boolean> {
  const { jpeg } = await scan({ ...A4, texts }, { skew: 2 });
  return (await findLayout(await toSamples(sharp(jpeg)))).isBlank;
}

test('a page without ink is blank, one with a single word is not', async () => {
  expect(await blankness([])).toBe(true);
  expect(await blankness([{ text: 'Page 3', x: 300, y: 800, size: 9 }])).toBe(false);
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
        {
          sourceWidth: w,
          sourceHeight: h,
          width,
          height,
          scale: 1,
          layout: { rotation: 0, skew: degrees, textHeight: null },
        },
      );
      expect(box.x0).toBeCloseTo(x, 5);
      expect(box.y0).toBeCloseTo(y, 5);
    }),
  );
});
