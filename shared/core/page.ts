import type { Box } from './box.ts';

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

/** A word whose place in the reading order is not yet known. */
export type UnplacedWord = Omit<Word, 'line'>;

/** Lines that belong together, as a paragraph or an address does. Lines are numbered from 0. */
export type Block = { readonly box: Box; readonly firstLine: number; readonly lastLine: number };

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
  /** Why the text came from there: listed in docs/reading.md. */
  readonly reason: string;
  /**
   * The script it looks written in, as Tesseract calls it (`Cyrillic`, `Greek`, ...), where that is
   * none of the languages' in which it was read; null otherwise.
   */
  readonly script: string | null;
  /** Mean of the words' confidence, 0 to 1; 1 for a text layer, 0 for a blank page. */
  readonly confidence: number;
  readonly text: string;
  readonly words: readonly Word[];
  readonly codes: readonly Code[];
  /** In reading order. */
  readonly blocks: readonly Block[];
  /** Straight lines of tables and frames: boxes as long and as thick as they are. */
  readonly rules: readonly Box[];
};

/** The words of each line, in reading order, and the number of the block the line belongs to. */
export function linesOf({
  words,
  blocks,
}: Pick<PageReading, 'words' | 'blocks'>): readonly { words: readonly Word[]; block: number }[] {
  const lines: Word[][] = [];
  for (const word of words) (lines[word.line] ??= []).push(word);
  const blockOf = blocks.flatMap(({ firstLine, lastLine }, block) =>
    Array.from({ length: lastLine - firstLine + 1 }, () => block),
  );
  return lines.map((own, line) => ({ words: own, block: blockOf[line] ?? 0 }));
}

/** The page's text: one line of the page a line of text, an empty line between blocks. */
export function textOf(page: Pick<PageReading, 'words' | 'blocks'>): string {
  let text = '';
  let last = 0;
  for (const { words, block } of linesOf(page)) {
    const gap = text === '' ? '' : block === last ? '\n' : '\n\n';
    text += gap + words.map((word) => word.text).join(' ');
    last = block;
  }
  return text;
}
