import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

import { paintingOf } from './page-painting.ts';
import { paintPage } from './paint-page.ts';

/** Resolutions in pixels per point: 150, 200 and 300 dpi. */
const LOWEST = 150 / 72;
const USUAL = 200 / 72;
export const HIGHEST = 300 / 72;

export type GreyPicture = {
  /** 8-bit grey, row by row. */
  readonly samples: Buffer;
  readonly width: number;
  readonly height: number;
};

export type GreyPage = GreyPicture & {
  /** Points. */
  readonly pageWidth: number;
  readonly pageHeight: number;
};

/** Renders at the resolution of the scan inside, where there is one, within the pixel budget. */
export async function renderGrey(page: PDFPageProxy, maxPixels: number): Promise<GreyPage> {
  const natural = page.getViewport({ scale: 1 });
  const { imageCoverage, pixelsPerPoint } = await paintingOf(page, natural);
  const isScan = imageCoverage > 0.5 && pixelsPerPoint > 0;
  const wanted = isScan ? Math.min(HIGHEST, Math.max(LOWEST, pixelsPerPoint)) : USUAL;
  const scale = Math.min(wanted, Math.sqrt(maxPixels / (natural.width * natural.height)));

  const painted = await paintGrey(page, scale);
  page.cleanup();
  return { ...painted, pageWidth: natural.width, pageHeight: natural.height };
}

/** Paints at a scale of pixels per point. */
export async function paintGrey(
  page: PDFPageProxy,
  scale: number,
  annotationMode?: number,
): Promise<GreyPicture> {
  const { colours, width, height } = await paintPage(page, scale, annotationMode);
  return { samples: toGrey(colours), width, height };
}

/** Luma by ITU-R BT.601, in integers. */
function toGrey(rgba: Uint8ClampedArray): Buffer {
  const grey = Buffer.allocUnsafe(rgba.length / 4);
  for (let pixel = 0; pixel < grey.length; pixel += 1) {
    const offset = pixel * 4;
    const [red = 0, green = 0, blue = 0] = [rgba[offset], rgba[offset + 1], rgba[offset + 2]];
    grey[pixel] = (red * 77 + green * 150 + blue * 29) >> 8;
  }
  return grey;
}
