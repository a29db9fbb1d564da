import { z } from 'zod';

/** What travels over the engine's IPC channel. */
export const requestSchema = z.strictObject({
  id: z.int(),
  method: z.string(),
  params: z.unknown(),
});
export type EngineRequest = z.output<typeof requestSchema>;

/** Why a document cannot be read. An engine may say no more than this about an error. */
const unreadableCodes = [
  'damaged',
  'encrypted',
  'wrong_password',
  'protected',
  'unsupported_encoding',
  'too_many_pages',
  'too_many_pixels',
  'page_too_large',
  'archive_too_large',
] as const;
export type UnreadableCode = (typeof unreadableCodes)[number];

export const responseSchema = z.union([
  z.strictObject({ id: z.int(), result: z.unknown() }),
  z.strictObject({ id: z.int(), unreadable: z.enum(unreadableCodes), where: z.string() }),
  /** `isFull`: the disk is, so it is nobody's bug. */
  z.strictObject({ id: z.int(), bug: z.string(), isFull: z.boolean() }),
]);
export type EngineResponse = z.output<typeof responseSchema>;
