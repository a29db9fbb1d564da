import { deflateSync } from 'node:zlib';

import { assemblePdf, onePagePdf, pdfStream } from '../../support/assemble-pdf.ts';
import { packedFilling } from '../../support/deflate.ts';
import { encryptedPdf } from '../../support/documents.ts';
import type { HostileFiles } from './hostile-files.ts';

/** PDFs whose structure lies, loops, or is out of all proportion. */
export const structurePdfs: HostileFiles = {
  'pdf-100000-pages.pdf': () => treeOf(Array.from({ length: 100_000 }, (_, index) => index + 3)),
  'pdf-100000-times-one-page.pdf': () => treeOf(Array.from({ length: 100_000 }, () => 3)),
  'pdf-100000-deep-tree.pdf': deepTree,
  'pdf-self-referencing-tree.pdf': () =>
    assemblePdf([catalog, '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 5 >>']),
  'pdf-tree-loop.pdf': () =>
    assemblePdf([
      catalog,
      '<< /Type /Pages /Kids [3 0 R] /Count 2 >>',
      '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 2 >>',
    ]),
  'pdf-parent-loop.pdf': () =>
    assemblePdf([
      catalog,
      '<< /Type /Pages /Parent 2 0 R /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 3 0 R >>',
    ]),
  'pdf-claims-a-million-pages.pdf': () => claiming('1000000'),
  'pdf-claims-1999-pages.pdf': () => claiming('1999'),
  'pdf-claims-minus-one-page.pdf': () => claiming('-1'),
  'pdf-claims-half-a-page.pdf': () => claiming('0.5'),
  'pdf-claims-pages-in-words.pdf': () => claiming('/Many'),
  'pdf-without-pages.pdf': () => assemblePdf([catalog, '<< /Type /Pages /Kids [] /Count 0 >>']),
  'pdf-xref-loop.pdf': xrefLoop,
  'pdf-xref-chain.pdf': xrefChain,
  'pdf-length-loop.pdf': () =>
    onePagePdf({
      content: Buffer.from('<< /Length 5 0 R >>\nstream\nq Q\nendstream'),
      more: ['5 0 R'],
    }),
  'pdf-root-loop.pdf': () => assemblePdf(['1 0 R']),
  'pdf-object-stream-bomb.pdf': objectStreamBomb,
  'pdf-object-stream-in-itself.pdf': () => objectStream(Buffer.from('1 0 << /Type /Catalog >>'), 3),
  'pdf-nested-arrays.pdf': () => onePagePdf({ page: `/Deep ${'['.repeat(1_000_000)}` }),
  'pdf-nested-dictionaries.pdf': () => onePagePdf({ page: `/Deep ${'<< /A '.repeat(500_000)}` }),
  'pdf-nested-arrays-in-content.pdf': () => onePagePdf({ content: '['.repeat(1_000_000) }),
  'pdf-encrypted.pdf': encryptedPdf,
  'pdf-encryption-garbage.pdf': () =>
    assemblePdf(
      [catalog, pages, '<< /Type /Page /Parent 2 0 R >>'],
      '/Encrypt << /Filter /Standard /V 5 /R 6 /Length 999999999 /O (a) /U (b) /OE () /UE () /P -1 >> /ID [() ()]',
    ),
  'pdf-form-field-loop.pdf': fieldLoop,
  'pdf-100000-annotations.pdf': () =>
    onePagePdf({
      page: `/Annots [${'5 0 R '.repeat(100_000)}]`,
      more: ['<< /Type /Annot /Subtype /FreeText /Rect [10 10 90 30] /Contents (note) >>'],
    }),
  'pdf-javascript.pdf': () =>
    assemblePdf([
      '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (for \\(;;\\) app.alert\\(1\\);) >> >>',
      pages,
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /AA << /O << /S /Launch /F (/bin/sh) >> >> >>',
    ]),
  'pdf-mediabox-10e7.pdf': () => sized('[0 0 10000000 10000000]'),
  'pdf-mediabox-10e38.pdf': () => sized(`[0 0 1${'0'.repeat(38)} 1${'0'.repeat(38)}]`),
  'pdf-mediabox-strip.pdf': () => sized('[0 0 10000000 1]'),
  'pdf-mediabox-tiny.pdf': () => sized('[0 0 0.0000001 0.0000001]'),
  'pdf-mediabox-zero.pdf': () => sized('[0 0 0 0]'),
  'pdf-mediabox-negative.pdf': () => sized('[500 500 -500 -500]'),
  'pdf-mediabox-nan.pdf': () => sized('[0 0 NaN NaN]'),
  'pdf-mediabox-words.pdf': () => sized('[/a (b) null true]'),
  'pdf-user-unit-10e9.pdf': () => sized('[0 0 200 200]', '/UserUnit 1000000000'),
  'pdf-rotated-by-37.pdf': () => sized('[0 0 200 200]', '/Rotate 37'),
};

const catalog = '<< /Type /Catalog /Pages 2 0 R >>';
const pages = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';

function treeOf(kids: readonly number[]): Buffer {
  const list = kids.map((kid) => `${kid} 0 R`).join(' ');
  const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>';
  const tree = `<< /Type /Pages /Kids [${list}] /Count ${kids.length} >>`;
  return assemblePdf([catalog, tree, ...[...new Set(kids)].map(() => page)]);
}

/** Every node has one kid, the next node. */
function deepTree(): Buffer {
  const depth = 100_000;
  const nodes = Array.from(
    { length: depth },
    (_, index) => `<< /Type /Pages /Kids [${index + 3} 0 R] /Count 1 >>`,
  );
  return assemblePdf([catalog, ...nodes, '<< /Type /Page /MediaBox [0 0 200 200] >>']);
}

function claiming(count: string): Buffer {
  return assemblePdf([
    catalog,
    `<< /Type /Pages /Kids [3 0 R] /Count ${count} >>`,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
  ]);
}

/** A page with something to paint, so that it is painted. */
function sized(mediaBox: string, page = ''): Buffer {
  return onePagePdf({ mediaBox, page, content: '10 10 100 50 re f' });
}

/** The table says that the one before it is itself. */
function xrefLoop(): Buffer {
  const whole = claiming('1').toString('latin1');
  const at = whole.lastIndexOf('xref\n0');
  return Buffer.from(whole.replace('/Root 1 0 R', `/Root 1 0 R /Prev ${at}`), 'latin1');
}

/** Fifty thousand tables, each before the other. */
function xrefChain(): Buffer {
  let text = claiming('1').toString('latin1');
  let at = text.lastIndexOf('xref\n0');
  const more: string[] = [text];
  let { length } = text;
  for (let index = 0; index < 50_000; index += 1) {
    text = `xref\n0 0\ntrailer\n<< /Size 4 /Root 1 0 R /Prev ${at} >>\nstartxref\n${length}\n%%EOF\n`;
    at = length;
    length += text.length;
    more.push(text);
  }
  return Buffer.from(more.join(''), 'latin1');
}

/** A small object stream that unpacks to 1 GB and says it holds ten million objects. */
function objectStreamBomb(): Buffer {
  const packed = packedFilling({ megabytes: 1_000, byte: 0x31 });
  return objectStream(packed, 10_000_000);
}

/** The catalog is said to be the first object in the stream, which is object 2. */
function objectStream(content: Buffer, count: number): Buffer {
  const filter = content.length > 1_000 ? '/Filter /FlateDecode' : '';
  const stream = pdfStream(content, `/Type /ObjStm /N ${count} /First 8 ${filter}`);
  const head = Buffer.concat([
    Buffer.from('%PDF-1.7\n2 0 obj\n'),
    stream,
    Buffer.from('\nendobj\n'),
  ]);
  const table = Buffer.from([0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 2, 0, 1, 0, 0, 0, 9, 0]);
  const xref = pdfStream(
    deflateSync(table),
    '/Type /XRef /Size 3 /W [1 4 1] /Root 1 0 R /Filter /FlateDecode',
  );
  return Buffer.concat([
    head,
    Buffer.from('3 0 obj\n'),
    xref,
    Buffer.from(`\nendobj\nstartxref\n${head.length}\n%%EOF\n`),
  ]);
}

/** A field of a form whose parent is its own kid. */
function fieldLoop(): Buffer {
  return assemblePdf([
    '<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [4 0 R] >> >>',
    pages,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Annots [4 0 R 5 0 R] >>',
    '<< /Type /Annot /Subtype /Widget /T (a) /Parent 5 0 R /Kids [5 0 R] /Rect [10 10 90 30] >>',
    '<< /Type /Annot /Subtype /Widget /FT /Tx /T (b) /V (v) /Parent 4 0 R /Kids [4 0 R] /Rect [10 10 90 30] >>',
  ]);
}
