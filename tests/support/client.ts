import { expect } from 'vitest';

export type Answer<Body = Json> = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
};

// oxlint-disable-next-line typescript/no-explicit-any -- tests say what they expect of an answer
type Json = any;

export type Submission = {
  readonly bytes: Buffer;
  readonly fileName?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
};

/** What a client of one organization can do. */
export type TestClient = {
  readonly apiKey: string;
  readonly organizationId: string;
  readonly get: (path: string) => Promise<Answer>;
  /** A file: expects 200 and answers with its bytes. */
  readonly download: (path: string) => Promise<Buffer>;
  readonly post: (path: string, init?: RequestInit) => Promise<Answer>;
  readonly patch: (
    path: string,
    body: object,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Answer>;
  readonly put: (path: string, body: object) => Promise<Answer>;
  readonly delete: (path: string) => Promise<Answer>;
  readonly submit: (submission: Submission) => Promise<Answer>;
  /** Submits, expects 202 and answers with the ids. */
  readonly accept: (submission: Submission) => Promise<{ documentId: string; jobId: string }>;
  /** Waits for the job's end and answers with it. */
  readonly ended: (jobId: string) => Promise<Json>;
};

type Credentials = { readonly apiKey: string; readonly organizationId: string };

export function createTestClient(url: string, credentials: Credentials): TestClient {
  const { apiKey } = credentials;

  async function call(path: string, init: RequestInit = {}): Promise<Answer> {
    const headers = { authorization: `Bearer ${apiKey}`, ...(init.headers as object) };
    const response = await fetch(url + path, { ...init, headers });
    const text = await response.text();
    const isJson = /[/+]json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? JSON.parse(text) : text,
    };
  }

  type Sending = { readonly path: string; readonly body: object; readonly headers?: object };
  const send = async (method: string, { path, body, headers }: Sending): Promise<Answer> =>
    call(path, {
      method,
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    });

  const submit = async (submission: Submission): Promise<Answer> => {
    const { bytes, fileName = 'document', fields = {}, headers = {} } = submission;
    const form = new FormData();
    form.set('file', new File([new Uint8Array(bytes)], fileName));
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    return call('/api/v1/documents', { method: 'POST', body: form, headers: { ...headers } });
  };

  return {
    ...credentials,
    submit,
    get: async (path) => call(path),
    async download(path) {
      const headers = { authorization: `Bearer ${apiKey}` };
      const response = await fetch(url + path, { headers });
      const bytes = Buffer.from(await response.arrayBuffer());
      expect(response.status, bytes.subarray(0, 500).toString()).toBe(200);
      return bytes;
    },
    post: async (path, init = {}) => call(path, { ...init, method: 'POST' }),
    patch: async (path, body, headers = {}) => send('PATCH', { path, body, headers }),
    put: async (path, body) => send('PUT', { path, body }),
    delete: async (path) => call(path, { method: 'DELETE' }),
    async accept(submission) {
      const { status, body } = await submit(submission);
      expect(status, JSON.stringify(body)).toBe(202);
      return { documentId: body.document.id, jobId: body.job.id };
    },
    async ended(jobId) {
      const deadline = Date.now() + 100_000;
      for (;;) {
        const { body } = await call(`/api/v1/jobs/${jobId}?wait=30`);
        if (['succeeded', 'failed', 'cancelled'].includes(body.state)) return body;
        if (Date.now() > deadline) throw new Error(`not ended: ${JSON.stringify(body)}`);
      }
    },
  };
}
