import { readFile, writeFile } from 'node:fs/promises';

import { PDFDict, PDFDocument, PDFName, type PDFPage } from '@cantoo/pdf-lib';

import { serveEngine, unlessNoRoom, Unreadable } from '../serve-engine.ts';
import { cutEngine } from './cut.engine.ts';

serveEngine(cutEngine, {
  async cut({ path, parts }) {
    try {
      const whole = await PDFDocument.load(await readFile(path), { updateMetadata: false });
      whole.getPages().forEach(dropLinks);
      for (const { out, ...range } of parts) await writeFile(out, await partOf(whole, range));
    } catch (error) {
      unlessNoRoom(error);
      // pdf.js reads more than pdf-lib does.
      throw new Unreadable('damaged', error);
    }
    return {};
  },
});

/** A link to a page that is elsewhere now would bring that page along, unseen. */
function dropLinks({ node }: PDFPage): void {
  const annotations = node.Annots();
  for (let index = (annotations?.size() ?? 0) - 1; index >= 0; index -= 1) {
    const subtype = annotations?.lookupMaybe(index, PDFDict)?.get(PDFName.of('Subtype'));
    if (subtype === PDFName.of('Link')) annotations?.remove(index);
  }
}

type Range = { readonly firstPage: number; readonly lastPage: number };

async function partOf(whole: PDFDocument, { firstPage, lastPage }: Range): Promise<Uint8Array> {
  const part = await PDFDocument.create();
  const count = lastPage - firstPage + 1;
  const indices = Array.from({ length: count }, (_, index) => firstPage - 1 + index);
  for (const page of await part.copyPages(whole, indices)) part.addPage(page);
  return part.save();
}
