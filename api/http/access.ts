import { createMiddleware } from 'hono/factory';

import type { Actor } from '#shared/context.ts';
import { AppError } from '#shared/core/errors.ts';
import {
  identifyApiKey,
  identifyOperatorKey,
  identifySession,
  organizationRequired,
  type IdentifiedSession,
} from '#shared/features/access/index.ts';
import { kindOfKey, type KeyKind } from '#shared/infra/crypto/keys.ts';
import type { Db } from '#shared/infra/db/client.ts';

import type { ApiDeps } from '../deps.ts';
import type { ApiContext, ApiEnv } from './router.ts';

/** Lets people who are logged in do what concerns their own account: `Authorization: Bearer eyJ...`. */
export function requirePerson(deps: ApiDeps) {
  return createMiddleware<ApiEnv>(async (c, next) => {
    if (isKey(bearerOf(c))) throw notForKeys();
    const { person } = await requireSession(c, deps);
    c.set('person', person);
    c.set('log', c.var.log.child({ userId: person.userId }));
    await next();
  });
}

/**
 * Lets requests through that act in an organization: with one of its keys (`Bearer dmk_...`), or
 * with the session of a member.
 */
export function requireActor(deps: ApiDeps) {
  return createMiddleware<ApiEnv>(async (c, next) => {
    const { organizationId, type, id } = await identifyActor(c, deps);
    c.set('log', c.var.log.child({ organizationId, actor: `${type} ${id}` }));
    await next();
  });
}

/**
 * As whom a request acts, by what holds now; a request that lasts asks once more.
 * @throws AppError `authentication.required`, `organization.required`
 */
export async function identifyActor(c: ApiContext, deps: ApiDeps): Promise<Actor> {
  const token = bearerOf(c);
  const actor = isKey(token)
    ? await identifyApiKey(deps.db, token, c.var.address)
    : (await requireSession(c, deps)).actor();
  if (!actor) throw isKey(token) ? unauthenticated(token) : organizationRequired();
  c.set('actor', actor);
  return actor;
}

async function requireSession(c: ApiContext, deps: ApiDeps): Promise<IdentifiedSession> {
  const { tokens, idleMs } = deps.people;
  const token = bearerOf(c);
  const check = { tokens, idleMs, address: c.var.address };
  const session = token === undefined ? undefined : await identifySession(deps.db, token, check);
  if (!session) throw unauthenticated(token);
  return session;
}

/** Lets operators through: `Authorization: Bearer dmo_...`. */
export function requireOperator({ db }: ApiDeps) {
  return createMiddleware<ApiEnv>(async (c, next) => {
    const key = bearerOf(c);
    const id = key === undefined ? undefined : await operatorWith(db, key, c.var.address);
    if (id === undefined) throw operatorKeyMissing();
    c.set('operatorKeyId', id);
    await next();
  });
}

/**
 * The same for pages. Browsers have no way to send a bearer token to a page, so the key is also taken
 * as the password of HTTP Basic authentication, whatever the user name.
 */
export function requireOperatorOnPages({ db }: ApiDeps) {
  return createMiddleware<ApiEnv>(async (c, next) => {
    const key = bearerOf(c) ?? basicPasswordOf(c);
    const id = key === undefined ? undefined : await operatorWith(db, key, c.var.address);
    if (id !== undefined) return next();
    c.header('www-authenticate', 'Basic realm="Docmill operators", charset="UTF-8"');
    return c.text('An operator’s key is required.', 401);
  });
}

/** @throws AppError where the key is an organization's */
async function operatorWith(db: Db, key: string, address: string): Promise<string | undefined> {
  const id = await identifyOperatorKey(db, key);
  if (id === undefined && (await identifyApiKey(db, key, address)) !== undefined) {
    throw new AppError({
      kind: 'forbidden',
      code: 'operator_key.required',
      message: 'This is for operators; an organization’s key does not open it.',
    });
  }
  return id;
}

function operatorKeyMissing(): AppError {
  return new AppError({
    kind: 'unauthenticated',
    code: 'operator_key.missing',
    message: 'This is for operators: send an operator’s key (Authorization: Bearer dmo_…).',
  });
}

function bearerOf(c: ApiContext): string | undefined {
  return /^Bearer\s+(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
}

function isKey(token: string | undefined): token is string {
  return token !== undefined && kindOfKey(token) === 'api';
}

function basicPasswordOf(c: ApiContext): string | undefined {
  const encoded = /^Basic\s+(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const [, ...password] = Buffer.from(encoded, 'base64').toString().split(':');
  return password.join(':');
}

function notForKeys(): AppError {
  return new AppError({
    kind: 'unauthenticated',
    code: 'session.required',
    message: 'This concerns a person’s own account: send an access token, not an API key.',
  });
}

/** Says what can be seen of a token by its look, and nothing of what we know of it. */
function unauthenticated(token: string | undefined): AppError {
  return new AppError({
    kind: 'unauthenticated',
    code: 'authentication.required',
    message: adviceOn(token ?? ''),
  });
}

function adviceOn(token: string): string {
  const kind = kindOfKey(token);
  if (kind !== undefined) return adviceByKind[kind];
  // As the header of every JWT begins, in base64url: `{"`.
  if (token.startsWith('eyJ')) {
    return 'The access token is wrong or no longer valid: refresh it, or log in again.';
  }
  return 'Send an API key (Authorization: Bearer dmk_…) or an access token.';
}

const neither = 'This is neither an API key (dmk_…) nor an access token.';

const adviceByKind: Readonly<Record<KeyKind, string>> = {
  api: 'The API key is wrong, expired or revoked.',
  refresh: 'This is a refresh token: send it to /api/v1/auth/refresh, and the answer’s token here.',
  operator: neither,
  one_time: neither,
};
