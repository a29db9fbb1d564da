import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

import { Webhook } from 'standardwebhooks';

import { waitUntil } from '#cli/stack/wait-until.ts';

export type ReceivedRequest = {
  readonly headers: Record<string, string>;
  readonly body: string;
};

/** A status, an answer, or `hang`: the request is taken and never answered. */
type Reply =
  | number
  | 'hang'
  | { readonly status: number; readonly headers: Readonly<Record<string, string>> };

export type WebhookReceiver = AsyncDisposable & {
  readonly url: string;
  readonly requests: readonly ReceivedRequest[];
  readonly until: (count: number) => Promise<void>;
  readonly answerWith: (...replies: readonly Reply[]) => void;
};

/** What a client runs. It answers with the given replies in turn, the last one for ever. */
export async function startReceiver(...given: readonly Reply[]): Promise<WebhookReceiver> {
  const requests: ReceivedRequest[] = [];
  let replies = given;
  let answered = 0;
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const reply = replies[Math.min(answered, replies.length - 1)] ?? 204;
      answered += 1;
      requests.push({ headers: request.headers as Record<string, string>, body });
      answer(response, reply);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    requests,
    until: async (count) =>
      waitUntil(async () => requests.length >= count, {
        what: `not ${count} requests came`,
        timeoutMs: 30_000,
      }),
    answerWith(...next) {
      replies = next;
      answered = 0;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

function answer(response: ServerResponse, reply: Reply): void {
  if (reply === 'hang') return;
  const { status, headers } = typeof reply === 'number' ? { status: reply, headers: {} } : reply;
  response.writeHead(status, { ...headers }).end('the receiver’s answer');
}

/** By the official library. */
export function isVerified(secret: string, { body, headers }: ReceivedRequest): boolean {
  try {
    new Webhook(secret).verify(body, headers);
    return true;
  } catch {
    return false;
  }
}
