import type { TxContext } from '#shared/context.ts';
import { fieldRegistry, type FieldSet } from '#shared/core/field-registry.ts';
import type { Classification, Field } from '#shared/core/field.ts';
import type { DocumentId, VersionId } from '#shared/core/ids.ts';
import { isSensitiveIn, joinedFields, type ProfileVersionKey } from '#shared/core/profile.ts';
import {
  deleteFields,
  findFields,
  insertFields,
  lockDocument,
  markSensitive,
  setDocumentProfile,
} from '#shared/features/documents/index.ts';
import { findDefinitionOf } from '#shared/features/profiles/index.ts';
import type { DocumentRow, FieldRow } from '#shared/infra/db/schema.ts';

import { changesOf, replacementOf } from './reading.policy.ts';
import { findCorrectedPlaces } from './revisions.repository.ts';
import { recordRevision } from './revisions.service.ts';

type Key = { readonly documentId: DocumentId; readonly versionId: VersionId };
type Reading = {
  readonly classification: Classification;
  readonly fields: readonly Field[];
  /** The profile that it was read with. */
  readonly profile: ProfileVersionKey | null;
};
type Taken = Pick<DocumentRow, 'class' | 'classConfidence'>;

/**
 * What was read takes the place of what was read before, except where somebody has said what is right.
 * @returns the class that the document has from now on
 */
export async function takeReading(
  ctx: TxContext,
  { documentId, versionId }: Key,
  { classification, fields, profile }: Reading,
): Promise<Taken> {
  const { tx, actor, clock } = ctx;
  const { organizationId } = actor;
  const document = await lockDocument(tx, organizationId, documentId);
  const taken = classOf(document, classification);
  const isOther = taken.class !== classification.value;
  const read = await setDocumentProfile(tx, document, profile);
  const asked = joinedFields(
    fieldRegistry[taken.class ?? 'other'],
    await findDefinitionOf(tx, read),
  );
  const own = isOther ? fields.filter(isAskedBy(asked)) : fields;
  const found = own.map((field) =>
    isSensitiveIn(asked, field) ? Object.assign({}, field, { isSensitive: true }) : field,
  );

  const before = await findFields(tx, organizationId, versionId);
  const corrected = await findCorrectedPlaces(tx, organizationId, documentId);
  const replacement = replacementOf({ before, corrected, found });
  const { gone, fresh } = replacement;
  const version = { organizationId, versionId, createdAt: clock.now() };
  const ids = gone.map(({ id }) => id);
  await deleteFields(tx, version, ids);
  await insertFields(tx, version, fresh);
  await markSensitive(tx, version, nowSensitive({ before, gone, asked }));
  // The first reading would be told twice: there was nothing before it.
  const changes = before.length === 0 ? [] : changesOf(replacement);
  await recordRevision(ctx, documentId, { kind: 'analysed', changes });
  return taken;
}

function classOf(document: DocumentRow, { value, confidence }: Classification): Taken {
  if (document.classConfirmedAt === null) return { class: value, classConfidence: confidence };
  return { class: document.class, classConfidence: document.classConfidence };
}

type Staying = {
  readonly before: readonly FieldRow[];
  readonly gone: readonly FieldRow[];
  readonly asked: FieldSet;
};

/** What people have said stays, and so does its flag; a newer version of a profile may want it covered. */
function nowSensitive({ before, gone, asked }: Staying): readonly string[] {
  return before
    .filter((row) => !gone.includes(row) && !row.isSensitive && isSensitiveIn(asked, toPlaced(row)))
    .map(({ id }) => id);
}

const toPlaced = ({ name, list, rowNumber }: FieldRow): Pick<Field, 'name' | 'in'> => ({
  name,
  in: list === null ? null : { list, row: rowNumber ?? 0 },
});

function isAskedBy({ fields, lists }: FieldSet): (field: Field) => boolean {
  return ({ name, in: at }) =>
    at === null ? Object.hasOwn(fields, name) : Object.hasOwn(lists, at.list);
}
