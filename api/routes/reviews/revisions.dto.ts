import { z } from '@hono/zod-openapi';

import type { FieldValue } from '#shared/core/field.ts';
import { revisionKinds } from '#shared/core/review.ts';
import { maskedValue } from '#shared/core/sensitive.ts';
import type { FieldChange, FieldRevisionRow } from '#shared/infra/db/field-schema.ts';

import { listOf } from '../../http/listing.ts';
import { fieldValueSchema, toValue } from '../documents/fields.dto.ts';

const changeSchema = z.object({
  name: z.string(),
  list: z.string().nullable(),
  row: z.int().nullable(),
  before: fieldValueSchema.nullable(),
  after: fieldValueSchema.nullable(),
});

const revisionSchema = z
  .object({
    number: z.int(),
    at: z.iso.datetime(),
    actor: z.object({ type: z.enum(['user', 'api_key', 'worker']), id: z.string() }),
    kind: z.enum(revisionKinds),
    changes: z.array(changeSchema).openapi({
      description:
        'The first reading lists none. Where all was confirmed, none are listed; where single values were, they are the same before and after.',
    }),
  })
  .openapi('FieldRevision');

export const revisionListSchema = listOf('FieldRevisionList', revisionSchema);

export function toRevision(row: FieldRevisionRow): z.output<typeof revisionSchema> {
  return {
    number: row.number,
    at: row.at.toISOString(),
    actor: { type: row.actorType, id: row.actorId },
    kind: row.kind,
    changes: row.changes.map(toChange),
  };
}

function toChange({ name, list, row, before, after, isSensitive = false }: FieldChange) {
  const shown = (value: FieldValue | null) =>
    value && toValue(isSensitive ? maskedValue(value) : value);
  return { name, list, row, before: shown(before), after: shown(after) };
}
