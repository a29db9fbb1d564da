import { copyFile, stat } from 'node:fs/promises';

import { blamingDocument, countPages, openPage } from '../pdf/open-pdf.ts';
import type { PdfFile } from '../pdf/pdf.engine.ts';
import { readJsonLines } from '../read-json-lines.ts';
import { Unreadable } from '../serve-engine.ts';
import { changedPage, openOriginal, type OriginalPdf } from './change-page.ts';
import { invisibleText } from './invisible-text.ts';
import { openPdfOutput, writePacked, type PdfOutput } from './pdf-output.ts';
import type { Frame } from './place-words.ts';
import { pageSheetSchema, type PageSheet } from './searchable.engine.ts';
import { createTextFont, type TextFont } from './text-font.ts';

/**
 * Appends an update to a PDF: the original bytes stay as they are, and what was painted stays as it
 * was. The words come before each page's own content, so its state cannot reach them.
 */
export async function addText(file: PdfFile, sheets: string, out: string): Promise<void> {
  const original = await openOriginal(file.path);
  await copyFile(file.path, out);
  const { size: offset } = await stat(file.path);
  const start = { flags: 'a', offset, firstNumber: original.firstFreeNumber } as const;
  {
    using output = openPdfOutput(out, start);
    const font = createTextFont(output);
    for await (const line of readJsonLines(sheets)) {
      const sheet = pageSheetSchema.parse(line);
      await blamingDocument(async () => updatePage(sheet, { file, original, output, font }));
    }
    font.write();
    end(output, original);
  }
  await refuseIfSpoilt(file, out);
}

type Update = {
  readonly file: PdfFile;
  readonly original: OriginalPdf;
  readonly output: PdfOutput;
  readonly font: TextFont;
};

async function updatePage(
  { number, rotation, words }: PageSheet,
  { file, original, output, font }: Update,
): Promise<void> {
  const { ref, turn, frame } = await lieOf(file, number, rotation);
  const content = output.reserve();
  const { fontName, body } = changedPage(original, ref, { font: font.number, content, turn });
  writePacked(output, content, invisibleText(words, frame, { font, fontName }));
  output.write(ref.num, body, ref.gen);
}

type Lie = {
  readonly ref: { readonly num: number; readonly gen: number };
  /** How a viewer must turn the page: degrees clockwise. */
  readonly turn: number;
  readonly frame: Frame;
};

/** As pdf.js sees it, by which the page was read. */
async function lieOf(file: PdfFile, number: number, rotation: number): Promise<Lie> {
  const page = await openPage(file, number);
  if (!page.ref) throw new Unreadable('damaged');
  const turn = (page.rotate + rotation) % 360;
  const viewport = page.getViewport({ scale: 1, rotation: turn });
  const at = (x: number, y: number) => {
    const [px = 0, py = 0]: readonly number[] = viewport.convertToPdfPoint(x, y);
    return { x: px, y: py };
  };
  const { width, height } = viewport;
  const frame = { topLeft: at(0, 0), topRight: at(width, 0), bottomLeft: at(0, height) };
  page.cleanup();
  return { ref: page.ref, turn, frame };
}

function end(output: PdfOutput, { trailer, table }: OriginalPdf): void {
  if (table === undefined) output.endWithoutTable(trailer);
  else if (table.kind === 'stream') output.endWithStream(`${trailer} /Prev ${table.offset}`);
  else output.endWithTable(`${trailer} /Prev ${table.offset}`);
}

/** Files are broken in many ways; what we add to one must not make it worse. */
async function refuseIfSpoilt(file: PdfFile, out: string): Promise<void> {
  const before = await countPages(file, Infinity);
  const after = await countPages({ ...file, path: out }, Infinity);
  if (after !== before) throw new Unreadable('damaged');
}
