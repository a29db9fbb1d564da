import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { z } from 'zod';

import type { Environment } from '#shared/config/parse-config.ts';
import { organizationIdSchema, type OrganizationId } from '#shared/core/ids.ts';
import {
  createApiKey,
  createOperatorKey,
  createOrganization,
  findOrganizationByName,
  listKeys,
  revokeKey,
} from '#shared/features/organizations/index.ts';
import { createDb, type Db } from '#shared/infra/db/client.ts';
import { createLog } from '#shared/infra/log/log.ts';

import { UsageError } from '../usage-error.ts';

const keysUsage = `docmill keys create --organization NAME-OR-ID [--name NAME]
docmill keys create --operator [--name NAME]
docmill keys list
docmill keys revoke KEY-ID`;

/** `docmill keys ...`: works on the database of DATABASE_SYSTEM_URL, or of this checkout's stack. */
export async function keys(args: readonly string[], environment: Environment): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      organization: { type: 'string' },
      operator: { type: 'boolean', default: false },
      name: { type: 'string', default: 'key' },
    },
  });
  const [verb, id] = positionals;
  const url = environment['DATABASE_SYSTEM_URL'] ?? (await urlOfOwnStack());
  const log = createLog({ name: 'cli', level: 'warn' });
  await using db = createDb({ url, poolSize: 2, name: 'docmill-cli', log });

  try {
    if (verb === 'create') await create(db, values);
    else if (verb === 'list') await list(db);
    else if (verb === 'revoke' && id !== undefined) await revoke(db, id);
    else throw new UsageError(keysUsage);
  } catch (error) {
    throw isRefused(error) ? new Error(NOBODY_THERE, { cause: error }) : error;
  }
}

const NOBODY_THERE = 'The database does not answer; `npm start` runs that of this checkout.';

const isRefused = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED';

async function urlOfOwnStack(): Promise<string> {
  const file = fileURLToPath(new URL('../../.docmill/data/secrets.json', import.meta.url));
  const text = await readFile(file, 'utf8').catch(() => '{}');
  const { systemUrl } = z.object({ systemUrl: z.string().optional() }).parse(JSON.parse(text));
  if (systemUrl !== undefined) return systemUrl;
  throw new Error('Which database? Set DATABASE_SYSTEM_URL, or run `npm start` in this checkout.');
}

type CreateOptions = {
  readonly organization?: string | undefined;
  readonly operator: boolean;
  readonly name: string;
};

async function create(db: Db, { organization, operator, name }: CreateOptions): Promise<void> {
  if (operator === (organization !== undefined)) throw new UsageError(keysUsage);
  const key =
    organization === undefined
      ? await createOperatorKey(db, name)
      : await createApiKey(db, await organizationOf(db, organization), name);
  console.log(key);
  console.error('This is the only time the key is shown; it is stored as a hash.');
}

/** An unknown name is a new organization. */
async function organizationOf(db: Db, nameOrId: string): Promise<OrganizationId> {
  const id = organizationIdSchema.safeParse(nameOrId);
  if (id.success) return id.data;
  const found = await findOrganizationByName(db, nameOrId);
  if (found !== undefined) return found;
  const made = await createOrganization(db, nameOrId);
  console.error(`Made the organization "${nameOrId}" (${made}).`);
  return made;
}

async function list(db: Db): Promise<void> {
  for (const key of await listKeys(db)) {
    const state = key.revokedAt === null ? 'in force' : `revoked ${key.revokedAt.toISOString()}`;
    console.log(`${key.id}  ${key.keyStart}…  ${key.belongsTo}  ${key.name}  ${state}`);
  }
}

async function revoke(db: Db, id: string): Promise<void> {
  if (!(await revokeKey(db, id))) throw new Error(`There is no key ${id} in force.`);
  console.log(`${id} is revoked.`);
}
