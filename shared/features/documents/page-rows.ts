import type { Box } from '#shared/core/box.ts';
import type { Block, Code, PageSource, Word } from '#shared/core/page.ts';
import { storable } from '#shared/core/storable.ts';
import type { BlockRow, BoxRow, WordRow } from '#shared/infra/db/schema.ts';

/** Five decimals place a word within a tenth of a pixel on a page of 10,000. */
const round = (value: number): number => Math.round(value * 1e5) / 1e5;

export function toWordRow({ text, box, confidence, line, source }: Word): WordRow {
  return [storable(text), ...toBoxRow(box), Math.round(confidence * 1000) / 1000, line, source];
}

export const toBoxRow = ({ x0, y0, x1, y1 }: Box): BoxRow => [
  round(x0),
  round(y0),
  round(x1),
  round(y1),
];

export const toBox = ([x0, y0, x1, y1]: BoxRow): Box => ({ x0, y0, x1, y1 });

export function toBlockRow({ box, firstLine, lastLine }: Block): BlockRow {
  return [...toBoxRow(box), firstLine, lastLine];
}

export function toBlock([x0, y0, x1, y1, firstLine, lastLine]: BlockRow): Block {
  return { box: { x0, y0, x1, y1 }, firstLine, lastLine };
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
