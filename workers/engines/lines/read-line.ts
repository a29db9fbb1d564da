import { scaled, type Area, type GreyPicture } from './grey-picture.ts';
import { letterRows, wordGaps, type Stretch } from './line-ink.ts';
import type { SeenLine } from './lines.engine.ts';
import type { Networks } from './networks.ts';

/** Pixels: the height of line that the network was trained on, and widths it can do with. */
const HEIGHT = 48;
const LEAST_WIDTH = 16;
const WIDEST = 3_200;

/** What the network knows and no Latin script uses only misleads: thousands of Chinese characters. */
const LATIN = /^[\u0020-\u024f\u2010-\u203a\u20a0-\u20bf]$/u;

/** @returns undefined where there is nothing to be read */
export async function readLine(
  picture: GreyPicture,
  area: Area,
  { reader, alphabet }: Pick<Networks, 'reader' | 'alphabet'>,
): Promise<SeenLine | undefined> {
  const ratio = (area.x1 - area.x0) / (area.y1 - area.y0);
  const width = Math.min(WIDEST, Math.max(LEAST_WIDTH, Math.round(HEIGHT * ratio)));
  const line = scaled(picture, area, width, HEIGHT);
  const { data, shape } = await reader.run(toPlanes(line), [1, 3, HEIGHT, width]);
  const [, steps = 0, classes = 0] = shape;
  if (classes !== alphabet.length) throw new Error('the alphabet is of another network');
  const seen = decode(data, { steps, classes, alphabet });
  if (seen.every(({ text }) => text === ' ')) return undefined;
  const gaps = wordGaps(line);
  const stepWidth = width / steps;
  const toPage = (area.x1 - area.x0) / width;
  const rows = letterRows(line);
  const down = (area.y1 - area.y0) / HEIGHT;
  const [y0, y1] = [area.y0 + rows.from * down, area.y0 + rows.to * down];
  return { ...area, y0, y1, characters: placed(seen, gaps, { stepWidth, toPage, left: area.x0 }) };
}

function toPlanes({ samples }: GreyPicture): Float32Array {
  const planes = new Float32Array(3 * samples.length);
  for (const [index, sample] of samples.entries()) {
    const value = (sample / 255 - 0.5) / 0.5;
    planes[index] = value;
    planes[samples.length + index] = value;
    planes[2 * samples.length + index] = value;
  }
  return planes;
}

/** A character and the steps of the network at which it was seen. */
type Seen = {
  readonly text: string;
  readonly confidence: number;
  readonly first: number;
  readonly last: number;
};

type Classes = {
  readonly steps: number;
  readonly classes: number;
  readonly alphabet: readonly string[];
};

/** The likeliest class of each step; repeated ones are one character, blanks none (A. Graves, 2006). */
function decode(data: Float32Array, { steps, classes, alphabet }: Classes): readonly Seen[] {
  const usable = latinClasses(alphabet);
  const found: Seen[] = [];
  let before = 0;
  for (let step = 0; step < steps; step += 1) {
    const start = step * classes;
    const best = usable.reduce((a, b) => ((data[start + b] ?? 0) > (data[start + a] ?? 0) ? b : a));
    const confidence = data[start + best] ?? 0;
    const last = found.at(-1);
    if (best !== 0 && best === before && last) {
      found[found.length - 1] = {
        ...last,
        last: step,
        confidence: Math.max(last.confidence, confidence),
      };
    } else if (best !== 0) {
      found.push({ text: alphabet[best] ?? '', confidence, first: step, last: step });
    }
    before = best;
  }
  return found;
}

let latin: readonly number[] | undefined;

function latinClasses(alphabet: readonly string[]): readonly number[] {
  latin ??= alphabet.flatMap((text, index) => (index === 0 || LATIN.test(text) ? [index] : []));
  return latin;
}

type Place = {
  /** Pixels of the line's picture to a step, and of the page to a pixel of the line's picture. */
  readonly stepWidth: number;
  readonly toPage: number;
  readonly left: number;
};

/** The network says some of the spaces; the gaps in the ink say the others. */
function placed(
  seen: readonly Seen[],
  gaps: readonly Stretch[],
  { stepWidth, toPage, left }: Place,
): SeenLine['characters'] {
  const characters: SeenLine['characters'] = [];
  let afterSpace = true;
  let lastMiddle = 0;
  for (const { text, confidence, first, last } of seen) {
    if (text === ' ') {
      afterSpace = true;
      continue;
    }
    const middle = ((first + last + 1) / 2) * stepWidth;
    const isApart = gaps.some(({ from, to }) => from >= lastMiddle && to <= middle);
    characters.push({
      text,
      confidence,
      x0: left + first * stepWidth * toPage,
      x1: left + (last + 1) * stepWidth * toPage,
      startsWord: afterSpace || isApart,
    });
    afterSpace = false;
    lastMiddle = middle;
  }
  return characters;
}
