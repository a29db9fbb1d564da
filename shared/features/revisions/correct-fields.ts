import type { TxContext } from '#shared/context.ts';
import { CLASS_NAME } from '#shared/core/review.ts';
import { recordAudit } from '#shared/features/audit/index.ts';
import {
  correctField,
  currentVersionOf,
  deleteFields,
  findFields,
  insertFields,
  keepAsOne,
  markConfirmed,
  setDocumentOutcome,
  setParts,
} from '#shared/features/documents/index.ts';
import { forgetDuplicateKey } from '#shared/features/duplicates/index.ts';
import { findDefinitionOf } from '#shared/features/profiles/index.ts';
import type { FieldChange } from '#shared/infra/db/field-schema.ts';
import type { DocumentRow, VersionRow } from '#shared/infra/db/schema.ts';

import { planCorrection, type Correction, type CorrectionWish } from './corrections.policy.ts';
import { keepChecks } from './keep-checks.ts';
import { isSame } from './reading.policy.ts';
import { correctionRefused } from './revisions.errors.ts';
import { recordRevision } from './revisions.service.ts';

/**
 * What somebody says that the document says.
 * @param document locked, and open to the actor for this
 * @returns what is another value now
 * @throws AppError `correction.refused`
 */
export async function correctFields(
  ctx: TxContext,
  document: DocumentRow,
  wish: CorrectionWish,
): Promise<readonly FieldChange[]> {
  const { tx, actor, clock } = ctx;
  const { organizationId } = actor;
  const version = await currentVersionOf(tx, organizationId, document.id);
  const fields = await findFields(tx, organizationId, version.id);
  const profile = await findDefinitionOf(tx, document);
  const plan = planCorrection({ document, fields, profile }, wish);
  if (!('changes' in plan)) throw correctionRefused(plan);
  await carryOut(ctx, version, plan);
  const key = { organizationId, id: document.id, updatedAt: clock.now() };
  const isSaid = wish.class !== undefined;
  const said = { class: wish.class ?? null, classConfidence: 1, classConfirmedAt: clock.now() };
  await setDocumentOutcome(tx, key, isSaid ? said : {});
  const documentClass = wish.class ?? document.class;
  await keepChecks(ctx, { version, documentClass, checks: version.checks });
  const all = [...classChange(document, wish), ...plan.approvals, ...plan.changes];
  const changes = all.filter((change) => !isSame(change));
  const kind = changes.length > 0 ? 'corrected' : 'confirmed';
  const number = await recordRevision(ctx, document.id, { kind, changes: all });
  // Names only: what they hold is the client's, and may be about people.
  const details = { revision: number, fields: namesOf(changes) };
  await recordAudit(ctx, { action: 'document.corrected', subjectId: document.id, details });
  return changes;
}

const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

async function carryOut(
  { tx, clock }: TxContext,
  { organizationId, id: versionId }: VersionRow,
  { removed, corrected, approved, added }: Correction,
): Promise<void> {
  const key = { organizationId, versionId };
  await deleteFields(tx, key, idsOf(removed));
  for (const field of corrected) await correctField(tx, key, field);
  await markConfirmed(tx, key, { at: clock.now(), ids: idsOf(approved) });
  await insertFields(tx, { ...key, createdAt: clock.now() }, added);
}

const toValue = (text: string) => ({ type: 'text', text }) as const;

function classChange(
  { class: before }: DocumentRow,
  { class: after }: CorrectionWish,
): readonly FieldChange[] {
  if (after === undefined) return [];
  const values = { before: before === null ? null : toValue(before), after: toValue(after) };
  return [{ name: CLASS_NAME, list: null, row: null, ...values }];
}

/** As thresholds and messages name them: `total`, `line_items.amount`. */
function namesOf(changes: readonly FieldChange[]): readonly string[] {
  return [...new Set(changes.map(({ list, name }) => (list === null ? name : `${list}.${name}`)))];
}

/**
 * All that the document says is right, its class is, and that it is one. The document is locked.
 * @returns the revision
 */
export async function confirmFields(ctx: TxContext, document: DocumentRow): Promise<number> {
  const { tx, actor, clock } = ctx;
  const { organizationId } = actor;
  const at = clock.now();
  const version = await currentVersionOf(tx, organizationId, document.id);
  await markConfirmed(tx, { organizationId, versionId: version.id }, { at });
  await keepAsOne(tx, document);
  await setParts(tx, version, null);
  const classConfirmedAt = document.class === null ? null : (document.classConfirmedAt ?? at);
  const key = { organizationId, id: document.id, updatedAt: at };
  await setDocumentOutcome(tx, key, { classConfirmedAt });
  return end(ctx, document, 'confirmed');
}

/** What was read is worth nothing. The document is locked. @returns the revision */
export async function rejectFields(ctx: TxContext, document: DocumentRow): Promise<number> {
  // Whatever says the same from now on says it first.
  await forgetDuplicateKey(ctx.tx, document);
  return end(ctx, document, 'rejected');
}

async function end(
  ctx: TxContext,
  { id }: DocumentRow,
  kind: 'confirmed' | 'rejected',
): Promise<number> {
  const revision = await recordRevision(ctx, id, { kind, changes: [] });
  await recordAudit(ctx, { action: `document.${kind}`, subjectId: id, details: { revision } });
  return revision;
}
