import type { Box } from '#shared/core/box.ts';
import type { ErrorDetail } from '#shared/core/errors.ts';
import { fieldRegistry, type FieldDefinition, type FieldSet } from '#shared/core/field-registry.ts';
import type { DocumentClass, Field, FieldValue } from '#shared/core/field.ts';
import { isSensitiveIn, joinedFields, type ProfileDefinition } from '#shared/core/profile.ts';
import type { FieldChange, FieldPlace } from '#shared/infra/db/field-schema.ts';
import type { DocumentRow, FieldRow } from '#shared/infra/db/schema.ts';

import { givenValue } from './given-value.ts';
import { isSame, placeOf } from './reading.policy.ts';

/** A value as somebody says it is, with its place on a page if he says that, too. */
export type ValueWish = FieldPlace & {
  readonly value: FieldValue;
  readonly page?: number | undefined;
  readonly box?: Box | undefined;
};

/** A value, or a whole row of a list. */
export type Removal = Omit<FieldPlace, 'name'> & { readonly name: string | null };

export type CorrectionWish = {
  readonly class?: DocumentClass | undefined;
  readonly set: readonly ValueWish[];
  readonly remove: readonly Removal[];
};

/** What a correction comes to. */
export type Correction = {
  readonly removed: readonly FieldRow[];
  readonly corrected: readonly (ValueWish & Pick<FieldRow, 'id'>)[];
  /** What was right already, and is now known to be. */
  readonly approved: readonly FieldRow[];
  readonly added: readonly Field[];
  /** What was right already: the same before and after. */
  readonly approvals: readonly FieldChange[];
  readonly changes: readonly FieldChange[];
};

type Facts = {
  readonly document: Pick<DocumentRow, 'class' | 'pageCount'>;
  readonly fields: readonly FieldRow[];
  /** The profile that it was read with. */
  readonly profile: ProfileDefinition | undefined;
};

/** @returns what is wrong with the wish instead, where something is */
export function planCorrection(
  { document, fields, profile }: Facts,
  asked: CorrectionWish,
): Correction | readonly ErrorDetail[] {
  const documentClass = asked.class ?? document.class;
  const facts = { document, documentClass, fields, profile };
  const given = asked.set.map((value, index) => checkedValue(facts, value, index));
  const errors = [
    ...asked.remove.flatMap((removal, index) => faultOfRemoval(fields, removal, index)),
    ...given.flatMap((one) => ('fault' in one ? one.fault : [])),
    ...repeated(asked.set),
  ];
  if (errors.length > 0) return errors;
  const wish = { ...asked, set: given.flatMap((one) => ('fault' in one ? [] : one)) };
  const removed = fields.filter((field) => wish.remove.some(meets(field)));
  const left = fields.filter((field) => !removed.includes(field));
  const matched = wish.set.map((value) => ({ value, field: left.find(isAt(value)) }));
  const changed = matched.filter(({ value, field }) => !field || !isSame(pairOf(value, field)));
  const unchanged = matched.filter((one) => !changed.includes(one));
  const ofClass = documentClass === null ? undefined : fieldRegistry[documentClass];
  const known = joinedFields(ofClass, profile);
  return {
    removed,
    corrected: changed.flatMap(({ value, field }) =>
      field ? [Object.assign({ id: field.id }, value)] : [],
    ),
    approved: unchanged.flatMap(({ field }) => field ?? []),
    added: changed.filter(({ field }) => !field).map(({ value }) => toField(value, known)),
    approvals: unchanged.map(({ value, field }) => toChange(value, field, known)),
    changes: [
      ...removed.map((field) =>
        Object.assign(placeOf(field), {
          before: field.value,
          after: null,
          isSensitive: field.isSensitive,
        }),
      ),
      ...changed.map(({ value, field }) => toChange(value, field, known)),
    ],
  };
}

function toChange(wish: ValueWish, field: FieldRow | undefined, known: FieldSet): FieldChange {
  const { name, list, row, value } = wish;
  const isSensitive = field?.isSensitive ?? toField(wish, known).isSensitive;
  return { name, list, row, before: field?.value ?? null, after: value, isSensitive };
}

const pairOf = ({ value }: ValueWish, field: FieldRow) => ({ before: field.value, after: value });

const isAt =
  ({ name, list, row }: FieldPlace) =>
  (field: FieldRow): boolean =>
    field.name === name && field.list === list && field.rowNumber === row;

const meets =
  (field: FieldRow) =>
  ({ name, list, row }: Removal): boolean =>
    isAt({ name: name ?? field.name, list, row })(field);

function toField({ name, list, row, value, page, box }: ValueWish, known: FieldSet): Field {
  const at = list === null || row === null ? null : { list, row };
  const said = { source: 'human', confidence: 1, raw: '', candidates: [] } as const;
  const isSensitive = isSensitiveIn(known, { name, in: at });
  return { name, in: at, value, page: page ?? null, box: box ?? null, isSensitive, ...said };
}

function faultOfRemoval(
  fields: readonly FieldRow[],
  removal: Removal,
  index: number,
): readonly ErrorDetail[] {
  if (fields.some((field) => meets(field)(removal))) return [];
  return [{ pointer: `/remove/${index}`, detail: 'the document has no such value' }];
}

type Known = Facts & { readonly documentClass: DocumentClass | null };

/** The value in the form of its field, or what is wrong with it. */
function checkedValue(
  known: Known,
  wish: ValueWish,
  index: number,
): ValueWish | { readonly fault: ErrorDetail } {
  const pointer = `/set/${index}`;
  const definition = definitionOf(known, wish);
  if (definition === undefined)
    return { fault: { pointer: `${pointer}/name`, detail: noField(known) } };
  const { type } = definition;
  if (wish.value.type !== type) {
    return { fault: { pointer: `${pointer}/value/type`, detail: `must be ${type}` } };
  }
  if ((wish.page ?? 1) > Math.max(1, known.document.pageCount ?? 1)) {
    return { fault: { pointer: `${pointer}/page`, detail: 'the document has no such page' } };
  }
  const value = givenValue(definition, wish.value);
  if (!('fault' in value)) return { ...wish, value };
  // What was read stands there, whatever its form: that it is right may be said.
  const before = known.fields.find(isAt(wish));
  if (before && isSame(pairOf(wish, before))) return wish;
  return { fault: { pointer: `${pointer}/value/${value.part}`, detail: value.fault } };
}

const noField = ({ documentClass }: Known): string =>
  documentClass === null
    ? 'is no field of this document, which has no class'
    : `is no field of documents of the class ${documentClass}`;

/** What documents of the class and of the profile may have, and what this one has. */
function definitionOf(
  { documentClass, fields, profile }: Known,
  { name, list, row }: FieldPlace,
): FieldDefinition | undefined {
  const ofClass = documentClass === null ? undefined : fieldRegistry[documentClass];
  const known = joinedFields(ofClass, profile);
  const definitions = list === null ? known.fields : ownOf(known.lists, list);
  const existing = fields.find(isAt({ name, list, row }));
  return ownOf(definitions, name) ?? (existing && { type: existing.value.type });
}

/** Names come from requests: `constructor` is none. */
function ownOf<T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return record && Object.hasOwn(record, name) ? record[name] : undefined;
}

function repeated(set: readonly ValueWish[]): readonly ErrorDetail[] {
  const keys = set.map(({ name, list, row }) => JSON.stringify([list, row, name]));
  return keys.flatMap((key, index) =>
    keys.indexOf(key) === index ? [] : [{ pointer: `/set/${index}`, detail: 'is named twice' }],
  );
}
