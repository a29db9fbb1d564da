import type { Field } from '../../client/docmill-client.ts';
import { plainValueOf, singlesOf, type Outcome } from '../outcome.ts';
import { plainText } from './fields.ts';
import { judge, type Judgement, type Verdict } from './judge.ts';
import { letters, normalise } from './normalise.ts';

/*
 * The boxes of tax forms. A manifest calls them as it likes and gives what is printed in them; our
 * fields are called by the official names. A label goes to the box whose name shares most of its
 * words; where none does, a box with the same value counts, and is told apart.
 */

const BOXES = 'boxes by name';
const BOXES_BY_VALUE = 'boxes by value only';
const TICKS = 'boxes to tick';

type Asked = { readonly label: string; readonly expected: string };
type Answered = Asked & { readonly found: Field | undefined };

export function judgeBoxes(outcome: Outcome): readonly Judgement[] {
  const { fields: truth } = outcome.sample.truth;
  if (typeof truth !== 'object' || truth === null) return [];
  const asked = Object.entries(truth).flatMap(([label, answer]): readonly Asked[] => {
    const expected = plainText(answer);
    return expected === undefined ? [] : [{ label, expected }];
  });
  const singles = singlesOf(outcome);
  const ticks = asked.filter(isTick);
  const written = asked.filter((one) => !isTick(one));
  return [
    ...byName(ticks, singles.filter(isFlag)).map((one) => judgeTick(outcome, one)),
    ...judgeWritten(
      outcome,
      byName(
        written,
        singles.filter((field) => !isFlag(field)),
      ),
    ),
  ];
}

const isFlag = ({ value }: Field): boolean => value.type === 'flag';

const isTick = ({ expected }: Asked): boolean => /^(?:un)?selected$/i.test(expected);

/** A box without a tick is not set, whether we mention it or not. */
function judgeTick(outcome: Outcome, { label, expected, found }: Answered): Judgement {
  const isSet = found?.value.type === 'flag' && found.value.is_set;
  const isRight = isSet === (expected.toLowerCase() === 'selected');
  const verdict = isRight ? 'exact' : found ? 'wrong' : 'missing';
  return judgementOf(outcome, { label, expected, found }, { verdict, group: TICKS });
}

function judgeWritten(outcome: Outcome, answered: readonly Answered[]): readonly Judgement[] {
  const named = new Set(answered.map(({ found }) => found));
  const left = singlesOf(outcome).filter((field) => !named.has(field));
  return answered.map((one) => {
    const other = one.found ? undefined : left.find((field) => sameText(one.expected, field));
    if (other) {
      const verdict = { verdict: 'exact', group: BOXES_BY_VALUE } as const;
      return judgementOf(outcome, { ...one, found: other }, verdict);
    }
    const verdict = one.found ? verdictOf(one.expected, one.found, left) : 'missing';
    return judgementOf(outcome, one, { verdict, group: BOXES });
  });
}

function judgementOf(
  { sample: { id, label: kind } }: Outcome,
  { label, expected, found }: Answered,
  { verdict, group }: { readonly verdict: Verdict; readonly group: string },
): Judgement {
  return {
    id,
    class: kind,
    field: `fields.${label}`,
    group,
    expected,
    found: found ? plainValueOf(found) : null,
    raw: found?.raw ?? null,
    confidence: found?.confidence ?? null,
    verdict,
  };
}

/**
 * The manifest has what is printed, so the characters on the page count as well as the value; what
 * it has under one label may stand in two boxes, as street and town do.
 */
function verdictOf(expected: string, found: Field, others: readonly Field[]): Verdict {
  if (sameText(expected, found)) return 'exact';
  const isInTwo = others.some(({ raw }) => letters(expected) === letters(found.raw + raw));
  return isInTwo ? 'exact' : judge('name', expected, plainValueOf(found));
}

const sameText = (expected: string, found: Field): boolean =>
  letters(expected) === letters(found.raw) ||
  letters(expected) === letters(plainValueOf(found)) ||
  (found.value.type === 'money' &&
    normalise('amount', expected) === normalise('amount', found.value.amount));

/** Of a label's and a name's words so many must be the same. */
const ENOUGH = 0.5;

/** Each label to the box that is called most like it, each box to one label. */
function byName(asked: readonly Asked[], fields: readonly Field[]): readonly Answered[] {
  const pairs = asked.flatMap((one) =>
    fields.map((field) => ({ one, field, likeness: likenessOf(one.label, field.name) })),
  );
  const best = pairs
    .filter(({ likeness }) => likeness >= ENOUGH)
    .toSorted((a, b) => b.likeness - a.likeness);
  const taken = new Map<Asked, Field>();
  const given = new Set<Field>();
  for (const { one, field } of best) {
    if (taken.has(one) || given.has(field)) continue;
    taken.set(one, field);
    given.add(field);
  }
  return asked.map((one) => ({ ...one, found: taken.get(one) }));
}

/** The share of words that two names have in common. */
export function likenessOf(label: string, name: string): number {
  const [a, b] = [wordsIn(label), wordsIn(name)];
  const common = a.filter((word) => b.some((other) => isSameWord(word, other))).length;
  return (2 * common) / Math.max(1, a.length + b.length);
}

/** What labels leave short. */
const inFull: Readonly<Record<string, string>> = {
  ssn: 'social security number',
  ein: 'employer identification number',
  no: 'number',
  corp: 'corporation',
  '2nd': 'second',
};

const EMPTY = /^(?:and|an|the|of|to|for|or|box|tax|classify|classification|\d{1,2}[a-z]?)$/;

function wordsIn(name: string): readonly string[] {
  return name
    .replaceAll(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, ' ')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .flatMap((word) => (inFull[word] ?? word.replace(/(?<=[a-z])\d+$/, '')).split(' '))
    .filter((word) => word !== '' && !EMPTY.test(word));
}

const SHORT = 4;

/** Also in the plural. */
function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  return Math.min(a.length, b.length) >= SHORT && (a.startsWith(b) || b.startsWith(a));
}
