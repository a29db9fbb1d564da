import type { Insertable } from 'kysely';

import type { MailId, OrganizationId } from '#shared/core/ids.ts';
import type { Tx } from '#shared/infra/db/client.ts';
import type { MailRow } from '#shared/infra/db/people-schema.ts';
import type { Schema } from '#shared/infra/db/schema.ts';

type MailKey = { readonly organizationId: OrganizationId; readonly id: MailId };

export async function insertMail(tx: Tx, mail: Insertable<Schema['mails']>): Promise<void> {
  await tx.insertInto('mails').values(mail).execute();
}

export async function findMail(
  tx: Tx,
  { organizationId, id }: MailKey,
): Promise<MailRow | undefined> {
  return tx
    .selectFrom('mails')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst();
}

type Ending = Pick<MailRow, 'state' | 'failureCode' | 'finishedAt'>;

/** What it said is forgotten. */
export async function endMail(
  tx: Tx,
  { organizationId, id }: MailKey,
  ending: Ending,
): Promise<void> {
  await tx
    .updateTable('mails')
    .set({ ...ending, sealedContent: null })
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .execute();
}
