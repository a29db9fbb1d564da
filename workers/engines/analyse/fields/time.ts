import type { Field } from '#shared/core/field.ts';

import type { Line, Sheet } from '../sheet/sheet.ts';
import { fieldFrom } from './to-field.ts';

const TIME =
  /(?<![\d.,/-])(?<!\d\s?:)(?<hour>[01]?\d|2[0-3])\s?(?<mark>[:.h])\s?(?<minute>[0-5]\d)(?:\s?[:.]\s?(?<second>[0-5]\d))?(?:\s?(?<half>[ap])\.?\s?m\b)?(?!\d|[.,:/-]\d|\s?%)/iu;

const BESIDE = 0.95;
const ELSEWHERE = 0.7;

/**
 * The time of the purchase: the last one that stands beside its date, because who parks comes before he
 * pays; or in the lines around it; or else the first one.
 */
export function timeOf({ lines }: Sheet, date: Field | undefined): Field | undefined {
  const dated = lines.filter(
    (line) => date !== undefined && line.page === date.page && line.text.includes(date.raw),
  );
  const beside = timesIn(dated, date?.raw).toSorted((a, b) => a.time.localeCompare(b.time));
  const around = dated.flatMap(({ index }) => [lines[index + 1], lines[index - 1]]);
  const near = beside.at(-1) ?? timesIn(around, date?.raw)[0];
  const found = near ?? timesIn(lines)[0];
  if (!found) return undefined;
  const { line, time, from, to } = found;
  const said = { value: { type: 'time', time } as const, spans: [{ line, from, to }] };
  return fieldFrom('time', said, near ? BESIDE : ELSEWHERE);
}

function timesIn(lines: readonly (Line | undefined)[], date?: string) {
  return lines.flatMap((line) => {
    const found = line && timeIn(line, date);
    return found ? [{ line, ...found }] : [];
  });
}

type Found = { readonly time: string; readonly from: number; readonly to: number };

/** @param date as it stands in the line; its points are no time's */
export function timeIn({ text }: Pick<Line, 'text'>, date = ''): Found | undefined {
  const start = Math.max(0, text.indexOf(date)) + date.length;
  const skip = text.includes(date) ? start : 0;
  const match = TIME.exec(text.slice(skip)) ?? undefined;
  if (!match?.groups) return undefined;
  const { hour = '', minute = '', second, half, mark } = match.groups;
  // `12.50` is an amount, unless seconds or a half of the day follow.
  if (mark === '.' && second === undefined && half === undefined) return undefined;
  const from = skip + match.index;
  const time = [hourOf(Number(hour), half), minute, second].filter((part) => part !== undefined);
  return { time: time.join(':'), from, to: from + match[0].length };
}

function hourOf(hour: number, half: string | undefined): string {
  const isAfternoon = half?.toLowerCase() === 'p';
  const full = half === undefined ? hour : (hour % 12) + (isAfternoon ? 12 : 0);
  return String(full).padStart(2, '0');
}
