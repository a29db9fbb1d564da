import { inTransaction, type ServiceContext } from '#shared/context.ts';
import { newApiKeyId, newOrganizationId, type OrganizationId } from '#shared/core/ids.ts';
import type { Language } from '#shared/core/languages.ts';
import { recordAudit } from '#shared/features/audit/index.ts';
import { hashOfPresentedKey, newKey, signingSecret } from '#shared/infra/crypto/keys.ts';
import type { Db } from '#shared/infra/db/client.ts';
import type { OrganizationRow } from '#shared/infra/db/schema.ts';

import {
  findApiKeyByHash,
  findOperatorKeyByHash,
  findOrganization,
  findOrganizationsByName,
  insertApiKey,
  insertOperatorKey,
  insertOrganization,
  keysOf,
  markKeyRevoked,
  setDefaultLanguages,
} from './organizations.repository.ts';

export type IdentifiedKey = { readonly organizationId: OrganizationId; readonly keyId: string };

/** For the administrator's commands, which run as the system role. */
export async function createOrganization(systemDb: Db, name: string): Promise<OrganizationId> {
  const id = newOrganizationId();
  await insertOrganization(systemDb, id, name);
  return id;
}

/** @throws Error where several organizations share the name; name them by id then. */
export async function findOrganizationByName(
  systemDb: Db,
  name: string,
): Promise<OrganizationId | undefined> {
  const [first, second] = await findOrganizationsByName(systemDb, name);
  if (second) throw new Error(`several organizations are called "${name}"; use the id instead`);
  return first?.organizationId;
}

/** @returns the key in clear. It is stored hashed, so this is the only chance to see it. */
export async function createApiKey(
  systemDb: Db,
  organizationId: OrganizationId,
  name: string,
): Promise<string> {
  const key = newKey('api');
  await insertApiKey(systemDb, { organizationId, id: newApiKeyId(), name, key });
  return key.plaintext;
}

export async function createOperatorKey(systemDb: Db, name: string): Promise<string> {
  const key = newKey('operator');
  await insertOperatorKey(systemDb, { id: newApiKeyId(), name, key });
  return key.plaintext;
}

/** Every key's id, name and first characters, operators' keys included. */
export async function listKeys(systemDb: Db) {
  return keysOf(systemDb);
}

/** @returns whether there was such a key in force. It stops working at once. */
export async function revokeKey(systemDb: Db, id: string): Promise<boolean> {
  return markKeyRevoked(systemDb, id);
}

export async function identifyApiKey(
  db: Db,
  presented: string,
): Promise<IdentifiedKey | undefined> {
  const hash = hashOfPresentedKey('api', presented);
  return hash && findApiKeyByHash(db, hash);
}

/** @returns the operator key's id. */
export async function identifyOperatorKey(db: Db, presented: string): Promise<string | undefined> {
  const hash = hashOfPresentedKey('operator', presented);
  return hash && findOperatorKeyByHash(db, hash);
}

export async function getOrganization(ctx: ServiceContext): Promise<OrganizationRow> {
  return inTransaction(ctx, async ({ tx, actor }) => findOrganization(tx, actor.organizationId));
}

type OrganizationChanges = {
  /** For documents that are submitted without saying theirs; changes nothing that was submitted. */
  readonly defaultLanguages: readonly Language[];
};

export async function changeOrganization(
  ctx: ServiceContext,
  { defaultLanguages }: OrganizationChanges,
): Promise<OrganizationRow> {
  return inTransaction(ctx, async (txCtx) => {
    const { tx, actor } = txCtx;
    const { organizationId } = actor;
    const before = await findOrganization(tx, organizationId);
    await setDefaultLanguages(tx, organizationId, defaultLanguages);
    await recordAudit(txCtx, {
      action: 'organization.changed',
      subjectId: organizationId,
      details: {
        before: { defaultLanguages: before.defaultLanguages },
        after: { defaultLanguages },
      },
    });
    return { ...before, defaultLanguages };
  });
}

/** The secret with which the organization verifies its callbacks, as `whsec_...`. */
export async function readSigningSecret(ctx: ServiceContext, rootKey: Buffer): Promise<string> {
  const { organizationId } = ctx.actor;
  return inTransaction(ctx, async (txCtx) => {
    await recordAudit(txCtx, { action: 'signing_secret.read', subjectId: organizationId });
    const { signingSecretGeneration } = await findOrganization(txCtx.tx, organizationId);
    return signingSecret(rootKey, organizationId, signingSecretGeneration);
  });
}
