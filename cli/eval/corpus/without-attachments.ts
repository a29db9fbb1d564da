import {
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  type PDFArray,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';

const name = (text: string): PDFName => PDFName.of(text);

/**
 * A copy of a PDF without the files that it carries, such as the data of an e-invoice; its pages stay
 * as they are. Undefined where it carries none, or is none that can be opened.
 */
export async function withoutAttachments(bytes: Buffer): Promise<Buffer | undefined> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false }).catch(() => undefined);
  if (!document) return undefined;
  const { context, catalog } = document;
  if (!dropFiles(context)) return undefined;
  catalog.lookupMaybe(name('Names'), PDFDict)?.delete(name('EmbeddedFiles'));
  catalog.delete(name('AF'));
  for (const { node } of document.getPages()) {
    node.delete(name('AF'));
    dropPins(node.Annots(), context);
  }
  return Buffer.from(await document.save());
}

/** @returns whether there were any */
function dropFiles(context: PDFContext): boolean {
  const own = context.enumerateIndirectObjects().filter(([, object]) => isFile(object));
  for (const [ref] of own) context.delete(ref);
  return own.length > 0;
}

/** Their content, and what names it. */
function isFile(object: PDFObject): boolean {
  if (object instanceof PDFRawStream) return typeOf(object.dict) === 'EmbeddedFile';
  return object instanceof PDFDict && object.has(name('EF'));
}

const typeOf = (dict: PDFDict): string | undefined =>
  dict.lookupMaybe(name('Type'), PDFName)?.decodeText();

/** Notes on a page that a file hangs on. */
function dropPins(notes: PDFArray | undefined, context: PDFContext): void {
  for (let index = (notes?.size() ?? 0) - 1; index >= 0; index -= 1) {
    const note = context.lookup(notes?.get(index));
    const kind = note instanceof PDFDict ? note.lookupMaybe(name('Subtype'), PDFName) : undefined;
    if (kind?.decodeText() === 'FileAttachment') notes?.remove(index);
  }
}
