import { textOf, type PageReading, type Word } from '#shared/core/page.ts';

/** A page of text as OCR would give it: each line at its height, words side by side. */
export function seenPage(lines: readonly string[], confidence = 0.9): PageReading {
  const words: Word[] = lines.flatMap((line, index) => {
    let x = 0.05;
    return line.split(' ').map((text) => {
      const x0 = x;
      const x1 = x0 + text.length * 0.012;
      x = x1 + 0.012;
      const y0 = 0.05 + index * 0.03;
      return {
        text,
        confidence,
        line: index,
        source: 'ocr' as const,
        box: { x0, x1, y0, y1: y0 + 0.02 },
      };
    });
  });
  return {
    number: 1,
    width: 600,
    height: 800,
    unit: 'px',
    rotation: 0,
    skew: 0,
    source: 'ocr',
    reason: 'image',
    script: null,
    confidence,
    text: textOf({ words, blocks: [] }),
    words,
    codes: [],
    blocks: [],
    rules: [],
  };
}
