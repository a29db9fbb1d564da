import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject } from 'node:crypto';

import {
  calculateJwkThumbprint,
  createLocalJWKSet,
  errors,
  exportJWK,
  jwtVerify,
  SignJWT,
  type JSONWebKeySet,
  type JWK,
} from 'jose';
import { z } from 'zod';

import {
  organizationIdSchema,
  sessionIdSchema,
  userIdSchema,
  type OrganizationId,
  type SessionId,
  type UserId,
} from '#shared/core/ids.ts';

/** Whose session a token belongs to. What its bearer may do is asked of the database each time. */
export type AccessClaims = {
  readonly userId: UserId;
  readonly sessionId: SessionId;
  /** Null for a person who is in no organization yet. */
  readonly organizationId: OrganizationId | null;
};

/** The password was right, the second factor is still to come. */
export type ChallengeClaims = { readonly userId: UserId; readonly issuedAt: Date };

export type AccessTokens = {
  readonly lifetimeSeconds: number;
  readonly sign: (claims: AccessClaims) => Promise<string>;
  /** @returns undefined for whatever is not a token of ours in force */
  readonly verify: (token: string) => Promise<AccessClaims | undefined>;
  readonly signChallenge: (claims: Pick<ChallengeClaims, 'userId'>) => Promise<string>;
  readonly verifyChallenge: (token: string) => Promise<ChallengeClaims | undefined>;
  /** The public keys, for others who check our tokens. */
  readonly jwks: JSONWebKeySet;
};

type Settings = {
  /** The first signs; tokens signed with the others are taken as well, so that keys can change. */
  readonly secrets: readonly string[];
  readonly issuer: string;
  readonly lifetimeSeconds: number;
  readonly now: () => Date;
};

type Kind = { readonly typ: string; readonly audience: string };

const access: Kind = { typ: 'at+jwt', audience: 'docmill-api' };
const challenge: Kind = { typ: 'second-factor+jwt', audience: 'docmill-login' };

const ALGORITHM = 'EdDSA';
const CHALLENGE_SECONDS = 5 * 60;
const CLOCK_TOLERANCE_SECONDS = 5;

const accessSchema = z.object({
  sub: userIdSchema,
  sid: sessionIdSchema,
  org: organizationIdSchema.nullable(),
});
const challengeSchema = z.object({ sub: userIdSchema, iat: z.number() });

/** Access tokens as RFC 9068 has them, signed with Ed25519. */
export async function createAccessTokens(settings: Settings): Promise<AccessTokens> {
  const { issuer, lifetimeSeconds, now } = settings;
  const keys = await Promise.all(settings.secrets.map(async (secret) => signingKey(secret)));
  const [current] = keys;
  if (!current) throw new Error('there is no secret to sign access tokens with');
  const { kid, privateKey } = current;
  const jwks = { keys: keys.map((key) => key.publicJwk) };
  const keySet = createLocalJWKSet(jwks);

  async function sign({ typ, audience }: Kind, subject: string, more: Claims): Promise<string> {
    const issuedAt = Math.floor(now().getTime() / 1000);
    return new SignJWT(more.claims)
      .setProtectedHeader({ alg: ALGORITHM, typ, kid })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(subject)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + more.seconds)
      .sign(privateKey);
  }

  async function open(token: string, { typ, audience }: Kind): Promise<unknown> {
    try {
      const { payload } = await jwtVerify(token, keySet, {
        algorithms: [ALGORITHM],
        issuer,
        audience,
        typ,
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        currentDate: now(),
        requiredClaims: ['exp', 'iat', 'sub'],
      });
      return payload;
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined;
      throw error;
    }
  }

  return {
    lifetimeSeconds,
    jwks,
    sign: async ({ userId, sessionId, organizationId }) =>
      sign(access, userId, {
        claims: { sid: sessionId, org: organizationId },
        seconds: lifetimeSeconds,
      }),
    async verify(token) {
      const { data } = accessSchema.safeParse(await open(token, access));
      return data && { userId: data.sub, sessionId: data.sid, organizationId: data.org };
    },
    signChallenge: async ({ userId }) =>
      sign(challenge, userId, { claims: {}, seconds: CHALLENGE_SECONDS }),
    async verifyChallenge(token) {
      const { data } = challengeSchema.safeParse(await open(token, challenge));
      return data && { userId: data.sub, issuedAt: new Date(data.iat * 1_000) };
    },
  };
}

type Claims = { readonly claims: Record<string, string | null>; readonly seconds: number };

type SigningKey = {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicJwk: JWK;
};

/** PKCS #8 around an Ed25519 seed (RFC 8410). */
const PKCS8_HEADER = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A key pair that follows from the secret, so that there is none to store. */
async function signingKey(secret: string): Promise<SigningKey> {
  const seed = hkdfSync('sha256', secret, Buffer.alloc(0), 'docmill/access-tokens', 32);
  const der = Buffer.concat([PKCS8_HEADER, Buffer.from(seed)]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const jwk = await exportJWK(createPublicKey(privateKey));
  const kid = await calculateJwkThumbprint(jwk);
  return { kid, privateKey, publicJwk: { ...jwk, kid, alg: ALGORITHM, use: 'sig' } };
}
