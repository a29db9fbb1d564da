import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type LoadedFont = {
  /** What the file calls it. */
  readonly name: string | undefined;
  /** Of its glyphs' widths, in sizes of the font. */
  readonly unit: number;
};

const USUAL_UNIT = 0.001;

/** A font that the page uses, once its operators were listed. */
export function loadedFont(page: PDFPageProxy, font: string): LoadedFont {
  const loaded: unknown = page.commonObjs.has(font) ? page.commonObjs.get(font) : undefined;
  if (typeof loaded !== 'object' || loaded === null) return { name: undefined, unit: USUAL_UNIT };
  const name: unknown = 'name' in loaded ? loaded.name : undefined;
  const matrix: unknown = 'fontMatrix' in loaded ? loaded.fontMatrix : undefined;
  const unit: unknown = Array.isArray(matrix) ? matrix[0] : undefined;
  return {
    name: typeof name === 'string' ? name : undefined,
    unit: typeof unit === 'number' ? unit : USUAL_UNIT,
  };
}
