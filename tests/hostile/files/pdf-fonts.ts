import { randomBytes } from 'node:crypto';

import { onePagePdf, pdfStream } from '../../support/assemble-pdf.ts';
import type { HostileFiles } from './hostile-files.ts';

/** PDFs whose fonts loop, lie, or are no fonts. */
export const fontPdfs: HostileFiles = {
  'pdf-type3-in-itself.pdf': type3InItself,
  'pdf-to-unicode-16-million.pdf': () =>
    toUnicode('1 beginbfrange <0000> <FFFFFF> <0041> endbfrange'),
  'pdf-to-unicode-not-storable.pdf': () =>
    toUnicode('3 beginbfchar <0041> <0000> <0042> <D800> <0043> <DC00D800FFFE0000> endbfchar'),
  'pdf-to-unicode-long.pdf': () =>
    toUnicode(`1 beginbfchar <0041> <${'0041'.repeat(100_000)}> endbfchar`),
  'pdf-cmap-in-itself.pdf': () => composite('/Encoding 9 0 R', [cmap('/UseCMap 9 0 R', '')]),
  'pdf-cmap-4-billion.pdf': () =>
    composite('/Encoding 9 0 R', [cmap('', '1 begincidrange <00000000> <FFFFFFFF> 0 endcidrange')]),
  'pdf-widths-of-a-billion.pdf': () => composite('/Encoding /Identity-H', [], '[0 1000000000 500]'),
  'pdf-widths-not-numbers.pdf': () =>
    simple('/FirstChar -5 /LastChar 1000000000 /Widths [NaN (a) null]'),
  'pdf-font-garbage-truetype.pdf': () => embedded('TrueType', 'FontFile2', '\0\x01\0\0'),
  'pdf-font-garbage-type1.pdf': () => embedded('Type1', 'FontFile', '%!PS-AdobeFont'),
  'pdf-font-garbage-cff.pdf': () => embedded('Type1', 'FontFile3', '\x01\0\x04\x01'),
};

const text = 'BT /F 20 Tf 10 100 Td (ABC ABC ABC) Tj ET';
const paint = { resources: '/Font << /F 5 0 R >>', content: text };

/** A letter that is drawn by writing itself. */
function type3InItself(): Buffer {
  const font =
    '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] ' +
    '/FirstChar 65 /LastChar 67 /Widths [1000 1000 1000] /CharProcs << /A 6 0 R >> ' +
    '/Encoding << /Differences [65 /A /A /A] >> /Resources << /Font << /F 5 0 R >> >> >>';
  const glyph = pdfStream('1000 0 d0 BT /F 1000 Tf (AB) Tj ET 0 0 750 750 re f');
  return onePagePdf({ ...paint, more: [font, glyph] });
}

function simple(details: string, more: readonly Buffer[] = []): Buffer {
  const font = `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica ${details} >>`;
  return onePagePdf({ ...paint, more: [font, ...more] });
}

function cmap(details: string, ranges: string): Buffer {
  const head = '/CIDInit /ProcSet findresource begin begincmap';
  const codes = '1 begincodespacerange <0000> <FFFF> endcodespacerange';
  return pdfStream(`${head} ${codes} ${ranges} endcmap end`, `/Type /CMap /CMapName /X ${details}`);
}

const toUnicode = (ranges: string): Buffer =>
  composite('/Encoding /Identity-H /ToUnicode 9 0 R', [cmap('', ranges)]);

/** Object 5 is the font, 6 the one below it, 7 and 8 its description; `more` begins at 9. */
function composite(details: string, more: readonly Buffer[], widths = '[0 [500]]'): Buffer {
  const objects = [
    `<< /Type /Font /Subtype /Type0 /BaseFont /X /DescendantFonts [6 0 R] ${details} >>`,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo 7 0 R /FontDescriptor 8 0 R /W ${widths} >>`,
    '<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>',
    '<< /Type /FontDescriptor /FontName /X /Flags 4 >>',
  ];
  const content = 'BT /F 20 Tf 10 100 Td <004100420043004100420043> Tj ET';
  return onePagePdf({ ...paint, content, more: [...objects, ...more] });
}

/** Begins like a font and goes on at random. */
function embedded(kind: string, key: string, beginning: string): Buffer {
  const program = Buffer.concat([Buffer.from(beginning, 'latin1'), randomBytes(50_000)]);
  const subtype = key === 'FontFile3' ? '/Subtype /Type1C' : '';
  return onePagePdf({
    ...paint,
    more: [
      `<< /Type /Font /Subtype /${kind} /BaseFont /X /FirstChar 65 /LastChar 67 /Widths [500 500 500] /FontDescriptor 6 0 R >>`,
      `<< /Type /FontDescriptor /FontName /X /Flags 32 /${key} 7 0 R >>`,
      pdfStream(program, subtype),
    ],
  });
}
