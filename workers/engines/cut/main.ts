import { readFile, writeFile } from 'node:fs/promises';

import { PDFDocument, PDFPageLeaf } from '@cantoo/pdf-lib';

import { serveEngine, unlessNoRoom, Unreadable } from '../serve-engine.ts';
import { cutEngine } from './cut.engine.ts';
import { detachPage } from './detach-page.ts';

serveEngine(cutEngine, {
  async cut({ path, parts }) {
    try {
      const whole = await PDFDocument.load(await readFile(path), { updateMetadata: false });
      whole.getPages().forEach(detachPage);
      for (const { out, ...range } of parts) await writeFile(out, await partOf(whole, range));
    } catch (error) {
      unlessNoRoom(error);
      // pdf.js reads more than pdf-lib does.
      throw new Unreadable('damaged', error);
    }
    return {};
  },
});

type Range = { readonly firstPage: number; readonly lastPage: number };

async function partOf(whole: PDFDocument, { firstPage, lastPage }: Range): Promise<Uint8Array> {
  const part = await PDFDocument.create();
  const count = lastPage - firstPage + 1;
  const indices = Array.from({ length: count }, (_, index) => firstPage - 1 + index);
  for (const page of await part.copyPages(whole, indices)) part.addPage(page);
  // Parts go to different people: rather none than one that holds a page of another.
  if (pagesIn(part) !== count) throw new Unreadable('damaged');
  return part.save();
}

/** All of them, also those that no viewer shows. */
const pagesIn = ({ context }: PDFDocument): number =>
  context.enumerateIndirectObjects().filter(([, object]) => object instanceof PDFPageLeaf).length;
