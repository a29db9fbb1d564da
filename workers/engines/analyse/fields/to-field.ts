import { unionOf } from '#shared/core/box.ts';
import type { Field, FieldSource, FieldValue, Reading } from '#shared/core/field.ts';

import type { Chosen } from '../choice/choose.ts';
import { boxOf, readingOf, sourceOf, textOf, type Span } from '../sheet/sheet.ts';

/** What a candidate says: its value and where it stands. */
export type Said = { readonly value: FieldValue; readonly spans: readonly Span[] };

/**
 * The field of the likeliest candidate, with those that lost.
 * @param chosen the likeliest first; nothing gives no field
 */
export function fieldOf<C>(
  name: string,
  chosen: readonly Chosen<C>[],
  said: (candidate: C) => Said,
): Field | undefined {
  const [best, ...losers] = chosen.map(({ candidate, chance }) =>
    readingFrom(said(candidate), chance),
  );
  if (!best) return undefined;
  const { source, ...reading } = best;
  const candidates = losers.map(({ value, raw, page, box, confidence }) => ({
    value,
    raw,
    page,
    box,
    confidence,
  }));
  return { name, ...reading, in: null, source, candidates };
}

/** A field that a rule finds, and how sure the rule is, 0 to 1. */
export function fieldFrom(name: string, said: Said, certainty: number): Field {
  return { name, ...readingFrom(said, certainty), in: null, candidates: [] };
}

function readingFrom(
  { value, spans }: Said,
  chance: number,
): Reading & { readonly source: FieldSource } {
  const [first] = spans;
  if (!first) throw new Error('a value stands somewhere');
  const { page } = first.line;
  // A box is on one page; what goes on on the next one is shown by its beginning.
  const boxes = spans.filter(({ line }) => line.page === page).map(boxOf);
  const read = Math.min(...spans.map(readingOf));
  return {
    value,
    raw: spans.map(textOf).join('\n'),
    page,
    box: unionOf(boxes),
    confidence: Math.round(chance * read * 1000) / 1000,
    source: worstOf(spans.map(sourceOf)),
  };
}

/** What was seen is less sure than what a file says, so one such part decides. */
function worstOf(sources: readonly FieldSource[]): FieldSource {
  if (sources.includes('ocr')) return 'ocr';
  return sources.every((source) => source === 'form_field') ? 'form_field' : 'text_layer';
}
