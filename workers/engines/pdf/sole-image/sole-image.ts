import { PDFArray, PDFDict, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

import { dictionaryIn, elementsOf, entry, inherited, nameIn, numberIn } from '../pdf-objects.ts';
import type { PdfFile } from '../pdf.engine.ts';
import { imageFileOf, type ImageFile } from './image-file.ts';
import { openObjects } from './open-objects.ts';
import { contentOf } from './page-content.ts';
import { paintedImageIn, type Rectangle } from './painted-image.ts';

/** An image that shows the same as the page it is on. */
export type SoleImage = {
  readonly file: ImageFile;
  /** Whether the page has text that is not painted, as scanners add it. */
  readonly hidesText: boolean;
};

/**
 * The image that a page consists of, if it does: then it need not be painted to be seen. Nothing is
 * decoded to find out, and whatever is unusual speaks against it.
 */
export async function soleImageOf(
  page: PDFPageProxy,
  { path, password, maxImagePixels }: PdfFile,
): Promise<SoleImage | undefined> {
  if (password !== undefined || page.userUnit !== 1 || !page.ref) return undefined;
  const objects = await openObjects(path);
  const node = objects?.lookup(PDFRef.of(page.ref.num, page.ref.gen));
  if (!(node instanceof PDFDict)) return undefined;
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  try {
    return imageOn(node, [left, bottom, right, top], maxImagePixels);
  } catch {
    // What cannot be read in this way may still be painted.
    return undefined;
  }
}

function imageOn(page: PDFDict, shown: Rectangle, maxPixels: number): SoleImage | undefined {
  const resources = inherited(page, 'Resources');
  const content = isMarked(page) ? undefined : contentOf(page);
  if (content === undefined || !(resources instanceof PDFDict)) return undefined;
  const isPlain = (name: string): boolean => isPlainIn(resources, name);
  const painted = paintedImageIn(content, { shown, isPlain });
  const images = dictionaryIn(resources, 'XObject');
  const image = painted && images && entry(images, painted.name);
  if (!(image instanceof PDFRawStream) || nameIn(image.dict, 'Subtype') !== 'Image') {
    return undefined;
  }
  const file = imageFileOf(image, maxPixels);
  if (!painted || !file || !hasUsualPixels(file, painted.rectangle)) return undefined;
  return { file, hidesText: painted.hidesText };
}

/** Whether there may be more to see than the page's content: stamps, notes, form fields. */
function isMarked(page: PDFDict): boolean {
  const annotations = entry(page, 'Annots');
  if (annotations === undefined) return false;
  if (!(annotations instanceof PDFArray)) return true;
  return elementsOf(annotations).some(
    (annotation) => !(annotation instanceof PDFDict) || nameIn(annotation, 'Subtype') !== 'Link',
  );
}

/** Whether these settings leave what is painted opaque and unmasked. */
function isPlainIn(resources: PDFDict, name: string): boolean {
  const all = dictionaryIn(resources, 'ExtGState');
  const settings = all && dictionaryIn(all, name);
  if (!settings) return false;
  const isOpaque = (numberIn(settings, 'ca') ?? 1) >= 1;
  const isUnmasked = (nameOrOther(settings, 'SMask') ?? 'None') === 'None';
  const isUnmixed = ['Normal', 'Compatible'].includes(nameOrOther(settings, 'BM') ?? 'Normal');
  return isOpaque && isUnmasked && isUnmixed;
}

/** Nothing only where nothing is set. */
function nameOrOther(settings: PDFDict, key: string): string | undefined {
  return entry(settings, key) === undefined ? undefined : (nameIn(settings, key) ?? 'other');
}

/** Pixels per point; fewer are a background, not a scan. */
const COARSEST = 1;
/** A fine fax has 204 by 196 pixels to the inch. */
const SQUARE_ENOUGH = 0.05;

/** Whether the pixels are as small as those of a scan and about square, as readers of images expect. */
function hasUsualPixels({ width, height }: ImageFile, rectangle: Rectangle): boolean {
  const [left, bottom, right, top] = rectangle;
  const across = width / (right - left);
  const down = height / (top - bottom);
  return Math.min(across, down) >= COARSEST && Math.abs(across / down - 1) <= SQUARE_ENOUGH;
}
