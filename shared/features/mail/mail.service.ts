import { buffer } from 'node:stream/consumers';

import { z } from 'zod';

import {
  inTransaction,
  type OpenTx,
  type ServiceContext,
  type TxContext,
} from '#shared/context.ts';
import { newMailId, platformOrganizationId, type MailId } from '#shared/core/ids.ts';
import { noPermissions } from '#shared/core/permissions.ts';
import { enqueueTask } from '#shared/features/tasks/index.ts';
import type { SecretBox } from '#shared/infra/crypto/secret-box.ts';
import { enterOrganization } from '#shared/infra/db/client.ts';
import type { MailRow } from '#shared/infra/db/people-schema.ts';
import type { Mailer } from '#shared/infra/mail/mailer.ts';
import { mailPool } from '#shared/queues/pools.ts';

import type { Letter } from './letters.ts';
import { endMail, findMail, insertMail } from './mail.repository.ts';

type Mail = {
  readonly to: string;
  readonly letter: Letter;
  /** A file in the store. */
  readonly attachment?: { readonly objectKey: string; readonly name: string } | null;
};

const contentSchema = z.object({ subject: z.string(), text: z.string() });

/** Promises a mail, in the transaction of what it tells. */
export async function postMail(
  ctx: TxContext,
  box: SecretBox,
  { to, letter: { kind, subject, text }, attachment }: Mail,
): Promise<void> {
  const id = newMailId();
  await insertMail(ctx.tx, {
    organizationId: ctx.actor.organizationId,
    id,
    recipient: to,
    kind,
    sealedContent: box.seal(JSON.stringify({ subject, text })).bytes,
    attachmentKey: attachment?.objectKey ?? null,
    attachmentName: attachment?.name ?? null,
    state: 'pending',
    createdAt: ctx.clock.now(),
  });
  await enqueueTask(ctx, mailPool, { payload: { mailId: id } });
}

/**
 * A mail about a person's account, which is no organization's business: the platform sends it. The
 * transaction sees the platform's rows from here on.
 */
export async function postPersonalMail(ctx: OpenTx, box: SecretBox, mail: Mail): Promise<void> {
  const organizationId = platformOrganizationId;
  await enterOrganization(ctx.tx, organizationId);
  const platform = { type: 'worker', id: 'platform', organizationId } as const;
  const actor = { ...platform, permissions: noPermissions, roleId: null };
  await postMail({ ...ctx, actor }, box, mail);
}

/**
 * The work of a task of the pool `mail`.
 * @throws AppError `mail.unavailable`, `mail.refused`
 */
export async function sendPostedMail(
  ctx: ServiceContext,
  id: MailId,
  { mailer, box }: { mailer: Mailer; box: SecretBox },
): Promise<void> {
  const { organizationId } = ctx.actor;
  const mail = await inTransaction(ctx, async ({ tx }) => findMail(tx, { organizationId, id }));
  if (!mail?.sealedContent) return;
  const content = contentSchema.parse(JSON.parse(box.open(mail.sealedContent)));
  const attachments = await attachmentsOf(ctx, mail);
  await mailer.send(id, { to: mail.recipient, ...content, ...attachments });
}

/** Small enough to be held in memory: larger files are linked, not attached. */
async function attachmentsOf({ storage }: ServiceContext, mail: MailRow) {
  const { attachmentKey, attachmentName } = mail;
  if (attachmentKey === null || attachmentName === null) return {};
  const content = await buffer(await storage.get(attachmentKey));
  return { attachments: [{ filename: attachmentName, content }] };
}

/** The effect of the finished task. */
export async function recordMailSent({ tx, actor, clock }: TxContext, id: MailId): Promise<void> {
  const ending = { state: 'sent', failureCode: null, finishedAt: clock.now() } as const;
  await endMail(tx, { organizationId: actor.organizationId, id }, ending);
}

/** The end of a task that cannot succeed. */
export async function recordMailFailed(
  { tx, actor, clock }: TxContext,
  id: MailId,
  failureCode: string,
): Promise<void> {
  const ending = { state: 'failed', failureCode, finishedAt: clock.now() } as const;
  await endMail(tx, { organizationId: actor.organizationId, id }, ending);
}
