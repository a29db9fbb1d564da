import { holding } from '../choice/holding.ts';
import type { Features } from '../choice/linear-model.ts';
import { neighboursOf, type Neighbour } from '../choice/setting.ts';
import type { Sheet, Span } from '../sheet/sheet.ts';
import { datesIn, type DayOrder, type FoundDate } from '../text/dates.ts';

/** A date somewhere in the document, and the labels that may speak of it. */
export type DateCandidate = {
  readonly span: Span;
  readonly found: FoundDate;
  readonly neighbours: readonly Neighbour[];
};

/** More dates are a calendar or a statement; the first ones tell what it is about. */
const MOST = 600;

/** All dates of the document, top to bottom. */
export function datesOf(sheet: Sheet, order: DayOrder): readonly DateCandidate[] {
  const all: DateCandidate[] = [];
  for (const line of sheet.lines) {
    const dates = datesIn(line.text, order);
    for (const found of dates) {
      const span = { line, from: found.from, to: found.to };
      all.push({ span, found, neighbours: neighboursOf(span, dates, sheet) });
    }
    if (all.length > MOST) break;
  }
  return all;
}

/** A time of day. */
const TIME = /\b\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s?(?:[ap]\.?m\b|uhr\b|h\b)?/i;
/** What stands between a date and the words "from ... to" that make it one end of a period. */
const PERIOD = /(?:\b(?:to|bis|au|al|a|t\/m|tot|until|through)|[-–])\s*$/i;

/** The features of all dates of a document; which of them it is depends on the field. */
export function dateFeatures(candidates: readonly DateCandidate[]): readonly Features[] {
  const counts = new Map<string, number>();
  for (const { found } of candidates) counts.set(found.date, (counts.get(found.date) ?? 0) + 1);
  const sorted = [...counts.keys()].toSorted();
  return candidates.map(({ span, found, neighbours }, index) => ({
    ...labelFeatures(neighbours),
    ...aroundFeatures(span, found),
    depth: span.line.depth,
    times: Math.min(3, (counts.get(found.date) ?? 1) - 1),
    ...holding({
      first: index === 0,
      'later page': span.line.page > 1,
      earliest: sorted.length > 1 && found.date === sorted[0],
      latest: sorted.length > 1 && found.date === sorted.at(-1),
      'short year': found.isShort,
    }),
  }));
}

function aroundFeatures({ line: { text } }: Span, { from, to }: FoundDate): Features {
  const [before, rest] = [text.slice(0, from), text.slice(to)];
  return holding({
    'time follows': TIME.test(rest.slice(0, 14)),
    'begins a period': /^\s*(?:[-–]|to|bis|au|al|t\/m)\s*\d/i.test(rest),
    'ends a period': PERIOD.test(before) && /\d/.test(before),
    alone: before.trim() === '' && rest.trim() === '',
  });
}

function labelFeatures(neighbours: readonly Neighbour[]): Features {
  const features: Record<string, number> = {};
  for (const { side, between, keys } of neighbours) {
    const apart = between > 0 && side !== 'above' ? '+' : '';
    for (const key of keys) features[`${side}${apart}:${key}`] = 1 / Math.sqrt(keys.length);
  }
  if (neighbours.every(({ side }) => side === 'above')) features['unlabelled'] = 1;
  return features;
}
