import { z } from '@hono/zod-openapi';

import { isStorable } from '#shared/core/storable.ts';

export const plainText = z.string().refine(isStorable, 'holds characters that cannot be stored');

export const titleSchema = plainText.trim().min(1).max(300);

/** Which profile a document is read with, as OpenAPI shows it. */
export const profileText = z.string().max(60).openapi({
  example: 'prf_0198c0ffee0070008000000000000000',
  description:
    'The profile to read it with, in its newest version, or in a certain one: `prf_...@3`. If not given, the one whose own rules fit.',
});

const DEEPEST_METADATA = 20;

/** A JSON object that can be kept. */
export const metadataSchema = z
  .record(z.string(), z.unknown(), 'is no JSON object')
  .refine(
    (value) => isStorableJson(value, DEEPEST_METADATA),
    `is nested deeper than ${DEEPEST_METADATA}, or holds characters that cannot be stored`,
  );

/** The same as a field of a form. */
export const metadataTextSchema = z
  .string()
  .transform((text): unknown => parseJson(text))
  .pipe(metadataSchema);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isStorableJson(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return isStorable(value);
  if (typeof value !== 'object' || value === null) return true;
  if (depth === 0) return false;
  return Object.entries(value).every(
    ([key, part]) => isStorable(key) && isStorableJson(part, depth - 1),
  );
}
