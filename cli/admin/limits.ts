import { parseArgs } from 'node:util';

import { limitWorkAsAdministrator } from '#shared/features/organizations/index.ts';
import type { Db } from '#shared/infra/db/client.ts';

import { UsageError } from '../usage-error.ts';
import { organizationOf } from './organization.ts';

/** `docmill admin limits ...` */
export async function limits(db: Db, args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { weight: { type: 'string' }, 'max-in-flight': { type: 'string' } },
  });
  const [name] = positionals;
  if (name === undefined) throw new UsageError('Say whose limits.');
  const weight = positive('--weight', values.weight);
  const maxInFlight = positive('--max-in-flight', values['max-in-flight']);
  if (maxInFlight !== undefined && !Number.isInteger(maxInFlight)) {
    throw new UsageError('--max-in-flight is a whole number.');
  }
  const after = await limitWorkAsAdministrator(db, await organizationOf(db, name), {
    ...(weight !== undefined && { weight }),
    ...(maxInFlight !== undefined && { maxInFlight }),
  });
  console.log(`weight ${after.weight}, ${after.maxInFlight} tasks of each pool at once`);
}

function positive(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!(number > 0 && number <= 1_000_000)) throw new UsageError(`${name} is a positive number.`);
  return number;
}
