import { expect, test } from 'vitest';

import type { Box } from '#shared/core/box.ts';
import type { UnplacedWord } from '#shared/core/page.ts';
import { doubtfulParts, type Part } from '#workers/processors/recognise/doubtful-parts.ts';
import { mergePart } from '#workers/processors/recognise/merge-looks.ts';

/** Words are a fiftieth of the page high, and drawn 18 pixels high. */
const EM = 0.02;
const size = { across: EM, down: EM, drawn: 18, rise: 0 };

/** Four words of five letters in a row. */
const row = (y: number, height = EM): readonly Box[] =>
  [0.1, 0.25, 0.4, 0.55].map((x0) => ({ x0, y0: y, x1: x0 + 0.1, y1: y + height }));

const sure = (box: Box): UnplacedWord => ({ text: 'words', box, confidence: 0.95, source: 'ocr' });

const lines = [0.1, 0.2, 0.3, 0.4].flatMap((y) => row(y));

function expectAround(part: Part | undefined, boxes: readonly Box[]): void {
  for (const { x0, y0, x1, y1 } of boxes) {
    expect(part?.box.x0).toBeLessThan(x0);
    expect(part?.box.y0).toBeLessThan(y0);
    expect(part?.box.x1).toBeGreaterThan(x1);
    expect(part?.box.y1).toBeGreaterThan(y1);
  }
}

test('where all ink is read surely there is nothing to look at', () => {
  expect(doubtfulParts(lines.map(sure), lines, size)).toEqual([]);
});

test('ink that no word covers is looked at, what is near together and the rest apart', () => {
  const column = [0.1, 0.12, 0.14, 0.16].map((y0) => ({ x0: 0.8, y0, x1: 0.84, y1: y0 + EM }));
  const alone = { x0: 0.3, y0: 0.9, x1: 0.34, y1: 0.9 + EM };
  const parts = doubtfulParts(lines.map(sure), [...lines, ...column, alone], size);
  expect(parts).toHaveLength(2);
  expectAround(parts[0], column);
  expectAround(parts[1], [alone]);
  expect(parts[0]?.isSmall).toBe(false);
});

test('words that were read unsurely are looked at', () => {
  const [first, ...others] = lines.map(sure);
  const unsure = { ...sure(lines[0] ?? { x0: 0, y0: 0, x1: 0, y1: 0 }), confidence: 0.5 };
  expect(first).toBeDefined();
  const parts = doubtfulParts([unsure, ...others], lines, size);
  expect(parts).toHaveLength(1);
  expectAround(parts[0], [unsure.box]);
});

test('a speck is not looked at', () => {
  const speck = { x0: 0.8, y0: 0.5, x1: 0.81, y1: 0.51 };
  expect(doubtfulParts(lines.map(sure), [...lines, speck], size)).toEqual([]);
});

test('small print is looked at however sure it seems, words without tall letters are not', () => {
  const small = row(0.9, EM / 2);
  const parts = doubtfulParts([...lines, ...small].map(sure), [...lines, ...small], size);
  expect(parts).toHaveLength(1);
  expect(parts[0]?.isSmall).toBe(true);
  expectAround(parts[0], small);
  const low = lines.map(({ x0, y0, x1, y1 }, at) => ({ x0, y0: at % 3 ? y0 : y0 + 0.009, x1, y1 }));
  expect(doubtfulParts(low.map(sure), low, size)).toEqual([]);
});

test('a few large pieces of other ink do not keep small print from being looked at', () => {
  const small = row(0.97, EM / 2);
  const other = Array.from({ length: 8 }, (_, n) => {
    const y0 = 0.45 + n * 0.06;
    return { x0: 0.1, y0, x1: 0.9, y1: y0 + EM };
  });
  const parts = doubtfulParts([...lines, ...small].map(sure), [...lines, ...other, ...small], size);
  expect(parts).toHaveLength(6);
  expectAround(parts[0], small);
});

const side = (x0: number, y0: number, x1: number, y1: number): Box => ({ x0, y0, x1, y1 });

const frame = (by: number): readonly Box[] => [
  side(by, by, 1 - by, by + EM),
  side(by, 1 - by - EM, 1 - by, 1 - by),
  side(by, by, by + EM, 1 - by),
  side(1 - by - EM, by, 1 - by, 1 - by),
];

test('parts within each other are read once', () => {
  expect(doubtfulParts([], [...frame(0.02), ...frame(0.2), ...frame(0.4)], size)).toHaveLength(1);
});

test('a page full of ink that is no text is left alone', () => {
  const noise = Array.from({ length: 30 }, (_, y) => row(y / 32)).flat();
  const more = noise.flatMap(({ x0, y0, x1, y1 }) =>
    [0, 0.005, 0.01, 0.015, 0.02, 0.025].map((by) => ({ x0: x0 + by, y0, x1, y1 })),
  );
  expect(doubtfulParts(lines.map(sure), more, size)).toEqual([]);
});

const word = (text: string, x0: number, x1: number, confidence: number): UnplacedWord => ({
  text,
  box: { x0, y0: 0.2, x1, y1: 0.22 },
  confidence,
  source: 'ocr',
});

test('what the edge of a part cuts stays as it was, what is whole in it may become surer', () => {
  const part = { x0: 0.15, y0: 0.1, x1: 0.6, y1: 0.3 };
  const seen = [word('Invoice', 0.1, 0.2, 0.9), word('Nurnber', 0.25, 0.35, 0.5)];
  const found = [
    word('oice', 0.16, 0.2, 0.95),
    word('Number', 0.25, 0.35, 0.9),
    word('2026', 0.4, 0.5, 0.9),
    word('cu', 0.55, 0.61, 0.9),
  ];
  const texts = mergePart(seen, found, part).map(({ text }) => text);
  expect(texts).toEqual(['Invoice', 'Number', '2026']);
});
