import { createRoute } from '@hono/zod-openapi';

import {
  acceptDocument,
  HEAD_BYTES,
  requireMaySubmit,
  type AcceptedDocument,
} from '#shared/features/intake/index.ts';
import { newJobView } from '#shared/features/jobs/index.ts';

import { serviceContext, type ApiDeps } from '../../deps.ts';
import { answerOf, idempotencyKey, idempotencyKeyOf } from '../../http/idempotency.ts';
import { byActor } from '../../http/json.ts';
import { problems } from '../../http/problem.ts';
import { receiveUpload } from '../../http/receive-upload.ts';
import { createRouter, type ApiContext } from '../../http/router.ts';
import { toJob } from '../jobs/jobs.dto.ts';
import { acceptedSchema, toDocument, type AcceptedDto } from './documents.dto.ts';
import { submissionFormSchema, toSubmission } from './submission.ts';

const submitRoute = createRoute({
  method: 'post',
  path: '/documents',
  operationId: 'submitDocument',
  tags: ['documents'],
  ...byActor('documents:submit'),
  description:
    'Takes one document in. Follow the job at `Location`. With an `Idempotency-Key` the same ' +
    'request may be sent again for 24 hours and is answered the same, without a second document.',
  request: {
    headers: idempotencyKey,
    body: {
      required: true,
      content: { 'multipart/form-data': { schema: submissionFormSchema } },
    },
  },
  responses: {
    202: {
      description: 'The document was accepted',
      content: { 'application/json': { schema: acceptedSchema } },
    },
    ...problems(
      'invalid',
      'unauthenticated',
      'forbidden',
      'timed_out',
      'conflict',
      'too_large',
      'unsupported_type',
      'unprocessable',
      'limit_exceeded',
      'unavailable',
    ),
  },
});

/**
 * Registered for the OpenAPI document but handled by hand: the library's validator would read the
 * whole file into memory before anything could refuse it.
 */
export function submitDocumentRoute(deps: ApiDeps) {
  const router = createRouter();
  router.openAPIRegistry.registerPath(submitRoute);
  return router.post('/documents', async (c) => submit(c, deps));
}

async function submit(c: ApiContext, deps: ApiDeps): Promise<Response> {
  const ctx = serviceContext(c, deps);
  requireMaySubmit(ctx);
  const { uploadFolder: folder, maxPayloadBytes: maxBytes } = deps;
  const limits = { maxBytes, headBytes: HEAD_BYTES };
  await using upload = await receiveUpload(c.env.incoming, { folder, ...limits });
  const key = idempotencyKeyOf(c);
  const submission = toSubmission(upload, { ...deps, idempotencyKey: key });

  const acceptance = await acceptDocument(ctx, submission, toAccepted);

  deps.metrics.uploadedBytes.inc(acceptance.isReplay ? 0 : upload.file.byteSize);
  const answer = answerOf(c, acceptance);
  c.header('location', `/api/v1/jobs/${answer.job.id}`);
  c.header('retry-after', '1');
  return c.json(answer, 202);
}

function toAccepted({ document, version, job }: AcceptedDocument): AcceptedDto {
  return {
    document: toDocument({ document, version, fields: [] }),
    job: toJob(newJobView(job)),
  };
}
