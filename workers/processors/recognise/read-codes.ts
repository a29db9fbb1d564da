import { isMiddleInside, type Box } from '#shared/core/box.ts';
import type { Code } from '#shared/core/page.ts';

import type { Layout, Picture } from '../../engines/image/image.engine.ts';
import type { PdfFile } from '../../engines/pdf/pdf.engine.ts';
import { draw, type Recognition } from './look.ts';
import { fineFinish } from './looks.ts';
import { renderedPicture } from './picture.ts';
import { toUprightBox } from './upright-box.ts';

/** The codes on a page. Boxes are fractions of the upright page. */
export async function readCodes(
  picture: Picture,
  layout: Layout,
  recognition: Recognition,
): Promise<readonly Code[]> {
  const { engines, signal, timeoutMs } = recognition;
  const { path, straightened } = await draw(picture, fineFinish, { layout }, recognition);
  const { codes } = await engines.barcode.call('read', { path }, { signal, timeoutMs });
  return codes.map(({ format, text, ...box }) => ({
    format,
    text,
    box: toUprightBox(box, straightened),
  }));
}

const AS_IT_IS = { rotation: 0, skew: 0, textHeight: null } as const;

/** The codes on a page of a PDF that needs no OCR: painted for this only. */
export async function readCodesOfPdfPage(
  file: PdfFile,
  number: number,
  recognition: Recognition,
): Promise<readonly Code[]> {
  const { picture } = await renderedPicture(file, number, recognition);
  return readCodes(picture, AS_IT_IS, recognition);
}

/** Without the letters that OCR took the bars for. */
export function outsideOf<T extends { readonly box: Box }>(
  codes: readonly Code[],
  words: readonly T[],
): readonly T[] {
  return words.filter(({ box }) => codes.every((code) => !isMiddleInside(box, code.box)));
}
