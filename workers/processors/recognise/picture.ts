import { join } from 'node:path';

import type { Picture } from '../../engines/image/image.engine.ts';
import type { PdfFile } from '../../engines/pdf/pdf.engine.ts';
import type { Recognition } from './look.ts';

/** Pixels of the picture that OCR works on. */
export const OCR_PIXELS = 12_000_000;

/** A page as a picture, and its size where that is not the picture's own. */
export type PagePicture = {
  readonly picture: Picture;
  /** Points. */
  readonly size?: { readonly width: number; readonly height: number };
};

export function imagePicture(path: string, page: number): PagePicture {
  return { picture: { kind: 'file', path, page } };
}

/** A page of a PDF, painted into the recognition's folder. */
export async function renderedPicture(
  file: PdfFile,
  number: number,
  { engines, folder, signal, timeoutMs }: Recognition,
): Promise<PagePicture> {
  const out = join(folder, 'page.grey');
  const request = { ...file, number, out, maxPixels: OCR_PIXELS };
  const { width, height, pageWidth, pageHeight } = await engines.pdf.call('renderPage', request, {
    signal,
    timeoutMs,
  });
  return {
    picture: { kind: 'samples', path: out, width, height },
    size: { width: pageWidth, height: pageHeight },
  };
}

/** The image that a page of a PDF is, taken into the recognition's folder. */
export async function takenPicture(
  file: PdfFile,
  number: number,
  { engines, folder, signal, timeoutMs }: Recognition,
): Promise<PagePicture> {
  const out = join(folder, 'page.image');
  const request = { ...file, number, out, maxPixels: OCR_PIXELS };
  const { turn, mostPixels, pageWidth, pageHeight } = await engines.pdf.call('takeImage', request, {
    signal,
    timeoutMs,
  });
  return {
    picture: { kind: 'taken', path: out, turn, mostPixels },
    size: { width: pageWidth, height: pageHeight },
  };
}
