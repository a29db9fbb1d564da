import { createServer, type Server, type ServerResponse } from 'node:http';

import type { WorkerDeps } from './deps.ts';
import type { TicketOffice } from './dispatcher/ticket-office.ts';
import { missingGuards } from './engines/host/launch-prefix.ts';

type Options = { readonly host: string; readonly port: number };

/** `/healthz`, `/readyz` and `/metrics` of a worker. */
export async function startHealthServer(
  deps: WorkerDeps,
  office: TicketOffice,
  { host, port }: Options,
): Promise<AsyncDisposable & { readonly url: string }> {
  const server = createServer((request, response) => {
    void respond(request.url ?? '/', response, deps, office);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    url: urlOf(server, host),
    async [Symbol.asyncDispose]() {
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
}

function urlOf(server: Server, host: string): string {
  const address = server.address();
  return `http://${host}:${typeof address === 'object' ? address?.port : address}`;
}

async function respond(
  url: string,
  response: ServerResponse,
  { metrics }: WorkerDeps,
  { redis }: TicketOffice,
): Promise<void> {
  if (url === '/healthz') return json(response, 200, { status: 'alive' });
  if (url === '/readyz') {
    const isReady = redis.status === 'ready';
    const missing = isReady ? [] : ['redis: does not answer'];
    const body = {
      status: isReady ? 'ready' : 'not_ready',
      missing,
      missingGuards: missingGuards(),
    };
    return json(response, isReady ? 200 : 503, body);
  }
  if (url === '/metrics') {
    response.writeHead(200, { 'content-type': metrics.registry.contentType });
    response.end(await metrics.registry.metrics());
    return undefined;
  }
  return json(response, 404, { status: 'not_found' });
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
