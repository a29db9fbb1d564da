import { createCanvas } from '@napi-rs/canvas';
import { AnnotationMode, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

import { Unreadable } from '../serve-engine.ts';

export type PaintedPage = {
  /** Red, green, blue, alpha; 8 bits each, row by row. */
  readonly colours: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
};

/**
 * Paints the page as a viewer shows it, on white.
 * @param scale pixels per point
 * @param annotationMode pdf.js's, to leave out what lies on the page
 */
export async function paintPage(
  page: PDFPageProxy,
  scale: number,
  annotationMode: number = AnnotationMode.ENABLE,
): Promise<PaintedPage> {
  const viewport = page.getViewport({ scale });
  const width = Math.floor(viewport.width);
  const height = Math.floor(viewport.height);
  if (width < 1 || height < 1) throw new Unreadable('damaged');

  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  // pdf.js is typed for the browser's canvas; this one has the same methods.
  const target = {
    canvas,
    canvasContext: context,
    viewport,
    background: '#ffffff',
    annotationMode,
  };
  await page.render(target).promise;
  const { data: colours } = context.getImageData(0, 0, width, height);
  // The surface lies outside JavaScript's heap, where the collector does not see its size.
  canvas.width = 1;
  canvas.height = 1;
  page.cleanup();
  return { colours, width, height };
}
