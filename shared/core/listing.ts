import { z } from 'zod';

/** A page of a list whose ids sort by creation; the cursor is the last id, opaque to clients. */
export type Listing<Row> = {
  readonly rows: readonly Row[];
  readonly nextCursor: string | null;
};

/** @param rows one more than the limit tells that there is a next page */
export function toListing<Row extends { readonly id: string }>(
  rows: readonly Row[],
  limit: number,
): Listing<Row> {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, nextCursor: rows.length > limit && last ? encodeCursor(last.id) : null };
}

/** Opaque, so that what is in it may change. */
export function encodeCursor(id: string): string {
  return Buffer.from(id).toString('base64url');
}

/** The id in a cursor of ours. */
export function cursorSchema<Schema extends z.ZodType<unknown, string>>(idSchema: Schema) {
  return z
    .string()
    .max(100)
    .transform((text) => Buffer.from(text, 'base64url').toString())
    .pipe(idSchema);
}
