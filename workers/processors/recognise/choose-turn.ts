import type { UnplacedWord } from '#shared/core/page.ts';

import type { Band, Layout, Picture } from '../../engines/image/image.engine.ts';
import { draw, read, type Drawing, type Recognition } from './look.ts';
import { confidenceOf, lettersOf } from './merge-looks.ts';

/** Most pages stand the right way up; the other way must read so much better to be believed. */
const CLEARLY = 1.5;
/** Real text that stands the right way up reads at least so well, even in bad print. */
const READABLE = 0.7;
/** Letters that stand on their head never read so well, if there are some of them. */
const CERTAIN = 0.85;
const SOME_LETTERS = 20;
/** What reads no better than this is noise: letters seen in a line that stands on its head. */
const NOISE = 0.4;

/**
 * Which way up the page is: reads its busiest band as it lies and turned by 180 degrees.
 * @returns the layout that reads better
 */
export async function chooseTurn(
  picture: Picture,
  drawing: Drawing,
  recognition: Recognition,
): Promise<Layout> {
  const { layout, busiest } = drawing.straightened;
  const turned = { ...layout, rotation: (layout.rotation + 180) % 360 };
  const asItLies = await readBand(picture, layout, busiest, recognition);
  if (confidenceOf(asItLies) >= CERTAIN && lettersIn(asItLies) >= SOME_LETTERS) return layout;
  const other = await readBand(picture, turned, upsideDown(busiest), recognition);
  const [one, two] = [amountRead(asItLies), amountRead(other)];
  // A page that lies on its side says nothing of where its top is.
  if (layout.rotation % 180 !== 0) return two > one ? turned : layout;
  return two > one * CLEARLY && confidenceOf(other) > READABLE ? turned : layout;
}

async function readBand(
  picture: Picture,
  layout: Layout,
  band: Band,
  recognition: Recognition,
): Promise<readonly UnplacedWord[]> {
  const look = recognition.looks.band;
  const drawing = await draw(picture, look.finish, { layout, band }, recognition);
  return read(drawing, look, recognition);
}

const upsideDown = ({ top, bottom }: Band): Band => ({ top: 1 - bottom, bottom: 1 - top });

/** Letters and digits, each counted by how far its confidence is above noise. */
export function amountRead(words: readonly UnplacedWord[]): number {
  return words.reduce(
    (sum, word) => sum + lettersOf(word) * Math.max(0, word.confidence - NOISE),
    0,
  );
}

const lettersIn = (words: readonly UnplacedWord[]): number =>
  words.reduce((sum, word) => sum + lettersOf(word), 0);
