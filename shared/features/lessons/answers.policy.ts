import { fieldRegistry } from '#shared/core/field-registry.ts';
import type { DocumentClass, FieldValue } from '#shared/core/field.ts';
import type { Answer } from '#shared/core/lesson.ts';
import { CLASS_NAME } from '#shared/core/review.ts';
import type { FieldPlace } from '#shared/infra/db/field-schema.ts';
import type { FieldRow } from '#shared/infra/db/schema.ts';

type Said = {
  readonly documentClass: DocumentClass;
  readonly fields: readonly Pick<FieldRow, 'name' | 'list' | 'value' | 'source' | 'confirmedAt'>[];
  /** What people ever corrected, also what they took away. */
  readonly corrected: readonly Pick<FieldPlace, 'name' | 'list'>[];
  /** Fields that its profile asks for: they mean what the profile says, whatever they are called. */
  readonly ofProfile: readonly string[];
  /** Whether somebody said that all of it is right. */
  readonly isWhole: boolean;
};

/** Who says that all is right may have overlooked what is not there. */
const OVERLOOKED = 0.3;

/** What people say of a document's fields; what nobody has looked at teaches nothing. */
export function answersOf(said: Said): readonly Answer[] {
  return answersToAll(said).filter(({ field }) => !said.ofProfile.includes(field));
}

function answersToAll({ documentClass, fields, corrected, isWhole }: Said): readonly Answer[] {
  const single = fields.filter(({ list }) => list === null);
  const known = single.filter((field) => field.source === 'human' || field.confirmedAt !== null);
  const there = new Set(single.map(({ name }) => name));
  const changed = corrected.filter(({ list }) => list === null).map(({ name }) => name);
  const removed = changed.filter((name) => !there.has(name) && name !== CLASS_NAME);
  // What was read as something else was not asked for this class' fields.
  const isAsked = isWhole && !changed.includes(CLASS_NAME);
  const all = isAsked ? Object.keys(fieldRegistry[documentClass].fields) : [];
  const missing = all.filter((name) => !there.has(name) && !removed.includes(name));
  return [
    ...known.flatMap(({ name, value }) => answerOf(name, comparable(value))),
    ...removed.map((field) => ({ field, value: null, weight: 1 })),
    ...missing.map((field) => ({ field, value: null, weight: OVERLOOKED })),
  ];
}

function answerOf(field: string, value: string | undefined): readonly Answer[] {
  return value === undefined ? [] : [{ field, value, weight: 1 }];
}

/** As candidates are compared; nothing where fields of the type are not chosen among candidates. */
function comparable(value: FieldValue): string | undefined {
  switch (value.type) {
    case 'text':
      return value.text;
    case 'date':
      return value.date;
    case 'money':
      return withCents(value.amount);
    default:
      return undefined;
  }
}

/** `99.9` is `99.90`: amounts on paper have two places. */
function withCents(amount: string): string {
  const [units = '', cents = ''] = amount.split('.');
  return `${units}.${cents.replace(/0+$/, '').padEnd(2, '0')}`;
}
