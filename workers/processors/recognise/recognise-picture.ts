import { textOf, type PageReading, type Word } from '#shared/core/page.ts';

import type { Layout, Picture } from '../../engines/image/image.engine.ts';
import { amountRead, chooseTurn } from './choose-turn.ts';
import { draw, read, type Drawing, type Recognition } from './look.ts';
import { confidenceOf, mergeLooks } from './merge-looks.ts';
import type { PagePicture } from './picture.ts';

/** A page whose words are this unsure may stand on its head. */
const DOUBTFUL = 0.6;
/** A page whose words are less sure than this deserves another look. */
const SURE = 0.9;

type PageToRecognise = { readonly number: number; readonly reason: string };

/** Reads a page by OCR: straightens it, recognises, looks closer where it is unsure. */
export async function recognisePicture(
  { picture, size }: PagePicture,
  page: PageToRecognise,
  recognition: Recognition,
): Promise<PageReading> {
  const { drawing, words } = await readUpright(picture, recognition);
  const best = await lookCloser(picture, drawing, words, recognition);

  const { layout, sourceWidth, sourceHeight } = drawing.straightened;
  const { width, height } = size ?? { width: sourceWidth, height: sourceHeight };
  const isQuarterTurned = layout.rotation % 180 !== 0;
  return {
    number: page.number,
    width: isQuarterTurned ? height : width,
    height: isQuarterTurned ? width : height,
    unit: size ? 'pt' : 'px',
    rotation: layout.rotation,
    skew: layout.skew,
    source: best.length === 0 ? 'blank' : 'ocr',
    reason: best.length === 0 ? 'no_text_found' : page.reason,
    confidence: confidenceOf(best),
    text: textOf(best),
    words: best,
  };
}

type Read = { readonly drawing: Drawing; readonly words: readonly Word[] };

/**
 * The first look, from the right side. The layout of a sideways page says along which axis its
 * lines run but not which end is up; a page that reads badly may stand on its head; and a few short
 * lines may have looked sideways and be upright.
 */
async function readUpright(picture: Picture, recognition: Recognition): Promise<Read> {
  const { first } = recognition.looks;
  const drawing = await draw(picture, first, undefined, recognition);
  const { isBlank, layout } = drawing.straightened;
  if (isBlank) return { drawing, words: [] };

  const isSideways = layout.rotation % 180 !== 0;
  const words = isSideways ? [] : await read(drawing, first, recognition);
  if (!isSideways && !isDoubtful(words)) return { drawing, words };

  const better = await chooseTurn(picture, drawing, recognition);
  if (better === layout && !isSideways) return { drawing, words };
  const turned = await readAs(picture, better, recognition);
  if (!isSideways || !isDoubtful(turned.words)) return turned;
  const upright = await readAs(picture, { ...layout, rotation: 0, skew: 0 }, recognition);
  return amountRead(upright.words) > amountRead(turned.words) ? upright : turned;
}

async function readAs(picture: Picture, layout: Layout, recognition: Recognition): Promise<Read> {
  const { first } = recognition.looks;
  const drawing = await draw(picture, first, layout, recognition);
  return { drawing, words: await read(drawing, first, recognition) };
}

function isDoubtful(words: readonly Word[]): boolean {
  return words.length > 0 && confidenceOf(words) < DOUBTFUL;
}

async function lookCloser(
  picture: Picture,
  { straightened }: Drawing,
  words: readonly Word[],
  recognition: Recognition,
): Promise<readonly Word[]> {
  let best = words;
  for (const look of recognition.looks.closer) {
    if (best.length === 0 || confidenceOf(best) >= SURE) break;
    const drawing = await draw(picture, look, straightened.layout, recognition);
    best = mergeLooks(best, await read(drawing, look, recognition));
  }
  return best;
}
