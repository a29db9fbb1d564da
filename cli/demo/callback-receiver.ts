import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

import { Webhook } from 'standardwebhooks';

export type ReceivedCallback = {
  readonly id: string;
  readonly isVerified: boolean;
  readonly type: string;
  readonly documentId: string;
};

export type CallbackReceiver = AsyncDisposable & {
  readonly url: string;
  readonly received: readonly ReceivedCallback[];
};

type Body = { readonly type: string; readonly data: { readonly document_id: string } };

/** What a client runs: takes callbacks and checks their signature with the public library. */
export async function startCallbackReceiver(secret: string): Promise<CallbackReceiver> {
  const received: ReceivedCallback[] = [];
  const webhook = new Webhook(secret);
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a repeated header fails the verification
      const headers = request.headers as Record<string, string>;
      const isVerified = isTrue(() => webhook.verify(body, headers));
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only shown, and only when verified
      const { type, data } = JSON.parse(body) as Body;
      const id = headers['webhook-id'] ?? '';
      received.push({ id, isVerified, type, documentId: data.document_id });
      response.writeHead(isVerified ? 204 : 400).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a TCP server that listens has one
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/callbacks`,
    received,
    async [Symbol.asyncDispose]() {
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
}

function isTrue(check: () => unknown): boolean {
  try {
    check();
    return true;
  } catch {
    return false;
  }
}
