import { z } from '@hono/zod-openapi';

import { isStorable } from '#shared/core/storable.ts';

export const plainText = z.string().refine(isStorable, 'holds characters that cannot be stored');

export const titleSchema = plainText.trim().min(1).max(300);

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
