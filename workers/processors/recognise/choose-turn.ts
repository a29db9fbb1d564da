import type { Word } from '#shared/core/page.ts';

import type { Layout, Picture } from '../../engines/image/image.engine.ts';
import { draw, read, type Band, type Drawing, type Recognition } from './look.ts';

/** Most pages stand the right way up; the other way must read so much better to be believed. */
const CLEARLY = 1.5;
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
  const { first, closer } = recognition.looks;
  const look = closer[0] ?? first;
  const { layout, busiest } = drawing.straightened;
  const asItLies = await read(drawing, look, recognition, busiest);
  const turned = { ...layout, rotation: (layout.rotation + 180) % 360 };
  const onItsHead = await draw(picture, look, turned, recognition);
  const other = await read(onItsHead, look, recognition, upsideDown(busiest));
  // A page that lies on its side says nothing of where its top is.
  const isSideways = layout.rotation % 180 !== 0;
  const needed = amountRead(asItLies) * (isSideways ? 1 : CLEARLY);
  return amountRead(other) > needed ? turned : layout;
}

const upsideDown = ({ top, bottom }: Band): Band => ({ top: 1 - bottom, bottom: 1 - top });

/** Letters and digits, each counted by how far its confidence is above noise. */
export function amountRead(words: readonly Word[]): number {
  return words.reduce((sum, { text, confidence }) => {
    const signs = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    return sum + signs * Math.max(0, confidence - NOISE);
  }, 0);
}
