import { z } from '@hono/zod-openapi';

import { documentClasses, type FieldValue } from '#shared/core/field.ts';
import type { CorrectionWish } from '#shared/features/revisions/index.ts';

import { plainText } from '../documents/document-fields.ts';

const MOST_VALUES = 1_000;

const decimal = z
  .string()
  .regex(/^-?(0|[1-9]\d{0,17})(\.\d{1,8})?$/, 'must be a decimal like -1234.50');

const valueBody = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('text'), text: plainText.trim().min(1).max(10_000) }),
    z.strictObject({ type: z.literal('date'), date: z.iso.date() }),
    z.strictObject({
      type: z.literal('time'),
      time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, 'must be like 14:05'),
    }),
    z.strictObject({
      type: z.literal('money'),
      amount: decimal,
      currency: z
        .string()
        .regex(/^[A-Za-z]{3}$/, 'must be an ISO 4217 code')
        .nullable(),
    }),
    z.strictObject({ type: z.literal('number'), number: decimal }),
    z.strictObject({ type: z.literal('flag'), is_set: z.boolean() }),
  ])
  .openapi('FieldValueBody', { description: 'Amounts and numbers are exact decimals as text.' });

const name = z.string().min(1).max(100).openapi({ example: 'total' });
const inList = {
  list: z.string().min(1).max(100).optional().openapi({ example: 'line_items' }),
  row: z.number().int().min(1).max(100_000).optional(),
};
const goTogether = [
  ({ list, row }: { list?: string | undefined; row?: number | undefined }) =>
    (list === undefined) === (row === undefined),
  'list and row go together',
] as const;

const share = z.number().min(0).max(1);

const setBody = z
  .strictObject({
    name,
    ...inList,
    value: valueBody,
    page: z.number().int().min(1).optional(),
    box: z.strictObject({ x0: share, y0: share, x1: share, y1: share }).optional(),
  })
  .refine(...goTogether);

const removeBody = z
  .strictObject({ name: name.optional(), ...inList })
  .refine(...goTogether)
  .refine(({ name: given, list }) => given !== undefined || list !== undefined, 'names nothing');

export const correctionBody = z
  .strictObject({
    class: z.enum(documentClasses).optional(),
    set: z.array(setBody).max(MOST_VALUES).default([]).openapi({
      description: 'What a value is, or that there is one; in a list with its row.',
    }),
    remove: z.array(removeBody).max(MOST_VALUES).default([]).openapi({
      description: 'Values, or whole rows of a list: those without a name.',
    }),
  })
  .refine(
    (body) => body.class !== undefined || body.set.length + body.remove.length > 0,
    'names nothing to correct',
  )
  .openapi('Correction');

export function toWish(body: z.output<typeof correctionBody>): CorrectionWish {
  return {
    class: body.class,
    set: body.set.map(({ name: of, list = null, row = null, value, page, box }) => ({
      name: of,
      list,
      row,
      value: toFieldValue(value),
      page,
      box,
    })),
    remove: body.remove.map(({ name: of = null, list = null, row = null }) => ({
      name: of,
      list,
      row,
    })),
  };
}

function toFieldValue(value: z.output<typeof valueBody>): FieldValue {
  return value.type === 'flag' ? { type: 'flag', isSet: value.is_set } : value;
}
