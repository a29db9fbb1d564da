import { z } from 'zod';

/**
 * A rectangle on a page, in fractions of its width and height, from the top left corner of the
 * page as a person reads it (upright: the page's `rotation` is already applied).
 */
export const boxSchema = z.strictObject({
  x0: z.number(),
  y0: z.number(),
  x1: z.number(),
  y1: z.number(),
});
export type Box = Readonly<z.output<typeof boxSchema>>;

/** Where a word was read: what the file says, what was seen, what was typed into a form or a note. */
export const wordSources = ['text_layer', 'ocr', 'form_field', 'annotation'] as const;
export type WordSource = (typeof wordSources)[number];

/** One word. `confidence` is 0 to 1; `line` numbers the page's lines in reading order from 0. */
export type Word = {
  readonly text: string;
  readonly box: Box;
  readonly confidence: number;
  readonly line: number;
  readonly source: WordSource;
};

/** A barcode or two-dimensional code: `format` is `qr_code`, `code_128`, `ean_13`, ... */
export type Code = { readonly format: string; readonly text: string; readonly box: Box };

/**
 * Where a page's text comes from: the file's own text, OCR, both (`mixed`), nowhere because nothing
 * is on it (`blank`), or nowhere because the page is broken (`unreadable`).
 */
export const pageSources = ['text_layer', 'ocr', 'mixed', 'blank', 'unreadable'] as const;
export type PageSource = (typeof pageSources)[number];

/** What was read from one page. */
export type PageReading = {
  /** From 1. */
  readonly number: number;
  /** Upright size, in `unit`. */
  readonly width: number;
  readonly height: number;
  /** Points (1/72 inch) for PDF pages, pixels for images. */
  readonly unit: 'pt' | 'px';
  /** Degrees clockwise by which the stored page was turned to stand upright: 0, 90, 180 or 270. */
  readonly rotation: number;
  /** Degrees clockwise by which the scan was further straightened. */
  readonly skew: number;
  readonly source: PageSource;
  /** Why the text came from there: listed in docs/decisions/0020-text-layers-are-judged.md. */
  readonly reason: string;
  /** Mean of the words' confidence, 0 to 1; 1 for a text layer, 0 for a blank page. */
  readonly confidence: number;
  readonly text: string;
  readonly words: readonly Word[];
  readonly codes: readonly Code[];
};

export function unionOf(boxes: readonly Box[]): Box {
  return {
    x0: Math.min(...boxes.map((box) => box.x0)),
    y0: Math.min(...boxes.map((box) => box.y0)),
    x1: Math.max(...boxes.map((box) => box.x1)),
    y1: Math.max(...boxes.map((box) => box.y1)),
  };
}

/** The overlap as a share of the smaller box. */
export function sharedArea(a: Box, b: Box): number {
  const width = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
  const height = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / Math.min(areaOf(a), areaOf(b));
}

const areaOf = ({ x0, y0, x1, y1 }: Box): number => (x1 - x0) * (y1 - y0);

/** The page's text: words in reading order, one line of the page a line of text. */
export function textOf(words: readonly Word[]): string {
  const lines: string[][] = [];
  for (const word of words) (lines[word.line] ??= []).push(word.text);
  return lines
    .filter((line) => line !== undefined)
    .map((line) => line.join(' '))
    .join('\n');
}
