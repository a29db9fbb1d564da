import { sql } from 'kysely';

import type { Box } from '#shared/core/box.ts';
import type { Check } from '#shared/core/checks/check.ts';
import type { Field } from '#shared/core/field.ts';
import {
  newFieldId,
  type DocumentId,
  type OrganizationId,
  type VersionId,
} from '#shared/core/ids.ts';
import { storable } from '#shared/core/storable.ts';
import type { Tx } from '#shared/infra/db/client.ts';
import type { FieldRow, VersionRow } from '#shared/infra/db/schema.ts';

export async function findFields(
  tx: Tx,
  organizationId: OrganizationId,
  versionId: VersionId,
): Promise<readonly FieldRow[]> {
  return tx
    .selectFrom('fields')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('versionId', '=', versionId)
    .orderBy('id')
    .execute();
}

/** Whether somebody has said what one of them is, or that it is right. */
export async function hasSaidFields(
  tx: Tx,
  { organizationId, id: versionId }: Pick<VersionRow, 'organizationId' | 'id'>,
): Promise<boolean> {
  const said = await tx
    .selectFrom('fields')
    .select('id')
    .where('organizationId', '=', organizationId)
    .where('versionId', '=', versionId)
    .where((eb) => eb.or([eb('source', '=', 'human'), eb('confirmedAt', 'is not', null)]))
    .limit(1)
    .executeTakeFirst();
  return said !== undefined;
}

/** Of the current versions of several documents. */
export async function findFieldsOf(
  tx: Tx,
  organizationId: OrganizationId,
  documentIds: readonly DocumentId[],
): Promise<ReadonlyMap<DocumentId, readonly FieldRow[]>> {
  const { rows } = await sql<FieldRow & { documentId: DocumentId }>`
    select f.*, v.document_id from (
      select distinct on (document_id) id, document_id from versions
      where organization_id = ${organizationId} and document_id = any(${documentIds}::text[])
      order by document_id, number desc
    ) v
    join fields f on f.organization_id = ${organizationId} and f.version_id = v.id
    order by v.document_id, f.id
  `.execute(tx);
  return Map.groupBy(rows, (row) => row.documentId);
}

type FieldsOf = Pick<FieldRow, 'organizationId' | 'versionId'>;

export async function deleteFields(
  tx: Tx,
  { organizationId, versionId }: FieldsOf,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .deleteFrom('fields')
    .where('organizationId', '=', organizationId)
    .where('versionId', '=', versionId)
    .where('id', '=', sql<string>`any(${ids}::text[])`)
    .execute();
}

/** Of what turned out to hold documents, with what was checked. */
export async function deleteAllFields(
  tx: Tx,
  { organizationId, id: versionId }: Pick<VersionRow, 'organizationId' | 'id'>,
): Promise<void> {
  await tx
    .deleteFrom('fields')
    .where('organizationId', '=', organizationId)
    .where('versionId', '=', versionId)
    .execute();
  await setChecks(tx, { organizationId, id: versionId }, []);
}

const ROWS_AT_ONCE = 1_000;

export async function insertFields(
  tx: Tx,
  version: FieldsOf & Pick<FieldRow, 'createdAt'>,
  fields: readonly Field[],
): Promise<void> {
  // A statement takes 65,535 parameters.
  for (let from = 0; from < fields.length; from += ROWS_AT_ONCE) {
    const some = fields.slice(from, from + ROWS_AT_ONCE);
    await tx
      .insertInto('fields')
      .values(some.map((field) => toRow(version, field)))
      .execute();
  }
}

type Corrected = Pick<FieldRow, 'id' | 'value'> & {
  readonly page?: number | null | undefined;
  readonly box?: Box | null | undefined;
};

/** What somebody says it is; where it stands and what was read there stay. */
export async function correctField(
  tx: Tx,
  { organizationId, versionId }: FieldsOf,
  { id, value, page, box }: Corrected,
): Promise<void> {
  await tx
    .updateTable('fields')
    .set({
      value: JSON.stringify(value),
      source: 'human',
      confidence: 1,
      ...(page === undefined ? {} : { page }),
      ...(box === undefined ? {} : { box: box === null ? null : JSON.stringify(box) }),
    })
    .where('organizationId', '=', organizationId)
    .where('versionId', '=', versionId)
    .where('id', '=', id)
    .execute();
}

/** @param ids of some of its fields; all of them where it is not given */
export async function markConfirmed(
  tx: Tx,
  { organizationId, versionId }: FieldsOf,
  { at, ids }: { readonly at: Date; readonly ids?: readonly string[] },
): Promise<void> {
  let query = tx
    .updateTable('fields')
    .set({ confirmedAt: at })
    .where('organizationId', '=', organizationId)
    .where('versionId', '=', versionId)
    .where('confirmedAt', 'is', null);
  if (ids) query = query.where('id', '=', sql<string>`any(${ids}::text[])`);
  await query.execute();
}

/** What stays of an earlier reading is covered from now on, too. */
export async function markSensitive(
  tx: Tx,
  { organizationId, versionId }: FieldsOf,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('fields')
    .set({ isSensitive: true })
    .where('organizationId', '=', organizationId)
    .where('versionId', '=', versionId)
    .where('id', '=', sql<string>`any(${ids}::text[])`)
    .execute();
}

function toRow(
  version: Pick<FieldRow, 'organizationId' | 'versionId' | 'createdAt'>,
  { value, raw, box, in: at, candidates, isSensitive = false, ...field }: Field,
) {
  return {
    ...version,
    ...field,
    id: newFieldId(),
    isSensitive,
    value: JSON.stringify(value),
    raw: storable(raw),
    box: box === null ? null : JSON.stringify(box),
    list: at?.list ?? null,
    rowNumber: at?.row ?? null,
    candidates: storable(JSON.stringify(candidates)),
  };
}

export async function setChecks(
  tx: Tx,
  { organizationId, id }: Pick<VersionRow, 'organizationId' | 'id'>,
  checks: readonly Check[],
): Promise<void> {
  await tx
    .updateTable('versions')
    .set({ checks: storable(JSON.stringify(checks)) })
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .execute();
}
