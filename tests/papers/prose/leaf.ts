import type { Face } from '#cli/samples/sheet-of-paper.ts';
import { A4 } from '#cli/samples/sheet-of-paper.ts';

import { fillIn, type Desk } from '../desk.ts';
import { firmOf, namesOf, personOf } from '../names/parties.ts';
import { printParagraph } from '../sheet/paragraphs.ts';
import { createPen, type Pen, type Style } from '../sheet/pen.ts';
import { otherNumber } from '../trade/numbers.ts';
import type { ProseWords } from '../words/prose/en.ts';
import { proseWords } from '../words/prose/prose-words.ts';

/** Pages of running text. */
export type Leaf = {
  readonly desk: Desk;
  readonly words: ProseWords;
  readonly pen: Pen;
  readonly left: number;
  readonly right: number;
  readonly width: number;
  readonly at: () => number;
  readonly moveTo: (y: number) => void;
  readonly skip: (points: number) => void;
  /** A paragraph, on the next page where it does not fit. */
  readonly say: (text: string, style?: Style) => void;
};

/** An empty first page of the usual size. */
export function createLeaf(desk: Desk): Leaf {
  const { random, place, language } = desk;
  const face = random.one('sans|sans|sans|serif|serif|mono') as Face;
  const size = face === 'mono' ? 9 : random.pick([9.5, 10, 10.5, 11, 12]);
  const paper = place.paper === 'letter' ? { width: 612, height: 792 } : A4;
  const pen = createPen({ ...paper, size, face });
  const left = random.whole(48, 80);
  const right = pen.width - random.pick([left, 56]);
  const width = right - left;
  let y = random.whole(56, 80);
  const say = (text: string, style: Style = {}): void => {
    const height = pen.wrap(text, width, style).length * (style.size ?? size) * 1.3;
    if (y + height > pen.height - 60) {
      pen.turnPage();
      y = 64;
    }
    y += Math.max(0, (style.size ?? size) - size);
    y = printParagraph(pen, text, { x: left, y, width }, style);
  };
  return {
    desk,
    words: proseWords[language],
    pen,
    left,
    right,
    width,
    at: () => y,
    moveTo: (lower) => {
      y = lower;
    },
    skip: (points) => {
      y += points;
    },
    say,
  };
}

/** A text of the language with made-up names and numbers in it. */
export function told(desk: Desk, choices: string): string {
  const { random, money } = desk;
  return fillIn(random.one(choices), {
    name: personOf(desk),
    family: random.one(namesOf(desk).family),
    ref: otherNumber(desk),
    number: `${random.whole(2, 900)}`,
    year: `${random.whole(1890, 2025)}`,
    date: desk.date(desk.today),
    city: firmOf(desk).city,
    price: money(random.whole(3, 900) * 100 - 10),
    total: money(random.whole(900, 290_000)),
    fee: money(random.pick([250, 500, 1_000])),
  });
}

/** Some sentences in a row, none of them twice. */
export function paragraphOf(desk: Desk, choices: string, count: number): string {
  return desk.random
    .shuffled(choices.split('|'))
    .slice(0, count)
    .map((sentence) => told(desk, sentence))
    .map((sentence) => sentence.charAt(0).toUpperCase() + sentence.slice(1))
    .join(' ');
}
