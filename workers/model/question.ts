import { z } from 'zod';

import { fieldRegistry } from '#shared/core/field-registry.ts';
import type { DocumentClass, Field } from '#shared/core/field.ts';
import { isSensitiveIn, joinedFields, type ProfileDefinition } from '#shared/core/profile.ts';
import { boxFields } from '#shared/core/tax-forms/box-fields.ts';

/** Fields whose values are words of ours and not what is printed. */
const unprinted = new Set(['payment_method', 'form_type']);

/** A value's characters, as they are printed. */
const MOST_CHARACTERS = 1_000;
const MOST_ROWS = 500;

const printed = z.string().nullable();
const cell = z.string().max(MOST_CHARACTERS).nullable();

const answerSchema = z.strictObject({
  fields: z.record(z.string(), cell),
  lists: z.record(z.string(), z.array(z.record(z.string(), cell)).max(MOST_ROWS)).default({}),
});
export type ModelAnswer = z.output<typeof answerSchema>;

/** What a model is asked of a document: the shape of its answer, told to it and then held against it. */
export type Question = {
  readonly documentClass: DocumentClass;
  /** JSON Schema in the part of it that servers enforce: all properties required, no others, no limits. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** @throws Error where it is anything else */
  readonly parse: (answer: unknown) => ModelAnswer;
};

/**
 * Undefined where a document of the class has nothing to ask for. What is sensitive is not asked for.
 * @param profile with which the document was read: it may make fields of the class sensitive
 */
export function questionAbout(
  documentClass: DocumentClass,
  profile?: ProfileDefinition,
): Question | undefined {
  const own = fieldRegistry[documentClass];
  const asked = joinedFields(own, profile);
  const isAskable = (field: Pick<Field, 'name' | 'in'>): boolean =>
    !isSensitiveIn(own, field) && !isSensitiveIn(asked, field);
  // Boxes stand under their official names, and are more than servers let be asked for.
  const isBox = (name: string): boolean =>
    documentClass === 'tax_form' && Object.hasOwn(boxFields, name);
  const names = Object.keys(own.fields).filter(
    (name) => !unprinted.has(name) && !isBox(name) && isAskable({ name, in: null }),
  );
  const rows = Object.entries(own.lists).flatMap(([list, columns]) => {
    const cells = Object.keys(columns).filter((name) => isAskable({ name, in: { list, row: 1 } }));
    return cells.length === 0 ? [] : [[list, z.array(printedBy(cells))] as const];
  });
  if (names.length === 0 && rows.length === 0) return undefined;
  const wanted = { fields: printedBy(names), lists: z.strictObject(Object.fromEntries(rows)) };
  // Servers differ on objects without properties, so there are none.
  const shape = z.strictObject(rows.length === 0 ? { fields: wanted.fields } : wanted);
  const { $schema: _, ...schema } = z.toJSONSchema(shape);
  return { documentClass, schema, parse: (answer) => answerSchema.parse(shape.parse(answer)) };
}

const printedBy = (names: readonly string[]) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, printed])));
