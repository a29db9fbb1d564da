import {
  AnnotationMode,
  OPS,
  type PageViewport,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';

import { unionOf, type Box } from '#shared/core/box.ts';

import { firstState, follow, type GraphicsState, type Matrix } from '../graphics-state.ts';
import type { PdfFile } from '../pdf.engine.ts';
import { boxUnder } from './box-under.ts';
import { Covers, type Cover } from './covers.ts';
import { loadedFont } from './loaded-font.ts';
import { shownPieces } from './shown-pieces.ts';
import { firstTextState, followText, textMatrix, type TextState } from './text-state.ts';

/** A word as the page's own content paints it. */
export type PaintedWord = {
  readonly text: string;
  /** In fractions of the page as it is shown. */
  readonly box: Box;
  /** pdf.js's name for its font, which is one for each font of the file. */
  readonly font: string;
  /** Not where it is not painted at all, as scanners' layers are, or white. */
  readonly isSeen: boolean;
  /** Its place in the order of painting. */
  readonly at: number;
};

export type WordOnPage = { readonly page: number; readonly word: PaintedWord };

export type PageContent = {
  readonly words: readonly PaintedWord[];
  readonly covers: readonly Cover[];
};

/** More are a drawing. */
const MOST_OPERATORS = 300_000;

/** What can be looked at: a page that can be opened, is no larger than pages are, and no drawing. */
export async function lookAtPage(
  document: PDFDocumentProxy,
  number: number,
  { maxPageSide }: PdfFile,
): Promise<{ readonly page: PDFPageProxy; readonly content: PageContent } | undefined> {
  const page = await document.getPage(number).catch(() => undefined);
  const { width = 0, height = 0 } = page?.getViewport({ scale: 1 }) ?? {};
  if (!page || width * height <= 0 || Math.max(width, height) > maxPageSide) return undefined;
  const content = await contentOf(page).catch(() => undefined);
  return content && { page, content };
}

/** What a page paints, in order, without its annotations. */
async function contentOf(page: PDFPageProxy): Promise<PageContent | undefined> {
  const viewport = page.getViewport({ scale: 1 });
  const { fnArray, argsArray } = await page.getOperatorList({
    annotationMode: AnnotationMode.DISABLE,
  });
  if (fnArray.length > MOST_OPERATORS) return undefined;
  const states = firstState();
  const text = firstTextState();
  const covers = new Covers(viewport);
  const words: PaintedWord[] = [];
  for (const [at, operator] of fnArray.entries()) {
    const args: unknown = argsArray[at];
    follow(states, operator, args);
    followText(text, operator, args);
    covers.look(operator, args, { state: states.now, at });
    if (operator !== OPS.showText) continue;
    const isSeen = isVisible(states.now);
    const { unit } = loadedFont(page, text.setting.font);
    for (const piece of wordsShown(text, args, { outer: states.now.matrix, viewport, unit })) {
      addWord(words, { ...piece, font: text.setting.font, isSeen, at });
    }
  }
  return { words, covers: covers.found };
}

const INVISIBLE = 3;
const PALE = 0.9;
const TRANSPARENT = 0.1;

function isVisible({ renderingMode, lightness, opacity }: GraphicsState): boolean {
  return renderingMode !== INVISIBLE && opacity >= TRANSPARENT && lightness < PALE;
}

type Place = { readonly outer: Matrix; readonly viewport: PageViewport; readonly unit: number };
type Shown = Pick<PaintedWord, 'text' | 'box'> & { readonly startsWord: boolean };

function wordsShown(text: TextState, args: unknown, place: Place): readonly Shown[] {
  const { outer, viewport, unit } = place;
  const matrix = textMatrix(text, outer);
  const [glyphs]: readonly unknown[] = Array.isArray(args) ? args : [];
  const { size } = text.setting;
  const pieces = shownPieces(text, Array.isArray(glyphs) ? glyphs : [], unit);
  return pieces.map(({ text: shown, from, to, startsWord }) => {
    // Descenders reach about a fifth of the height below the baseline.
    const box = boxUnder(matrix, [from, -0.2 * size, to, 0.8 * size], viewport);
    return { text: shown, box, startsWord };
  });
}

/** Some programs paint letter by letter; what touches is one word. */
function addWord(words: PaintedWord[], { startsWord, ...word }: PaintedWord & Shown): void {
  const last = words.at(-1);
  if (!last || startsWord || last.font !== word.font || !touches(last.box, word.box)) {
    words.push(word);
    return;
  }
  const box = unionOf([last.box, word.box]);
  words[words.length - 1] = { ...last, text: last.text + word.text, box, at: word.at };
}

function touches(left: Box, right: Box): boolean {
  const height = Math.min(left.y1 - left.y0, right.y1 - right.y0);
  const overlap = Math.min(left.y1, right.y1) - Math.max(left.y0, right.y0);
  return overlap > height / 2 && Math.abs(right.x0 - left.x1) < height / 6;
}
