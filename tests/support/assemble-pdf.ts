/* PDFs written object by object, so that they can be wrong in any way a test wants. */

type PdfObject = Buffer | string;

/** Objects 1, 2, 3 ... with a correct table of where they stand. The first is the catalog. */
export function assemblePdf(objects: readonly PdfObject[], trailer = ''): Buffer {
  const parts = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    const part = Buffer.concat([latin(`${index + 1} 0 obj\n`), latin(object), latin('\nendobj\n')]);
    offsets.push(length);
    length += part.length;
    parts.push(part);
  }
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries.join('')}`;
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(table + end)]);
}

/** @param dictionary what it holds beside the length */
export function pdfStream(content: PdfObject, dictionary = ''): Buffer {
  const bytes = latin(content);
  return Buffer.concat([
    latin(`<< /Length ${bytes.length} ${dictionary} >>\nstream\n`),
    bytes,
    latin('\nendstream'),
  ]);
}

export type OnePage = {
  /** Of the page, with its delimiters. */
  readonly mediaBox?: string;
  /** What the page's dictionary holds besides. */
  readonly page?: string;
  /** The page's resources, which may name the objects from 5 on. */
  readonly resources?: string;
  /** The page's content stream, object 4. */
  readonly content?: PdfObject;
  /** Objects from 5 on. */
  readonly more?: readonly PdfObject[];
};

/** A PDF of one page. */
export function onePagePdf({
  mediaBox = '[0 0 200 200]',
  page = '',
  resources = '',
  content = '',
  more = [],
}: OnePage): Buffer {
  return assemblePdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox ${mediaBox} /Contents 4 0 R /Resources << ${resources} >> ${page} >>`,
    Buffer.isBuffer(content) ? content : pdfStream(content),
    ...more,
  ]);
}

function latin(object: PdfObject): Buffer {
  return typeof object === 'string' ? Buffer.from(object, 'latin1') : object;
}
