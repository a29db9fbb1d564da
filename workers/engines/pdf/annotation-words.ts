import type { PageViewport, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

import type { Box } from '#shared/core/box.ts';
import type { Word } from '#shared/core/page.ts';

import { isOnPage } from './placed-words.ts';

export type AnnotationWord = Omit<Word, 'line' | 'source'> & {
  readonly source: 'form_field' | 'annotation';
};

/** What is used of what pdf.js says of an annotation; it types them all as `any`. */
type Annotation = {
  readonly subtype?: string;
  readonly fieldType?: string;
  readonly fieldValue?: unknown;
  readonly checkBox?: boolean;
  readonly radioButton?: boolean;
  readonly exportValue?: string;
  readonly buttonValue?: string;
  readonly rect?: readonly number[];
  readonly contentsObj?: { readonly str?: string };
  readonly hidden?: boolean;
  readonly noView?: boolean;
  readonly defaultAppearanceData?: { readonly fontSize?: number };
};

/** Points; used where a form leaves the size to the viewer. */
const USUAL_FONT_SIZE = 10;
/** Width of an average letter, in font sizes. */
const LETTER_WIDTH = 0.5;
const LINE_HEIGHT = 1.2;

/** What was typed into the page's form fields and written on it in notes, placed where it shows. */
export async function annotationWordsOf(
  page: PDFPageProxy,
  viewport: PageViewport,
): Promise<readonly AnnotationWord[]> {
  const annotations: readonly Annotation[] = await page.getAnnotations({ intent: 'display' });
  return annotations
    .filter(({ hidden, noView }) => hidden !== true && noView !== true)
    .flatMap((annotation) => wordsIn(annotation, viewport))
    .filter(({ box }) => isOnPage(box));
}

function wordsIn(annotation: Annotation, viewport: PageViewport): readonly AnnotationWord[] {
  const text = textOf(annotation);
  const [left, bottom, right, top] = annotation.rect ?? [];
  if (text === '' || left === undefined || bottom === undefined) return [];
  if (right === undefined || top === undefined) return [];
  const rectangle = { left, bottom, right, top };
  if (MARKS_OF_WORDS.has(annotation.subtype ?? '')) return remark(text, rectangle, viewport);
  return typed(text, rectangle, { annotation, viewport });
}

type Rectangle = Readonly<Record<'left' | 'bottom' | 'right' | 'top', number>>;
type On = { readonly annotation: Annotation; readonly viewport: PageViewport };

/** Line by line, in letters of average width. */
function typed(
  text: string,
  { left, bottom, right, top }: Rectangle,
  { annotation, viewport }: On,
): readonly AnnotationWord[] {
  const source = annotation.subtype === 'Widget' ? 'form_field' : 'annotation';
  const lines = text.split(/\r\n?|\n/);
  const given = annotation.defaultAppearanceData?.fontSize ?? 0;
  const height = (top - bottom) / lines.length;
  const size = Math.min(given > 0 ? given : USUAL_FONT_SIZE, height);
  return lines.flatMap((line, row) => {
    // A single line stands in the middle of its field, several start at its top.
    const lineTop = lines.length === 1 ? (top + bottom + size) / 2 : top - row * size * LINE_HEIGHT;
    return [...line.matchAll(/\S+/g)].map(({ 0: word, index }) => {
      const from = Math.min(right, left + index * size * LETTER_WIDTH);
      const to = Math.min(right, from + word.length * size * LETTER_WIDTH);
      const box = toBox([from, lineTop - size, to, lineTop], viewport);
      return { text: word, box, confidence: 1, source };
    });
  });
}

const MARKS_OF_WORDS = new Set(['Highlight', 'Underline', 'Squiggly', 'StrikeOut', 'Caret']);

/** What is said about marked words comes behind them, where there is no room of its own. */
function remark(
  text: string,
  { left, bottom, right, top }: Rectangle,
  viewport: PageViewport,
): readonly AnnotationWord[] {
  const { x1, y0, y1 } = toBox([left, bottom, right, top], viewport);
  const end = Math.min(1, x1);
  const box = { x0: end, y0, x1: end, y1 };
  const words = text.match(/\S+/g) ?? [];
  return words.map((word) => ({ text: word, box, confidence: 1, source: 'annotation' }));
}

/** They carry what is not for readers, or what the note they belong to says already. */
const NO_NOTES = new Set(['Link', 'Popup', 'Movie', 'Screen', 'TrapNet', 'Watermark', '3D']);

/** Boxes to be ticked become signs, so that an empty one can be told from none. */
function textOf(annotation: Annotation): string {
  const { subtype, fieldType, fieldValue, contentsObj } = annotation;
  if (subtype !== 'Widget') return NO_NOTES.has(subtype ?? '') ? '' : (contentsObj?.str ?? '');
  if (fieldType === 'Btn') return tickOf(annotation);
  if (Array.isArray(fieldValue)) {
    return fieldValue.filter((value) => typeof value === 'string').join(' ');
  }
  return typeof fieldValue === 'string' ? fieldValue : '';
}

function tickOf(annotation: Annotation): string {
  const { checkBox, radioButton, fieldValue, exportValue, buttonValue } = annotation;
  if (checkBox !== true && radioButton !== true) return '';
  const own = checkBox === true ? exportValue : buttonValue;
  return typeof fieldValue === 'string' && fieldValue === own ? '\u2612' : '\u2610';
}

function toBox(
  [left, bottom, right, top]: readonly [number, number, number, number],
  viewport: PageViewport,
): Box {
  const corner = (x: number, y: number): readonly [number, number] => {
    const [px = 0, py = 0]: readonly number[] = viewport.convertToViewportPoint(x, y);
    return [px / viewport.width, py / viewport.height];
  };
  const [x0, y0] = corner(left, bottom);
  const [x1, y1] = corner(right, top);
  return {
    x0: Math.min(x0, x1),
    y0: Math.min(y0, y1),
    x1: Math.max(x0, x1),
    y1: Math.max(y0, y1),
  };
}
