import { fileURLToPath } from 'node:url';

import { GlobalFonts } from '@napi-rs/canvas';

import type { Face, PlacedText } from './sheet-of-paper.ts';

type Look = Pick<PlacedText, 'face' | 'isBold'>;

type Typeface = {
  /** One of the fonts that every PDF reader has. */
  readonly printed: string;
  /** One of the same widths that pdf.js brings; a bare machine has none. */
  readonly drawn: string;
  readonly file: string;
};

const typefaces: Readonly<Record<Face, Readonly<Record<'plain' | 'bold', Typeface>>>> = {
  sans: {
    plain: { printed: 'Helvetica', drawn: 'Sample', file: 'LiberationSans-Regular.ttf' },
    bold: { printed: 'Helvetica-Bold', drawn: 'Sample Bold', file: 'LiberationSans-Bold.ttf' },
  },
  serif: {
    plain: { printed: 'Times-Roman', drawn: 'Sample Serif', file: 'FoxitSerif.pfb' },
    bold: { printed: 'Times-Bold', drawn: 'Sample Serif Bold', file: 'FoxitSerifBold.pfb' },
  },
  mono: {
    plain: { printed: 'Courier', drawn: 'Sample Mono', file: 'FoxitFixed.pfb' },
    bold: { printed: 'Courier-Bold', drawn: 'Sample Mono Bold', file: 'FoxitFixedBold.pfb' },
  },
};

const folder = new URL(
  '../../standard_fonts/',
  import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs'),
);
for (const { file, drawn } of Object.values(typefaces).flatMap(Object.values<Typeface>)) {
  GlobalFonts.registerFromPath(fileURLToPath(new URL(file, folder)), drawn);
}

/** The name of the font in a printed PDF. */
export const printedFont = (look: Look): string => typefaceOf(look).printed;

/** The name of the font on a canvas. */
export const drawnFont = (look: Look): string => typefaceOf(look).drawn;

function typefaceOf({ face = 'sans', isBold = false }: Look): Typeface {
  return typefaces[face][isBold ? 'bold' : 'plain'];
}
