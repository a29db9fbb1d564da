import type { Painting } from './page-painting.ts';

export type Judgement = {
  /** `mixed`: what the file says holds, and the rest is to be seen by OCR. */
  readonly source: 'text_layer' | 'ocr' | 'mixed' | 'blank';
  readonly reason: string;
};

/** A page that is mostly one picture is a scan, whatever else is on it. */
const MOSTLY_IMAGE = 0.5;
/** Images that cover so much of a page may show text that its layer does not hold. */
const MUCH_IMAGE = 0.1;

/** Where a page's text should come from, and why. */
export function judgeTextLayer(
  words: readonly string[],
  painting: Omit<Painting, 'rules'>,
): Judgement {
  if (words.length === 0) {
    return painting.paintsAnything
      ? { source: 'ocr', reason: 'no_text_layer' }
      : { source: 'blank', reason: 'empty_page' };
  }
  if (painting.imageCoverage > MOSTLY_IMAGE && painting.invisibleText > 0.5) {
    return { source: 'ocr', reason: 'scanner_text_layer' };
  }
  const text = words.join('');
  if (shareOf(text, /[\p{Co}\p{Cn}\p{Cc}\uFFFD]/gu) > 0.05) {
    return { source: 'ocr', reason: 'unmapped_text_layer' };
  }
  if (shareOf(text, /[\p{L}\p{N}]/gu) < 0.4) {
    return { source: 'ocr', reason: 'garbled_text_layer' };
  }
  return painting.imageCoverage > MUCH_IMAGE
    ? { source: 'mixed', reason: 'text_layer_and_image' }
    : { source: 'text_layer', reason: 'good_text_layer' };
}

function shareOf(text: string, pattern: RegExp): number {
  return (text.match(pattern)?.length ?? 0) / Math.max(1, text.length);
}
