import { OPS, type PageViewport, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a page paints, as far as it tells whether its text layer can be trusted. */
export type Painting = {
  readonly paintsAnything: boolean;
  /** Share of the page under its largest image, 0 to 1. */
  readonly imageCoverage: number;
  /** Pixels of that image along its width, per point of the page; 0 without an image. */
  readonly pixelsPerPoint: number;
  /** Share of the text that is painted invisibly, as scanners' OCR layers are; 0 to 1. */
  readonly invisibleText: number;
};

type Matrix = readonly [number, number, number, number, number, number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

const painting = new Set<number>([
  OPS.showText,
  OPS.constructPath,
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.shadingFill,
]);

const imagePainting = new Set<number>([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
]);

export async function paintingOf(page: PDFPageProxy, viewport: PageViewport): Promise<Painting> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const pageArea = viewport.width * viewport.height;
  const stack: Matrix[] = [];
  let matrix = IDENTITY;
  let renderingMode = 0;
  let largest = { area: 0, pixelsPerPoint: 0 };
  let text = 0;
  let invisible = 0;
  let paintsAnything = false;

  for (const [index, operator] of fnArray.entries()) {
    const args: unknown = argsArray[index];
    paintsAnything ||= painting.has(operator);
    if (operator === OPS.save) stack.push(matrix);
    else if (operator === OPS.restore) matrix = stack.pop() ?? IDENTITY;
    else if (operator === OPS.transform) matrix = multiply(matrix, numbersIn(args));
    else if (operator === OPS.paintFormXObjectBegin) {
      stack.push(matrix);
      matrix = multiply(matrix, numbersIn(firstOf(args)));
    } else if (operator === OPS.paintFormXObjectEnd) matrix = stack.pop() ?? IDENTITY;
    else if (operator === OPS.setTextRenderingMode) renderingMode = numbersIn(args)[0] ?? 0;
    else if (operator === OPS.showText) {
      text += 1;
      if (renderingMode === 3) invisible += 1;
    } else if (imagePainting.has(operator)) {
      const image = imageUnder(matrix, args);
      if (image.area > largest.area) largest = image;
    }
  }
  return {
    paintsAnything,
    imageCoverage: Math.min(1, largest.area / pageArea),
    pixelsPerPoint: largest.pixelsPerPoint,
    invisibleText: text === 0 ? 0 : invisible / text,
  };
}

/** An image is painted into the unit square, so the matrix alone says how large it is. */
function imageUnder([a, b, c, d]: Matrix, args: unknown): { area: number; pixelsPerPoint: number } {
  const widthInPoints = Math.hypot(a, b);
  const [, widthInPixels] = Array.isArray(args) ? (args as unknown[]) : [];
  const isKnown = typeof widthInPixels === 'number' && widthInPoints > 0;
  return {
    area: Math.abs(a * d - b * c),
    pixelsPerPoint: isKnown ? widthInPixels / widthInPoints : 0,
  };
}

function multiply(outer: Matrix, inner: readonly number[]): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = inner;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

function firstOf(args: unknown): unknown {
  return Array.isArray(args) ? (args as unknown[])[0] : undefined;
}

function numbersIn(args: unknown): readonly number[] {
  if (!Array.isArray(args) && !ArrayBuffer.isView(args)) return [];
  return Array.from(args as ArrayLike<unknown>).filter((arg) => typeof arg === 'number');
}
