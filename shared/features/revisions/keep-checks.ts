import type { TxContext } from '#shared/context.ts';
import { checkAgain } from '#shared/core/checks/check-fields.ts';
import type { Check } from '#shared/core/checks/check.ts';
import { namesOf, placeOfName } from '#shared/core/checks/named-fields.ts';
import { fieldRegistry } from '#shared/core/field-registry.ts';
import type { DocumentClass } from '#shared/core/field.ts';
import { isSensitiveIn, joinedFields } from '#shared/core/profile.ts';
import { findFields, loadDocument, setChecks } from '#shared/features/documents/index.ts';
import { checkDuplicate, DUPLICATE_RULE } from '#shared/features/duplicates/index.ts';
import { findDefinitionOf } from '#shared/features/profiles/index.ts';
import type { Tx } from '#shared/infra/db/client.ts';
import type { FieldRow, VersionRow } from '#shared/infra/db/schema.ts';

type Kept = {
  readonly version: Pick<VersionRow, 'organizationId' | 'id' | 'documentId'>;
  readonly documentClass: DocumentClass | null;
  /** What was checked before its fields changed. */
  readonly checks: readonly Check[];
};

/** Checks what a document says now: what was read, and what people have said of it. */
export async function keepChecks(
  ctx: TxContext,
  { version, documentClass, checks }: Kept,
): Promise<void> {
  const { organizationId, id, documentId } = version;
  const rows = await findFields(ctx.tx, organizationId, id);
  const fields = rows.map(toSaid);
  const isSensitive = await sensitiveIn(ctx.tx, { version, documentClass, rows });
  const others = checks.filter(({ rule }) => rule !== DUPLICATE_RULE);
  const isData = rows.some(({ source }) => source === 'embedded_xml');
  const own =
    documentClass === null ? others : checkAgain(isData ? 'data' : documentClass, fields, others);
  const duplicate = await checkDuplicate(ctx, documentId, { documentClass, fields });
  const marked = own.map((check) =>
    check.fields.some(isSensitive) ? Object.assign({}, check, { isSensitive: true }) : check,
  );
  // That there was the same before shows no value.
  await setChecks(ctx.tx, { organizationId, id }, [...marked, ...duplicate]);
}

type Sensitive = Pick<Kept, 'version' | 'documentClass'> & { readonly rows: readonly FieldRow[] };

/** Tells of a field, as checks name it, whether it is to be covered: by what is asked, or as it was read. */
async function sensitiveIn(
  tx: Tx,
  { version: { organizationId, documentId }, documentClass, rows }: Sensitive,
): Promise<(named: string) => boolean> {
  const document = await loadDocument(tx, organizationId, documentId);
  const profile = await findDefinitionOf(tx, document);
  const asked = joinedFields(fieldRegistry[documentClass ?? 'other'], profile);
  const covered = rows.filter((row) => row.isSensitive).map(toSaid);
  const names = new Set(covered.flatMap(namesOf));
  return (named) => names.has(named) || isSensitiveIn(asked, placeOfName(named));
}

function toSaid({ name, value, list, rowNumber }: FieldRow) {
  return { name, value, in: list === null ? null : { list, row: rowNumber ?? 0 } };
}
