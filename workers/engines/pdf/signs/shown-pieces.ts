import type { TextState } from './text-state.ts';

/** A run of glyphs without a gap, and where it begins and ends from the pen, before stretching. */
export type ShownPiece = {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Whether a gap is before it. */
  readonly startsWord: boolean;
};

type Glyph = { readonly unicode: string; readonly width: number; readonly isSpace: boolean };

/** Thousandths of the font's size: a wider step between glyphs parts words. */
const WORD_GAP = 200;

/**
 * What one operator shows, and moves the pen behind it.
 * @param glyphs as pdf.js gives them: glyphs, and numbers that draw the next one nearer
 * @param unit the font's unit: its matrix's first number
 */
export function shownPieces(
  text: TextState,
  glyphs: readonly unknown[],
  unit: number,
): readonly ShownPiece[] {
  const { size, letterSpacing, wordSpacing, stretch } = text.setting;
  const pieces: ShownPiece[] = [];
  let current: ShownPiece | undefined;
  let startsWord = false;
  let at = 0;
  const end = (): void => {
    if (current) pieces.push(current);
    current = undefined;
  };
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      at -= (glyph * size) / 1000;
      if (-glyph < WORD_GAP) continue;
      end();
      startsWord = true;
    } else if (isGlyph(glyph)) {
      const from = at;
      at += glyph.width * unit * size;
      const isGap = glyph.unicode.trim() === '';
      if (isGap) end();
      else {
        const before: ShownPiece = current ?? { text: '', from, to: from, startsWord };
        current = { ...before, text: before.text + glyph.unicode, to: at };
      }
      startsWord = isGap;
      at += letterSpacing + (glyph.isSpace ? wordSpacing : 0);
    }
  }
  end();
  text.x += at * stretch;
  return pieces;
}

function isGlyph(value: unknown): value is Glyph {
  if (typeof value !== 'object' || value === null) return false;
  const { unicode, width } = value as Partial<Glyph>;
  return typeof unicode === 'string' && typeof width === 'number';
}
