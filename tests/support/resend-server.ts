import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

export type SentMail = {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
};

/** What the stand-in answers next, instead of taking the mail. */
export type Trouble = { readonly status: number; readonly name: string };

/**
 * Stands in for Resend's HTTP API, as far as its SDK uses it here: `POST /emails` with a key, and
 * the same answer for the same Idempotency-Key.
 */
export type ResendServer = AsyncDisposable & {
  readonly url: string;
  readonly apiKey: string;
  readonly sent: readonly SentMail[];
  /** How often it was asked. */
  readonly requests: () => number;
  readonly answerNext: (...troubles: readonly Trouble[]) => void;
};

export async function startResendServer(): Promise<ResendServer> {
  const apiKey = 're_test_0123456789';
  const sent: SentMail[] = [];
  const answers = new Map<string, string>();
  const troubles: Trouble[] = [];
  let requests = 0;

  const server = createServer((request, response) => {
    requests += 1;
    const answer = (status: number, body: object): void => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    const problem = (statusCode: number, name: string): void =>
      answer(statusCode, { statusCode, name, message: name });
    void json(request).then((body) => {
      if (request.method !== 'POST' || request.url !== '/emails') return problem(404, 'not_found');
      if (request.headers.authorization !== `Bearer ${apiKey}`) {
        return problem(401, 'invalid_api_key');
      }
      const trouble = troubles.shift();
      if (trouble) return problem(trouble.status, trouble.name);
      const key = String(request.headers['idempotency-key'] ?? '');
      const known = answers.get(key);
      const id = known ?? `mail-${answers.size + 1}`;
      if (known === undefined) sent.push(body as SentMail);
      answers.set(key, id);
      return answer(200, { id });
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    apiKey,
    sent,
    requests: () => requests,
    answerNext: (...next) => troubles.push(...next),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
