import type { Paper, Rule } from '#cli/samples/sheet-of-paper.ts';
import { RULE_WIDTH } from '#cli/samples/sheet-of-paper.ts';
import type { Box } from '#shared/core/box.ts';
import { lieOf, riseOf } from '#shared/core/lines.ts';
import { textOf, type PageReading, type UnplacedWord } from '#shared/core/page.ts';
import { inReadingOrder } from '#shared/core/reading-order.ts';

import { createRandom, type Random } from './random.ts';
import { misread, respace } from './reading/misread.ts';
import { printedWords, type PrintedWord } from './reading/printed-words.ts';

export type ReadingOptions = {
  readonly seed: number;
  /** How many letters are misread, 0 to 1; only by OCR. */
  readonly mistakes: number;
  readonly source: 'ocr' | 'text_layer';
};

/** The pages as a reader would tell them, without drawing anything. */
export function toReading(
  made: { readonly pages: readonly Paper[] },
  { seed, mistakes, source }: ReadingOptions,
): readonly PageReading[] {
  return made.pages.map((paper, index) => {
    const random = createRandom(`reading ${index}`, seed);
    const number = index + 1;
    return source === 'ocr' ? seen(random, paper, { number, mistakes }) : told(paper, number);
  });
}

/** Descenders reach a fifth of the letters' size below the baseline, as text layers have it. */
function told(paper: Paper, number: number): PageReading {
  const words = printedWords(paper).map(({ text, x0, x1, baseline, size }): UnplacedWord => ({
    text,
    box: boxOn(paper, { x0, x1, y0: baseline - 0.8 * size, y1: baseline + 0.2 * size }),
    confidence: 1,
    source: 'text_layer',
  }));
  return {
    ...emptyPage(number, paper),
    source: 'text_layer',
    reason: 'good_text_layer',
    ...laidOut(words, { ...paper, skew: 0 }),
    rules: (paper.rules ?? []).map((rule) => ruleOn(paper, rule)),
  };
}

type Glass = { readonly number: number; readonly mistakes: number };

function seen(random: Random, paper: Paper, { number, mistakes }: Glass): PageReading {
  const skew = mistakes === 0 || random.chance(0.4) ? 0 : random.whole(-50, 50) / 100;
  const lie = { ...paper, skew };
  const rise = riseOf(lieOf(lie));
  const words = respace(random, printedWords(paper), mistakes).flatMap((word) => {
    const text = misread(random, word.text, mistakes);
    return text === '' ? [] : [seenWord(random, paper, { word, text, rise, mistakes })];
  });
  const isScan = random.chance(0.5);
  const scale = isScan ? 1 : random.pick([150, 200, 300]) / 72;
  return {
    ...emptyPage(number, paper),
    width: Math.round(paper.width * scale),
    height: Math.round(paper.height * scale),
    unit: isScan ? 'pt' : 'px',
    skew,
    source: 'ocr',
    reason: isScan ? 'no_text_layer' : 'image',
    ...laidOut([...words, ...specks(random, mistakes)], lie),
    rules: (paper.rules ?? [])
      .filter(() => mistakes === 0 || random.chance(0.93))
      .map((rule) => tilted(ruleOn(paper, rule), rise)),
  };
}

type SeenWord = {
  readonly word: PrintedWord;
  readonly text: string;
  readonly rise: number;
  readonly mistakes: number;
};

/** A recogniser frames the ink, roughly, and is not always sure of what it reads right. */
function seenWord(
  random: Random,
  paper: Paper,
  { word, text, rise, mistakes }: SeenWord,
): UnplacedWord {
  const { x0, x1, baseline, above, below } = word;
  const jitter = mistakes === 0 ? 0 : 0.6;
  const shake = (): number => (random.whole(-100, 100) / 100) * jitter;
  const box = boxOn(paper, {
    x0: x0 + shake(),
    x1: Math.max(x0 + 1, x1 + shake()),
    y0: baseline - above + shake(),
    y1: Math.max(baseline + below, baseline - above + 2) + shake(),
  });
  const isRight = text === word.text;
  const confidence = mistakes === 0 ? sure(random) : confidenceOf(random, isRight);
  return { text, box: tilted(box, rise), confidence, source: 'ocr' };
}

const sure = (random: Random): number => random.whole(90, 97) / 100;

function confidenceOf(random: Random, isRight: boolean): number {
  const isDoubtful = random.chance(isRight ? 0.08 : 0.7);
  return isDoubtful ? random.whole(20, 85) / 100 : random.whole(86, 97) / 100;
}

/** Dust, folds and rules taken for letters. */
function specks(random: Random, mistakes: number): readonly UnplacedWord[] {
  const count =
    mistakes > 0 && random.chance(Math.min(0.5, mistakes * 20)) ? random.whole(1, 3) : 0;
  return Array.from({ length: count }, () => {
    const [x0, y0] = [random.whole(10, 980) / 1_000, random.whole(10, 980) / 1_000];
    const size = random.whole(2, 9) / 1_000;
    const box = { x0, y0, x1: x0 + size, y1: y0 + size };
    return {
      text: random.one("|.|'|-|_|~|;|,|¥|i|=").trim() || '|',
      box,
      confidence: random.whole(5, 60) / 100,
      source: 'ocr',
    };
  });
}

/** Lines that rise go up by so much of the page's height over its whole width. */
const tilted = ({ x0, y0, x1, y1 }: Box, rise: number): Box => {
  const shift = rise * ((x0 + x1) / 2);
  return { x0, x1, y0: y0 - shift, y1: y1 - shift };
};

const boxOn = ({ width, height }: Paper, { x0, y0, x1, y1 }: Box): Box => ({
  x0: within(x0 / width),
  y0: within(y0 / height),
  x1: within(x1 / width),
  y1: within(y1 / height),
});

const within = (share: number): number => Math.min(1, Math.max(0, share));

function ruleOn(paper: Paper, { from, to, width = RULE_WIDTH }: Rule): Box {
  const [x0, x1] = [Math.min(from[0], to[0]), Math.max(from[0], to[0])];
  const [y0, y1] = [Math.min(from[1], to[1]), Math.max(from[1], to[1])];
  const isLevel = x1 - x0 >= y1 - y0;
  const [across, down] = isLevel ? [0, width / 2] : [width / 2, 0];
  return boxOn(paper, { x0: x0 - across, x1: x1 + across, y0: y0 - down, y1: y1 + down });
}

function laidOut(
  words: readonly UnplacedWord[],
  lie: { width: number; height: number; skew: number },
): Pick<PageReading, 'words' | 'blocks' | 'text' | 'confidence'> {
  const placed = inReadingOrder(words, lieOf(lie));
  const sum = words.reduce((total, { confidence }) => total + confidence, 0);
  return {
    ...placed,
    text: textOf(placed),
    confidence: words.length === 0 ? 0 : sum / words.length,
  };
}

const emptyPage = (number: number, { width, height }: Paper) =>
  ({ number, width, height, unit: 'pt', rotation: 0, skew: 0, script: null, codes: [] }) as const;
