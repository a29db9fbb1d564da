import process from 'node:process';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';

import { z } from 'zod';

import { createOwner } from '#shared/features/people/index.ts';
import { createPasswordHasher } from '#shared/infra/crypto/password-hasher.ts';
import type { Db } from '#shared/infra/db/client.ts';

import { UsageError } from '../usage-error.ts';
import { organizationOrNew } from './organization.ts';

/** `docmill admin create-owner ...`: the first person of an organization, which is made if need be. */
export async function owners(db: Db, args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      email: { type: 'string' },
      organization: { type: 'string' },
      name: { type: 'string', default: 'Owner' },
      'password-stdin': { type: 'boolean', default: false },
    },
  });
  const { email, organization, name, 'password-stdin': isGiven } = values;
  if (email === undefined || organization === undefined) {
    throw new UsageError('Give --email and --organization.');
  }
  if (!z.email().safeParse(email.trim().toLowerCase()).success) {
    throw new Error(`"${email}" is no e-mail address.`);
  }
  const given = isGiven ? (await text(process.stdin)).replace(/\r?\n$/, '') : undefined;
  const organizationId = await organizationOrNew(db, organization);
  const administration = { systemDb: db, hasher: createPasswordHasher() };
  const password = await createOwner(administration, {
    email,
    name,
    password: given,
    organizationId,
  });
  console.error(`${email} owns ${organizationId}.`);
  if (given !== undefined) return;
  console.log(password);
  console.error('This is the only time the password is shown; change it after the first login.');
}
