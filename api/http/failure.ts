import { z } from '@hono/zod-openapi';

/** Why something did not come to a good end. */
export const failureSchema = z.object({ code: z.string(), detail: z.string() });

type Failed = { readonly failureCode: string | null; readonly failureDetail: string | null };

/** Null where it did not fail. */
export function toFailure({ failureCode: code, failureDetail: detail }: Failed) {
  return code === null ? null : { code, detail: detail ?? '' };
}
