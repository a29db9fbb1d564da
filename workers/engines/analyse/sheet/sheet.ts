import { unionOf, type Box } from '#shared/core/box.ts';
import type { FieldSource } from '#shared/core/field.ts';
import { lieOf, riseOf, toLines } from '#shared/core/lines.ts';
import type { PageReading, Word } from '#shared/core/page.ts';

import { labelsIn, type LabelHit } from '../labels/find-labels.ts';

/** Usual height of a page's words, in fractions of its width and of its height. */
export type Em = { readonly across: number; readonly down: number };

/** One line as a person sees it, with a text that can be searched and traced back to words. */
export type Line = {
  readonly page: number;
  /** Among the document's lines, from 0. */
  readonly index: number;
  /** Among its page's lines, from 0 at the top to 1. */
  readonly depth: number;
  readonly words: readonly Word[];
  readonly text: string;
  readonly box: Box;
  readonly em: Em;
  /** Height of its words in ems. */
  readonly size: number;
  readonly labels: readonly LabelHit[];
  /** Where the text of each phrase begins and ends: phrases stand apart, as columns do. */
  readonly phrases: readonly Phrase[];
};

export type Phrase = { readonly from: number; readonly to: number };

/** A stretch of a line's text. */
export type Span = { readonly line: Line; readonly from: number; readonly to: number };

/** A document laid out for the rules: its lines from the first page's top to the last one's end. */
export type Sheet = {
  readonly pages: readonly PageReading[];
  readonly lines: readonly Line[];
  readonly text: string;
};

/** Words further apart than so many of their own heights belong to different phrases. */
const PHRASE_GAP = 1.4;

/**
 * What a person would call a line has no more words, and no word more letters. What has is dirt or was
 * made to be slow to search: it is cut up, and its words cut off.
 */
const MOST_WORDS = 200;
const MOST_LETTERS = 2_000;

export function toSheet(pages: readonly PageReading[]): Sheet {
  const lines: Line[] = [];
  for (const page of pages) {
    const em = emOf(page);
    const rows = toLines(page.words, riseOf(lieOf(page))).flatMap(inShortRows);
    for (const [row, words] of rows.entries()) {
      const depth = row / Math.max(1, rows.length - 1);
      lines.push(toLine(words, { page: page.number, index: lines.length, depth, em }));
    }
  }
  return { pages, lines, text: lines.map((line) => line.text).join('\n') };
}

function inShortRows(words: readonly Word[]): readonly (readonly Word[])[] {
  const short = words.map((word) =>
    word.text.length > MOST_LETTERS
      ? Object.assign({}, word, { text: word.text.slice(0, MOST_LETTERS) })
      : word,
  );
  const count = Math.ceil(short.length / MOST_WORDS);
  return Array.from({ length: count }, (_, at) =>
    short.slice(at * MOST_WORDS, (at + 1) * MOST_WORDS),
  );
}

/** Some page of a sheet, as if it were the whole document. */
export function sheetOfPage(sheet: Sheet, page: PageReading): Sheet {
  const own = sheet.lines.filter((line) => line.page === page.number);
  const lines = own.map((line, index) => Object.assign({}, line, { index }));
  return { pages: [page], lines, text: lines.map(({ text }) => text).join('\n') };
}

type Place = Pick<Line, 'page' | 'index' | 'depth' | 'em'>;

function toLine(words: readonly Word[], place: Place): Line {
  const text = words.map((word) => word.text).join(' ');
  const heights = words.map(({ box }) => box.y1 - box.y0).toSorted((a, b) => a - b);
  return {
    ...place,
    words,
    text,
    box: unionOf(words.map((word) => word.box)),
    size: (heights[Math.floor(heights.length / 2)] ?? 0) / place.em.down,
    labels: labelsIn(text, isSeen({ words })),
    phrases: phrasesOf(words, place.em),
  };
}

/** Read by OCR, in part at least: letters may be wrong. */
export const isSeen = ({ words }: Pick<Line, 'words'>): boolean =>
  words.some(({ source }) => source === 'ocr');

function phrasesOf(words: readonly Word[], em: Em): readonly Phrase[] {
  const phrases: { from: number; to: number }[] = [];
  let offset = 0;
  let end = -Infinity;
  for (const { text, box } of words) {
    const last = phrases.at(-1);
    const height = Math.max(em.down, box.y1 - box.y0);
    const gap = PHRASE_GAP * em.across * (height / em.down);
    if (last && box.x0 - end <= gap) last.to = offset + text.length;
    else phrases.push({ from: offset, to: offset + text.length });
    offset += text.length + 1;
    end = Math.max(end, box.x1);
  }
  return phrases;
}

function emOf({ words, width, height }: PageReading): Em {
  const heights = words.map(({ box }) => box.y1 - box.y0).toSorted((a, b) => a - b);
  const down = heights[Math.floor(heights.length / 2)] ?? 0.02;
  return { down, across: (down * height) / width };
}

/** The words that a span covers, in part or whole. */
function wordsOf({ line, from, to }: Span): readonly Word[] {
  const found: Word[] = [];
  let offset = 0;
  for (const word of line.words) {
    if (offset < to && offset + word.text.length > from) found.push(word);
    offset += word.text.length + 1;
  }
  return found;
}

export const textOf = ({ line, from, to }: Span): string => line.text.slice(from, to);

/** Where the span is on its page; a word that is covered in part counts in part. */
export function boxOf(span: Span): Box {
  const boxes: Box[] = [];
  let offset = 0;
  for (const { text, box } of span.line.words) {
    const [from, to] = [Math.max(span.from, offset), Math.min(span.to, offset + text.length)];
    if (from < to) {
      const letter = (box.x1 - box.x0) / text.length;
      const [x0, x1] = [box.x0 + (from - offset) * letter, box.x0 + (to - offset) * letter];
      boxes.push({ ...box, x0, x1 });
    }
    offset += text.length + 1;
  }
  return boxes.length === 0 ? span.line.box : unionOf(boxes);
}

/** How sure the reading of the least sure of the span's words is. */
export function readingOf(span: Span): number {
  return Math.min(...wordsOf(span).map((word) => word.confidence));
}

/** What was seen by OCR is the weakest of all sources, so one such word decides. */
export function sourceOf(span: Span): FieldSource {
  const words = wordsOf(span);
  if (words.some((word) => word.source === 'ocr')) return 'ocr';
  return words.every((word) => word.source === 'form_field') ? 'form_field' : 'text_layer';
}
