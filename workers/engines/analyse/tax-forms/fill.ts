import { unionOf, type Box } from '#shared/core/box.ts';
import type { Word } from '#shared/core/page.ts';

import { PLAIN_WORD, plain } from '../labels/vocabulary.ts';
import type { Em, Line, Span } from '../sheet/sheet.ts';
import type { FoundBox } from './find-boxes.ts';

/** What stands in a box of a form. */
export type Filled = { readonly found: FoundBox; readonly spans: readonly Span[] };

/** A word of a page, and where it is in the text of its line. */
type PlacedWord = { readonly word: Word; readonly span: Span };

/** Words that stand together: what was written at one go. */
type Entry = { readonly box: Box; readonly span: Span };

const TICK = /^[☐☒☑✓✔✗✘]$/u;
/** In ems: how far a tick may be from its label, a value from a label beside it or under it. */
const TICK_AWAY = 4;
const ASIDE = 4;
const LEVEL = 0.7;
const BESIDE_AWAY = 16;

/**
 * Puts the values of a page into the boxes of its form. Where people typed into the form's fields, only
 * that counts; on paper whatever the form itself does not print.
 */
export function fill(found: readonly FoundBox[], lines: readonly Line[]): readonly Filled[] {
  const words = lines.flatMap(placedWords);
  const typed = words.filter(({ word }) => word.source === 'form_field');
  const values = typed.length > 0 ? typed : words.filter((one) => !isPrinted(one, found));
  const ticks = words.filter(({ word }) => TICK.test(word.text));
  const entries = entriesOf(values.filter(({ word }) => !TICK.test(word.text)));
  const flags = found.filter(({ definition }) => definition.type === 'flag');
  const beside = found.filter(({ definition }) => definition.place !== 'cell');
  const cells = found.filter((one) => !flags.includes(one) && !beside.includes(one));

  const ticked = flags.flatMap((one) => {
    const tick = tickOf(one, ticks);
    return tick ? [{ found: one, spans: [tick.span] }] : [];
  });
  const taken = new Map<Entry, FoundBox>();
  for (const one of beside) {
    for (const entry of besideOf(one, entries)) if (!taken.has(entry)) taken.set(entry, one);
  }
  for (const entry of entries) {
    const cell = taken.has(entry) ? undefined : cellOf(entry, cells);
    if (cell) taken.set(entry, cell);
  }
  const filled = Map.groupBy(taken, ([, one]) => one);
  const written = [...filled].map(([one, own]) => ({
    found: one,
    spans: own.map(([{ span }]) => span).toSorted(inOrder),
  }));
  return [...ticked, ...written];
}

const inOrder = (a: Span, b: Span): number => a.line.index - b.line.index || a.from - b.from;

/** Words further apart than so many ems were written in different boxes. */
const ENTRY_GAP = 1.2;

function entriesOf(words: readonly PlacedWord[]): readonly Entry[] {
  const entries: Entry[] = [];
  for (const { word, span } of words) {
    const last = entries.at(-1);
    const { line } = span;
    const isNext = last?.span.line === line && last.span.to + 1 === span.from;
    if (last && isNext && word.box.x0 - last.box.x1 < ENTRY_GAP * line.em.across) {
      const joined = { line, from: last.span.from, to: span.to };
      entries[entries.length - 1] = { box: unionOf([last.box, word.box]), span: joined };
    } else entries.push({ box: word.box, span });
  }
  return entries;
}

function placedWords(line: Line): readonly PlacedWord[] {
  let offset = 0;
  return line.words.map((word) => {
    const from = offset;
    offset += word.text.length + 1;
    return { word, span: { line, from, to: from + word.text.length } };
  });
}

/** What every copy of the form says: the words of its labels, and signs. */
function isPrinted({ word }: PlacedWord, found: readonly FoundBox[]): boolean {
  const bare = plain(word.text).match(PLAIN_WORD)?.join('') ?? '';
  if (bare === '' && !TICK.test(word.text)) return true;
  return found.some(
    ({ box, line }) =>
      word.box.y0 < box.y1 &&
      word.box.y1 > box.y0 &&
      line.words.includes(word) &&
      middleX(word) >= box.x0 &&
      middleX(word) <= box.x1,
  );
}

const middleX = ({ box }: Word): number => (box.x0 + box.x1) / 2;
const middleY = ({ box }: { readonly box: Word['box'] }): number => (box.y0 + box.y1) / 2;

/** The nearest tick: before its label, or in its cell. */
function tickOf(one: FoundBox, ticks: readonly PlacedWord[]): PlacedWord | undefined {
  const { em } = one.line;
  const before = ticks
    .filter(({ word }) => isLevel(word, one, em) && word.box.x1 <= one.box.x0 + em.across)
    .filter(({ word }) => one.box.x0 - word.box.x1 < TICK_AWAY * em.across)
    .toSorted((a, b) => b.word.box.x1 - a.word.box.x1)[0];
  if (before) return before;
  return ticks
    .filter(({ word }) => word.box.y0 >= one.box.y0 && word.box.y0 < one.box.y1 + 5 * em.down)
    .filter(
      ({ word }) =>
        word.box.x0 >= one.box.x0 - em.across && word.box.x0 <= one.box.x1 + 8 * em.across,
    )
    .toSorted((a, b) => a.word.box.y0 - b.word.box.y0)[0];
}

const isLevel = (word: Word, { box }: FoundBox, em: Em): boolean =>
  Math.abs(middleY(word) - middleY({ box })) < LEVEL * em.down;

/** Values before their label, or over it, in one row. */
function besideOf(
  { definition, box, line: { em } }: FoundBox,
  entries: readonly Entry[],
): readonly Entry[] {
  if (definition.place === 'above') {
    return entries.filter(
      (entry) =>
        entry.box.y1 <= box.y0 + 0.4 * em.down &&
        box.y0 - entry.box.y1 < 1.6 * em.down &&
        entry.box.x0 >= box.x0 - BESIDE_AWAY * em.across &&
        entry.box.x0 <= box.x1 + 2 * em.across,
    );
  }
  return entries.filter(
    (entry) =>
      Math.abs(middleY(entry) - middleY({ box })) < em.down &&
      entry.box.x1 <= box.x0 + em.across &&
      box.x0 - entry.box.x1 < BESIDE_AWAY * em.across,
  );
}

/** The cell in which a value stands: of the labels over it or before it the lowest and nearest one. */
function cellOf(entry: Entry, cells: readonly FoundBox[]): FoundBox | undefined {
  const { em } = entry.span.line;
  const above = cells.filter(({ box }) => box.y0 <= middleY(entry));
  const own = above.filter((cell) => {
    const left = cell.box.x0 - ASIDE * em.across;
    return entry.box.x0 >= left && entry.box.x0 < rightOf(cell, above, em);
  });
  return own.toSorted((a, b) => lower(a, b, em) || b.box.x0 - a.box.x0)[0];
}

/** Labels of one row are equally low. */
function lower(a: FoundBox, b: FoundBox, em: Em): number {
  const away = b.box.y0 - a.box.y0;
  return Math.abs(away) < LEVEL * em.down ? 0 : away;
}

/** A cell ends where the next label to its right begins. */
function rightOf(cell: FoundBox, others: readonly FoundBox[], em: Em): number {
  const starts = others
    .filter(({ box }) => box.x0 > cell.box.x0 + 2 * ASIDE * em.across)
    .map(({ box }) => box.x0 - ASIDE * em.across);
  return Math.min(1, ...starts);
}
