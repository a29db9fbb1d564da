import { z } from '@hono/zod-openapi';

import type { Field } from '#shared/core/field.ts';
import {
  fieldsOfProfile,
  isSensitiveIn,
  missReasons,
  type ProfileDefinition,
} from '#shared/core/profile.ts';
import { masked } from '#shared/core/sensitive.ts';
import type { ProfileView } from '#shared/features/profiles/index.ts';
import type {
  ProfileRow,
  ProfileTrialRow,
  ProfileVersionRow,
} from '#shared/infra/db/profile-schema.ts';

import { failureSchema, toFailure } from '../../http/failure.ts';
import { listOf } from '../../http/listing.ts';
import { fieldSchema, toReading } from '../documents/fields.dto.ts';
import { definitionSchema } from './profile-body.ts';

const summary = {
  id: z.string().openapi({ example: 'prf_0198c0ffee0070008000000000000000' }),
  name: z.string(),
  description: z.string(),
  version: z.int().openapi({ description: 'The newest.' }),
  archived_at: z.iso.datetime().nullable(),
  created_by: z.object({ type: z.enum(['user', 'api_key']), id: z.string() }),
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
};

const told = {
  definition: definitionSchema,
  tried_on: z.string().nullable().openapi({
    description: 'The document it was tried on; null where its author would not.',
  }),
};

export const profileSchema = z.object({ ...summary, ...told }).openapi('DocumentProfile');
export const profileListSchema = listOf(
  'DocumentProfileList',
  z.object(summary).openapi('DocumentProfileSummary'),
);

export const profileVersionSchema = z
  .object({
    version: z.int(),
    ...told,
    created_by: summary.created_by,
    created_at: z.iso.datetime(),
  })
  .openapi('DocumentProfileVersion');
export const profileVersionListSchema = listOf('DocumentProfileVersionList', profileVersionSchema);

/** What was found only for a look: nobody can have confirmed it. */
const triedFieldSchema = fieldSchema.omit({ confirmed_at: true }).openapi('TriedField');

export const trialSchema = z
  .object({
    id: z.string().openapi({ example: 'tri_0198c0ffee0070008000000000000000' }),
    document_id: z.string(),
    state: z.enum(['queued', 'ready', 'failed']),
    failure: failureSchema.nullable(),
    fields: z.array(triedFieldSchema).nullable().openapi({
      description: 'What would be found; null while it is not ready.',
    }),
    misses: z
      .array(z.object({ name: z.string(), required: z.boolean(), reason: z.enum(missReasons) }))
      .nullable()
      .openapi({
        description:
          'What was not found, and why: no label of it is there, or no value beside it; no code; no heading of the table, or no rows.',
      }),
    matches: z.boolean().nullable().openapi({
      description: 'Whether its rules would choose it for this document; null where it has none.',
    }),
  })
  .openapi('DocumentProfileTrial');

export function toProfileSummary(row: ProfileRow) {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    version: row.version,
    archived_at: row.archivedAt?.toISOString() ?? null,
    ...toAuthor(row),
    updated_at: row.updatedAt.toISOString(),
  };
}

const toAuthor = ({
  createdByType: type,
  createdById: id,
  createdAt,
}: Pick<ProfileRow, 'createdByType' | 'createdById' | 'createdAt'>) => ({
  created_by: { type, id },
  created_at: createdAt.toISOString(),
});

export function toProfile({ profile, version }: ProfileView): z.output<typeof profileSchema> {
  return { ...toProfileSummary(profile), ...toTold(version) };
}

const toTold = ({ definition, triedOn }: ProfileVersionRow) => ({
  definition,
  tried_on: triedOn,
});

export function toProfileVersion(row: ProfileVersionRow): z.output<typeof profileVersionSchema> {
  return { version: row.number, ...toTold(row), ...toAuthor(row) };
}

export function toTrial(row: ProfileTrialRow): z.output<typeof trialSchema> {
  const { id, documentId, state, result, definition } = row;
  const required = requiredIn(definition);
  return {
    id,
    document_id: documentId,
    state,
    failure: toFailure(row),
    fields: result?.fields.map((field) => toTriedField(field, definition)) ?? null,
    misses:
      result?.misses.map(({ name, reason }) => ({ name, required: required.has(name), reason })) ??
      null,
    matches: result?.matches ?? null,
  };
}

function requiredIn({ fields, lists }: ProfileDefinition): ReadonlySet<string> {
  return new Set([...fields, ...lists].filter((one) => one.required).map(({ name }) => name));
}

function toTriedField(
  found: Field,
  definition: ProfileDefinition,
): z.output<typeof triedFieldSchema> {
  const isSensitive = isSensitiveIn(fieldsOfProfile(definition), found);
  const field = masked({ ...found, isSensitive });
  const { name, in: at, source, candidates } = field;
  return {
    name,
    list: at?.list ?? null,
    row: at?.row ?? null,
    ...toReading(field),
    sensitive: isSensitive,
    source,
    candidates: candidates.map(toReading),
  };
}
