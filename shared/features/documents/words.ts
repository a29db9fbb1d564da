import type { Code, PageSource, Word } from '#shared/core/page.ts';
import { storable } from '#shared/core/storable.ts';
import type { WordRow } from '#shared/infra/db/schema.ts';

/** Five decimals place a word within a tenth of a pixel on a page of 10,000. */
const round = (value: number): number => Math.round(value * 1e5) / 1e5;

export function toWordRow({ text, box, confidence, line, source }: Word): WordRow {
  const corners = [round(box.x0), round(box.y0), round(box.x1), round(box.y1)] as const;
  return [storable(text), ...corners, Math.round(confidence * 1000) / 1000, line, source];
}

/** A code may hold what Postgres cannot. */
export function toCodeRow({ format, text, box }: Code): Code {
  return { format, text: storable(text), box };
}

export function toWord(
  [text, x0, y0, x1, y1, confidence, line, source]: WordRow,
  page: PageSource,
): Word {
  const usual = page === 'ocr' ? 'ocr' : 'text_layer';
  return { text, box: { x0, y0, x1, y1 }, confidence, line, source: source ?? usual };
}
