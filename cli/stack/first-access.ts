import { createKeyAsAdministrator, createOperatorKey } from '#shared/features/api-keys/index.ts';
import {
  createOrganization,
  findOrganizationByName,
} from '#shared/features/organizations/index.ts';
import { createOwner } from '#shared/features/people/index.ts';
import { createPasswordHasher } from '#shared/infra/crypto/password-hasher.ts';
import { createDb } from '#shared/infra/db/client.ts';
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
  const log = createLog({ name: 'cli', level: 'warn' });
  const url = env['DATABASE_SYSTEM_URL'] ?? '';
  await using db = createDb({ url, poolSize: 2, name: 'docmill-cli', log });
  const known = await findOrganizationByName(db, FIRST_ORGANIZATION);
  const organizationId = known ?? (await createOrganization(db, FIRST_ORGANIZATION));
  const owner = { email: FIRST_EMAIL, name: 'First owner', password: undefined, organizationId };
  const made = {
    apiKey: apiKey ?? (await createKeyAsAdministrator(db, organizationId, { name: 'first key' })),
    operatorKey: operatorKey ?? (await createOperatorKey(db, 'first operator key')),
    firstPassword:
      firstPassword ?? (await createOwner({ systemDb: db, hasher: createPasswordHasher() }, owner)),
  };
  await state.saveSecrets(made);
  return made;
}
