import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Words that a reader takes for one run, in fractions of the page as it is shown. */
export type Run = {
  readonly texts: readonly string[];
  readonly left: number;
  readonly right: number;
  readonly middle: number;
};

export type ReadPage = {
  readonly width: number;
  readonly height: number;
  readonly rotate: number;
  readonly runs: readonly Run[];
};

/** What another program finds in a PDF. */
export async function readPdf(bytes: Buffer, password?: string): Promise<readonly ReadPage[]> {
  const data = new Uint8Array(bytes);
  const loading = getDocument({ data, verbosity: 0, ...(password ? { password } : {}) });
  const document = await loading.promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height, rotation: rotate, transform } = page.getViewport({ scale: 1 });
    const runs: Run[] = [];
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [a, b, c, d, e, f] = item.transform as number[] as Matrix;
      const along = 1 / Math.hypot(a, b);
      const up = item.height / Math.hypot(c, d);
      // The middle of a letter lies three tenths of its height above the baseline.
      const from = [e + c * up * 0.3, f + d * up * 0.3] as const;
      const to = [from[0] + a * along * item.width, from[1] + b * along * item.width] as const;
      const start = shown(from, transform as Matrix);
      const end = shown(to, transform as Matrix);
      runs.push({
        texts: item.str.trim().split(/\s+/),
        left: start.x / width,
        right: end.x / width,
        middle: start.y / height,
      });
    }
    pages.push({ width, height, rotate, runs });
  }
  await loading.destroy();
  return pages;
}

type Matrix = [number, number, number, number, number, number];

function shown([x, y]: readonly [number, number], [a, b, c, d, e, f]: Matrix) {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** The page as another program shows it, as a PNG. */
export async function paintPdf(bytes: Buffer, number: number): Promise<Buffer> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const page = await (await loading.promise).getPage(number);
  const viewport = page.getViewport({ scale: 2 });
  const canvas = createCanvas(Math.floor(viewport.width), Math.floor(viewport.height));
  const canvasContext = canvas.getContext('2d');
  // pdf.js is typed for the browser's canvas; this one has the same methods.
  const target = { canvas, canvasContext, viewport, background: '#ffffff' };
  await page.render(target).promise;
  await loading.destroy();
  return canvas.toBuffer('image/png');
}
