import { unionOf } from '#shared/core/box.ts';
import type { Field, FieldSource, FieldValue } from '#shared/core/field.ts';
import { lieOf, riseOf, toLines } from '#shared/core/lines.ts';
import type { PageReading, Word } from '#shared/core/page.ts';

/** One line as a person sees it, with a text that can be searched and traced back to words. */
export type Line = {
  readonly page: number;
  readonly words: readonly Word[];
  readonly text: string;
};

/** A document laid out for the rules: its lines from the first page's top to the last one's end. */
export type Sheet = {
  readonly lines: readonly Line[];
  readonly text: string;
  readonly pageCount: number;
};

export function toSheet(pages: readonly PageReading[]): Sheet {
  const lines = pages.flatMap((page) =>
    toLines(page.words, riseOf(lieOf(page))).map((words) => ({
      page: page.number,
      words,
      text: words.map((word) => word.text).join(' '),
    })),
  );
  return { lines, text: lines.map((line) => line.text).join('\n'), pageCount: pages.length };
}

/** The words of a line that make up `raw`, where it starts at or after `from`. */
function wordsAt(line: Line, raw: string, from = 0): readonly Word[] {
  const start = line.text.indexOf(raw, from);
  if (start < 0) return [];
  const end = start + raw.length;
  const found: Word[] = [];
  let offset = 0;
  for (const word of line.words) {
    if (offset < end && offset + word.text.length > start) found.push(word);
    offset += word.text.length + 1;
  }
  return found;
}

type Evidence = {
  readonly line: Line;
  readonly raw: string;
  /** Where in the line to look for `raw`. */
  readonly from?: number;
  /** How sure the rule is, 0 to 1, given that the words are read right. */
  readonly certainty: number;
};

/** A field with its place on the page; as sure as the rule and the least sure of its words. */
export function fieldFrom(name: string, value: FieldValue, evidence: Evidence): Field {
  const { line, raw, from, certainty } = evidence;
  const found = wordsAt(line, raw, from);
  const words = found.length > 0 ? found : line.words;
  const reading = Math.min(...words.map((word) => word.confidence));
  return {
    name,
    value,
    raw,
    page: line.page,
    box: unionOf(words.map((word) => word.box)),
    confidence: Math.round(certainty * reading * 1000) / 1000,
    source: sourceOf(words),
  };
}

/** What was seen by OCR is the weakest of all sources, so one such word decides. */
function sourceOf(words: readonly Word[]): FieldSource {
  if (words.some((word) => word.source === 'ocr')) return 'ocr';
  return words.every((word) => word.source === 'form_field') ? 'form_field' : 'text_layer';
}
