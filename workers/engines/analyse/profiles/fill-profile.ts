import type { Field } from '#shared/core/field.ts';
import { compilePattern, type LinearPattern } from '#shared/core/linear-pattern.ts';
import type {
  ProfileColumn,
  ProfileDefinition,
  ProfileField,
  ProfileMiss,
} from '#shared/core/profile.ts';

import type { Facts } from '../facts.ts';
import { createLabelFinder, type LabelHit } from '../labels/find-labels.ts';
import { meaningsOf, plainWords } from '../labels/vocabulary.ts';
import { currencyOf } from '../money/currency.ts';
import { isSeen, type Line } from '../sheet/sheet.ts';
import { dayOrderOf } from '../text/dates.ts';
import { findCode } from './find-code.ts';
import { findField } from './find-field.ts';
import { findList } from './find-list.ts';
import type { Finding, Scene } from './finding.ts';
import { askFor } from './values.ts';

/** What of a profile is in a document, and what is not, and why. */
export type Filling = {
  readonly fields: readonly Field[];
  readonly misses: readonly ProfileMiss[];
};

/** Pure: the same definition and the same pages give the same answer. */
export function fillProfile({ fields, lists }: ProfileDefinition, facts: Facts): Filling {
  const found: Field[] = [];
  const misses: ProfileMiss[] = [];
  const take = (name: string, finding: Finding): void => {
    if ('fields' in finding) for (const field of finding.fields) found.push(field);
    else misses.push({ name, reason: finding.reason });
  };
  const scene = sceneOf(fields, facts);
  for (const field of fields) {
    const pattern = patternOf(field);
    if (field.type === 'code') take(field.name, findCode(field, pattern, facts.sheet));
    else take(field.name, findField({ field, asked: askFor(field, pattern), scene }));
  }
  for (const list of lists) {
    const asking = new Map(list.columns.map((one) => [one, askFor(one, patternOf(one))] as const));
    take(list.name, findList(list, asking, sceneOf(list.columns, facts)));
  }
  return { fields: found, misses };
}

/** What is read of one document by one pattern in all: long documents are looked through so far. */
const MOST_SIGNS = 200_000;

/** One that cannot be compiled was refused when it came; nothing fits it. */
function patternOf({ pattern }: ProfileField | ProfileColumn): LinearPattern | undefined {
  if (pattern === undefined) return undefined;
  const compiled = compilePattern(pattern);
  let left = MOST_SIGNS;
  return {
    hitsIn(text) {
      left -= text.length;
      return left < 0 || 'fault' in compiled ? [] : compiled.hitsIn(text);
    },
  };
}

type Labelled = { readonly labels: readonly string[] };

/** Labels are looked for in each line once, when it is first asked for. */
function sceneOf<Key extends Labelled>(
  wanted: readonly Key[],
  { sheet, money }: Facts,
): Scene<Key> {
  const words = meaningsOf(wanted.map((one) => [one, one.labels] as const));
  const counts = wanted.flatMap(({ labels }) => labels.map((label) => plainWords(label).length));
  const find = createLabelFinder(words, Math.max(1, ...counts));
  const known = new Map<Line, readonly LabelHit<Key>[]>();
  return {
    sheet,
    manner: { order: dayOrderOf(sheet.text), currency: currencyOf(sheet, money)?.code ?? null },
    labelsIn(line) {
      const hits = known.get(line) ?? find(line.text, isSeen(line));
      known.set(line, hits);
      return hits;
    },
  };
}
