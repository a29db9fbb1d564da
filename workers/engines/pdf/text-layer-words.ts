import type { PageViewport, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

import { unionOf, type Box } from '#shared/core/box.ts';

/** What a file says in text it says for certain. */
export type LayerWord = {
  readonly text: string;
  readonly box: Box;
  readonly confidence: 1;
  readonly source: 'text_layer';
  /** The file's name for the font of its first letter. */
  readonly font: string;
};

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;
type TextItem = Extract<TextContent['items'][number], { str: string }>;

/** A run of characters without a gap, on one baseline. */
type Fragment = Pick<LayerWord, 'text' | 'box' | 'font'> & { readonly startsWord: boolean };

/**
 * The words of a page's text layer, in the order in which the file paints them. A PDF has no words:
 * it paints runs of any length. Runs are cut at their spaces, and pieces that touch are joined.
 */
export function wordsOf(content: TextContent, viewport: PageViewport): readonly LayerWord[] {
  const words: LayerWord[] = [];
  for (const fragment of fragmentsOf(content, viewport)) {
    const last = words.at(-1);
    if (last && !fragment.startsWord && touches(last.box, fragment.box)) {
      const box = unionOf([last.box, fragment.box]);
      words[words.length - 1] = { ...last, text: last.text + fragment.text, box };
    } else {
      const { text, box, font } = fragment;
      words.push({ text, box, font, confidence: 1, source: 'text_layer' });
    }
  }
  return words;
}

function* fragmentsOf(content: TextContent, viewport: PageViewport): Generator<Fragment> {
  let startsWord = true;
  for (const item of content.items) {
    if (!('str' in item)) continue;
    const total = weightOf(item.str);
    let offset = 0;
    for (const piece of item.str.split(/(\s+)/)) {
      const weight = weightOf(piece);
      if (piece.trim() === '') {
        startsWord ||= piece !== '';
      } else {
        const span = { from: offset / total, to: (offset + weight) / total };
        const box = boxOf(item, span, viewport);
        yield { text: piece, box, font: item.fontName, startsWord };
        startsWord = false;
      }
      offset += weight;
    }
    startsWord ||= item.hasEOL;
  }
}

/** Rough relative widths: enough to place a word within its run. */
function weightOf(text: string): number {
  let weight = 0;
  for (const character of text) {
    if (/[\silj.,:;'|!()[\]]/.test(character)) weight += 0.5;
    else weight += /[mwMW@%A-Z]/.test(character) ? 1.35 : 1;
  }
  return weight;
}

/** The part of an item's run from `from` to `to` (0 to 1), in fractions of the page as shown. */
function boxOf(
  item: TextItem,
  { from, to }: { from: number; to: number },
  viewport: PageViewport,
): Box {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]: readonly number[] = item.transform;
  const along = unit(a, b);
  const up = unit(c, d);
  const corners = [from, to].flatMap((share) =>
    // Descenders reach about a fifth of the height below the baseline.
    [-0.2, 0.8].map((rise) => {
      const x = e + along.x * item.width * share + up.x * item.height * rise;
      const y = f + along.y * item.width * share + up.y * item.height * rise;
      const [px = 0, py = 0]: readonly number[] = viewport.convertToViewportPoint(x, y);
      return { x: px / viewport.width, y: py / viewport.height };
    }),
  );
  const xs = corners.map((corner) => corner.x);
  const ys = corners.map((corner) => corner.y);
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

function unit(x: number, y: number): { x: number; y: number } {
  const length = Math.hypot(x, y) || 1;
  return { x: x / length, y: y / length };
}

function touches(left: Box, right: Box): boolean {
  const height = Math.min(left.y1 - left.y0, right.y1 - right.y0);
  const overlap = Math.min(left.y1, right.y1) - Math.max(left.y0, right.y0);
  const gap = right.x0 - left.x1;
  return overlap > height / 2 && Math.abs(gap) < height / 6;
}
