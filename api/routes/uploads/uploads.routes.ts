import { createRoute, z } from '@hono/zod-openapi';

import { safeFileName } from '#shared/core/file-names.ts';
import { uploadIdSchema } from '#shared/core/ids.ts';
import { completeUpload, getUpload, openUpload } from '#shared/features/uploads/index.ts';
import type { UploadRow } from '#shared/infra/db/batch-schema.ts';

import { serviceContext, type ApiDeps } from '../../deps.ts';
import { answerOf, idempotencyKey, idempotencyKeyOf } from '../../http/idempotency.ts';
import { byActor, json, jsonBody, sha256Schema } from '../../http/json.ts';
import { problems, usualForActors } from '../../http/problem.ts';
import { createRouter } from '../../http/router.ts';

const uploadFields = {
  id: z.string().openapi({ example: 'upl_0198c0ffee0070008000000000000000' }),
  state: z.enum(['open', 'complete', 'used']),
  file_name: z.string(),
  byte_size: z.int(),
  sha256: z.string(),
  media_type: z.string().nullable().openapi({ description: 'By its content, once it is there.' }),
  created_at: z.iso.datetime(),
  expires_at: z.iso.datetime(),
};

const uploadSchema = z.object(uploadFields).openapi('Upload');

const openUploadSchema = z
  .object({
    ...uploadFields,
    put: z.object({
      url: z.url(),
      headers: z.record(z.string(), z.string()),
    }),
  })
  .openapi('OpenUpload');

const params = z.object({ id: uploadIdSchema });
const common = { tags: ['uploads'], ...byActor('documents:submit') };

const openRoute = createRoute({
  ...common,
  method: 'post',
  path: '/uploads',
  operationId: 'createUpload',
  description:
    'For large files, and for many: send the bytes with PUT to `put.url`, with all of `put.headers`, within an hour; then complete the upload, and name it in a batch within a day.',
  request: {
    headers: idempotencyKey,
    ...jsonBody(
      z.strictObject({
        file_name: z.string().min(1).max(500),
        byte_size: z.int().min(1),
        sha256: sha256Schema.openapi({ description: 'Of the file, in hexadecimal.' }),
      }),
    ),
  },
  responses: {
    201: json('The upload, and where to send it', openUploadSchema),
    ...usualForActors,
    ...problems('conflict', 'unprocessable'),
  },
});

const getRoute = createRoute({
  ...common,
  method: 'get',
  path: '/uploads/{id}',
  operationId: 'getUpload',
  request: { params },
  responses: {
    200: json('The upload', uploadSchema),
    ...usualForActors,
    ...problems('not_found'),
  },
});

const completeRoute = createRoute({
  ...common,
  method: 'post',
  path: '/uploads/{id}/complete',
  operationId: 'completeUpload',
  description: 'Checks size, SHA-256 and type. Completing twice changes nothing.',
  request: { params },
  responses: {
    200: json('The upload is complete', uploadSchema),
    ...usualForActors,
    ...problems('not_found', 'conflict', 'unprocessable', 'unsupported_type'),
  },
});

export function uploadsRoutes(deps: ApiDeps) {
  return createRouter()
    .openapi(openRoute, async (c) => {
      const { file_name, byte_size, sha256 } = c.req.valid('json');
      const declaration = {
        fileName: safeFileName(file_name),
        byteSize: byte_size,
        sha256: Buffer.from(sha256, 'hex'),
      };
      const ctx = serviceContext(c, deps);
      const wish = { ...declaration, idempotencyKey: idempotencyKeyOf(c) };
      const opened = await openUpload(ctx, wish, deps.maxPayloadBytes);
      const { upload, put } = answerOf(c, opened);
      return c.json({ ...toUpload(upload), put }, 201);
    })
    .openapi(getRoute, async (c) => {
      const upload = await getUpload(serviceContext(c, deps), c.req.valid('param').id);
      return c.json(toUpload(upload), 200);
    })
    .openapi(completeRoute, async (c) => {
      const upload = await completeUpload(serviceContext(c, deps), c.req.valid('param').id);
      return c.json(toUpload(upload), 200);
    });
}

function toUpload(row: UploadRow): z.output<typeof uploadSchema> {
  return {
    id: row.id,
    state: row.state,
    file_name: row.fileName,
    byte_size: Number(row.byteSize),
    sha256: row.sha256.toString('hex'),
    media_type: row.mediaType,
    created_at: row.createdAt.toISOString(),
    expires_at: row.expiresAt.toISOString(),
  };
}
