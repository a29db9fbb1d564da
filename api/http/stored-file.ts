import { Readable } from 'node:stream';

import { z } from '@hono/zod-openapi';

import type { ApiContext } from './router.ts';

/** For the OpenAPI document: bytes of whatever kind. */
export const anyFile = {
  'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) },
};

type StoredFile = {
  readonly mediaType: string;
  readonly byteSize: number | string;
  readonly fileName: string;
  readonly open: () => Promise<Readable>;
};

/** Streams a file from the store. */
export async function sendFile(c: ApiContext, file: StoredFile) {
  c.header('content-type', file.mediaType);
  c.header('content-length', String(file.byteSize));
  c.header('content-disposition', attachment(file.fileName));
  // A stored file is somebody else's: it may be saved, not run or shown in our name.
  c.header('x-content-type-options', 'nosniff');
  c.header('content-security-policy', 'sandbox');
  c.header('cache-control', 'no-store');
  // Hono answers HEAD by the same handler and drops the body, which would stay open.
  if (c.req.method === 'HEAD') return c.body(null, 200);
  return c.body(Readable.toWeb(await file.open()) as ReadableStream, 200);
}

type MadeFile = Pick<StoredFile, 'mediaType' | 'fileName'> & { readonly content: Readable };

/** Streams a file that is made while it is sent: how long it is nobody knows yet. */
export function sendStream(c: ApiContext, { mediaType, fileName, content }: MadeFile) {
  c.header('content-type', mediaType);
  c.header('content-disposition', attachment(fileName));
  c.header('x-content-type-options', 'nosniff');
  c.header('cache-control', 'no-store');
  return c.body(Readable.toWeb(content) as ReadableStream, 200);
}

/** Wider than it is, or the library takes it for JSON in its types. */
export const JSON_LINES: string = 'application/x-ndjson';

/** Streams JSON Lines as they are made. */
export async function sendLines(c: ApiContext, lines: AsyncIterable<string>): Promise<Response> {
  c.header('content-type', JSON_LINES);
  c.header('cache-control', 'no-store');
  return c.body(Readable.toWeb(Readable.from(lines)) as ReadableStream, 200);
}

/** RFC 6266, with a plain name for clients that do not know the encoded one. */
function attachment(fileName: string): string {
  const plain = fileName.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`;
}
