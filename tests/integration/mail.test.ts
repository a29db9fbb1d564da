import { expect, test } from 'vitest';

import { createResendMailer } from '#shared/infra/mail/mailer.ts';

import { createHarness, type Harness } from '../support/harness.ts';
import { caller, makePerson } from '../support/people.ts';
import { startResendServer, type ResendServer } from '../support/resend-server.ts';

const EMAIL = 'someone@example.com';

const withResend = (resend: ResendServer) => ({
  WORKER_POOLS: 'mail:2',
  RESEND_API_KEY: resend.apiKey,
  RESEND_BASE_URL: resend.url,
  MAIL_FROM: 'Docmill <docmill@example.com>',
});

const forget = async (h: Harness) =>
  caller(h.apiUrl)('POST', '/api/v1/auth/password/forgot', { email: EMAIL });

type MailState = { state: string; failure_code: string | null; sealed_content: Buffer | null };

const ended = async (h: Harness): Promise<MailState> => {
  await expect
    .poll(
      async () => (await h.sql<MailState>("select * from mails where state <> 'pending'")).length,
      {
        timeout: 30_000,
      },
    )
    .toBe(1);
  const [mail] = await h.sql<MailState>('select state, failure_code, sealed_content from mails');
  if (!mail) throw new Error('there is no mail');
  return mail;
};

test('mails go through Resend’s SDK, with a link into the frontend, and are forgotten', async () => {
  await using resend = await startResendServer();
  await using h = await createHarness({
    settings: { FRONTEND_ORIGINS: 'https://app.example.com', ...withResend(resend) },
  });
  await makePerson(h.systemDb, { email: EMAIL });
  await forget(h);
  const [before] = await h.sql<MailState>('select * from mails');
  expect(before?.sealed_content?.toString('latin1')).not.toContain('dmt_');
  const worker = await h.startWorker({ LOG_LEVEL: 'trace' });
  expect(await ended(h)).toEqual({ state: 'sent', failure_code: null, sealed_content: null });
  expect(resend.sent).toMatchObject([
    { from: 'Docmill <docmill@example.com>', to: EMAIL, subject: 'Set a new password' },
  ]);
  expect(resend.sent[0]?.text).toMatch(
    /https:\/\/app\.example\.com\/reset-password#token=dmt_[0-9a-f]{72}/,
  );
  await expect.poll(worker.log).toContain('task attempt ended');
  expect(worker.log()).not.toContain(EMAIL);
  expect(worker.log()).not.toContain('dmt_');
});

test('a mail that the service does not take now is sent later, once', async () => {
  await using resend = await startResendServer();
  await using h = await createHarness({ settings: withResend(resend) });
  await makePerson(h.systemDb, { email: EMAIL });
  resend.answerNext(
    { status: 500, name: 'internal_server_error' },
    { status: 429, name: 'rate_limit_exceeded' },
  );
  await h.startWorker();
  await forget(h);
  expect(await ended(h)).toMatchObject({ state: 'sent' });
  expect(resend.requests()).toBe(3);
  expect(resend.sent).toHaveLength(1);
});

test('a mail that the service refuses is given up with the reason', async () => {
  await using resend = await startResendServer();
  await using h = await createHarness({ settings: withResend(resend) });
  await makePerson(h.systemDb, { email: EMAIL });
  resend.answerNext({ status: 422, name: 'validation_error' });
  await h.startWorker();
  await forget(h);
  expect(await ended(h)).toEqual({
    state: 'failed',
    failure_code: 'mail.refused',
    sealed_content: null,
  });
  expect(resend.requests()).toBe(1);
});

test('a mail whose answer was lost is not sent twice', async () => {
  await using resend = await startResendServer();
  const options = { apiKey: resend.apiKey, baseUrl: resend.url, from: 'a@example.com' };
  const mailer = createResendMailer(options);
  const message = { to: EMAIL, subject: 'Hello', text: 'Once.' };
  await mailer.send('mai_1', message);
  await mailer.send('mai_1', message);
  await mailer.send('mai_2', message);
  expect(resend.sent).toHaveLength(2);
});

test('without a key the log says that mails become files', async () => {
  await using h = await createHarness();
  const worker = await h.startWorker({ WORKER_POOLS: 'mail:1', LOG_LEVEL: 'warn' });
  await expect.poll(worker.log).toContain('RESEND_API_KEY is not set');
});
