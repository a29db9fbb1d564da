import * as fc from 'fast-check';
import sharp from 'sharp';
import { expect, test } from 'vitest';

import { letterPaper } from '#cli/samples/letter.ts';
import { scan } from '#cli/samples/scan.ts';
import { A4, type Paper } from '#cli/samples/sheet-of-paper.ts';
import { sharedArea, turnedBox, type Box } from '#shared/core/box.ts';
import { findLayout } from '#workers/engines/image/find-layout.ts';
import { toSamples } from '#workers/engines/image/samples.ts';
import { toPixels, toUprightBox } from '#workers/processors/recognise/upright-box.ts';

import { codeImage } from '../support/documents.ts';
import { separatorPaper } from '../support/separator-sheet.ts';

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

async function inkOf(options: Parameters<typeof scan>[1]) {
  const { jpeg } = await scan(letterPaper(1), options);
  return (await findLayout(await toSamples(sharp(jpeg)))).inkOfWords;
}

test.for([90, 270] as const)(
  'on a page turned by %s degrees the ink of its words is found where it lies',
  async (turn) => {
    const upright = await inkOf({});
    const turned = (await inkOf({ turn })).map((box) => turnedBox(box, 360 - turn));
    expect(upright.length).toBeGreaterThan(100);
    const isFound = (box: Box): boolean => turned.some((other) => sharedArea(box, other) > 0.8);
    expect(upright.filter(isFound).length / upright.length).toBeGreaterThan(0.95);
  },
);

test('a single line of letters does not lie sideways', async () => {
  const note = {
    width: 300,
    height: 80,
    texts: [{ text: 'Meeting at noon', x: 20, y: 45, size: 16 }],
  };
  const { jpeg } = await scan(note, { dpi: 150 });
  const { layout } = await findLayout(await toSamples(sharp(jpeg)));
  expect(layout).toMatchObject({ rotation: 0, skew: 0 });
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

/** A table of three by two cells, 300 by 100 points. */
const ruled: Paper = {
  ...letterPaper(1),
  rules: [
    ...[500, 550, 600].map((y) => ({ from: [150, y], to: [450, y] }) as const),
    ...[150, 250, 350, 450].map((x) => ({ from: [x, 500], to: [x, 600] }) as const),
  ],
};

test.for([0, 1])('the ruling lines of a table are found, at a skew of %s', async (skew) => {
  const { jpeg, width, height } = await scan({ ...ruled, texts: [] }, { skew });
  const { rules } = await findLayout(await toSamples(sharp(jpeg)));
  const across = rules.filter(({ x0, x1 }) => Math.abs((x1 - x0) * width - 300) < 12);
  const down = rules.filter(({ y0, y1 }) => Math.abs((y1 - y0) * height - 100) < 8);
  expect([across.length, down.length]).toEqual([3, 4]);
  expect(rules).toHaveLength(7);
});

test('letters are not ruling lines', async () => {
  const { jpeg } = await scan({ ...ruled, rules: [] });
  expect((await findLayout(await toSamples(sharp(jpeg)))).rules).toEqual([]);
});

test.for([0.3, 0.5, 0.75, 1, 1.5])('a barcode %s inches high is seen to be one', async (inches) => {
  const { jpeg } = await scan(letterPaper(1));
  const code = await codeImage('DOC-2026-77', 'Code128', 500, inches * 200);
  const page = await sharp(jpeg)
    .composite([{ input: code, left: 600, top: 40 }])
    .toBuffer();
  expect(await findLayout(await toSamples(sharp(page)))).toMatchObject({ mayHoldCodes: true });
});

test('neither letters nor tables look like barcodes', async () => {
  for (const paper of [letterPaper(1), ruled]) {
    const { jpeg } = await scan(paper);
    const { mayHoldCodes } = await findLayout(await toSamples(sharp(jpeg)));
    expect(mayHoldCodes).toBe(false);
  }
});

const patch = separatorPaper('T').rules ?? [];

test.for([
  {},
  { turn: 180, skew: 1 },
  { turn: 90, dpi: 100 },
  { turn: 270, skew: -2, dpi: 300 },
] as const)('a separator sheet is known by its Patch T, scanned by %o', async (options) => {
  const { jpeg } = await scan(separatorPaper('T'), options);
  const { patchCodes } = await findLayout(await toSamples(sharp(jpeg)));
  expect(patchCodes).toHaveLength(1);
});

test.for([
  ['a letter', letterPaper(1)],
  ['a table', ruled],
  ['a sheet with three bars of four', { ...A4, texts: [], rules: patch.slice(1) }],
  ['a sheet with another patch', separatorPaper(2)],
] as const)('%s is no separator sheet', async ([, paper]) => {
  const { jpeg } = await scan(paper);
  const { patchCodes } = await findLayout(await toSamples(sharp(jpeg)));
  expect(patchCodes).toEqual([]);
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
      const geometry = {
        sourceWidth: w,
        sourceHeight: h,
        width,
        height,
        scale: 1,
        layout: { rotation: 0, skew: degrees, textHeight: null },
      };
      const box = toUprightBox({ x0: px, y0: py, x1: px, y1: py }, geometry);
      expect(box.x0).toBeCloseTo(x, 5);
      expect(box.y0).toBeCloseTo(y, 5);
      const sideways = {
        ...geometry,
        sourceWidth: h,
        sourceHeight: w,
        layout: { ...geometry.layout, rotation: 90 },
      };
      for (const lie of [geometry, sideways]) {
        const pixels = toPixels({ x0: x, y0: y, x1: x, y1: y }, lie);
        expect(Math.abs(pixels.x0 - px)).toBeLessThanOrEqual(1);
        expect(Math.abs(pixels.y1 - py)).toBeLessThanOrEqual(1);
      }
    }),
  );
});
