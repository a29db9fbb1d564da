import type { OcrWord } from './ocr.engine.ts';

const WORD_LEVEL = '5';

/**
 * Words from Tesseract's table: one row each, tab-separated: level, page, block, paragraph, line,
 * word, left, top, width, height, confidence (0 to 100), text.
 */
export function wordsOf(tsv: string): readonly OcrWord[] {
  return tsv
    .split('\n')
    .map((row) => row.split('\t'))
    .filter(([level, ...cells]) => level === WORD_LEVEL && (cells[10] ?? '').trim() !== '')
    .map(toWord);
}

function toWord(cells: readonly string[]): OcrWord {
  const [left = 0, top = 0, width = 0, height = 0, confidence = 0] = cells.slice(6, 11).map(Number);
  return {
    text: (cells[11] ?? '').trim(),
    x0: left,
    y0: top,
    x1: left + width,
    y1: top + height,
    confidence: Math.max(0, confidence) / 100,
  };
}
