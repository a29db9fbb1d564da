import type { Finish } from '../../engines/image/image.engine.ts';
import type { OcrModel } from '../../engines/ocr/ocr.engine.ts';

/** One way of looking at a page. */
export type Look = {
  readonly finish: Finish;
  readonly model: OcrModel;
  readonly layout: 'page' | 'block';
};

/** How pages are looked at. */
export type Looks = {
  readonly first: Look;
  /** A band of the page, to see which way up it stands. */
  readonly band: Look;
  /** How a page that was read unsurely is drawn for the line reader. */
  readonly lines?: Finish;
  /** Parts of other pages that were read unsurely or passed over; drawn anew where print is small. */
  readonly parts?: Look;
};

/** What each look gives is measured in docs/reading.md. */
export const usualLooks: Looks = {
  /** Enough for clean print, and quick: the smaller the letters, the less Tesseract has to do. */
  first: { model: 'fast', layout: 'page', finish: finish([16, 18], 0) },
  /** Smoothing joins the dots of bad printers. */
  band: { model: 'best', layout: 'block', finish: finish([26, 60], 0.05) },
  lines: finish([26, 60], 0),
  /** Letters of half the usual height come out as high as those of the first look. */
  parts: { model: 'best', layout: 'block', finish: finish([36, 60], 0) },
};

/** For what is no text to be read: codes and scripts are told by finer strokes. */
export const fineFinish: Finish = finish([24, 60], 0);

/** @param textHeight pixels between which the height of words is to lie */
function finish(textHeight: readonly [least: number, most: number], smoothing: number): Finish {
  const [leastTextHeight, mostTextHeight] = textHeight;
  return { leastTextHeight, mostTextHeight, smoothing };
}
