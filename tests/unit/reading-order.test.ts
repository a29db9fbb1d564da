import { expect, test } from 'vitest';

import { textOf, type UnplacedWord } from '#shared/core/page.ts';
import { inReadingOrder } from '#shared/core/reading-order.ts';

/** An A4 page upright: everything in points. */
const [WIDTH, HEIGHT] = [595, 842];
const level = { aspect: WIDTH / HEIGHT, skew: 0 };

/** A line of 10-point text from `x`, with its baseline at `y`; a letter is half as wide as high. */
function print(text: string, x: number, y: number, size = 10): readonly UnplacedWord[] {
  return [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    text: word,
    box: {
      x0: (x + index * size * 0.5) / WIDTH,
      y0: (y - size * 0.8) / HEIGHT,
      x1: (x + (index + word.length) * size * 0.5) / WIDTH,
      y1: (y + size * 0.2) / HEIGHT,
    },
    confidence: 1,
    source: 'text_layer' as const,
  }));
}

const column = (name: string, count: number, x: number, y: number) =>
  Array.from({ length: count }, (_, index) =>
    print(`${name}${index + 1} words that fill the whole width of it`, x, y + index * 12),
  ).flat();

const read = (words: readonly UnplacedWord[], lie = level) =>
  textOf(inReadingOrder(words, lie))
    .split('\n')
    .map((line) => line.split(' ')[0]);

test('columns of prose are read one after the other, between what spans them', () => {
  const words = [
    ...column('right', 5, 320, 120),
    ...print('A title that runs over both of the columns below it, from edge to edge', 60, 90, 13),
    ...column('left', 5, 60, 120),
    ...print(
      'Ending: a line that also runs over both of the columns that were above it',
      60,
      220,
      12,
    ),
  ];
  const left = [1, 2, 3, 4, 5].map((line) => `left${line}`);
  const right = [1, 2, 3, 4, 5].map((line) => `right${line}`);
  expect(read(words)).toEqual(['A', '', ...left, '', ...right, '', 'Ending:']);
});

test('three columns are told apart', () => {
  const wide = { aspect: 1.4, skew: 0 };
  const words = [
    ...column('c', 6, 460, 100),
    ...column('a', 6, 20, 100),
    ...column('b', 6, 240, 100),
  ];
  expect(read(words, wide).filter((word) => word !== '')).toEqual(
    ['a', 'b', 'c'].flatMap((name) => [1, 2, 3, 4, 5, 6].map((line) => `${name}${line}`)),
  );
});

test('the rows of a table stay together', () => {
  const rows = [1, 2, 3, 4, 5, 6].flatMap((row) =>
    [
      print(`${row}.00`, 480, 100 + row * 14),
      print(`Item${row} a long description of what was bought here`, 60, 100 + row * 14),
    ].flat(),
  );
  const lines = textOf(inReadingOrder(rows, level)).split('\n');
  expect(lines).toHaveLength(6);
  expect(lines[2]).toBe('Item3 a long description of what was bought here 3.00');
});

test('the lines of a page that lies askew are followed', () => {
  const rise = Math.tan((3 * Math.PI) / 180);
  const words = [1, 2, 3, 4, 5, 6].flatMap((row) =>
    print(`${row} a line from the left edge to the right one, as long as can be`, 60, row * 12),
  );
  // Straightening by 3 degrees clockwise levels lines that climb to the right.
  const askew = words.map(({ text, box, confidence, source }) => {
    const climb = (rise * box.x0 * WIDTH) / HEIGHT;
    const climbed = { x0: box.x0, y0: box.y0 - climb, x1: box.x1, y1: box.y1 - climb };
    return { text, box: climbed, confidence, source };
  });
  const laidOut = inReadingOrder(askew, { ...level, skew: 3 });
  expect(textOf(laidOut)).toBe(textOf(inReadingOrder(words, level)));
  expect(laidOut.words.map((word) => word.box)).toEqual(askew.map((word) => word.box));
});

test('a wide gap ends a block, and every word knows its line', () => {
  const words = [
    ...print('Sender', 60, 60),
    ...print('Street', 60, 72),
    ...print('Dear reader,', 60, 120),
    ...print('we write', 60, 132),
  ];
  const { words: placed, blocks } = inReadingOrder(words, level);
  expect(placed.map(({ text, line }) => [text, line])).toEqual([
    ['Sender', 0],
    ['Street', 1],
    ['Dear', 2],
    ['reader,', 2],
    ['we', 3],
    ['write', 3],
  ]);
  expect(blocks.map(({ firstLine, lastLine }) => [firstLine, lastLine])).toEqual([
    [0, 1],
    [2, 3],
  ]);
  expect(blocks[0]?.box.y1).toBeCloseTo(74 / HEIGHT, 5);
});
