import type { Face, Paper, PlacedText, Rule } from '#cli/samples/sheet-of-paper.ts';

import { widthOf } from './measure.ts';

export type Style = { readonly size?: number; readonly isBold?: boolean; readonly face?: Face };

/** Writes on the last of some pages, in points from the top left corner. */
export type Pen = {
  readonly width: number;
  readonly height: number;
  /** Of the usual text. */
  readonly size: number;
  readonly write: (text: string, x: number, y: number, style?: Style) => void;
  /** Ends at `x`. */
  readonly right: (text: string, x: number, y: number, style?: Style) => void;
  /** Around `x`. */
  readonly centre: (text: string, x: number, y: number, style?: Style) => void;
  readonly rule: (from: readonly [number, number], to: readonly [number, number]) => void;
  readonly frame: (x0: number, y0: number, x1: number, y1: number) => void;
  readonly widthOf: (text: string, style?: Style) => number;
  /** The text in lines that are at most so wide. */
  readonly wrap: (text: string, width: number, style?: Style) => readonly string[];
  /** The style made so small that the text fits; never below a third of its size. */
  readonly fit: (text: string, width: number, style?: Style) => Style;
  readonly turnPage: () => void;
  readonly pageCount: () => number;
  /** Does something on each page in turn. */
  readonly onEachPage: (write: (page: number) => void) => void;
  /** Cuts the pages to this height. */
  readonly cutAt: (height: number) => void;
  readonly pages: () => readonly Paper[];
};

export type PenOptions = {
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly face: Face;
};

type Page = { readonly texts: PlacedText[]; readonly rules: Rule[] };

const newPage = (): Page => ({ texts: [], rules: [] });

/** A pen on a first, empty page. */
export function createPen({ width, height: fullHeight, size: usual, face }: PenOptions): Pen {
  let page = newPage();
  let height = fullHeight;
  const pages = [page];
  const styleOf = (style: Style = {}) => ({ size: usual, face, isBold: false, ...style });

  const place = (
    text: string,
    at: readonly [number, number],
    style: Style = {},
    isRight = false,
  ) => {
    if (text.trim() === '') return;
    const { size, isBold, face: own } = styleOf(style);
    page.texts.push({
      text,
      x: round(at[0]),
      y: round(at[1]),
      size,
      ...(isBold ? { isBold } : {}),
      ...(own === 'sans' ? {} : { face: own }),
      ...(isRight ? { isRight } : {}),
    });
  };
  const measured = (text: string, style?: Style): number => {
    const full = styleOf(style);
    return widthOf(text, full.size, full);
  };
  const rule: Pen['rule'] = (from, to) => {
    page.rules.push({ from: [round(from[0]), round(from[1])], to: [round(to[0]), round(to[1])] });
  };

  return {
    width,
    height: fullHeight,
    size: usual,
    write: (text, x, y, style) => place(text, [x, y], style),
    right: (text, x, y, style) => place(text, [x, y], style, true),
    centre: (text, x, y, style) => place(text, [x - measured(text, style) / 2, y], style),
    rule,
    frame: (x0, y0, x1, y1) => {
      rule([x0, y0], [x1, y0]);
      rule([x0, y1], [x1, y1]);
      rule([x0, y0], [x0, y1]);
      rule([x1, y0], [x1, y1]);
    },
    widthOf: measured,
    wrap: (text, most, style) => wrapped(text, (line) => measured(line, style) <= most),
    fit: (text, most, style) => {
      const full = styleOf(style);
      const share = Math.max(0.35, Math.min(1, most / Math.max(1, measured(text, style))));
      return { ...full, size: Math.floor(full.size * share * 10) / 10 };
    },
    turnPage: () => {
      page = newPage();
      pages.push(page);
    },
    pageCount: () => pages.length,
    onEachPage: (write) => {
      for (const [index, each] of pages.entries()) {
        page = each;
        write(index + 1);
      }
    },
    cutAt: (lowest) => {
      height = lowest;
    },
    pages: () => pages.map(({ texts, rules }) => ({ width, height, texts, rules })),
  };
}

const round = (points: number): number => Math.round(points * 100) / 100;

function wrapped(text: string, fits: (line: string) => boolean): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && !fits(longer)) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}
