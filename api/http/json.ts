import { z } from '@hono/zod-openapi';

import { keyScopes, type Permission } from '#shared/core/permissions.ts';
import { isStorable } from '#shared/core/storable.ts';

/** A JSON body, which must be there. */
export function jsonBody<S extends z.ZodType>(schema: S) {
  return { body: { required: true as const, content: { 'application/json': { schema } } } };
}

/** An answer in JSON. */
export function json<S extends z.ZodType>(description: string, schema: S) {
  return { description, content: { 'application/json': { schema } } };
}

/** One line of plain text, which may be empty. */
export const plainLine = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .refine(isStorable, 'holds characters that cannot be stored')
    .refine((text) => !/\p{Cc}/u.test(text), 'holds control characters');

/** What people call things: one line that can be kept. */
export const nameSchema = plainLine(200)
  .min(1)
  .refine((text) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text), 'holds nothing that can be seen');

/** The same values, with one sentence for all that are none: a union says what its last part misses. */
export function saying<S extends z.ZodType>(schema: S, message: string) {
  return z.string().transform((text, ctx): z.output<S> => {
    const { data, success } = schema.safeParse(text);
    if (success) return data;
    ctx.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}

/** Addresses are compared in lower case. */
export const emailSchema = z
  .string()
  .trim()
  .max(254)
  .toLowerCase()
  .pipe(z.email())
  .openapi({ type: 'string', format: 'email', example: 'ada@example.com' });

export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/i, 'must be a SHA-256 in hexadecimal');

/** A moment, with its time zone. */
export const timeSchema = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .openapi({ type: 'string', format: 'date-time' });

type Security = { readonly security: { [scheme: string]: string[] }[] };

/**
 * The security of a route in OpenAPI: with these permissions, as the scopes of a key or in the role
 * of a member; some only members have.
 */
export function byActor(...needed: Permission[]): Security {
  const isForKeys = needed.every((permission) => keyScopes.includes(permission));
  return { security: [...(isForKeys ? [{ apiKey: needed }] : []), { session: needed }] };
}

/** With a session, whatever the organization; or without anything. */
export const byPerson: Security = { security: [{ session: [] }] };
export const byAnybody: Security = { security: [] };
/** With the key of an operator. */
export const byOperator: Security = { security: [{ operatorKey: [] }] };

/** The body of a change: what is not named stays, and something must be named. */
export function changesOf<S extends z.ZodRawShape>(shape: S) {
  return z
    .strictObject(shape)
    .refine((changes) => Object.keys(changes).length > 0, 'names nothing to change');
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** A change names only what changes. */
export function withoutGaps<T extends object>(changes: T): Given<T> {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- fromEntries forgets which keys it was given
  return Object.fromEntries(given) as Given<T>;
}
