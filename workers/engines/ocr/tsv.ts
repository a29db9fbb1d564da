import type { OcrWord } from './ocr.engine.ts';

const WORD_LEVEL = '5';

/**
 * Words from Tesseract's table: one row each, tab-separated: level, page, block, paragraph, line,
 * word, left, top, width, height, confidence (0 to 100), text.
 */
export function wordsOf(tsv: string): readonly OcrWord[] {
  const lines = new Map<string, number>();
  return tsv
    .split('\n')
    .map((row) => row.split('\t'))
    .filter(([level, ...cells]) => level === WORD_LEVEL && (cells[10] ?? '').trim() !== '')
    .map((cells) => toWord(cells, lines));
}

/** `lines` numbers the lines as they come up. */
function toWord(cells: readonly string[], lines: Map<string, number>): OcrWord {
  const name = cells.slice(2, 5).join('.');
  const line = lines.get(name) ?? lines.size;
  lines.set(name, line);
  const [left = 0, top = 0, width = 0, height = 0, confidence = 0] = cells.slice(6, 11).map(Number);
  return {
    text: (cells[11] ?? '').trim(),
    x0: left,
    y0: top,
    x1: left + width,
    y1: top + height,
    confidence: Math.max(0, confidence) / 100,
    line,
  };
}
