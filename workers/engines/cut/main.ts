import { readFile, writeFile } from 'node:fs/promises';

import { PDFDocument } from '@cantoo/pdf-lib';

import { serveEngine, Unreadable } from '../serve-engine.ts';
import { cutEngine } from './cut.engine.ts';

serveEngine(cutEngine, {
  async cut({ path, parts }) {
    const whole = await open(path);
    for (const { firstPage, lastPage, out } of parts) {
      const part = await PDFDocument.create();
      const indices = Array.from({ length: lastPage - firstPage + 1 }, (_, i) => firstPage - 1 + i);
      for (const page of await part.copyPages(whole, indices)) part.addPage(page);
      await writeFile(out, await part.save());
    }
    return {};
  },
});

async function open(path: string): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(await readFile(path), { updateMetadata: false });
  } catch (error) {
    // pdf.js reads more than pdf-lib does.
    throw new Unreadable('damaged', error);
  }
}
