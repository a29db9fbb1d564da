import { randomBytes } from 'node:crypto';

import { onePagePdf, pdfStream } from '../../support/assemble-pdf.ts';
import { packedFilling } from '../../support/deflate.ts';
import type { HostileFiles } from './hostile-files.ts';
import { hugeJpeg } from './jpegs.ts';

/** PDFs with pictures that are far larger than they look, or are no pictures. */
export const imagePdfs: HostileFiles = {
  'pdf-image-60000-squared.pdf': () => imagePdf(flate(450), gray(60_000, 60_000, 1)),
  'pdf-image-just-within-limits.pdf': () => imagePdf(flate(300), rgb(10_000, 10_000)),
  'pdf-image-in-its-own-mask.pdf': () =>
    imagePdf(flate(1), { ...gray(1_000, 1_000, 8), more: '/SMask 5 0 R' }),
  'pdf-ten-images-with-masks.pdf': manyImages,
  'pdf-20000-inline-images.pdf': () =>
    onePagePdf({
      content: 'q 9 0 0 9 0 0 cm BI /W 20 /H 20 /BPC 8 /CS /G ID'
        .concat(' ', 'x'.repeat(400), ' EI Q\n')
        .repeat(20_000),
    }),
  'pdf-inline-image-without-end.pdf': () =>
    onePagePdf({ content: `BI /W 20000 /H 20000 /BPC 8 /CS /RGB ID ${'x'.repeat(5_000_000)}` }),
  'pdf-jpeg-lies-about-its-size.pdf': async () =>
    imagePdf({ bytes: await hugeJpeg(), filter: '/DCTDecode' }, gray(10, 10, 8)),
  'pdf-jpeg-garbage.pdf': () => imagePdf(garbage('/DCTDecode', 'ffd8ffe0'), rgb(500, 500)),
  'pdf-jpx-garbage.pdf': () => imagePdf(garbage('/JPXDecode', 'ff4fff51'), rgb(500, 500)),
  'pdf-jpx-60000-squared.pdf': () =>
    imagePdf({ bytes: jpx(60_000, 60_000), filter: '/JPXDecode' }, gray(10, 10, 8)),
  'pdf-jpx-20000-squared.pdf': () =>
    imagePdf({ bytes: jpx(20_000, 20_000), filter: '/JPXDecode' }, gray(10, 10, 8)),
  'pdf-jbig2-garbage.pdf': () => imagePdf(garbage('/JBIG2Decode', '00000000'), gray(500, 500, 1)),
  'pdf-jbig2-huge-page.pdf': () =>
    imagePdf({ bytes: jbig2(0x7f_ff_ff_ff), filter: '/JBIG2Decode' }, gray(500, 500, 1)),
  'pdf-jbig2-30000-squared.pdf': () =>
    imagePdf({ bytes: jbig2(30_000), filter: '/JBIG2Decode' }, gray(500, 500, 1)),
  'pdf-fax-of-a-million-columns.pdf': () =>
    imagePdf(
      { bytes: Buffer.alloc(100), filter: '/CCITTFaxDecode' },
      {
        ...gray(9_000, 9_000, 1),
        more: '/DecodeParms << /K -1 /Columns 1000000000 /Rows 1000000000 >>',
      },
    ),
  'pdf-predictor-of-a-billion-columns.pdf': () =>
    imagePdf(flate(1), {
      ...gray(900, 900, 8),
      more: '/DecodeParms << /Predictor 15 /Colors 32 /BitsPerComponent 16 /Columns 1000000000 >>',
    }),
  'pdf-lzw-garbage.pdf': () => imagePdf(garbage('/LZWDecode', '800b'), rgb(5_000, 5_000)),
  'pdf-image-of-negative-size.pdf': () => imagePdf(flate(1), gray(-10, -10, 8)),
};

type Packed = { readonly bytes: Buffer; readonly filter: string };
type Shape = { readonly shape: string; readonly more?: string };

function flate(megabytes: number): Packed {
  return { bytes: packedFilling({ megabytes }), filter: '/FlateDecode' };
}

const garbage = (filter: string, beginning: string): Packed => ({
  bytes: Buffer.concat([Buffer.from(beginning, 'hex'), randomBytes(100_000)]),
  filter,
});

const gray = (width: number, height: number, bits: number): Shape => ({
  shape: `/Width ${width} /Height ${height} /BitsPerComponent ${bits} /ColorSpace /DeviceGray`,
});

const rgb = (width: number, height: number): Shape => ({
  shape: `/Width ${width} /Height ${height} /BitsPerComponent 8 /ColorSpace /DeviceRGB`,
});

const image = ({ bytes, filter }: Packed, { shape, more = '' }: Shape): Buffer =>
  pdfStream(bytes, `/Type /XObject /Subtype /Image ${shape} /Filter ${filter} ${more}`);

function imagePdf(packed: Packed, shape: Shape): Buffer {
  return onePagePdf({
    resources: '/XObject << /I 5 0 R >>',
    content: 'q 200 0 0 200 0 0 cm /I Do Q',
    more: [image(packed, shape)],
  });
}

/** Ten pictures on one page, each with a mask, each just within the limits of one picture. */
function manyImages(): Buffer {
  const packed = flate(300);
  const count = 10;
  const numbers = Array.from({ length: count }, (_, index) => index);
  const names = numbers.map((index) => `/I${index} ${index + 6} 0 R`);
  return onePagePdf({
    resources: `/XObject << ${names.join(' ')} >>`,
    content: numbers.map((index) => `q 200 0 0 200 0 0 cm /I${index} Do Q`).join('\n'),
    more: [
      image(packed, gray(9_999, 9_999, 8)),
      ...numbers.map(() => image(packed, { ...rgb(9_999, 9_999), more: '/SMask 5 0 R' })),
    ],
  });
}

/** A JPEG 2000 codestream of one empty tile. */
function jpx(width: number, height: number): Buffer {
  const size = Buffer.alloc(38);
  for (const [index, value] of [width, height, 0, 0, width, height, 0, 0].entries()) {
    size.writeUInt32BE(value, 2 + index * 4);
  }
  size.writeUInt16BE(1, 34);
  return Buffer.concat([
    Buffer.from('ff4fff510029', 'hex'),
    size.subarray(0, 36),
    Buffer.from('070101', 'hex'),
    Buffer.from('ff52000c00000001000504040001', 'hex'),
    Buffer.from(`ff5c001340${'40'.repeat(16)}`, 'hex'),
    Buffer.from('ff90000a0000000000000001ff93ffd9', 'hex'),
  ]);
}

/** The segment that says how large the page is, and one of garbage upon it. */
function jbig2(side: number): Buffer {
  const page = Buffer.alloc(30);
  page.writeUInt8(48, 4);
  page.writeUInt8(1, 6);
  page.writeUInt32BE(19, 7);
  page.writeUInt32BE(side, 11);
  page.writeUInt32BE(side, 15);
  const region = Buffer.alloc(11 + 18 + 1_000, 0x55);
  region.writeUInt32BE(1, 0);
  region.writeUInt8(38, 4);
  region.writeUInt8(0, 5);
  region.writeUInt8(1, 6);
  region.writeUInt32BE(18 + 1_000, 7);
  for (const [index, value] of [side, side, 0, 0].entries()) {
    region.writeUInt32BE(value, 11 + index * 4);
  }
  return Buffer.concat([page, region]);
}
