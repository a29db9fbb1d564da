import { readFile, stat } from 'node:fs/promises';

import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

import { turnedBox, type Box } from '#shared/core/box.ts';
import type { Sign, SignName } from '#shared/core/checks/sign.ts';
import type { PageReading } from '#shared/core/page.ts';

import { readJsonLines } from '../../read-json-lines.ts';
import { openBytes } from '../open-pdf.ts';
import type { PdfFile } from '../pdf.engine.ts';
import { drawnTwice, paintedOver } from './covered-text.ts';
import { editorOf } from './editor-of.ts';
import { differingAmounts } from './layer-against-picture.ts';
import { loadedFont } from './loaded-font.ts';
import { numbersThatStandOut } from './lone-fonts.ts';
import { lookAtPage, type PageContent, type WordOnPage } from './page-content.ts';
import { replacedText } from './replaced-text.ts';
import { hiddenByAnnotations } from './under-annotations.ts';

/** Who changes a document changes its first pages; longer ones are reports. */
const MOST_PAGES = 20;
/** Bytes of a file that is held in memory once more. */
const MOST_BYTES = 128 * 1024 ** 2;
/** Enough for what is cheap; a page that takes longer to paint is not worth its document. */
const MOST_MS = 10_000;
/** Of each kind; more say no more. */
const MOST_SIGNS = 5;

type Looking = {
  readonly file: PdfFile;
  /** A `PageReading` a line. */
  readonly pagesPath: string;
};

/** Signs that a PDF was changed after it was made, as far as they are cheap to see; undefined where nobody looked. */
export async function findSigns({
  file,
  pagesPath,
}: Looking): Promise<readonly Sign[] | undefined> {
  if ((await stat(file.path)).size > MOST_BYTES) return undefined;
  const bytes = await readFile(file.path);
  const document = await openBytes(bytes, { ...file, fontExtraProperties: true });
  try {
    const isLate = lateAfter(MOST_MS);
    return await signsIn(document, {
      bytes,
      file,
      readings: await readingsIn(pagesPath),
      isLate,
    });
  } finally {
    await document.loadingTask.destroy();
  }
}

function lateAfter(milliseconds: number): () => boolean {
  const end = performance.now() + milliseconds;
  return () => performance.now() > end;
}

type Known = {
  readonly bytes: Buffer;
  readonly file: PdfFile;
  readonly readings: ReadonlyMap<number, PageReading>;
  readonly isLate: () => boolean;
};

async function signsIn(document: PDFDocumentProxy, known: Known): Promise<readonly Sign[]> {
  const editor = await editorOf(document).catch(() => undefined);
  const { signs, words, nameOf, isComplete } = await lookAtPages(document, known);
  const spots = [
    ...numbersThatStandOut(words, nameOf).map((one) => [one, 'font_stands_out'] as const),
    // What is missing may stand on a page at which nobody looked.
    ...(isComplete ? await replacedText({ ...known, now: words }) : []).map(
      (one) => [one, 'text_was_replaced'] as const,
    ),
  ];
  return fewOfEach([
    ...(editor === undefined ? [] : [signOf(editor)]),
    ...signs,
    ...spots.map(([{ page, word }, sign]) => signAt(sign, page, uprightBox(word.box, page, known))),
  ]);
}

type OnPages = {
  readonly signs: readonly Sign[];
  readonly words: readonly WordOnPage[];
  /** What the file calls a font. */
  readonly nameOf: (font: string) => string | undefined;
  /** Whether `words` are all that the file shows. */
  readonly isComplete: boolean;
};

async function lookAtPages(document: PDFDocumentProxy, known: Known): Promise<OnPages> {
  const signs: Sign[] = [];
  const words: WordOnPage[] = [];
  const names = new Map<string, string>();
  let isComplete = document.numPages <= MOST_PAGES;
  for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES); number += 1) {
    const looked = known.isLate() ? undefined : await lookAtPage(document, number, known.file);
    if (!looked) {
      isComplete = false;
      continue;
    }
    const { page, content } = looked;
    signs.push(...(await signsOnPage(page, content, known)));
    words.push(...content.words.map((word) => ({ page: number, word })));
    for (const { font } of content.words) {
      const { name } = loadedFont(page, font);
      if (name !== undefined) names.set(font, name);
    }
    page.cleanup();
  }
  return { signs, words, nameOf: (font) => names.get(font), isComplete };
}

async function signsOnPage(
  page: PDFPageProxy,
  content: PageContent,
  known: Known,
): Promise<readonly Sign[]> {
  const number = page.pageNumber;
  const reading = known.readings.get(number);
  const over = paintedOver(content);
  const found = [
    ['text_was_painted_over', over],
    ['text_was_drawn_twice', drawnTwice(content, over)],
    ['text_lies_under_annotation', await hiddenByAnnotations(page, content.words).catch(() => [])],
  ] as const;
  const differing = reading ? differingAmounts(content.words, reading) : [];
  return [
    ...found.flatMap(([sign, boxes]) =>
      boxes.map((box) => signAt(sign, number, uprightBox(box, number, known))),
    ),
    ...differing.map((box) => signAt('text_layer_differs_from_picture', number, box)),
  ];
}

async function readingsIn(path: string): Promise<ReadonlyMap<number, PageReading>> {
  const readings = new Map<number, PageReading>();
  for await (const line of readJsonLines(path)) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by the processor a moment ago from our own database
    const reading = line as PageReading;
    if (reading.number <= MOST_PAGES) readings.set(reading.number, reading);
  }
  return readings;
}

/** Pages are painted as they lie, and told of as they were read. */
const uprightBox = (box: Box, page: number, { readings }: Known): Box =>
  turnedBox(box, readings.get(page)?.rotation ?? 0);

const signOf = (editor: string): Sign => ({
  sign: 'file_was_edited',
  page: null,
  box: null,
  detail: editor,
});

const signAt = (sign: SignName, page: number, box: Box): Sign => ({
  sign,
  page,
  box,
  detail: null,
});

function fewOfEach(signs: readonly Sign[]): readonly Sign[] {
  return [...Map.groupBy(signs, ({ sign }) => sign).values()].flatMap((own) =>
    own.slice(0, MOST_SIGNS),
  );
}
