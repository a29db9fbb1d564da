import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { Resend } from 'resend';

import { AppError, messageOf } from '#shared/core/errors.ts';

export type MailMessage = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly attachments?: readonly Attachment[];
};

type Attachment = { readonly filename: string; readonly content: Buffer };

export type Mailer = {
  /**
   * Sends a message once: again under the same id, it is not sent again (for a day at least).
   * @throws AppError `mail.unavailable` where another try may help, `mail.refused` where none does
   */
  readonly send: (id: string, message: MailMessage) => Promise<void>;
};

type ResendOptions = {
  readonly apiKey: string;
  /** Of a stand-in, in tests. */
  readonly baseUrl: string | undefined;
  /** `Docmill <docmill@example.com>`; its domain must be known to Resend. */
  readonly from: string;
};

export function createResendMailer({ apiKey, baseUrl, from }: ResendOptions): Mailer {
  const resend = new Resend(apiKey, baseUrl === undefined ? {} : { baseUrl });
  return {
    async send(id, message) {
      const { attachments, ...rest } = message;
      const files = attachments && { attachments: [...attachments] };
      const { error } = await resend.emails
        .send({ from, ...rest, ...files }, { idempotencyKey: id })
        .catch((cause: unknown) => {
          throw unavailable(messageOf(cause));
        });
      if (!error) return;
      // The message is at fault; a wrong key or a quota is somebody's to mend, and may be mended.
      const isRefused = error.statusCode === 400 || error.statusCode === 422;
      throw isRefused ? refused(error.name) : unavailable(error.name);
    },
  };
}

/** For development: every message becomes a file, named by its id, that anybody can open. */
export function createOutboxMailer(folder: string): Mailer {
  return {
    async send(id, { to, subject, text, attachments = [] }) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const path = join(folder, `${id}.txt`);
      for (const { filename, content } of attachments) {
        await writeFile(join(folder, `${id}-${filename}`), content, { mode: 0o600 });
      }
      const content = `To: ${to}\nSubject: ${subject}\n\n${text}\n`;
      // Whoever watches the folder never sees half a message.
      await writeFile(`${path}.part`, content, { mode: 0o600 });
      await rename(`${path}.part`, path);
    },
  };
}

function unavailable(why: string): AppError {
  return new AppError({
    kind: 'unavailable',
    code: 'mail.unavailable',
    message: `The mail service did not take the message (${why}).`,
  });
}

function refused(why: string): AppError {
  return new AppError({
    kind: 'unprocessable',
    code: 'mail.refused',
    message: `The mail service refused the message (${why}).`,
  });
}
