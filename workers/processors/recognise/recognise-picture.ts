import { turnedBox, type Box } from '#shared/core/box.ts';
import { scriptOfLanguages } from '#shared/core/languages.ts';
import { lieOf } from '#shared/core/lines.ts';
import { textOf, type Code, type PageReading, type UnplacedWord } from '#shared/core/page.ts';
import { inReadingOrder } from '#shared/core/reading-order.ts';

import type { Layout, Picture } from '../../engines/image/image.engine.ts';
import { amountRead, chooseTurn } from './choose-turn.ts';
import { isReadWell, lookAtParts, lookByLines, type Seen } from './look-closer.ts';
import { draw, read, type Drawing, type Recognition } from './look.ts';
import { fineFinish } from './looks.ts';
import { confidenceOf, lettersOf } from './merge-looks.ts';
import type { PagePicture } from './picture.ts';
import { outsideOf, readCodes } from './read-codes.ts';
import { uprightSize, type Straightened } from './upright-box.ts';

/** A page whose words are this unsure may stand on its head. */
const DOUBTFUL = 0.6;
/** Words of so many letters are wider than high. */
const LONG = 4;
const UPENDED = 0.5;

type PageToRecognise = { readonly number: number; readonly reason: string };

/** Reads a page by OCR: straightens it, recognises, looks closer where it is unsure. */
export async function recognisePicture(
  { picture, size }: PagePicture,
  { number, reason }: PageToRecognise,
  recognition: Recognition,
): Promise<PageReading> {
  const { drawing, words, signs } = await readUpright(picture, recognition);
  const { layout } = drawing.straightened;
  const codes = signs.mayHoldCodes ? await readCodes(picture, layout, recognition) : [];
  const seen = outsideOf(codes, words);
  const ink = signs.inkOfWords.map((box) => ({ box: turnedBox(box, layout.rotation) }));
  const page = { picture, drawing, ink: outsideOf(codes, ink).map(({ box }) => box) };
  const { words: again, script } = isReadWell(page, seen)
    ? { words: await lookAtParts(page, seen, recognition), script: null }
    : await readAgain(page, seen, recognition);
  const best = outsideOf(codes, again);

  const { sourceWidth, sourceHeight } = drawing.straightened;
  const { rotation, skew } = layout;
  const lying = size ?? { width: sourceWidth, height: sourceHeight };
  const upright = rotation % 180 === 0 ? lying : { width: lying.height, height: lying.width };
  const laidOut = inReadingOrder(best, lieOf({ ...upright, skew }));
  return {
    number,
    ...upright,
    unit: size ? 'pt' : 'px',
    rotation,
    skew,
    ...sourceOf(best, codes, signs, reason),
    script,
    confidence: confidenceOf(best),
    text: textOf(laidOut),
    ...laidOut,
    codes: [...codes, ...signs.patchCodes.map((box) => toPatchCode(turnedBox(box, rotation)))],
    rules: signs.rules.map((rule) => turnedBox(rule, rotation)),
  };
}

/** What is on the page beside its words, as found by the first drawing. */
type Signs = Pick<Straightened, 'isBlank' | 'mayHoldCodes' | 'inkOfWords' | 'rules' | 'patchCodes'>;

/** Photos, drawings, handwriting and lone codes are not blank; dust and the scanner's edge are. */
function sourceOf(
  words: readonly UnplacedWord[],
  codes: readonly Code[],
  { isBlank, mayHoldCodes, inkOfWords, rules, patchCodes }: Signs,
  reason: string,
): Pick<PageReading, 'source' | 'reason'> {
  if (words.length > 0) return { source: 'ocr', reason };
  const hasSigns = [...codes, ...patchCodes, ...rules, ...inkOfWords].length > 0;
  return isBlank || (!mayHoldCodes && !hasSigns)
    ? { source: 'blank', reason: 'empty_page' }
    : { source: 'ocr', reason: 'no_text_found' };
}

const toPatchCode = (box: Box): Code => ({ format: 'patch_t', text: '', box });

type Read = { readonly drawing: Drawing; readonly words: readonly UnplacedWord[] };

/**
 * The first look, from the right side. The layout of a sideways page says along which axis its
 * lines run but not which end is up; a page that reads badly may stand on its head; and a few short
 * lines may have looked sideways and be upright.
 */
async function readUpright(
  picture: Picture,
  recognition: Recognition,
): Promise<Read & { readonly signs: Signs }> {
  const drawing = await draw(picture, recognition.looks.first.finish, {}, recognition);
  const signs = drawing.straightened;
  const first = signs.isBlank
    ? { drawing, words: [] }
    : await readTheRightWayUp(picture, drawing, recognition);
  return { ...first, signs };
}

async function readTheRightWayUp(
  picture: Picture,
  drawing: Drawing,
  recognition: Recognition,
): Promise<Read> {
  const { layout } = drawing.straightened;
  if (layout.rotation % 180 === 0) {
    const asItLies = { drawing, words: await read(drawing, recognition.looks.first, recognition) };
    if (!isDoubtful(asItLies)) return asItLies;
    const better = await chooseTurn(picture, drawing, recognition);
    if (better !== layout) return readAs(picture, better, recognition);
    return bestOf(asItLies, await readEach([90, 270], picture, layout, recognition));
  }
  const better = await chooseTurn(picture, drawing, recognition);
  const turned = await readAs(picture, better, recognition);
  if (!isDoubtful(turned)) return turned;
  return bestOf(turned, await readEach([0, 180], picture, layout, recognition));
}

/** The other axis, for pages of few lines or many pictures, where the layout is a guess. */
async function readEach(
  rotations: readonly number[],
  picture: Picture,
  layout: Layout,
  recognition: Recognition,
): Promise<readonly Read[]> {
  const reads: Read[] = [];
  for (const rotation of rotations) {
    reads.push(await readAs(picture, { ...layout, rotation, skew: 0 }, recognition));
  }
  return reads;
}

function bestOf(first: Read, others: readonly Read[]): Read {
  return others.reduce((best, other) => (amountOf(other) > amountOf(best) ? other : best), first);
}

/** What is read down the page is read as well, but in no order. */
function amountOf({ words, drawing }: Read): number {
  return amountRead(words) * (areUpended(words, drawing) ? UPENDED : 1);
}

async function readAs(picture: Picture, layout: Layout, recognition: Recognition): Promise<Read> {
  const { first } = recognition.looks;
  const drawing = await draw(picture, first.finish, { layout }, recognition);
  return { drawing, words: await read(drawing, first, recognition) };
}

function isDoubtful({ words, drawing }: Read): boolean {
  if (words.length === 0) return false;
  return confidenceOf(words) < DOUBTFUL || areUpended(words, drawing);
}

/** Tesseract also reads lines that run down the page; then the page lies on its side. */
function areUpended(words: readonly UnplacedWord[], { straightened }: Drawing): boolean {
  const { width, height } = uprightSize(straightened);
  const long = words.filter((word) => lettersOf(word) >= LONG);
  const upended = long.filter(({ box }) => (box.y1 - box.y0) * height > (box.x1 - box.x0) * width);
  return upended.length > long.length / 2;
}

/** Letters of another script resemble ours so far that they are read with this confidence. */
const SENSELESS = 0.75;
/** And the line reader is less sure of them than this. */
const SENSELESS_LINES = 0.85;

type ReadAgain = {
  readonly words: readonly UnplacedWord[];
  /** Words that make no sense may be those of a script that no chosen language has. */
  readonly script: string | null;
};

async function readAgain(
  page: Seen,
  seen: readonly UnplacedWord[],
  recognition: Recognition,
): Promise<ReadAgain> {
  const { words, confidence } = await lookByLines(page, seen, recognition);
  const isSenseless = confidenceOf(seen) < SENSELESS && confidence < SENSELESS_LINES;
  if (!isSenseless || words.length === 0 || recognition.isLastTry) return { words, script: null };
  const script = await scriptOf(page, recognition);
  return script === scriptOfLanguages ? { words, script: null } : { words, script };
}

async function scriptOf(
  { picture, drawing }: Seen,
  recognition: Recognition,
): Promise<string | null> {
  const { engines, languageFolder, signal, timeoutMs } = recognition;
  const { layout } = drawing.straightened;
  const { path } = await draw(picture, fineFinish, { layout }, recognition);
  const request = { path, languageFolder };
  return (await engines.ocr.call('findScript', request, { signal, timeoutMs })).script;
}
