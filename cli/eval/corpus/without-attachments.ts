import {
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
  type PDFArray,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';

const name = (text: string): PDFName => PDFName.of(text);

/**
 * A copy of a PDF without the files that it carries, where the data of an e-invoice are among them; its
 * pages stay as they are. Undefined where there are no such data, or it is no PDF that can be opened.
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
  // Forms are left alone as well: what is typed into them stays as it was drawn.
  return Buffer.from(await document.save({ updateFieldAppearances: false }));
}

/** @returns whether there were data among them */
function dropFiles(context: PDFContext): boolean {
  const own = context.enumerateIndirectObjects().filter(([, object]) => isFile(object));
  for (const [ref] of own) context.delete(ref);
  return own.some(([, object]) => object instanceof PDFDict && isXml(object));
}

function isXml(file: PDFDict): boolean {
  return ['UF', 'F'].some((key) => {
    const title = file.lookup(name(key));
    const isText = title instanceof PDFString || title instanceof PDFHexString;
    return isText && /\.xml$/i.test(title.decodeText());
  });
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
