import { createHmac, createPrivateKey, hkdfSync, randomBytes } from 'node:crypto';

import {
  createRemoteJWKSet,
  decodeProtectedHeader,
  jwtVerify,
  SignJWT,
  type JWTHeaderParameters,
  type JWTPayload,
} from 'jose';
import { expect, test } from 'vitest';

import { organizationIdSchema, sessionIdSchema } from '#shared/core/ids.ts';
import { createAccessTokens, type AccessClaims } from '#shared/infra/crypto/access-tokens.ts';

import { createHarness, type Harness } from '../support/harness.ts';
import { caller, login, makePerson } from '../support/people.ts';

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const decode = (part: string | undefined) =>
  JSON.parse(Buffer.from(part ?? '', 'base64url').toString());

async function worldOf(h: Harness) {
  const { organizationId } = await h.client();
  const email = 'someone@example.com';
  const userId = await makePerson(h.systemDb, { email, organizationId });
  const session = await login(h.apiUrl, email);
  const claims: AccessClaims = {
    userId,
    sessionId: sessionIdSchema.parse(session.sessionId),
    organizationId: organizationIdSchema.parse(organizationId),
  };
  const status = async (token: string) =>
    (await caller(h.apiUrl, token)('GET', '/api/v1/documents')).status;
  return { ...session, email, claims, status };
}

/** As the platform makes them, but for what is changed. */
const tokensLike = async (
  h: Harness,
  changes: { issuer?: string; secret?: string; now?: () => Date } = {},
) =>
  createAccessTokens({
    secrets: [changes.secret ?? h.env['DOCMILL_ROOT_KEY'] ?? ''],
    issuer: changes.issuer ?? 'docmill',
    lifetimeSeconds: 600,
    now: changes.now ?? (() => new Date()),
  });

test('an access token is short-lived and says what RFC 9068 asks for', async () => {
  await using h = await createHarness();
  const { accessToken, status } = await worldOf(h);
  expect(await status(accessToken)).toBe(200);
  const { header, claims } = partsOf(accessToken);
  expect(header).toMatchObject({ alg: 'EdDSA', typ: 'at+jwt', kid: expect.any(String) });
  expect(claims).toMatchObject({ iss: 'docmill', aud: 'docmill-api' });
  expect(claims.exp - claims.iat).toBe(600);
  // It holds no rights: these are asked of the database.
  expect(Object.keys(claims).toSorted()).toEqual(['aud', 'exp', 'iat', 'iss', 'org', 'sid', 'sub']);
});

test('others verify our tokens with the published keys', async () => {
  await using h = await createHarness();
  const { accessToken } = await worldOf(h);
  const keys = createRemoteJWKSet(new URL(`${h.apiUrl}/.well-known/jwks.json`));
  const { payload } = await jwtVerify(accessToken, keys, { audience: 'docmill-api' });
  expect(payload.iss).toBe('docmill');
  const published = await (await fetch(`${h.apiUrl}/.well-known/jwks.json`)).json();
  expect(JSON.stringify(published)).not.toContain('"d"');
});

test('what was not signed by us, for this use, at this time, is refused', async () => {
  await using h = await createHarness();
  const { accessToken, claims, status } = await worldOf(h);
  const { header, claims: body, signature } = partsOf(accessToken);
  const ours = await tokensLike(h);
  expect(await status(await ours.sign(claims))).toBe(200);
  expect(await status(await signedBy(h, header, body))).toBe(200);

  const publicKey = ours.jwks.keys[0]?.x ?? '';
  const confused = `${encode({ ...header, alg: 'HS256' })}.${encode(body)}`;
  const hmac = (key: Buffer | string): string =>
    createHmac('sha256', key).update(confused).digest('base64url');
  const hourAgo = await tokensLike(h, { now: () => new Date(Date.now() - 3_600_000) });
  const inAnHour = await tokensLike(h, { now: () => new Date(Date.now() + 3_600_000) });
  const otherKey = await tokensLike(h, { secret: randomBytes(32).toString('base64') });
  const otherIssuer = await tokensLike(h, { issuer: 'somebody-else' });
  const forged = {
    'alg none': `${encode({ ...header, alg: 'none' })}.${encode(body)}.`,
    'alg None': `${encode({ ...header, alg: 'None' })}.${encode(body)}.`,
    'no signature': `${encode(header)}.${encode(body)}.`,
    'changed claims': `${encode(header)}.${encode({ ...body, sub: `usr_${'0'.repeat(32)}` })}.${signature}`,
    'HMAC with the public key': `${confused}.${hmac(Buffer.from(publicKey, 'base64url'))}`,
    'HMAC with the public key as text': `${confused}.${hmac(publicKey)}`,
    'its own key in the header': `${encode({ ...header, jwk: ours.jwks.keys[0] })}.${encode(body)}.${signature}`,
    'another key': await otherKey.sign(claims),
    'another issuer': await otherIssuer.sign(claims),
    expired: await hourAgo.sign(claims),
    'another type and audience': await ours.signChallenge(claims),
    'another type': await signedBy(h, { ...header, typ: 'JWT' }, body),
    'no type': await signedBy(h, { alg: 'EdDSA', kid: header.kid }, body),
    'another audience': await signedBy(h, header, { ...body, aud: 'docmill-login' }),
    'no audience': await signedBy(h, header, { ...body, aud: undefined }),
    'no end': await signedBy(h, header, { ...body, exp: undefined }),
    'a session that is none': await ours.sign({
      ...claims,
      sessionId: sessionIdSchema.parse(`ses_${'1'.repeat(32)}`),
    }),
    'not a token': 'eyJ.eyJ.x',
    'a refresh token': `dmr_${'0'.repeat(72)}`,
  };
  for (const [kind, token] of Object.entries(forged)) expect(await status(token), kind).toBe(401);
  expect(await status(accessToken)).toBe(200);
  // From the future by a clock that goes ahead is nothing we can tell from a long life.
  expect(await inAnHour.verify(accessToken)).toBeUndefined();
});

test('another person’s session does not carry the token of this one', async () => {
  await using h = await createHarness();
  const { claims, status } = await worldOf(h);
  await makePerson(h.systemDb, { email: 'other@example.com' });
  const other = await login(h.apiUrl, 'other@example.com');
  const sessionId = sessionIdSchema.parse(other.sessionId);
  const mixed = await (await tokensLike(h)).sign({ ...claims, sessionId });
  expect(await status(mixed)).toBe(401);
});

test('keys change without anybody being logged out', async () => {
  const [before, after] = [randomBytes(32).toString('hex'), randomBytes(32).toString('hex')];
  await using h = await createHarness({ settings: { JWT_SECRET_KEY: `${after},${before}` } });
  const { accessToken, claims, status } = await worldOf(h);
  const old = await tokensLike(h, { secret: before });
  const current = await tokensLike(h, { secret: after });
  expect(decodeProtectedHeader(accessToken).kid).toBe(current.jwks.keys[0]?.kid);
  expect(await status(await old.sign(claims))).toBe(200);
  const dropped = await tokensLike(h, { secret: randomBytes(32).toString('hex') });
  expect(await status(await dropped.sign(claims))).toBe(401);
  const { keys } = (await (await fetch(`${h.apiUrl}/.well-known/jwks.json`)).json()) as {
    keys: { kid: string }[];
  };
  const expected = [current, old].map(({ jwks }) => jwks.keys[0]?.kid);
  expect(keys.map(({ kid }) => kid)).toEqual(expected);
});

/** With our own key, whatever is in it. */
async function signedBy(h: Harness, header: JWTHeaderParameters, claims: JWTPayload) {
  const seed = hkdfSync('sha256', h.env['DOCMILL_ROOT_KEY'] ?? '', '', 'docmill/access-tokens', 32);
  const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');
  const der = Buffer.concat([pkcs8, Buffer.from(seed)]);
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  return new SignJWT(claims).setProtectedHeader(header).sign(key);
}

function partsOf(token: string) {
  const [header, claims, signature = ''] = token.split('.');
  return { header: decode(header), claims: decode(claims), signature };
}

test('a token that opens nothing is answered by what it looks like', async () => {
  await using h = await createHarness();
  const looks = [
    [`dmk_${'0'.repeat(72)}`, 'The API key is wrong'],
    ['eyJhbGciOiJFZERTQSJ9.e30.AAAA', 'The access token is wrong or no longer valid'],
    [`dmr_${'0'.repeat(72)}`, 'This is a refresh token'],
    [`dmo_${'0'.repeat(72)}`, 'neither an API key'],
    ['nonsense', 'Send an API key'],
  ] as const;
  for (const [token, advice] of looks) {
    const { status, body } = await caller(h.apiUrl, token)('GET', '/api/v1/organization');
    expect(status).toBe(401);
    expect(body.code).toBe('authentication.required');
    expect(body.detail).toContain(advice);
  }
});
