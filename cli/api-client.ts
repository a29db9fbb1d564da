import { z } from 'zod';

/** The part of the API that the command uses, as a client sees it. */
const failureSchema = z.object({ code: z.string(), detail: z.string() }).nullable();

const jobSchema = z.object({
  id: z.string(),
  document_id: z.string(),
  state: z.enum(['queued', 'running', 'succeeded', 'failed', 'cancelled']),
  stages: z.array(z.string()),
  pages: z.object({ total: z.int().nullable(), done: z.int() }),
  failure: failureSchema,
  created_at: z.coerce.date(),
  finished_at: z.coerce.date().nullable(),
});
export type Job = z.output<typeof jobSchema>;

const fieldSchema = z.object({
  name: z.string(),
  value: z.discriminatedUnion('type', [
    z.object({ type: z.literal('text'), text: z.string() }),
    z.object({ type: z.literal('date'), date: z.string() }),
    z.object({ type: z.literal('money'), amount: z.string(), currency: z.string().nullable() }),
  ]),
  page: z.int(),
  confidence: z.number(),
});
export type Field = z.output<typeof fieldSchema>;

const documentSchema = z.object({
  id: z.string(),
  title: z.string(),
  state: z.string(),
  class: z.object({ value: z.string(), confidence: z.number() }).nullable(),
  page_count: z.int().nullable(),
  failure: failureSchema,
  fields: z.array(fieldSchema),
});
export type Document = z.output<typeof documentSchema>;

const pageSchema = z.object({
  number: z.int(),
  source: z.string(),
  reason: z.string(),
  rotation: z.int(),
  skew: z.number(),
  confidence: z.number(),
});
export type Page = z.output<typeof pageSchema>;

const acceptedSchema = z.object({ document: documentSchema, job: jobSchema });
export type Accepted = z.output<typeof acceptedSchema>;

export type ApiClient = {
  readonly submit: (form: FormData) => Promise<Accepted>;
  readonly job: (id: string, waitSeconds: number) => Promise<Job>;
  readonly document: (id: string) => Promise<Document>;
  readonly pages: (id: string) => Promise<readonly Page[]>;
  readonly signingSecret: () => Promise<string>;
};

/** @throws Error with the problem's own words where the API refuses */
export function createApiClient(url: string, apiKey: string): ApiClient {
  async function call<T>(schema: z.ZodType<T>, path: string, init: RequestInit = {}): Promise<T> {
    const headers = { authorization: `Bearer ${apiKey}` };
    const response = await fetch(`${url}/api/v1${path}`, { ...init, headers });
    const body: unknown = await response.json();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(body)}`);
    return schema.parse(body);
  }
  return {
    submit: async (form) => call(acceptedSchema, '/documents', { method: 'POST', body: form }),
    job: async (id, waitSeconds) => call(jobSchema, `/jobs/${id}?wait=${waitSeconds}`),
    document: async (id) => call(documentSchema, `/documents/${id}`),
    pages: async (id) =>
      (await call(z.object({ data: z.array(pageSchema) }), `/documents/${id}/pages`)).data,
    signingSecret: async () =>
      (await call(z.object({ secret: z.string() }), '/webhooks/signing-secret')).secret,
  };
}
