import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

import { createCanvas, GlobalFonts, SvgExportFlag } from '@napi-rs/canvas';
// oxlint-disable-next-line import/no-named-as-default -- its types know only the default export
import PDFDocument from 'pdfkit';
import sharp from 'sharp';

import { scan } from '#cli/samples/scan.ts';

import { onePagePdf, pdfStream } from './assemble-pdf.ts';

/* PDFs whose text layers say something else than their pages show. */

/** pdf.js brings a font that a PDF can embed. */
const embeddable = fileURLToPath(
  new URL(
    '../../standard_fonts/LiberationSans-Regular.ttf',
    import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs'),
  ),
);
const SIZE = { width: 500, height: 400 };
const LEFT = 40;
const WIDTH = 420;

type Sheet = InstanceType<typeof PDFDocument>;

async function sheet(draw: (page: Sheet) => void, options: object = {}): Promise<Buffer> {
  const document = new PDFDocument({ size: [SIZE.width, SIZE.height], margin: 0, ...options });
  document.fontSize(13);
  draw(document);
  document.end();
  return buffer(document);
}

export async function digitalPdf(text: string): Promise<Buffer> {
  return sheet((page) => page.font(embeddable).text(text, LEFT, 40, { width: WIDTH }));
}

/** What is shown is right; what the font's Unicode map makes of it is the next letter each time. */
export async function wrongMapPdf(text: string): Promise<Buffer> {
  const bytes = await sheet(
    (page) => page.font(embeddable).text(text, LEFT, 40, { width: WIDTH }),
    { compress: false },
  );
  const file = bytes.toString('latin1');
  const wrong = file.replaceAll(/beginbfrange.*?endbfrange/gs, (map) =>
    map.replaceAll(/<00([46][1-9a-f]|[57][0-9])>/g, (_, code: string) => {
      return `<00${(Number.parseInt(code, 16) + 1).toString(16)}>`;
    }),
  );
  return Buffer.from(wrong, 'latin1');
}

/** The same font without its map: only the numbers of its glyphs are left. */
export async function noMapPdf(text: string): Promise<Buffer> {
  const bytes = await digitalPdf(text);
  return Buffer.from(bytes.toString('latin1').replaceAll('/ToUnicode', '/NoUnicode'), 'latin1');
}

/** Says more than it shows: white words, words that are not painted, words too small to read. */
export async function stuffedPdf(text: string): Promise<Buffer> {
  return sheet((page) => {
    page.font('Helvetica').text(text, LEFT, 40, { width: WIDTH });
    page.fillColor('white').text('whitewashed secretly', LEFT, 300);
    page.fillColor('black').fontSize(0.5).text('microscopic', LEFT, 330).fontSize(13);
    page.addContent('q 3 Tr').text('unpainted nowhere', LEFT, 350).addContent('Q');
  });
}

/** White on a dark bar is seen. */
export async function whiteOnDarkPdf(text: string): Promise<Buffer> {
  return sheet((page) => {
    page.rect(0, 20, SIZE.width, 40).fill('#223355');
    page.font('Helvetica').fillColor('white').text('Headquarters', LEFT, 34);
    page.fillColor('black').text(text, LEFT, 90, { width: WIDTH });
  });
}

/** Operators that show a text's words, eight on a line. */
function showing(text: string): string {
  return text
    .split(' ')
    .map((word, index) => `${index % 8 === 0 ? '0 -16 Td ' : ''}(${word} ) Tj`)
    .join('\n');
}

/** Shows one text and holds another, of which nothing is painted. */
export function ghostPdf(shown: string, held: string): Buffer {
  return onePagePdf({
    mediaBox: '[0 0 500 400]',
    resources: '/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>',
    content: [
      `BT /F1 12 Tf 30 380 Td 3 Tr ${showing(held)} ET`,
      `BT /F1 12 Tf 30 180 Td 0 Tr ${showing(shown)} ET`,
    ].join('\n'),
  });
}

/** A stamp in letters above a text turned into curves, as print shops do it. */
export async function outlinedPdf(text: string, stamp: string): Promise<Buffer> {
  GlobalFonts.registerFromPath(embeddable, 'Embeddable');
  const canvas = createCanvas(SIZE.width, SIZE.height, SvgExportFlag.ConvertTextToPaths);
  const context = canvas.getContext('2d');
  context.font = '14px Embeddable';
  for (const [index, line] of (text.match(/.{1,55}(\s|$)/g) ?? []).entries()) {
    context.fillText(line.trim(), LEFT, 120 + 24 * index);
  }
  const curves = canvas
    .getContent()
    .toString()
    .matchAll(/ d="([^"]+)"/g);
  return sheet((page) => {
    page.font('Helvetica').text(stamp, LEFT, 30);
    for (const [, curve = ''] of curves) page.path(curve).fill('black');
  });
}

/** Bold by painting everything twice, a little beside itself. */
export async function doublePaintedPdf(text: string): Promise<Buffer> {
  return sheet((page) => {
    for (const offset of [0, 0.4])
      page.font('Helvetica').text(text, LEFT + offset, 40, { width: WIDTH });
  });
}

/** Digits drawn by the file's own little programs, whose names and codes mean nothing. */
export function drawnFontPdf(): Buffer {
  const glyph = pdfStream('600 0 0 0 500 700 d1 0 0 500 700 re f');
  const codes = Array.from({ length: 40 }, (_, index) => (1 + (index % 20)).toString(16));
  const text = codes.map((code) => code.padStart(2, '0')).join('');
  const names = Array.from({ length: 20 }, (_, index) => `/a${index}`);
  return onePagePdf({
    mediaBox: '[0 0 500 400]',
    resources: '/Font << /F1 5 0 R >>',
    content: `BT /F1 10 Tf 30 300 Td <${text}> Tj ET`,
    more: [
      `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 600 700] /FontMatrix [0.001 0 0 0.001 0 0]
         /FirstChar 1 /LastChar 20 /Widths [${'600 '.repeat(20)}] /Resources << >>
         /Encoding << /Type /Encoding /Differences [1 ${names.join(' ')}] >>
         /CharProcs << ${names.map((name) => `${name} 6 0 R`).join(' ')} >> >>`,
      glyph,
    ],
  });
}

/** A scan with a layer of letters under it, as some scanners' programs make it. */
export async function buriedPdf(shown: string, held: string): Promise<Buffer> {
  const picture = await proseJpeg(shown);
  return sheet((page) => {
    page.font('Helvetica').text(held, LEFT, 40, { width: WIDTH });
    page.image(picture, 0, 0, { width: SIZE.width });
  });
}

/** A text with a mark across it that lets it show through. */
export async function watermarkedPdf(text: string): Promise<Buffer> {
  const mark = sharp({
    create: { ...SIZE, channels: 4, background: { r: 255, g: 0, b: 0, alpha: 0.1 } },
  });
  const picture = await mark.png().toBuffer();
  return sheet((page) => {
    page.font('Helvetica').text(text, LEFT, 40, { width: WIDTH });
    page.image(picture, 0, 0, { width: SIZE.width });
  });
}

/** A scanned sheet of prose. */
export async function proseJpeg(text: string): Promise<Buffer> {
  const lines = text.match(/.{1,55}(\s|$)/g) ?? [];
  const texts = lines.map((line, index) => ({
    text: line.trim(),
    x: LEFT,
    y: 60 + 24 * index,
    size: 14,
  }));
  return (await scan({ ...SIZE, texts }, { dpi: 150 })).jpeg;
}
