import type { Face } from '#cli/samples/sheet-of-paper.ts';

import type { Random } from '../random.ts';
import { createPen, type Pen, type Style } from '../sheet/pen.ts';

/** A narrow strip of paper that a till prints line by line. */
export type Roll = {
  readonly pen: Pen;
  readonly left: number;
  readonly right: number;
  readonly width: number;
  readonly centre: (text: string, style?: Style) => void;
  readonly write: (text: string, style?: Style) => void;
  /** One text at the left edge, one at the right. */
  readonly pair: (label: string, value: string, style?: Style) => void;
  /** Texts that end at the given shares of the width; the first one starts at the left edge. */
  readonly cells: (texts: readonly string[], ends: readonly number[], style?: Style) => void;
  readonly gap: (lines?: number) => void;
  /** What parts of the receipt are divided by: a rule, dashes, or nothing. */
  readonly divide: () => void;
  readonly cut: () => void;
};

const HIGHEST = 4_000;

export function createRoll(random: Random): Roll {
  const width = random.whole(200, 300);
  const face = random.one('mono|mono|mono|mono|sans|sans|sans') as Face;
  const left = random.whole(8, 20);
  const letters = random.pick([34, 36, 38, 40, 42]);
  const size =
    face === 'mono' ? round((width - 2 * left) / (letters * 0.6)) : random.pick([7.5, 8, 8.5, 9]);
  const pen = createPen({ width, height: HIGHEST, size, face });
  const step = size * random.pick([1.2, 1.3, 1.45]);
  const divider = random.one('rule|-|-|=|none|none|*|_');
  const right = width - left;
  const inner = right - left;
  let y = random.whole(18, 40);

  const extraAbove = (style: Style): number => Math.max(0, (style.size ?? size) - size);

  const put = (text: string, style: Style, print: (line: string, own: Style) => void): void => {
    for (const line of pen.wrap(text, inner, style)) {
      y += extraAbove(style);
      print(line, pen.fit(line, inner, style));
      y += step;
    }
  };
  const pair = (label: string, value: string, style: Style = {}): void => {
    const room = inner - pen.widthOf(value, style) - 6;
    const lines = label === '' ? [''] : pen.wrap(label, Math.max(room, inner * 0.3), style);
    for (const [index, line] of lines.entries()) {
      y += extraAbove(style);
      pen.write(line, left, y, pen.fit(line, Math.max(room, inner * 0.3), style));
      if (index === lines.length - 1)
        pen.right(value, right, y, pen.fit(value, inner * 0.68, style));
      y += step;
    }
  };
  const cells = (texts: readonly string[], ends: readonly number[], style: Style = {}): void => {
    for (const [index, text] of texts.entries()) {
      const end = left + inner * (ends[index] ?? 1);
      const start = left + inner * (ends[index - 1] ?? 0);
      const fitting = pen.fit(text, end - start - 3, style);
      if (index === 0) pen.write(text, left, y, fitting);
      else pen.right(text, end, y, fitting);
    }
    y += step;
  };
  return {
    pen,
    left,
    right,
    width: inner,
    centre: (text, style = {}) =>
      put(text, style, (line, own) => pen.centre(line, width / 2, y, own)),
    write: (text, style = {}) => put(text, style, (line, own) => pen.write(line, left, y, own)),
    pair,
    cells,
    gap: (lines = 1) => {
      y += step * lines;
    },
    divide: () => {
      if (divider === 'rule') pen.rule([left, y - size / 2], [right, y - size / 2]);
      else if (divider !== 'none') {
        pen.write(divider.repeat(Math.floor(inner / pen.widthOf(divider))), left, y);
      }
      y += divider === 'none' ? step * 0.5 : step;
    },
    cut: () => pen.cutAt(Math.ceil(y + 24)),
  };
}

const round = (points: number): number => Math.floor(points * 10) / 10;
