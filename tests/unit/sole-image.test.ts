import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';

import sharp from 'sharp';
import { expect, test } from 'vitest';

import { openPage } from '#workers/engines/pdf/open-pdf.ts';
import { operationsIn } from '#workers/engines/pdf/sole-image/content-operations.ts';
import { soleImageOf } from '#workers/engines/pdf/sole-image/sole-image.ts';

import { onePagePdf, pdfStream, type OnePage } from '../support/assemble-pdf.ts';
import { scannedPdfs } from '../support/scanned-pdfs.ts';

const operations = (content: string) => [...operationsIn(content)];

test('operands are told from operators, whatever stands between them', () => {
  const content = `q .5 0 0 -2. 10 +3 cm% a comment q
    BT/F1 12 Tf(a \\) Do (nested) \\\\)Tj[(b)-20<3C 3e>]TJ/Span<</Lang(de)/X[1 2]>>BDC ET Q`;
  expect(operations(content)).toEqual([
    { operator: 'q', operands: [] },
    { operator: 'cm', operands: [0.5, 0, 0, -2, 10, 3] },
    { operator: 'BT', operands: [] },
    { operator: 'Tf', operands: ['F1', 12] },
    { operator: 'Tj', operands: [null] },
    { operator: 'TJ', operands: [null] },
    { operator: 'BDC', operands: ['Span', null] },
    { operator: 'ET', operands: [] },
    { operator: 'Q', operands: [] },
  ]);
});

test.for(['(text', '(text\\)', '[1 2', '<< /A 1', '1 ] Tj', '>> BDC', '<4g> Tj', ') Tj', '{ q }'])(
  'content that is not well formed is not guessed at: %s',
  (content) => {
    expect(() => operations(content)).toThrow(/^(malformed|unterminated) /);
  },
);

const MANY = 1_000_000;

test.for(['1', '(', '<', '<a', '[', ' ', '%', '/', 'q ', '\\', '-', '1 '])(
  'a million times %j takes no time',
  (part) => {
    const start = performance.now();
    expect(() => operations(part.repeat(MANY))).not.toThrow(RangeError);
    expect(performance.now() - start).toBeLessThan(5_000);
  },
);

const JPEG = '/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode';
const FAX = '/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode';
const FLATE = '/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode';

/** Nothing is decoded, so the beginning of an image is enough. */
function image(dictionary: string, size = '/Width 400 /Height 400'): Buffer {
  const start = Buffer.from('ffd8ffe0', 'hex');
  return pdfStream(start, `/Type /XObject /Subtype /Image ${size} ${dictionary}`);
}

type Scan = OnePage & { readonly image?: Buffer };

const SHOWN = 'q 200 0 0 200 0 0 cm /Scan Do Q';
const HIDDEN_TEXT = 'BT 3 Tr /F 12 Tf 20 20 Td (hidden) Tj ET';

async function soleImage({ image: scan = image(JPEG), ...page }: Scan) {
  const resources = `/XObject << /Scan 5 0 R /Form 6 0 R >> /Font << /F 7 0 R >>
    /ExtGState << /Plain << /ca 1 /SMask /None /BM /Normal >> /Faint << /ca .5 >>
      /Masked << /SMask << >> >> /Mixed << /BM /Multiply >> >>`;
  const more = [
    scan,
    pdfStream('\xff\xd8', `/Type /XObject /Subtype /Form /Width 400 /Height 400 ${JPEG}`),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] >>',
    '<< /Type /Annot /Subtype /Stamp /Rect [0 0 9 9] >>',
    pdfStream('', '/N 3'),
    pdfStream('', '/N 4'),
  ];
  return soleImageIn(onePagePdf({ content: SHOWN, resources, more, ...page }));
}

async function soleImageIn(pdf: Buffer) {
  const folder = await mkdtemp(join(tmpdir(), 'docmill-test-'));
  const file = { path: join(folder, 'scan.pdf'), maxPageSide: 14_400, maxImagePixels: 100_000_000 };
  await writeFile(file.path, pdf);
  try {
    return await soleImageOf(await openPage(file, 1), file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const taken: Readonly<Record<string, Scan>> = {
  'a scan': {},
  'a scan set in several steps': {
    content: 'q .5 0 0 .5 0 0 cm q 400 0 0 400 0 0 cm /Scan Do Q Q',
  },
  'a scan upside down twice': { content: '1 0 0 -1 0 200 cm 200 0 0 -200 0 200 cm /Scan Do' },
  'a scan a hair too small': { content: '199.5 0 0 199.6 .2 .3 cm /Scan Do' },
  'a scan cut at the edge of the page': { content: `0 0 200 200 re W n ${SHOWN}` },
  'a scan with plain settings': { content: `/Plain gs 1 0 0 RG 2 w [1 2] 0 d ${SHOWN}` },
  'a scan with a link': { page: '/Annots [8 0 R]' },
  'a scan on a page that does not begin at zero': {
    mediaBox: '[-10 -20 300 300]',
    page: '/CropBox [50 60 250 260]',
    content: '200 0 0 200 50 60 cm /Scan Do',
  },
  'a scan with a profile of three colours': {
    image: image(JPEG.replace('/DeviceRGB', '[/ICCBased 10 0 R]')),
  },
  'a fax': { image: image(`${FAX} /DecodeParms << /K -1 /Columns 400 >>`) },
  'a fax whose only filter is in an array': {
    image: image(
      `/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter [/CCITTFaxDecode]
       /DecodeParms [<< /K -1 /Columns 400 /BlackIs1 true >>] /Decode [1 0]`,
    ),
  },
  'pixels packed as in a PNG': {
    image: image(`${FLATE} /DecodeParms << /Predictor 15 /Colors 3 /Columns 400 >>`),
  },
};

test.for(Object.entries(taken))('%s is an image', async ([, page]) => {
  expect(await soleImage(page)).toMatchObject({ hidesText: false });
});

test('text that is not painted does not change what is seen', async () => {
  expect(await soleImage({ content: `${SHOWN} ${HIDDEN_TEXT}` })).toMatchObject({
    hidesText: true,
  });
});

const notTaken: Readonly<Record<string, Scan>> = {
  'visible text over it': { content: `${SHOWN} BT /F 12 Tf (seen) Tj ET` },
  'text whose mode was restored': {
    content: `${SHOWN} q 3 Tr Q BT /F 12 Tf (seen) Tj ET`,
  },
  'two images': { content: `${SHOWN} ${SHOWN}` },
  'a form instead of an image': { content: '200 0 0 200 0 0 cm /Form Do' },
  'a name that means nothing': { content: '200 0 0 200 0 0 cm /Nothing Do' },
  'an inline image': { content: `${SHOWN} BI /W 1 /H 1 /BPC 8 /CS /G ID x EI` },
  'a line over it': { content: `${SHOWN} 0 0 m 9 9 l S` },
  'a filled rectangle': { content: `0 0 200 200 re f ${SHOWN}` },
  'a shading': { content: `${SHOWN} /Sh sh` },
  'an image on its side': { content: '0 200 -200 0 200 0 cm /Scan Do' },
  'a mirrored image': { content: '-200 0 0 200 200 0 cm /Scan Do' },
  'a skewed image': { content: '199 9 -9 199 0 0 cm /Scan Do' },
  'an image smaller than the page': { content: '190 0 0 190 5 5 cm /Scan Do' },
  'an image larger than the page': { content: '220 0 0 220 -10 -10 cm /Scan Do' },
  'an image that is cut': { content: `0 0 200 150 re W n ${SHOWN}` },
  'an image cut by two rectangles': { content: `0 0 200 200 re 9 9 9 9 re W* n ${SHOWN}` },
  'an image cut by a line': { content: `0 0 m 9 0 l 9 9 l h W n ${SHOWN}` },
  'a visible part that is smaller than the image': { page: '/CropBox [20 20 180 180]' },
  'a unit of its own': { page: '/UserUnit 2' },
  'a stamp on it': { page: '/Annots [8 0 R 9 0 R]' },
  transparency: { content: `/Faint gs ${SHOWN}` },
  'a soft mask': { content: `/Masked gs ${SHOWN}` },
  'a blend mode': { content: `/Mixed gs ${SHOWN}` },
  'settings that are not there': { content: `/Missing gs ${SHOWN}` },
  'optional content': { content: `/OC /Layer BDC ${SHOWN} EMC` },
  'a restore too many': { content: `${SHOWN} Q` },
  'numbers beyond measure': { content: `${'9'.repeat(400)} 0 0 1 0 0 cm ${SHOWN}` },
  'a string without an end': { content: `${SHOWN} (` },
  'content that unpacks to megabytes': {
    content: pdfStream(deflateSync(`${SHOWN}${' '.repeat(2_000_000)}`), '/Filter /FlateDecode'),
  },
  'content packed twice': { content: pdfStream('', '/Filter [/FlateDecode /FlateDecode]') },
  'a mask': { image: image(`${JPEG} /SMask 5 0 R`) },
  'a stencil': { image: image(`/ImageMask true ${FAX} /DecodeParms << /K -1 /Columns 400 >>`) },
  inks: { image: image(JPEG.replace('RGB', 'CMYK')) },
  'a profile of four inks': { image: image(JPEG.replace('/DeviceRGB', '[/ICCBased 11 0 R]')) },
  'inverted colours': { image: image(`${JPEG} /Decode [1 0 1 0 1 0]`) },
  'colours without the usual transform': {
    image: image(`${JPEG} /DecodeParms << /ColorTransform 0 >>`),
  },
  'two filters': { image: image(JPEG.replace('/DCTDecode', '[/DCTDecode /FlateDecode]')) },
  'something else than a JPEG': {
    image: pdfStream('GIF89a', `/Subtype /Image /Width 400 /Height 400 ${JPEG}`),
  },
  'a fax of another group': { image: image(`${FAX} /DecodeParms << /K 4 /Columns 400 >>`) },
  'a fax of another width': { image: image(`${FAX} /DecodeParms << /K -1 >>`) },
  'pixels packed without prediction': { image: image(FLATE) },
  'pixels of another width': {
    image: image(`${FLATE} /DecodeParms << /Predictor 15 /Colors 3 /Columns 399 >>`),
  },
  'too few pixels': { image: image(JPEG, '/Width 4 /Height 4') },
  'pixels that are not square': { image: image(JPEG, '/Width 400 /Height 200') },
  'too many pixels': { image: image(JPEG, '/Width 40000 /Height 40000') },
  'a size between pixels': { image: image(JPEG, '/Width 400.5 /Height 400.5') },
};

test.for(Object.entries(notTaken))('a page with %s is no image', async ([, page]) => {
  expect(await soleImage(page)).toBeUndefined();
});

test.for(Object.entries(scannedPdfs))('%s is dark writing on white', async ([, make]) => {
  const found = await soleImageIn(await make());
  const { channels } = await sharp(found?.file.bytes()).greyscale().stats();
  expect(channels[0]?.mean).toBeGreaterThan(180);
});
