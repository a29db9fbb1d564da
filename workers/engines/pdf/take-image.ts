import { writeFile } from 'node:fs/promises';

import type { ParamsOf, ResultOf } from '../define-engine.ts';
import { Unreadable } from '../serve-engine.ts';
import { openPage } from './open-pdf.ts';
import type { pdfEngine } from './pdf.engine.ts';
import { HIGHEST } from './render-grey.ts';
import { soleImageOf } from './sole-image/sole-image.ts';

type Method = 'takeImage';

/** Writes the image that a page is. */
export async function takeImage({
  number,
  out,
  maxPixels,
  ...file
}: ParamsOf<typeof pdfEngine, Method>): Promise<ResultOf<typeof pdfEngine, Method>> {
  const page = await openPage(file, number);
  const image = await soleImageOf(page, file);
  if (!image) throw new Unreadable('unsupported_encoding');
  await writeFile(out, image.file.bytes());
  const { width, height } = page.getViewport({ scale: 1 });
  const mostPixels = Math.ceil(Math.min(maxPixels, width * height * HIGHEST ** 2));
  return { turn: page.rotate, mostPixels, pageWidth: width, pageHeight: height };
}
