import type { Field, Reading } from '#shared/core/field.ts';

import { fieldFrom } from '../fields/to-field.ts';
import type { locate } from './locate.ts';
import type { PrintedLine } from './printed-line.ts';
import type { Reading as Manner } from './to-value.ts';

/** What a model says is printed: by field, and by list the cells of its rows. */
export type ModelAnswer = {
  readonly fields: Readonly<Record<string, string | null>>;
  readonly lists: Readonly<Record<string, readonly Readonly<Record<string, string | null>>[]>>;
};

/** Where an answer is looked for, and how it is understood. */
export type Place = { readonly lines: readonly PrintedLine[]; readonly manner: Manner };

/** How sure a value is that only the model found, and that stands on the page; or that does not. */
const LOCATED = 0.7;
const UNLOCATED = 0.2;
type Said = Pick<Reading, 'value' | 'raw'> & {
  readonly spans: ReturnType<typeof locate>;
};

/** Of what stands on no page nothing but the model's word is left. */
export function fieldOfModel(name: string, { value, raw, spans }: Said): Field {
  const source = 'model' as const;
  if (spans) return { ...fieldFrom(name, { value, spans }, LOCATED), source };
  const nowhere = { page: null, box: null, in: null, candidates: [] };
  return { name, value, raw, ...nowhere, source, confidence: UNLOCATED };
}
