import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { isIPv6, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

import { Webhook } from 'standardwebhooks';

export type Received = {
  /** The same for each attempt. */
  readonly id: string;
  readonly isVerified: boolean;
  readonly body: string;
};

type Options = {
  readonly host: string;
  readonly port: number;
  readonly secret: string;
  readonly onReceived: (message: Received) => void;
};

export type Receiver = AsyncDisposable & { readonly url: string };

/** What a client of the API runs: takes messages and checks their signature with a public library. */
export async function startReceiver({
  host,
  port,
  secret,
  onReceived,
}: Options): Promise<Receiver> {
  const webhook = new Webhook(secret);
  const server = createServer((request, response) => {
    const answer = (status: number): void => {
      response.writeHead(status).end();
    };
    text(request).then(
      (body) => {
        const isVerified = isGenuine(webhook, body, request.headers);
        const id = String(request.headers['webhook-id'] ?? '');
        onReceived({ id, isVerified, body });
        answer(isVerified ? 204 : 400);
      },
      () => {
        answer(400);
      },
    );
  });
  server.listen(port, host);
  await once(server, 'listening');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a TCP server that listens has one
  const { address, port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${isIPv6(address) ? `[${address}]` : address}:${taken}/`,
    async [Symbol.asyncDispose]() {
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
}

function isGenuine(webhook: Webhook, body: string, headers: IncomingHttpHeaders): boolean {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a repeated header fails the verification
    webhook.verify(body, headers as Record<string, string>);
    return true;
  } catch {
    return false;
  }
}
