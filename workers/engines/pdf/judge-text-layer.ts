import type { Painting } from './page-painting.ts';

export type Judgement = {
  readonly source: 'text_layer' | 'ocr' | 'blank';
  readonly reason: string;
};

/** A page that is mostly one picture and has fewer words than this is a scan with a stamp. */
const FEW_WORDS = 12;
const MOSTLY_IMAGE = 0.5;

/** Where a page's text should come from, and why. */
export function judgeTextLayer(words: readonly string[], painting: Painting): Judgement {
  if (words.length === 0) {
    return painting.paintsAnything
      ? { source: 'ocr', reason: 'no_text_layer' }
      : { source: 'blank', reason: 'empty_page' };
  }
  const isMostlyImage = painting.imageCoverage > MOSTLY_IMAGE;
  if (isMostlyImage && painting.invisibleText > 0.5) {
    return { source: 'ocr', reason: 'scanner_text_layer' };
  }
  if (isMostlyImage && words.length < FEW_WORDS) {
    return { source: 'ocr', reason: 'partial_text_layer' };
  }
  const text = words.join('');
  if (shareOf(text, /[\p{Co}\p{Cn}\p{Cc}\uFFFD]/gu) > 0.05) {
    return { source: 'ocr', reason: 'unmapped_text_layer' };
  }
  if (shareOf(text, /[\p{L}\p{N}]/gu) < 0.4) {
    return { source: 'ocr', reason: 'garbled_text_layer' };
  }
  return { source: 'text_layer', reason: 'good_text_layer' };
}

function shareOf(text: string, pattern: RegExp): number {
  return (text.match(pattern)?.length ?? 0) / Math.max(1, text.length);
}
