import { z } from '@hono/zod-openapi';

import { LONGEST_PASSWORD } from '#shared/features/people/index.ts';
import type { Tokens } from '#shared/features/sessions/index.ts';

import { emailSchema, nameSchema } from '../../http/json.ts';

/** Of any length that can be meant; how short it may be is said by a problem of its own. */
export const passwordSchema = z.string().min(1).max(LONGEST_PASSWORD);
const tokenSchema = z.string().min(1).max(200);

export const registrationSchema = z.strictObject({
  email: emailSchema,
  name: nameSchema,
  password: passwordSchema,
  organization_name: nameSchema.optional().openapi({
    description: 'Of the organization that is made with the account.',
  }),
});

export const tokenBodySchema = z.strictObject({ token: tokenSchema });

export const verificationSchema = z.strictObject({
  token: tokenSchema,
  password: passwordSchema.openapi({ description: 'That of the registration.' }),
});

const delivery = z.enum(['body', 'cookie']).default('body').openapi({
  description:
    'Where the refresh token goes: into the answer, or, for web pages, into a cookie that scripts cannot read.',
});

export const loginSchema = z.strictObject({
  email: emailSchema,
  password: passwordSchema,
  token_delivery: delivery,
});

export const secondStepSchema = z.strictObject({
  challenge: z.string().min(1).max(2_000),
  code: z.string().min(1).max(50).openapi({
    description: 'Of the authenticator app, or a recovery code.',
    example: '123456',
  }),
  token_delivery: delivery,
});

export const refreshSchema = z.strictObject({
  refresh_token: tokenSchema
    .optional()
    .openapi({ description: 'Without it the cookie’s is taken.' }),
});

export const forgotSchema = z.strictObject({ email: emailSchema });
export const resetSchema = z.strictObject({ token: tokenSchema, password: passwordSchema });
export const changePasswordSchema = z.strictObject({
  current_password: passwordSchema,
  new_password: passwordSchema,
});
export const newAccountSchema = z.strictObject({
  token: tokenSchema,
  name: nameSchema,
  password: passwordSchema,
});

export const sentSchema = z.object({ detail: z.string() }).openapi('MailSent');

export const tokensSchema = z
  .object({
    access_token: z.string().openapi({ description: 'Send it as `Authorization: Bearer …`.' }),
    token_type: z.literal('Bearer'),
    expires_in: z.int().openapi({ description: 'Seconds.' }),
    refresh_token: z.string().optional().openapi({
      description: 'Good for one `POST /auth/refresh`; missing where a cookie has it.',
    }),
    session_id: z.string(),
    session_expires_at: z.iso.datetime(),
    organization_id: z
      .string()
      .nullable()
      .openapi({ description: 'Where the access token leads.' }),
  })
  .openapi('Tokens');

export const challengeSchema = z
  .object({
    second_factor_required: z.literal(true),
    challenge: z
      .string()
      .openapi({ description: 'For `POST /auth/login/second-factor`, within five minutes.' }),
  })
  .openapi('SecondFactorChallenge');

export const switchedSchema = z
  .object({
    access_token: z.string(),
    token_type: z.literal('Bearer'),
    expires_in: z.int(),
    organization_id: z.string().nullable(),
  })
  .openapi('SwitchedTokens');

export function toTokens(tokens: Tokens, isInCookie: boolean): z.output<typeof tokensSchema> {
  return {
    access_token: tokens.accessToken,
    token_type: 'Bearer',
    expires_in: tokens.expiresInSeconds,
    ...(isInCookie ? {} : { refresh_token: tokens.refreshToken }),
    session_id: tokens.sessionId,
    session_expires_at: tokens.sessionExpiresAt.toISOString(),
    organization_id: tokens.organizationId,
  };
}
