import type { OrganizationId } from '#shared/core/ids.ts';
import { createKeyAsAdministrator, createOperatorKey } from '#shared/features/api-keys/index.ts';
import {
  createOrganization,
  findOrganizationByName,
} from '#shared/features/organizations/index.ts';
import { createOwner, hasNewPassword } from '#shared/features/people/index.ts';
import { createPasswordHasher } from '#shared/infra/crypto/password-hasher.ts';
import { createDb, type Db } from '#shared/infra/db/client.ts';
import { createLog } from '#shared/infra/log/log.ts';

import type { Stack } from './stack.ts';

/** Who logs in first. */
export const FIRST_EMAIL = 'owner@docmill.test';
const FIRST_ORGANIZATION = 'First organization';

export type FirstAccess = {
  readonly apiKey: string;
  readonly operatorKey: string;
  /** Of the account `FIRST_EMAIL`. */
  readonly firstPassword: string;
};

/**
 * What an embedded stack is tried with, made at its first start. It is kept in clear beside its data;
 * a real installation makes its own with `docmill admin`.
 */
export async function firstAccess({ env, state }: Stack): Promise<FirstAccess> {
  const { apiKey, operatorKey, firstPassword } = state.secrets;
  if (apiKey !== undefined && operatorKey !== undefined && firstPassword !== undefined) {
    return { apiKey, operatorKey, firstPassword };
  }
  await using db = systemDbOf(env);
  const known = await findOrganizationByName(db, FIRST_ORGANIZATION);
  const organizationId = known ?? (await createOrganization(db, FIRST_ORGANIZATION));
  const owner = { email: FIRST_EMAIL, name: 'First owner', password: undefined, organizationId };
  const made = {
    apiKey: apiKey ?? (await firstKey(db, organizationId)),
    operatorKey: operatorKey ?? (await createOperatorKey(db, 'first operator key')).plaintext,
    firstPassword:
      firstPassword ?? (await createOwner({ systemDb: db, hasher: createPasswordHasher() }, owner)),
  };
  await state.saveSecrets(made);
  return made;
}

async function firstKey(db: Db, organizationId: OrganizationId): Promise<string> {
  return (await createKeyAsAdministrator(db, organizationId, { name: 'first key' })).plaintext;
}

function systemDbOf(env: Stack['env']): Db {
  const log = createLog({ name: 'cli', level: 'warn' });
  const url = env['DATABASE_SYSTEM_URL'] ?? '';
  return createDb({ url, poolSize: 2, name: 'docmill-cli', log });
}

/** Which of them people have made useless since, so that nobody tries them in vain. */
export async function usedUp(
  { apiUrl, env }: Stack,
  { apiKey }: FirstAccess,
): Promise<{ readonly key: boolean; readonly password: boolean }> {
  await using db = systemDbOf(env);
  const headers = { authorization: `Bearer ${apiKey}` };
  const answer = await fetch(`${apiUrl}/api/v1/organization`, { headers });
  return { key: answer.status === 401, password: await hasNewPassword(db, FIRST_EMAIL) };
}
