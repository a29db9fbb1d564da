import { recordMailFailed, recordMailSent, sendPostedMail } from '#shared/features/mail/index.ts';
import type { SecretBox } from '#shared/infra/crypto/secret-box.ts';
import type { Mailer } from '#shared/infra/mail/mailer.ts';
import type { PayloadOf } from '#shared/queues/define-pool.ts';
import { mailPool } from '#shared/queues/pools.ts';

import type { Processor } from '../../processor.ts';

export type MailSettings = { readonly mailer: Mailer; readonly box: SecretBox };

export function mailProcessor(settings: MailSettings): Processor<PayloadOf<typeof mailPool>> {
  return {
    async process({ payload: { mailId }, ctx }) {
      await sendPostedMail(ctx, mailId, settings);
      return { commit: async (txCtx) => recordMailSent(txCtx, mailId) };
    },
    async giveUp(ctx, { payload }, reason) {
      const parsed = mailPool.payload.safeParse(payload);
      if (parsed.success) await recordMailFailed(ctx, parsed.data.mailId, reason.code);
    },
  };
}
