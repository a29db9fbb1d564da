import { parseArgs } from 'node:util';

import { sessionIdSchema } from '#shared/core/ids.ts';
import { revokeSession, revokeSessionsOf, sessionsOf } from '#shared/features/people/index.ts';
import type { Db } from '#shared/infra/db/client.ts';

import { UsageError } from '../usage-error.ts';

/** `docmill admin sessions ...` */
export async function sessions(db: Db, args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { all: { type: 'string' } },
  });
  const [verb, target] = positionals;
  if (verb === 'list' && target !== undefined) await list(db, target);
  else if (verb === 'revoke' && values.all !== undefined) {
    console.log(`${await revokeSessionsOf(db, values.all)} sessions are ended.`);
  } else if (verb === 'revoke' && target !== undefined) await revoke(db, target);
  else throw new UsageError('Say list or revoke, and with whose sessions.');
}

async function list(db: Db, email: string): Promise<void> {
  for (const session of await sessionsOf(db, email)) {
    const { id, lastUsedAt, address, userAgent } = session;
    console.log([id, `used ${lastUsedAt.toISOString()}`, address, userAgent].join('  '));
  }
}

async function revoke(db: Db, id: string): Promise<void> {
  const known = sessionIdSchema.safeParse(id);
  if (!known.success || !(await revokeSession(db, known.data))) {
    throw new Error(`There is no session ${id} in force.`);
  }
  console.log(`${id} is ended.`);
}
