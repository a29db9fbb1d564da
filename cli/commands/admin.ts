import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { z } from 'zod';

import type { Environment } from '#shared/config/parse-config.ts';
import { createDb, type Db } from '#shared/infra/db/client.ts';
import { createLog } from '#shared/infra/log/log.ts';

import { keys } from '../admin/keys.ts';
import { limits } from '../admin/limits.ts';
import { owners } from '../admin/owners.ts';
import { sessions } from '../admin/sessions.ts';
import { disable, enable, removeSecondFactor, resetPassword } from '../admin/users.ts';
import { isMisuse, reasonOf, UsageError } from '../usage-error.ts';

type Command = {
  readonly run: (db: Db, args: readonly string[]) => Promise<void>;
  /** What follows its name. */
  readonly forms: readonly string[];
  readonly does: string;
};

const commands: Readonly<Record<string, Command>> = {
  'create-owner': {
    run: owners,
    forms: ['--email EMAIL --organization NAME-OR-ID [--name NAME] [--password-stdin]'],
    does: 'Makes an account that owns the organization, and the organization if there is none.',
  },
  'reset-password': {
    run: resetPassword,
    forms: ['EMAIL'],
    does: 'Gives the account a new password, and ends its sessions.',
  },
  'remove-second-factor': {
    run: removeSecondFactor,
    forms: ['EMAIL'],
    does: 'For who has lost the app and the recovery codes. Ends the sessions.',
  },
  disable: { run: disable, forms: ['EMAIL'], does: 'No login, no session, no key of that person.' },
  enable: { run: enable, forms: ['EMAIL'], does: 'Takes that back.' },
  sessions: {
    run: sessions,
    forms: ['list EMAIL', 'revoke SESSION-ID', 'revoke --all EMAIL'],
    does: 'Lists and ends sessions.',
  },
  limits: {
    run: limits,
    forms: ['NAME-OR-ID [--weight 1] [--max-in-flight 1000]'],
    does: `Shows and sets what an organization may have of the workers: its share beside others, and how
many tasks of each pool at once.`,
  },
  keys: {
    run: keys,
    forms: [
      'create --organization NAME-OR-ID [--name NAME] [--scopes documents:read,...]',
      'create --operator [--name NAME]',
      'list',
      'rotate KEY-ID [--overlap HOURS]',
      'revoke KEY-ID',
    ],
    does: 'Makes, lists, replaces and revokes API keys, and the keys of operators.',
  },
};

function usageOf(name: string, { forms, does }: Command): string {
  return [does, ...forms.map((form) => `  docmill admin ${name} ${form}`)].join('\n');
}

function wholeUsage(): string {
  return Object.entries(commands)
    .map(([name, command]) => usageOf(name, command))
    .join('\n\n');
}

/** `docmill admin ...`: works on the database of DATABASE_SYSTEM_URL, or of this checkout's stack. */
export async function admin(args: readonly string[], environment: Environment): Promise<void> {
  const [name = '', ...rest] = args;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (name === '--help') return console.log(wholeUsage());
  if (!command) throw new UsageError(`There is no "${name}".`, { usage: wholeUsage() });
  const url = environment['DATABASE_SYSTEM_URL'] ?? (await urlOfOwnStack());
  const log = createLog({ name: 'cli', level: 'warn' });
  await using db = createDb({ url, poolSize: 2, name: 'docmill-cli', log });
  try {
    await command.run(db, rest);
  } catch (error) {
    if (isMisuse(error)) throw new UsageError(reasonOf(error), { usage: usageOf(name, command) });
    throw isRefused(error) ? new Error(NOBODY_THERE, { cause: error }) : error;
  }
}

const NOBODY_THERE = 'The database does not answer; `npm start` runs that of this checkout.';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

const isRefused = (error: unknown): boolean => codeOf(error) === 'ECONNREFUSED';

async function urlOfOwnStack(): Promise<string> {
  const file = fileURLToPath(new URL('../../.docmill/data/secrets.json', import.meta.url));
  const text = await readFile(file, 'utf8').catch(() => '{}');
  const { systemUrl } = z.object({ systemUrl: z.string().optional() }).parse(JSON.parse(text));
  if (systemUrl !== undefined) return systemUrl;
  throw new Error('Which database? Set DATABASE_SYSTEM_URL, or run `npm start` in this checkout.');
}
