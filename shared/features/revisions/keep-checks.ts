import type { TxContext } from '#shared/context.ts';
import { checkAgain } from '#shared/core/checks/check-fields.ts';
import type { Check } from '#shared/core/checks/check.ts';
import type { DocumentClass } from '#shared/core/field.ts';
import { findFields, setChecks } from '#shared/features/documents/index.ts';
import { checkDuplicate, DUPLICATE_RULE } from '#shared/features/duplicates/index.ts';
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
  const others = checks.filter(({ rule }) => rule !== DUPLICATE_RULE);
  // Data of an e-invoice keep rules of their own, which were checked when they were read.
  const isData = rows.some(({ source }) => source === 'embedded_xml');
  const own = documentClass === null || isData ? others : checkAgain(documentClass, fields, others);
  const duplicate = await checkDuplicate(ctx, documentId, { documentClass, fields });
  await setChecks(ctx.tx, { organizationId, id }, [...own, ...duplicate]);
}

function toSaid({ name, value, list, rowNumber }: FieldRow) {
  return { name, value, in: list === null ? null : { list, row: rowNumber ?? 0 } };
}
