import type { TxContext } from '#shared/context.ts';
import { daysBefore } from '#shared/core/clock.ts';
import { tallyDocuments } from '#shared/features/documents/index.ts';
import { refuseStrangers } from '#shared/features/exports/index.ts';
import { digestLetter, postMail } from '#shared/features/mail/index.ts';
import type { SecretBox } from '#shared/infra/crypto/secret-box.ts';

type Digest = { readonly name: string; readonly mailTo: string; readonly lastDays: number };

/** Says how many documents came and what became of them: of those that the schedule's maker may see. */
export async function mailDigest(
  ctx: TxContext,
  { name, mailTo, lastDays }: Digest,
  mailBox: SecretBox,
): Promise<void> {
  const { tx, actor, clock } = ctx;
  await refuseStrangers(ctx, mailTo);
  const from = daysBefore(clock.now(), lastDays);
  const tally = await tallyDocuments(tx, actor, { from });
  await postMail(ctx, mailBox, { to: mailTo, letter: digestLetter({ name, lastDays, tally }) });
}
