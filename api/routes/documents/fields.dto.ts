import { z } from '@hono/zod-openapi';

import type { Check } from '#shared/core/checks/check.ts';
import { fieldSources, type FieldValue, type Reading } from '#shared/core/field.ts';
import type { FieldRow } from '#shared/infra/db/schema.ts';

export const boxSchema = z
  .object({ x0: z.number(), y0: z.number(), x1: z.number(), y1: z.number() })
  .openapi('Box', { description: 'Fractions of the upright page, from its top left corner.' });

/** Whether values that are shown in part are wanted in full. */
export const revealQuery = z.stringbool().default(false).openapi({
  description: 'Sensitive values in full; needs `documents:reveal`, and is audited.',
});

export const fieldValueSchema = z
  .union([
    z.object({ type: z.literal('text'), text: z.string() }),
    z.object({ type: z.literal('date'), date: z.string() }),
    z.object({ type: z.literal('time'), time: z.string() }),
    z.object({ type: z.literal('money'), amount: z.string(), currency: z.string().nullable() }),
    z.object({ type: z.literal('number'), number: z.string() }),
    z.object({ type: z.literal('flag'), is_set: z.boolean() }),
  ])
  .openapi('FieldValue', { description: 'Amounts and numbers are exact decimals as text.' });

const readingSchema = z.object({
  value: fieldValueSchema,
  raw: z.string().openapi({ description: 'The characters on the page.' }),
  page: z.int().nullable().openapi({
    description: 'Null where it stands on no page, as in the data of an e-invoice.',
  }),
  box: boxSchema.nullable(),
  confidence: z.number().openapi({ description: '0 to 1' }),
});

export const fieldSchema = readingSchema
  .extend({
    name: z.string().openapi({ example: 'total' }),
    list: z.string().nullable().openapi({
      example: 'line_items',
      description: 'The list that the value stands in; null where it stands in none.',
    }),
    row: z.int().nullable().openapi({ description: 'Its row in the list, from 1.' }),
    sensitive: z.boolean().openapi({
      description: 'Shown in part, and in full by `reveal=true` to who may see it.',
    }),
    source: z.enum(fieldSources),
    confirmed_at: z.iso.datetime().nullable().openapi({
      description: 'When somebody said that it is right.',
    }),
    candidates: z.array(readingSchema).openapi({
      description: 'What else it could have been, the likeliest first.',
    }),
  })
  .openapi('Field');

export const checkSchema = z
  .object({
    rule: z.string().openapi({ example: 'lines_make_sum' }),
    passed: z.boolean(),
    fields: z.array(z.string()).openapi({ example: ['subtotal'] }),
    expected: z.string().nullable().openapi({ description: 'What the other values make of it.' }),
    found: z.string().nullable(),
    page: z.int().positive().nullable().openapi({
      description: 'Where a sign of editing is seen; null of what has no place.',
    }),
    box: boxSchema.nullable(),
  })
  .openapi('Check', { description: 'Whether what was extracted agrees with itself.' });

export function toField(row: FieldRow): z.output<typeof fieldSchema> {
  const { name, list, rowNumber, source, candidates } = row;
  return {
    name,
    list,
    row: rowNumber,
    ...toReading(row),
    sensitive: row.isSensitive,
    source,
    confirmed_at: row.confirmedAt?.toISOString() ?? null,
    candidates: candidates.map(toReading),
  };
}

export function toReading({ value, raw, page, box, confidence }: Reading) {
  return { value: toValue(value), raw, page, box, confidence: round(confidence) };
}

export function toValue(value: FieldValue): z.output<typeof fieldValueSchema> {
  return value.type === 'flag' ? { type: 'flag', is_set: value.isSet } : value;
}

export function toCheck({
  rule,
  passed,
  fields,
  expected,
  found,
  page = null,
  box = null,
}: Check): z.output<typeof checkSchema> {
  return { rule, passed, fields: [...fields], expected, found, page, box };
}

/** The database's 4-byte floats come back with digits that mean nothing. */
export function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
