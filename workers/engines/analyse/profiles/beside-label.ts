import type { Box } from '#shared/core/box.ts';

import { boxOf, type Line, type Sheet, type Span } from '../sheet/sheet.ts';

/** Where labels begin and end in a line: none of them is part of a value. */
export type Stretch = { readonly from: number; readonly to: number };

/** Says where the labels of the whole profile stand in a line. */
export type LabelsIn = (line: Line) => readonly Stretch[];

/** Lines of a form stand so many ems apart at most, from middle to middle. */
const STEP = 4;
const MOST_STEPS = 4;
/** Of a value that has several lines the next one follows within so many ems. */
const NEXT = 2.4;
/** A value may begin so many ems before its label, or its label before it. */
const ASIDE = 1.5;

/** What a form says to the one who fills it in. */
const REMARK = /^\s*\([^()]{0,60}\)/u;
/** The rest of a longer label, up to its colon: `Name |of the applicant:`. */
const REST_OF_LABEL = /^[^:\d]{0,40}:(?=\s|$)/u;

/** Of an abbreviation: `No. 17`. */
const POINT = /^\s?\.(?=\s)/u;

/** What stands in a label's own line behind it, up to the next label. */
export function behind(line: Line, label: Stretch, labelsIn: LabelsIn): Span {
  const next = labelsIn(line).find(({ from }) => from >= label.to);
  const to = next?.from ?? line.text.length;
  const rest = line.text.slice(label.to, to);
  const skipped = (REMARK.exec(rest) ?? REST_OF_LABEL.exec(rest) ?? POINT.exec(rest))?.[0].length;
  return { line, from: label.to + (skipped ?? 0), to };
}

/** The first phrase of a stretch that holds something, to where something else begins. */
export function firstPhrase({ line, from, to }: Span): Span | undefined {
  const inside = line.phrases.filter((phrase) => phrase.to > from && phrase.from < to);
  for (const phrase of inside) {
    const span = { line, from: Math.max(from, phrase.from), to: Math.min(to, phrase.to) };
    if (/[\p{L}\p{N}\p{S}]/u.test(line.text.slice(span.from, span.to))) return span;
  }
  return undefined;
}

/** The phrase under a label, or over it, in its column; nothing where that is a label itself. */
export function beyond(
  label: Span,
  direction: 1 | -1,
  { sheet, labelsIn }: { readonly sheet: Sheet; readonly labelsIn: LabelsIn },
): Span | undefined {
  const box = boxOf(label);
  for (let step = 1; step <= MOST_STEPS; step += 1) {
    const line = sheet.lines[label.line.index + direction * step];
    if (!line || line.page !== label.line.page) return undefined;
    if (away(line, label.line) > STEP) return undefined;
    const found = phraseIn(line, box, labelsIn);
    if (found !== undefined) return found.isLabel ? undefined : found.span;
  }
  return undefined;
}

const away = (one: Line, other: Line): number =>
  Math.abs(middleOf(one) - middleOf(other)) / one.em.down;
const middleOf = ({ box }: Line): number => (box.y0 + box.y1) / 2;

type Found = { readonly span: Span; readonly isLabel: boolean };

function phraseIn(line: Line, box: Box, labelsIn: LabelsIn): Found | undefined {
  const slack = ASIDE * line.em.across;
  const phrase = line.phrases.find((one) => {
    const { x0, x1 } = boxOf({ line, ...one });
    return x0 < box.x1 + slack && x1 > box.x0 - slack;
  });
  if (!phrase) return undefined;
  const labels = labelsIn(line).filter(({ from }) => from >= phrase.from && from < phrase.to);
  const isLabel = labels.some(({ from }) => from === phrase.from);
  return { isLabel, span: { line, from: phrase.from, to: labels[0]?.from ?? phrase.to } };
}

/** A value and the lines that go on with it: in its column, close by, no labels. */
export function linesFrom(
  first: Span,
  most: number,
  { sheet, labelsIn }: { readonly sheet: Sheet; readonly labelsIn: LabelsIn },
): readonly Span[] {
  const spans = [first];
  let last = first;
  while (spans.length < most) {
    const line = sheet.lines[last.line.index + 1];
    if (!line || line.page !== last.line.page || away(line, last.line) > NEXT) break;
    const found = phraseIn(line, boxOf(last), labelsIn);
    if (!found || found.isLabel) break;
    spans.push(found.span);
    last = found.span;
  }
  return spans;
}
