import type { DocumentClass } from '#shared/core/field.ts';
import type { PageReading } from '#shared/core/page.ts';

import { classify } from '../classify/classify.ts';
import type { LabelKey } from '../labels/vocabulary.ts';
import { plain, PLAIN_WORD } from '../labels/vocabulary.ts';
import type { Line, Sheet } from '../sheet/sheet.ts';
import { pageMarkOf, type PageMark } from './page-mark.ts';

/** What of a page tells whether it goes on with the page before it. */
export type PageLook = {
  readonly page: PageReading;
  readonly sheet: Sheet;
  readonly mark: PageMark | undefined;
  /** How likely it is of each class, the likeliest first. */
  readonly classes: ReadonlyMap<DocumentClass, number>;
  /** Which titles stand at its top. */
  readonly titles: ReadonlySet<LabelKey>;
  /** Words with figures in them: numbers of documents, dates, accounts. */
  readonly marks: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  /** The first words after labels of numbers, by the labels' keys. */
  readonly named: ReadonlyMap<LabelKey, string>;
  readonly head: readonly string[];
  readonly foot: readonly string[];
  /** How far down it is written, 0 to 1. */
  readonly end: number;
  readonly start: number;
};

/** Titles stand among so many lines. */
const TITLE_LINES = 14;
const EDGE_LINES = 4;

export function pageLookOf(sheet: Sheet): PageLook | undefined {
  const [page] = sheet.pages;
  if (!page) return undefined;
  const { lines } = sheet;
  return {
    page,
    sheet,
    mark: pageMarkOf(sheet),
    classes: new Map(
      classify(sheet, undefined).map(({ value, confidence }) => [value, confidence]),
    ),
    titles: new Set(lines.slice(0, TITLE_LINES).flatMap(titlesIn)),
    ...wordsIn(sheet.text),
    named: namedIn(lines),
    head: lines.slice(0, EDGE_LINES).map(lettersOf).filter(isTelling),
    foot: lines.slice(-EDGE_LINES).map(lettersOf).filter(isTelling),
    start: lines[0]?.box.y0 ?? 1,
    end: Math.max(0, ...lines.slice(0, -EDGE_LINES).map(({ box }) => box.y1)),
  };
}

/** By which words pages may be alike. */
export function wordsIn(text: string): Pick<PageLook, 'marks' | 'words'> {
  const words = plain(text).match(PLAIN_WORD) ?? [];
  return {
    marks: new Set(words.filter(isMark)),
    words: new Set(words.filter((word) => word.length >= LONG_WORD && !/\d/.test(word))),
  };
}

const LONG_WORD = 4;
const isMark = (word: string): boolean => word.length >= 5 && /\d.*\d.*\d/.test(word);
const isTelling = (text: string): boolean => text.length > 5;
/** Figures differ from page to page in what is the same otherwise: `Page 2`. */
const lettersOf = ({ text }: Line): string => plain(text).replaceAll(/[^\p{L}]/gu, '');

const titlesIn = ({ labels, text }: Line): readonly LabelKey[] =>
  labels
    .filter(({ from }) => from < 3 && text.length < 60)
    .flatMap(({ keys }) => keys.filter((key) => key.endsWith('_title')));

function namedIn(lines: readonly Line[]): ReadonlyMap<LabelKey, string> {
  const named = new Map<LabelKey, string>();
  for (const line of lines) {
    for (const [key, value] of namesIn(line)) if (!named.has(key)) named.set(key, value);
  }
  return named;
}

const NUMBER = /[\p{L}\d][\p{L}\d/.-]*\d[\p{L}\d/.-]*/u;

function namesIn({ labels, text }: Line): readonly (readonly [LabelKey, string])[] {
  return labels.flatMap(({ keys, to }) => {
    const [value] = NUMBER.exec(text.slice(to)) ?? [];
    if (value === undefined) return [];
    return keys.filter(isNumberKey).map((key) => [key, plain(value)] as const);
  });
}

const isNumberKey = (key: LabelKey): boolean => /number|account|iban|reference/.test(key);
