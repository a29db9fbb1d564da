import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect } from 'vitest';

import { waitUntil } from '#cli/stack/wait-until.ts';
import { newUserId, organizationIdSchema, type UserId } from '#shared/core/ids.ts';
import { createPasswordHasher } from '#shared/infra/crypto/password-hasher.ts';
import type { Db } from '#shared/infra/db/client.ts';

import type { Answer } from './client.ts';

export const PASSWORD = 'three green tortoises';

let hashed: Promise<string> | undefined;

type NewPerson = {
  readonly email: string;
  readonly organizationId?: string;
  readonly role?: string;
};

/** An account with `PASSWORD`, and a membership. */
export async function makePerson(
  systemDb: Db,
  { email, organizationId, role = 'owner' }: NewPerson,
): Promise<UserId> {
  hashed ??= createPasswordHasher().hash(PASSWORD);
  const passwordHash = await hashed;
  const userId = newUserId();
  const now = new Date();
  await systemDb.transaction().execute(async (tx) => {
    const name = email.split('@')[0] ?? email;
    await tx.insertInto('users').values({ userId, email, name, createdAt: now }).execute();
    const credentials = { userId, passwordHash, passwordChangedAt: now };
    await tx.insertInto('userCredentials').values(credentials).execute();
    if (organizationId === undefined) return;
    const membership = { organizationId: organizationIdSchema.parse(organizationId), userId };
    await tx
      .insertInto('members')
      .values({ ...membership, roleId: role, joinedAt: now })
      .execute();
  });
  return userId;
}

/** Sends JSON, with a bearer token if there is one. */
export type Caller = (
  method: string,
  path: string,
  body?: object,
  headers?: Readonly<Record<string, string>>,
) => Promise<Answer>;

export function caller(url: string, token?: string): Caller {
  return async (method, path, body, headers = {}) => {
    const response = await fetch(url + path, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    const parsed = isJson ? JSON.parse(text) : text;
    return { status: response.status, headers: response.headers, body: parsed };
  };
}

export type Login = {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly sessionId: string;
};

/** Expects the login to succeed without a second factor. */
export async function login(url: string, email: string, password = PASSWORD): Promise<Login> {
  const answer = await caller(url)('POST', '/api/v1/auth/login', { email, password });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  const { access_token, refresh_token, session_id } = answer.body;
  return { accessToken: access_token, refreshToken: refresh_token, sessionId: session_id };
}

/** A member of an organization, logged in. */
export type Member = { readonly id: UserId; readonly token: string; readonly call: Caller };

type World = { readonly apiUrl: string; readonly systemDb: Db };

/** @param name of the mail address; two members of one role need two */
export async function memberOf(
  { apiUrl, systemDb }: World,
  organizationId: string,
  role: string,
  name = role,
): Promise<Member> {
  const email = `${name}@example.com`;
  const id = await makePerson(systemDb, { email, organizationId, role });
  const { accessToken: token } = await login(apiUrl, email);
  return { id, token, call: caller(apiUrl, token) };
}

/** Where the workers of a platform put its mails. */
export const outboxOf = ({ env }: { readonly env: Readonly<Record<string, string>> }): string =>
  env['MAIL_OUTBOX_FOLDER'] ?? '';

export type Mail = { readonly to: string; readonly subject: string; readonly text: string };

/** Waits for a mail to this address with these words in its subject. */
export async function mailTo(folder: string, to: string, subject: string): Promise<Mail> {
  let found: Mail | undefined;
  const hasCome = async (): Promise<boolean> => {
    const mails = await readMails(folder);
    found = mails.findLast((mail) => mail.to === to && mail.subject.includes(subject));
    return found !== undefined;
  };
  await waitUntil(hasCome, { what: `no mail to ${to}: ${subject}`, timeoutMs: 20_000 });
  if (!found) throw new Error('the mail is gone');
  return found;
}

/** In the order in which they were posted. */
export async function readMails(folder: string): Promise<readonly Mail[]> {
  const names = await readdir(folder).catch(() => []);
  const mails: Mail[] = [];
  for (const name of names.filter((file) => file.endsWith('.txt')).toSorted()) {
    const [, to = '', subject = '', text = ''] =
      /^To: (.*)\nSubject: (.*)\n\n([^]*)$/.exec(await readFile(join(folder, name), 'utf8')) ?? [];
    mails.push({ to, subject, text });
  }
  return mails;
}

/** The token that a mail brings. */
export function tokenIn({ text }: Mail): string {
  const token = /dmt_[0-9a-f]{72}/.exec(text)?.[0];
  if (token === undefined) throw new Error(`there is no token in: ${text}`);
  return token;
}
