import { unionOf, type Box } from '#shared/core/box.ts';
import type { UnplacedWord } from '#shared/core/page.ts';

import { alignedCharacters, type Pair } from './align-characters.ts';

/** A line as the line reader saw it: its box and its characters, in the page's fractions. */
export type ReadLine = { readonly box: Box; readonly characters: readonly LineCharacter[] };

export type LineCharacter = {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly confidence: number;
  readonly startsWord: boolean;
};

/** A character of a word that Tesseract read. */
type WordCharacter = {
  readonly text: string;
  readonly word: UnplacedWord;
  readonly isFirst: boolean;
};

/** What stands in no line that the reader found must be at least so sure to be believed. */
const SURE_ENOUGH = 0.6;
/** Patterns and other scripts look like letters too, but not surely so. */
const LEGIBLE = 0.7;
/** By so much of its height a line may miss the middle of its words. */
const REACH = 0.3;
/** A heading may be larger than usual lines. */
const TALLEST = 1.8;

/**
 * Joins what Tesseract read and what the line reader read, character by character. Both mistake
 * letters, but not the same ones: where they agree, that is nearly certain; where they differ, the
 * surer one holds. Spaces and letters with accents are Tesseract's strength.
 */
export function mergeLines(
  words: readonly UnplacedWord[],
  lines: readonly ReadLine[],
): readonly UnplacedWord[] {
  const legible = lines.filter((line) => confidenceOfLine(line) >= LEGIBLE);
  const height = medianOf(legible.map(({ box }) => box.y1 - box.y0));
  const owners = Map.groupBy(words, (word) => ownerOf(word, legible));
  const merged = legible.flatMap((line) => wordsOf(level(line, height), owners.get(line) ?? []));
  const others = owners.get(undefined) ?? [];
  return [...merged, ...others.filter((word) => word.confidence >= SURE_ENOUGH)];
}

/** Mean confidence of all characters; 0 without any. */
export function confidenceOfLines(lines: readonly ReadLine[]): number {
  return meanOf(lines.flatMap(({ characters }) => characters.map(({ confidence }) => confidence)));
}

const confidenceOfLine = (line: ReadLine): number => confidenceOfLines([line]);

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** The line in which a word's middle lies; of two that overlap, the nearer one. */
function ownerOf({ box }: UnplacedWord, lines: readonly ReadLine[]): ReadLine | undefined {
  const [x, y] = [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2];
  let nearest: ReadLine | undefined;
  let distance = Infinity;
  for (const line of lines) {
    const { x0, y0, x1, y1 } = line.box;
    const reach = (y1 - y0) * REACH;
    if (x < x0 || x > x1 || y < y0 - reach || y > y1 + reach) continue;
    const off = Math.abs(y - middleOf(line.box));
    if (off < distance) [nearest, distance] = [line, off];
  }
  return nearest;
}

/** A line that rises or sinks has a box that reaches into its neighbours; its middle does not. */
function level({ box, characters }: ReadLine, height: number): ReadLine {
  const half = Math.min(box.y1 - box.y0, height * TALLEST) / 2;
  const middle = middleOf(box);
  return { characters, box: { ...box, y0: middle - half, y1: middle + half } };
}

const middleOf = ({ y0, y1 }: Box): number => (y0 + y1) / 2;

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

type Merged = {
  readonly text: string;
  readonly confidence: number;
  readonly pair: Pair<LineCharacter, WordCharacter>;
};

function wordsOf(line: ReadLine, own: readonly UnplacedWord[]): readonly UnplacedWord[] {
  const read = own.toSorted((a, b) => a.box.x0 - b.box.x0).flatMap(charactersOf);
  const words: Merged[][] = [];
  let startsNext = true;
  for (const pair of alignedCharacters(line.characters, read)) {
    startsNext ||= startsWord(pair);
    const choice = choiceOf(pair);
    // Where a word's first character is not believed, the second begins it.
    if (!choice) continue;
    const last = words.at(-1);
    if (startsNext || !last) words.push([{ ...choice, pair }]);
    else last.push({ ...choice, pair });
    startsNext = false;
  }
  return words.map((word) => toWord(word, line.box));
}

function charactersOf(word: UnplacedWord): readonly WordCharacter[] {
  return Array.from(word.text, (text, index) => ({ text, word, isFirst: index === 0 }));
}

/** Letters that the line reader cannot know, because its alphabet lacks them. */
const BEYOND_READER = /[^\u0020-\u007e]/u;
/** How sure Tesseract must be of what the reader has not seen, and the reader of the other. */
const SEEN_BY_ONE = 0.75;
const SIGN_SEEN_BY_ONE = 0.9;
/** No smudge looks like a Spanish opening mark, so it is believed as letters are. */
const LIKE_LETTERS = /[\p{L}\p{N}¿¡]/u;
/** And for its spaces and its accents to be believed. */
const SPACED = 0.6;
const SHORT_WORD = 3;
const SPACED_SHORT = 0.9;
const ACCENT = 0.5;
/** What is left of the confidence where the other reader saw nothing, and where it saw something else. */
const ALONE = 0.9;
const DISPUTED = 0.8;

type Choice = Pick<Merged, 'text' | 'confidence'>;

function startsWord({ one, other }: Pair<LineCharacter, WordCharacter>): boolean {
  if (other && (!one || isSpacedWell(other.word))) return other.isFirst;
  return one?.startsWord === true;
}

/** Letters by themselves are what a word falls to when its letters stand far apart. */
function isSpacedWell({ text, confidence }: UnplacedWord): boolean {
  return confidence >= (text.length < SHORT_WORD ? SPACED_SHORT : SPACED);
}

function choiceOf({ one, other }: Pair<LineCharacter, WordCharacter>): Choice | undefined {
  if (one && other) return choiceOfTwo(one, other);
  if (one) return { text: one.text, confidence: one.confidence * ALONE };
  const least = other && LIKE_LETTERS.test(other.text) ? SEEN_BY_ONE : SIGN_SEEN_BY_ONE;
  if (!other || other.word.confidence < least) return undefined;
  return { text: other.text, confidence: other.word.confidence * DISPUTED };
}

function choiceOfTwo(one: LineCharacter, { text, word }: WordCharacter): Choice {
  if (one.text === text) {
    return { text, confidence: 1 - (1 - one.confidence) * (1 - word.confidence) };
  }
  const isAccent = BEYOND_READER.test(text) && word.confidence >= ACCENT;
  const confidence = Math.max(one.confidence, word.confidence) * DISPUTED;
  return { text: isAccent || word.confidence > one.confidence ? text : one.text, confidence };
}

function toWord(characters: readonly Merged[], line: Box): UnplacedWord {
  const seen = characters.flatMap(({ pair }) => pair.one ?? []);
  const read = new Set(characters.flatMap(({ pair }) => pair.other?.word ?? []));
  const boxes = [...read].map(({ box }) => box);
  const { y0, y1 } = line;
  const ink = seen.map(({ x0, x1 }) => ({ x0, x1, y0, y1 }));
  const across = unionOf(read.size === 1 || ink.length === 0 ? boxes : ink);
  return {
    text: characters.map(({ text }) => text).join(''),
    box: { ...across, y0, y1 },
    confidence: characters.reduce((sum, { confidence }) => sum + confidence, 0) / characters.length,
    source: 'ocr',
  };
}
