import {
  createApiKey,
  createOperatorKey,
  createOrganization,
} from '#shared/features/organizations/index.ts';
import { createDb } from '#shared/infra/db/client.ts';
import { createLog } from '#shared/infra/log/log.ts';

import type { Stack } from './stack.ts';

export type FirstKeys = { readonly apiKey: string; readonly operatorKey: string };

/**
 * The keys an embedded stack is tried with, made at its first start. They are kept in clear beside
 * its data; a real installation makes its own with `docmill keys create`.
 */
export async function firstKeys({ env, state }: Stack): Promise<FirstKeys> {
  const { apiKey, operatorKey } = state.secrets;
  if (apiKey !== undefined && operatorKey !== undefined) return { apiKey, operatorKey };

  const log = createLog({ name: 'cli', level: 'warn' });
  const url = env['DATABASE_SYSTEM_URL'] ?? '';
  await using db = createDb({ url, poolSize: 2, name: 'docmill-cli', log });
  const organizationId = await createOrganization(db, 'First organization');
  const made = {
    apiKey: await createApiKey(db, organizationId, 'first key'),
    operatorKey: await createOperatorKey(db, 'first operator key'),
  };
  await state.saveSecrets(made);
  return made;
}
