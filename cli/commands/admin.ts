import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { z } from 'zod';

import type { Environment } from '#shared/config/parse-config.ts';
import { createDb, type Db } from '#shared/infra/db/client.ts';
import { createLog } from '#shared/infra/log/log.ts';

import { keys } from '../admin/keys.ts';
import { owners } from '../admin/owners.ts';
import { sessions } from '../admin/sessions.ts';
import { disable, enable, removeSecondFactor, resetPassword } from '../admin/users.ts';
import { UsageError } from '../usage-error.ts';

const adminUsage = `docmill admin create-owner --email EMAIL --organization NAME-OR-ID [--name NAME] [--password-stdin]
docmill admin reset-password EMAIL
docmill admin remove-second-factor EMAIL
docmill admin disable EMAIL
docmill admin enable EMAIL
docmill admin sessions list EMAIL
docmill admin sessions revoke SESSION-ID
docmill admin sessions revoke --all EMAIL
docmill admin keys create --organization NAME-OR-ID [--name NAME] [--scopes documents:read,...]
docmill admin keys create --operator [--name NAME]
docmill admin keys list
docmill admin keys rotate KEY-ID [--overlap HOURS]
docmill admin keys revoke KEY-ID`;

type Verb = (db: Db, args: readonly string[]) => Promise<void>;

const verbs: Readonly<Record<string, Verb>> = {
  'create-owner': owners,
  'reset-password': resetPassword,
  'remove-second-factor': removeSecondFactor,
  disable,
  enable,
  sessions,
  keys,
};

/** `docmill admin ...`: works on the database of DATABASE_SYSTEM_URL, or of this checkout's stack. */
export async function admin(args: readonly string[], environment: Environment): Promise<void> {
  const [name = '', ...rest] = args;
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (!verb) throw new UsageError(adminUsage);
  const url = environment['DATABASE_SYSTEM_URL'] ?? (await urlOfOwnStack());
  const log = createLog({ name: 'cli', level: 'warn' });
  await using db = createDb({ url, poolSize: 2, name: 'docmill-cli', log });
  try {
    await verb(db, rest);
  } catch (error) {
    if (isMisused(error)) throw new UsageError(adminUsage);
    throw isRefused(error) ? new Error(NOBODY_THERE, { cause: error }) : error;
  }
}

const NOBODY_THERE = 'The database does not answer; `npm start` runs that of this checkout.';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

const isRefused = (error: unknown): boolean => codeOf(error) === 'ECONNREFUSED';

/** What parseArgs says of options that there are not. */
const isMisused = (error: unknown): boolean =>
  error instanceof UsageError || codeOf(error).startsWith('ERR_PARSE_ARGS');

async function urlOfOwnStack(): Promise<string> {
  const file = fileURLToPath(new URL('../../.docmill/data/secrets.json', import.meta.url));
  const text = await readFile(file, 'utf8').catch(() => '{}');
  const { systemUrl } = z.object({ systemUrl: z.string().optional() }).parse(JSON.parse(text));
  if (systemUrl !== undefined) return systemUrl;
  throw new Error('Which database? Set DATABASE_SYSTEM_URL, or run `npm start` in this checkout.');
}
