import type { Finish } from '../../engines/image/image.engine.ts';
import type { OcrModel } from '../../engines/ocr/ocr.engine.ts';

/** One way of looking at a page. */
export type Look = {
  readonly finish: Finish;
  readonly model: OcrModel;
  readonly layout: 'page' | 'block';
};

/** How pages are looked at: once, and again as long as what was read is unsure. */
export type Looks = { readonly first: Look; readonly closer: readonly Look[] };

/** What each look gives is measured in docs/reading.md. */
export const usualLooks: Looks = {
  /** Enough for clean print, and quick. */
  first: { model: 'fast', layout: 'page', finish: finish(24, 0) },
  /** Smoothing joins the dots of bad printers; one block keeps the rows of a till roll together. */
  closer: [
    { model: 'best', layout: 'block', finish: finish(26, 0.05) },
    { model: 'fast', layout: 'page', finish: finish(20, 0.04) },
  ],
};

function finish(leastTextHeight: number, smoothing: number): Finish {
  return { leastTextHeight, mostTextHeight: 60, smoothing };
}
