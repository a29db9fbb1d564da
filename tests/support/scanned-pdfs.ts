import { buffer } from 'node:stream/consumers';

// oxlint-disable-next-line import/no-named-as-default -- its types know only the default export
import PDFDocument from 'pdfkit';
import sharp, { type Sharp, type TiffOptions } from 'sharp';

import { scan } from '#cli/samples/scan.ts';
import type { Paper } from '#cli/samples/sheet-of-paper.ts';

import { onePagePdf, pdfStream } from './assemble-pdf.ts';

/* PDFs whose page is one image, packed in all the ways that are taken as they are. */

/** So many lines that there is no doubt about which way they run. */
const LINES = [
  'The committee meets on Monday at noon in the hall',
  'Please bring paper and two pencils to the meeting',
  'Members who cannot come may send somebody else',
  'The minutes of the last meeting are on the table',
  'Coffee and cake will be served in the garden room',
  'Nobody leaves before the chairman has spoken',
];

const paper: Paper = {
  width: 300,
  height: 121,
  texts: LINES.map((text, line) => ({ text, x: 20, y: 25 + 16 * line, size: 11 })),
};

/** Both sides are multiples of 16 pixels, as tiles must be. */
const SIZE = { width: 832, height: 336 };

/** Nothing of the paper's own size or noise is left to chance. */
async function sheet(): Promise<Sharp> {
  const { jpeg } = await scan(paper, { dpi: 200, noise: 2 });
  return sharp(
    await sharp(jpeg)
      .resize({ ...SIZE, fit: 'fill' })
      .png()
      .toBuffer(),
  );
}

type Embedded = {
  readonly data: Buffer;
  readonly dictionary: string;
  /** Pixels. */
  readonly width?: number;
  readonly height?: number;
  readonly dpi?: number;
  /** What the page's dictionary holds besides. */
  readonly page?: string;
};

/** The image on a page of its size. */
function scannedPdf({ data, dictionary, page = '', dpi = 200, ...size }: Embedded): Buffer {
  const { width, height } = { ...SIZE, ...size };
  const [across, down] = [(width * 72) / dpi, (height * 72) / dpi];
  return onePagePdf({
    mediaBox: `[0 0 ${across} ${down}]`,
    page,
    resources: '/XObject << /Scan 5 0 R >>',
    content: `q ${across} 0 0 ${down} 0 0 cm /Scan Do Q`,
    more: [
      pdfStream(
        data,
        `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} ${dictionary}`,
      ),
    ],
  });
}

const JPEG = '/BitsPerComponent 8 /Filter /DCTDecode /ColorSpace';

async function colouredPdf(): Promise<Buffer> {
  const data = await (await sheet()).jpeg().toBuffer();
  return scannedPdf({ data, dictionary: `${JPEG} /DeviceRGB` });
}

async function greyPdf(): Promise<Buffer> {
  const data = await (await sheet()).toColourspace('b-w').jpeg().toBuffer();
  return scannedPdf({ data, dictionary: `${JPEG} /DeviceGray` });
}

/** @param turn degrees clockwise by which the page is shown turned; its image lies accordingly */
async function turnedPdf(turn: 90 | 180 | 270): Promise<Buffer> {
  const lying = (await sheet()).rotate(360 - turn).jpeg();
  const { data, info } = await lying.toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const dictionary = `${JPEG} /DeviceRGB`;
  return scannedPdf({ data, width, height, dictionary, page: `/Rotate ${turn}` });
}

/** Viewers of PDFs do not look at the tag. */
async function taggedPdf(): Promise<Buffer> {
  const data = await (await sheet()).withMetadata({ orientation: 3 }).jpeg().toBuffer();
  return scannedPdf({ data, dictionary: `${JPEG} /DeviceRGB` });
}

/** As fine as some scanners go: 600 dpi, which is more than a page is rendered with. */
async function finePdf(): Promise<Buffer> {
  const [width, height] = [SIZE.width * 3, SIZE.height * 3];
  const data = await (await sheet()).resize({ width, height }).jpeg().toBuffer();
  return scannedPdf({ data, width, height, dictionary: `${JPEG} /DeviceRGB`, dpi: 600 });
}

const FAX = '/BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /CCITTFaxDecode /DecodeParms';

async function faxPdf(options: TiffOptions, rest: string): Promise<Buffer> {
  const bits = (await sheet()).toColourspace('b-w').threshold(150);
  const tile = { tile: true, tileWidth: SIZE.width, tileHeight: SIZE.height } as const;
  const fax = { ...tile, compression: 'ccittfax4', bitdepth: 1, ...options } as const;
  const data = onlyTileOf(await bits.tiff(fax).toBuffer());
  return scannedPdf({ data, dictionary: `${FAX} << /K -1 /Columns ${SIZE.width} ${rest}` });
}

const TILE_OFFSETS = 324;
const TILE_BYTES = 325;

/** The data of a TIFF's only tile. */
function onlyTileOf(tiff: Buffer): Buffer {
  const directory = tiff.readUInt32LE(4);
  const values = new Map<number, number>();
  for (let entry = 0; entry < tiff.readUInt16LE(directory); entry += 1) {
    const at = directory + 2 + entry * 12;
    values.set(tiff.readUInt16LE(at), tiff.readUInt32LE(at + 8));
  }
  const start = values.get(TILE_OFFSETS) ?? 0;
  return tiff.subarray(start, start + (values.get(TILE_BYTES) ?? 0));
}

/** PDFKit packs a PNG's pixels as they are packed in the PNG. */
async function packedPdf(colours: 'srgb' | 'b-w'): Promise<Buffer> {
  const png = await (await sheet()).toColourspace(colours).png().toBuffer();
  const [width, height] = [(SIZE.width * 72) / 200, (SIZE.height * 72) / 200];
  const document = new PDFDocument({ size: [width, height], margin: 0 });
  document.image(png, 0, 0, { width, height });
  document.end();
  return buffer(document);
}

/** Packed pixels whose checksum, the last four bytes, is wrong: strict decoders refuse them. */
export async function wrongChecksumPdf(): Promise<Buffer> {
  const bytes = await packedPdf('b-w');
  const end = bytes.indexOf('\nendstream', bytes.indexOf('/Predictor'));
  return bytes.fill(1, end - 4, end);
}

export const scannedPdfs = {
  'a JPEG in colour': colouredPdf,
  'a grey JPEG': greyPdf,
  'a JPEG turned by 90 degrees': async () => turnedPdf(90),
  'a JPEG turned by 180 degrees': async () => turnedPdf(180),
  'a JPEG turned by 270 degrees': async () => turnedPdf(270),
  'a JPEG with an orientation tag': taggedPdf,
  'a JPEG of 600 dpi': finePdf,
  'a fax': async () => faxPdf({ miniswhite: true }, '>>'),
  'a fax that calls black one': async () => faxPdf({}, '/BlackIs1 true >>'),
  'an inverted fax': async () => faxPdf({}, '>> /Decode [1 0]'),
  'pixels in colour': async () => packedPdf('srgb'),
  'grey pixels': async () => packedPdf('b-w'),
} as const satisfies Record<string, () => Promise<Buffer>>;
