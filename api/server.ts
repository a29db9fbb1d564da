import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

import { createAdaptorServer } from '@hono/node-server';

import type { Router } from './http/router.ts';

export type RunningServer = {
  readonly url: string;
  /** No new connections; requests in hand may finish within the grace. */
  readonly stop: (graceMs: number) => Promise<void>;
};

type Options = { readonly host: string; readonly port: number };

export async function startServer(app: Router, { host, port }: Options): Promise<RunningServer> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- without TLS and HTTP/2 it is a plain server
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: {
      // A header must come soon; a large upload may take long, and falls to its own idle timeout.
      headersTimeout: 20_000,
      requestTimeout: 60 * 60_000,
      keepAliveTimeout: 10_000,
    },
  }) as Server;
  server.listen(port, host);
  await once(server, 'listening');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a TCP server that listens has one
  const { port: actualPort } = server.address() as AddressInfo;

  return {
    url: `http://${host}:${actualPort}`,
    async stop(graceMs) {
      const closed = new Promise((resolve) => {
        server.close(resolve);
      });
      server.closeIdleConnections();
      await Promise.race([closed, sleep(graceMs, undefined, { ref: false })]);
      server.closeAllConnections();
      await closed;
    },
  };
}
