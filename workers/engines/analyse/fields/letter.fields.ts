import type { Field } from '#shared/core/field.ts';

import type { Facts } from '../facts.ts';
import weights from '../weights/letter.json' with { type: 'json' };
import { dateField } from './chosen-fields.ts';
import { letterSpecs as specs } from './specs.ts';
import { subjectOf } from './subject.ts';

/** When a letter was written, and about what. */
export function letterFields(facts: Facts): readonly Field[] {
  const date = dateField(specs.date, { facts, currency: null }, weights);
  return [date, subjectOf(facts.sheet)].filter((field) => field !== undefined);
}
