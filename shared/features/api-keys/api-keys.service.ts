import { inTransaction, type ServiceContext, type TxContext } from '#shared/context.ts';
import {
  newApiKeyId,
  userIdSchema,
  type ApiKeyId,
  type OrganizationId,
  type UserId,
} from '#shared/core/ids.ts';
import { keyScopes, toPermissions, type Permission } from '#shared/core/permissions.ts';
import { refuseMoreThanOwn, requirePermission } from '#shared/features/access/index.ts';
import { recordAudit } from '#shared/features/audit/index.ts';
import { newKey } from '#shared/infra/crypto/keys.ts';
import type { Db } from '#shared/infra/db/client.ts';
import type { ApiKeyRow } from '#shared/infra/db/people-schema.ts';

import { keyNotFound, notYourKey, onlyForPeople, overlapRunning } from './api-keys.errors.ts';
import {
  findAllKeys,
  findApiKeys,
  holdMembership,
  insertApiKey,
  insertApiKeyAsAdministrator,
  insertOperatorKey,
  lockApiKey,
  markAnyKeyRevoked,
  markKeysOfMakerRevoked,
  replaceAnyKey,
  updateApiKey,
} from './api-keys.repository.ts';

/** A key, and what stands for it: shown once, kept as a hash. */
export type MadeKey = { readonly row: ApiKeyRow; readonly plaintext: string };

export type KeyWish = {
  readonly name: string;
  readonly scopes: readonly Permission[];
  readonly expiresAt: Date | null;
  /** Empty: from anywhere. */
  readonly allowedNetworks: readonly string[];
};

/** The newest first; revoked ones are gone. */
export async function listApiKeys(ctx: ServiceContext): Promise<readonly ApiKeyRow[]> {
  requirePermission(ctx, 'api_keys:read');
  return inTransaction(ctx, async ({ tx, actor }) => findApiKeys(tx, actor.organizationId));
}

/** @throws AppError `permission.exceeds_yours`, `api_key.only_for_people` */
export async function createApiKey(ctx: ServiceContext, wish: KeyWish): Promise<MadeKey> {
  requirePermission(ctx, 'api_keys:manage');
  refuseMoreThanOwn(ctx, new Set(wish.scopes));
  const createdBy = makerOf(ctx);
  const { organizationId } = ctx.actor;
  return inTransaction(ctx, async (txCtx) => {
    // Nobody makes a key while he is being removed: it would outlive him.
    if (!(await holdMembership(txCtx.tx, organizationId, createdBy))) throw onlyForPeople();
    const key = newKey('api');
    const row = await insertApiKey(txCtx.tx, {
      ...wish,
      organizationId,
      id: newApiKeyId(),
      keyHash: key.hash,
      keyStart: key.start,
      createdBy,
    });
    const details = { after: settingsOf(row) };
    await recordAudit(txCtx, { action: 'api_key.created', subjectId: row.id, details });
    return { row, plaintext: key.plaintext };
  });
}

/** @throws AppError `api_key.not_found`, `permission.exceeds_yours` */
export async function changeApiKey(
  ctx: ServiceContext,
  id: ApiKeyId,
  changes: Partial<KeyWish>,
): Promise<ApiKeyRow> {
  requirePermission(ctx, 'api_keys:manage');
  refuseMoreThanOwn(ctx, new Set(changes.scopes));
  return inTransaction(ctx, async (txCtx) => {
    const before = await requireKey(txCtx, id);
    refuseMoreThanOwn(ctx, toPermissions(before.scopes));
    const after = await updateApiKey(txCtx.tx, before, changes);
    await recordAudit(txCtx, {
      action: 'api_key.changed',
      subjectId: id,
      details: { before: settingsOf(before), after: settingsOf(after) },
    });
    return after;
  });
}

/**
 * A new key in place of the old one, under the same id and with the same rights. The old one works
 * on for the overlap, so that clients can change over one by one; 0 ends it at once.
 * @throws AppError `api_key.not_found`, `api_key.not_yours`, `api_key.overlap_running`
 */
export async function rotateApiKey(
  ctx: ServiceContext,
  id: ApiKeyId,
  overlapMs: number,
): Promise<MadeKey> {
  requirePermission(ctx, 'api_keys:manage');
  return inTransaction(ctx, async (txCtx) => {
    const before = await requireKey(txCtx, id);
    // Whoever holds the new key is what the key is: he sees what it submitted, and what was granted
    // to it. So it goes to the one who made it; others revoke it and make one of their own.
    if (before.createdBy === null || before.createdBy !== ctx.actor.id) throw notYourKey();
    const now = ctx.clock.now();
    const running = before.previousUntil;
    // A third key would end the first before its time; 0 says that this is meant.
    if (running !== null && running > now && overlapMs > 0) throw overlapRunning(running);
    const key = newKey('api');
    const previousUntil = new Date(now.getTime() + overlapMs);
    const row = await updateApiKey(txCtx.tx, before, {
      keyHash: key.hash,
      keyStart: key.start,
      previousHash: before.keyHash,
      previousUntil,
    });
    const details = { previousUntil };
    await recordAudit(txCtx, { action: 'api_key.rotated', subjectId: id, details });
    return { row, plaintext: key.plaintext };
  });
}

/** It stops working at once. @throws AppError `api_key.not_found` */
export async function revokeApiKey(ctx: ServiceContext, id: ApiKeyId): Promise<void> {
  requirePermission(ctx, 'api_keys:manage');
  await inTransaction(ctx, async (txCtx) => {
    const key = await requireKey(txCtx, id);
    await updateApiKey(txCtx.tx, key, { revokedAt: ctx.clock.now() });
    await recordAudit(txCtx, { action: 'api_key.revoked', subjectId: id });
  });
}

/** Of somebody who leaves the organization, in the transaction of his leaving. */
export async function revokeKeysOfMaker(
  ctx: TxContext,
  createdBy: UserId,
  because: 'member.left' | 'member.removed',
): Promise<void> {
  const { organizationId } = ctx.actor;
  const now = ctx.clock.now();
  const ids = await markKeysOfMakerRevoked(ctx.tx, { organizationId, createdBy, now });
  for (const id of ids) {
    const details = { because, createdBy };
    await recordAudit(ctx, { action: 'api_key.revoked', subjectId: id, details });
  }
}

async function requireKey({ tx, actor }: TxContext, id: ApiKeyId): Promise<ApiKeyRow> {
  const key = await lockApiKey(tx, { organizationId: actor.organizationId, id });
  if (!key) throw keyNotFound();
  return key;
}

function makerOf({ actor }: ServiceContext): UserId {
  if (actor.type !== 'user') throw onlyForPeople();
  return userIdSchema.parse(actor.id);
}

function settingsOf({ name, scopes, expiresAt, allowedNetworks }: ApiKeyRow): object {
  return { name, scopes, expiresAt, allowedNetworks };
}

// -- For the administrator's commands, which run as the system role ------------------------------

type AdministratorsKey = { readonly name: string; readonly scopes?: readonly Permission[] };

/** The key in clear: it is stored hashed, so this is the only chance to see it. */
export type NewKeyInClear = { readonly id: ApiKeyId; readonly plaintext: string };

export async function createKeyAsAdministrator(
  systemDb: Db,
  organizationId: OrganizationId,
  { name, scopes = keyScopes }: AdministratorsKey,
): Promise<NewKeyInClear> {
  const { plaintext, hash: keyHash, start: keyStart } = newKey('api');
  const id = newApiKeyId();
  const row = { organizationId, id, name, keyHash, keyStart, scopes, allowedNetworks: [] };
  await insertApiKeyAsAdministrator(systemDb, row);
  return { id, plaintext };
}

export async function createOperatorKey(systemDb: Db, name: string): Promise<NewKeyInClear> {
  const { plaintext, hash: keyHash, start: keyStart } = newKey('operator');
  const id = newApiKeyId();
  await insertOperatorKey(systemDb, { id, name, keyHash, keyStart });
  return { id, plaintext };
}

/** @returns the new key in clear, or undefined where there is no such key in force */
export async function rotateAnyKey(
  systemDb: Db,
  id: ApiKeyId,
  overlapMs: number,
): Promise<string | undefined> {
  const key = newKey('api');
  const previousUntil = new Date(Date.now() + overlapMs);
  const replacement = { keyHash: key.hash, keyStart: key.start, previousUntil };
  return (await replaceAnyKey(systemDb, id, replacement)) ? key.plaintext : undefined;
}

/** Every key's id, name and first characters, operators' keys included. */
export async function listAllKeys(systemDb: Db) {
  return findAllKeys(systemDb);
}

/** @returns whether there was such a key in force. It stops working at once. */
export async function revokeAnyKey(systemDb: Db, id: ApiKeyId): Promise<boolean> {
  return markAnyKeyRevoked(systemDb, id);
}
