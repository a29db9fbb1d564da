import { parseArgs } from 'node:util';

import { apiKeyIdSchema } from '#shared/core/ids.ts';
import { keyScopes, type Permission } from '#shared/core/permissions.ts';
import {
  createKeyAsAdministrator,
  createOperatorKey,
  listAllKeys,
  revokeAnyKey,
  rotateAnyKey,
} from '#shared/features/api-keys/index.ts';
import type { Db } from '#shared/infra/db/client.ts';

import { UsageError } from '../usage-error.ts';
import { organizationOf } from './organization.ts';

const HOUR_MS = 60 * 60_000;

/** `docmill admin keys ...` */
export async function keys(db: Db, args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      organization: { type: 'string' },
      operator: { type: 'boolean', default: false },
      name: { type: 'string', default: 'key' },
      scopes: { type: 'string' },
      overlap: { type: 'string', default: '24' },
    },
  });
  const [verb, id] = positionals;
  if (verb === 'create') await create(db, values);
  else if (verb === 'list') await list(db);
  else if (verb === 'rotate' && id !== undefined) await rotate(db, id, Number(values.overlap));
  else if (verb === 'revoke' && id !== undefined) await revoke(db, id);
  else throw new UsageError('Say create, list, rotate or revoke, and with which key.');
}

type CreateOptions = {
  readonly organization?: string | undefined;
  readonly operator: boolean;
  readonly name: string;
  readonly scopes?: string | undefined;
};

async function create(
  db: Db,
  { organization, operator, name, scopes }: CreateOptions,
): Promise<void> {
  if (operator === (organization !== undefined)) {
    throw new UsageError('A key is for an organization, or for an operator: say which.');
  }
  const { id, plaintext } =
    organization === undefined
      ? await createOperatorKey(db, name)
      : await createKeyAsAdministrator(db, await organizationOf(db, organization), {
          name,
          scopes: scopes === undefined ? keyScopes : scopesOf(scopes),
        });
  console.log(plaintext);
  console.error(`${id}. This is the only time the key is shown; it is stored as a hash.`);
}

function scopesOf(text: string): readonly Permission[] {
  return text.split(',').map((name) => {
    const scope = keyScopes.find((known) => known === name.trim());
    if (scope) return scope;
    throw new Error(`"${name}" is no scope; there are: ${keyScopes.join(', ')}.`);
  });
}

async function list(db: Db): Promise<void> {
  for (const key of await listAllKeys(db)) {
    const used = key.lastUsedAt === null ? 'never used' : `used ${key.lastUsedAt.toISOString()}`;
    const facts = [key.id, `${key.keyStart}…`, key.belongsTo, key.name, stateOf(key), used];
    console.log(facts.join('  '));
  }
}

function stateOf({ revokedAt, expiresAt }: { revokedAt: Date | null; expiresAt: Date | null }) {
  if (revokedAt !== null) return `revoked ${revokedAt.toISOString()}`;
  if (expiresAt === null) return 'in force';
  return `${expiresAt > new Date() ? 'in force until' : 'expired'} ${expiresAt.toISOString()}`;
}

async function rotate(db: Db, id: string, overlapHours: number): Promise<void> {
  if (!(overlapHours >= 0)) throw new UsageError('The overlap is a number of hours.');
  const known = apiKeyIdSchema.safeParse(id);
  const key = known.success
    ? await rotateAnyKey(db, known.data, overlapHours * HOUR_MS)
    : undefined;
  if (key === undefined) throw new Error(`There is no key ${id} in force.`);
  console.log(key);
  console.error(`This is the only time the key is shown; the old one works for ${overlapHours} h.`);
}

async function revoke(db: Db, id: string): Promise<void> {
  const known = apiKeyIdSchema.safeParse(id);
  if (!known.success || !(await revokeAnyKey(db, known.data))) {
    throw new Error(`There is no key ${id} in force.`);
  }
  console.log(`${id} is revoked.`);
}
