import type { Painting } from './page-painting.ts';
import { isMisplaced } from './placed-words.ts';
import type { LayerWord } from './text-layer-words.ts';
import { faultIn, type TextFault } from './text-plausibility.ts';

/** What a page's file says in text. */
export type TextLayer = {
  /** Those that a person can see, each once. */
  readonly words: readonly LayerWord[];
  /** Whether there are others, which cannot be seen. */
  readonly hidesWords: boolean;
};

export type Judgement = {
  /** `mixed`: what the file says holds, and the rest is to be seen by OCR. */
  readonly source: 'text_layer' | 'ocr' | 'mixed' | 'blank';
  readonly reason: string;
  /** What can be trusted of the layer. */
  readonly words: readonly LayerWord[];
};

/** Images that cover so much of a page may show text that its layer does not hold. */
const MUCH_IMAGE = 0.1;

/** Where a page's text should come from, and why. */
export function judgeTextLayer(layer: TextLayer, painting: Painting): Judgement {
  const withheld = withoutReading(layer, painting);
  if (withheld) return { ...withheld, words: [] };

  const { words } = layer;
  const fault = faultIn(textsOf(words));
  if (fault) return { source: 'ocr', reason: fault, words: [] };

  const faulty = faultyFonts(words);
  if (faulty.size > 0) return withoutFonts(words, faulty);
  if (painting.imageCoverage > MUCH_IMAGE) {
    return { source: 'mixed', reason: 'text_layer_and_image', words };
  }
  if (isMostlyOutlines(words, painting)) {
    return { source: 'mixed', reason: 'text_layer_and_outlines', words };
  }
  const reason = layer.hidesWords ? 'hidden_words_left_out' : 'good_text_layer';
  return { source: 'text_layer', reason, words };
}

/** What speaks against the layer before anybody reads it. */
function withoutReading(
  { words, hidesWords }: TextLayer,
  painting: Painting,
): Pick<Judgement, 'source' | 'reason'> | undefined {
  if (words.length === 0 && !painting.paintsAnything) {
    return { source: 'blank', reason: 'empty_page' };
  }
  if (painting.hiddenText === 'most') {
    const isScan = painting.imageCoverage > MUCH_IMAGE;
    return { source: 'ocr', reason: isScan ? 'scanner_text_layer' : 'hidden_text_layer' };
  }
  if (words.length === 0) {
    return { source: 'ocr', reason: hidesWords ? 'hidden_text_layer' : 'no_text_layer' };
  }
  return isMisplaced(words) ? { source: 'ocr', reason: 'misplaced_text_layer' } : undefined;
}

/** Of a font's words it takes more to judge them, because symbols are in fonts of their own. */
const LEAST_SIGNS = 60;

/** Each font has its own map, so one may be wrong while the others are right. */
function faultyFonts(words: readonly LayerWord[]): ReadonlyMap<string, TextFault> {
  const faulty = new Map<string, TextFault>();
  const byFont = Map.groupBy(words, ({ font }) => font);
  // What is wrong with the only font is wrong with the page.
  if (byFont.size === 1) return faulty;
  for (const [font, own] of byFont) {
    const fault = signsIn(own) < LEAST_SIGNS ? undefined : faultIn(textsOf(own));
    if (fault) faulty.set(font, fault);
  }
  return faulty;
}

function withoutFonts(
  words: readonly LayerWord[],
  faulty: ReadonlyMap<string, TextFault>,
): Judgement {
  const readable = words.filter(({ font }) => !faulty.has(font));
  if (signsIn(readable) > signsIn(words) / 2) {
    return { source: 'mixed', reason: 'partly_garbled_text_layer', words: readable };
  }
  const [reason = 'garbled_text_layer'] = faulty.values();
  return { source: 'ocr', reason, words: [] };
}

/** A company's name drawn in curves has fewer contours; a letter has one or two. */
const FEW_OUTLINES = 80;

/** Whether so much looks like text in curves that the layer may be a header or a stamp only. */
function isMostlyOutlines(words: readonly LayerWord[], { outlines }: Painting): boolean {
  return outlines > Math.max(FEW_OUTLINES, signsIn(words) / 2);
}

const textsOf = (words: readonly LayerWord[]): readonly string[] => words.map(({ text }) => text);

/** Letters, and what stands for letters where a font has no map. */
function signsIn(words: readonly LayerWord[]): number {
  return words.reduce((sum, { text }) => {
    const signs = text.match(/[\p{L}\p{Co}\p{Cn}\p{Cc}\uFFFD]/gu);
    return sum + (signs?.length ?? 0);
  }, 0);
}
