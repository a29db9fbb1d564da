import { hasShape, type ProfileField } from '#shared/core/profile.ts';

import { fieldOf, type Said } from '../fields/to-field.ts';
import { boxOf, type Line, type Span } from '../sheet/sheet.ts';
import { behind, beyond, firstPhrase, linesFrom, type Stretch } from './beside-label.ts';
import type { Finding, Scene } from './finding.ts';
import { isInPlace, isOnPage, partInPlace } from './place.ts';
import { tickBefore } from './ticks.ts';
import type { Asked } from './values.ts';

type Candidate = Said & { readonly certainty: number };
type Wanted = {
  readonly field: ProfileField;
  readonly asked: Asked;
  readonly scene: Scene<ProfileField>;
};

/** How sure a value is that stands so to its label. */
const certaintyOf = { before: 0.95, right: 0.95, below: 0.9, above: 0.82 } as const;
type Side = keyof typeof certaintyOf;

/** What a pattern or a shape of its own leaves of the doubt. */
const SHAPED = 0.5;
/** A label in the middle of a sentence is a word like others. */
const IN_SENTENCE = 0.8;
/** What stands far behind a label may belong to another one. In ems. */
const FAR = 20;
const FROM_AFAR = 0.85;
/** Without a label: a shape that is there once, several times; whatever stands in the box. */
const SINGLE = 0.9;
const SEVERAL = 0.6;
const IN_BOX = 0.8;
/** And where its label stands nowhere, or elsewhere. */
const UNLABELLED = 0.5;
/** Beside its label or under it. */
const UNCLEAR = 0.45;
/** What is left where another value is as likely. */
const RIVALLED = 0.75;

/** So many candidates are looked at, and so many that lost are kept. */
const MOST_CANDIDATES = 200;
const MOST_LOSERS = 3;

/** The likeliest value of a field, with those that lost. */
export function findField(wanted: Wanted): Finding {
  const { field, scene } = wanted;
  const labelled = field.labels.length > 0 ? labelsOf(wanted) : [];
  const beside = labelled.flatMap(({ line, label }) => besideLabel(wanted, line, label));
  const found = beside.length > 0 ? beside : looseValues(wanted);
  const ranked = rank(found);
  const result = fieldOf(field.name, ranked, (candidate) => candidate);
  if (result) return { fields: [result] };
  const isLabelThere = labelled.length > 0 || field.labels.length === 0;
  return { reason: isLabelThere && scene.sheet.lines.length > 0 ? 'no_value' : 'no_label' };
}

type Labelled = { readonly line: Line; readonly label: Stretch };

function labelsOf({ field, scene: { sheet, labelsIn } }: Wanted): readonly Labelled[] {
  return sheet.lines
    .filter(({ page }) => isOnPage(field.position, page, sheet))
    .flatMap((line) =>
      labelsIn(line)
        .filter(({ keys }) => keys.includes(field))
        .map((label) => ({ line, label })),
    )
    .slice(0, MOST_CANDIDATES);
}

/** The value that a label names: where it may stand, the likeliest place first. */
function besideLabel(wanted: Wanted, line: Line, label: Stretch): readonly Candidate[] {
  for (const side of sidesOf(wanted.field)) {
    const candidate = candidateAt(wanted, { line, label, side });
    if (candidate && side === 'right') return withRival(wanted, { line, label }, candidate);
    if (candidate) return [candidate];
  }
  return [];
}

function candidateAt(wanted: Wanted, at: At): Candidate | undefined {
  const said = saidAt(wanted, at);
  const box = said?.spans[0] && boxOf(said.spans[0]);
  if (!said || !box || !isInPlace(wanted.field.position, box)) return undefined;
  return { ...said, certainty: certaintyAt(wanted.field, { ...at, said }) };
}

/**
 * Text that stands apart from its label may be the next heading, and what stands under the label its
 * value: then neither is sure, and the profile should say where its values stand.
 */
function withRival(
  wanted: Wanted,
  { line, label }: Labelled,
  right: Candidate,
): readonly Candidate[] {
  const { field } = wanted;
  const isOpen =
    field.type === 'text' && field.pattern === undefined && field.stands === 'anywhere';
  const isApart = line.phrases.some(
    ({ from }) => from > label.from && from === right.spans[0]?.from,
  );
  if (!isOpen || !isApart || /^\s?:/.test(line.text.slice(label.to))) return [right];
  const below = candidateAt(wanted, { line, label, side: 'below' });
  if (!below) return [right];
  const isLabel = line.labels.some(({ from }) => from === right.spans[0]?.from);
  const [likelier, other] = isLabel ? [below, right] : [right, below];
  return [
    { ...likelier, certainty: UNCLEAR },
    { ...other, certainty: UNCLEAR * RIVALLED },
  ];
}

function sidesOf({ stands, type }: ProfileField): readonly Side[] {
  const own = stands === 'anywhere' ? (['right', 'below', 'above'] as const) : [stands];
  return type === 'flag' ? ['before', ...own] : own;
}

type At = { readonly line: Line; readonly label: Stretch; readonly side: Side };

function saidAt(wanted: Wanted, { line, label, side }: At): Said | undefined {
  if (side === 'before') return tickedBefore(line, label);
  const places = { sheet: wanted.scene.sheet, labelsIn: wanted.scene.labelsIn };
  if (side === 'right') return saidIn(wanted, behind(line, label, places.labelsIn));
  const direction = side === 'below' ? 1 : -1;
  const span = beyond({ line, ...label }, direction, places);
  return span && saidIn(wanted, span);
}

function tickedBefore(line: Line, label: Stretch): Said | undefined {
  const tick = tickBefore(line.text, label.from);
  if (!tick) return undefined;
  const span = { line, from: tick.from, to: tick.to };
  return { value: { type: 'flag', isSet: tick.value }, spans: [span] };
}

/** The first value in a stretch. Text ends where its phrase does; answers stand all over the line. */
function saidIn(wanted: Wanted, span: Span): Said | undefined {
  const { field, asked, scene } = wanted;
  if (field.type !== 'text') return firstValue(asked, span, scene);
  const phrase = firstPhrase(span);
  if (!phrase) return undefined;
  const first = firstValue(asked, phrase, scene);
  if (!first || field.lines === 1 || field.pattern !== undefined) return first;
  return joined(asked, linesFrom(phrase, field.lines, scene), scene);
}

function firstValue(
  asked: Asked,
  span: Span,
  { manner }: Pick<Scene<unknown>, 'manner'>,
): Said | undefined {
  const { line, from, to } = span;
  const [found] = asked.valuesIn(line.text.slice(from, to), manner);
  if (!found) return undefined;
  const spans = [{ line, from: from + found.from, to: from + found.to }];
  return { value: found.value, spans };
}

/** Several lines as one text. */
function joined(
  asked: Asked,
  spans: readonly Span[],
  scene: Pick<Scene<unknown>, 'manner'>,
): Said | undefined {
  const said = spans.flatMap((span) => firstValue(asked, span, scene) ?? []);
  if (said.length === 0) return undefined;
  const text = said.map(({ value }) => (value.type === 'text' ? value.text : '')).join('\n');
  return { value: { type: 'text', text }, spans: said.flatMap((one) => one.spans) };
}

function certaintyAt(
  field: ProfileField,
  { line, label, side, said }: At & { said: Said },
): number {
  const isShaped = field.pattern !== undefined || !['text', 'flag', 'choice'].includes(field.type);
  const doubt = (1 - certaintyOf[side]) * (isShaped ? SHAPED : 1);
  const begins = line.phrases.some(({ from }) => from === label.from);
  const isNamed = begins || side === 'before' || /^\s?[:?]/.test(line.text.slice(label.to));
  const isFar = side === 'right' && gapBehind(line, label, said) > FAR;
  return (1 - doubt) * (isNamed ? 1 : IN_SENTENCE) * (isFar ? FROM_AFAR : 1);
}

/** In ems. */
function gapBehind(line: Line, label: Stretch, { spans: [span] }: Said): number {
  if (!span) return 0;
  return (boxOf(span).x0 - boxOf({ line, ...label }).x1) / line.em.across;
}

/** Values that no label names: by their shape, or because they stand in the box. */
function looseValues(wanted: Wanted): readonly Candidate[] {
  const { field, asked, scene } = wanted;
  const hasOwnShape = field.pattern !== undefined || hasShape(field.type);
  const isLabelled = field.labels.length > 0;
  if (isLabelled && !(hasOwnShape && field.stands === 'anywhere')) return [];
  const parts = scene.sheet.lines
    .filter(({ page }) => isOnPage(field.position, page, scene.sheet))
    .flatMap((line) => partInPlace(field.position, line) ?? []);
  const found = hasOwnShape
    ? valuesIn(asked, parts, scene)
    : [saidInBox(wanted, parts)].filter((one) => one !== undefined);
  const isSingle = new Set(found.map(keyOf)).size <= 1;
  const base = hasOwnShape ? (isSingle ? SINGLE : SEVERAL) : IN_BOX;
  const certainty = isLabelled ? Math.min(base, UNLABELLED) : base;
  return found.map(({ value, spans }) => ({ value, spans, certainty }));
}

function valuesIn(
  asked: Asked,
  parts: readonly Span[],
  { manner }: Scene<unknown>,
): readonly Said[] {
  const found: Said[] = [];
  for (const { line, from, to } of parts) {
    for (const { value, ...at } of asked.valuesIn(line.text.slice(from, to), manner)) {
      found.push({ value, spans: [{ line, from: from + at.from, to: from + at.to }] });
    }
    if (found.length > MOST_CANDIDATES) break;
  }
  return found;
}

/** What stands in a box: text of several lines where the field has them, else the first value. */
function saidInBox({ field, asked, scene }: Wanted, parts: readonly Span[]): Said | undefined {
  if (field.type === 'text') return joined(asked, parts.slice(0, field.lines), scene);
  return valuesIn(asked, parts, scene)[0];
}

const keyOf = ({ value }: Said): string => JSON.stringify(value);

/** Each value once, the likeliest first; where two are as likely, the first one is less sure. */
function rank(found: readonly Candidate[]) {
  const best = new Map<string, Candidate>();
  for (const candidate of found) {
    const known = best.get(keyOf(candidate));
    if (!known || candidate.certainty > known.certainty) best.set(keyOf(candidate), candidate);
  }
  const ranked = [...best.values()]
    .toSorted((a, b) => b.certainty - a.certainty)
    .slice(0, MOST_LOSERS + 1);
  const isRivalled = (ranked[1]?.certainty ?? 0) > (ranked[0]?.certainty ?? 0) * RIVALLED;
  return ranked.map((candidate, index) => ({
    candidate,
    chance: candidate.certainty * (isRivalled || index > 0 ? RIVALLED : 1),
  }));
}
