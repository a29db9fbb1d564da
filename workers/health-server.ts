import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';

import { answers } from '#shared/core/answers.ts';
import type { VirusScanner } from '#shared/infra/antivirus/clamd.ts';
import { probeParts } from '#shared/infra/probe-parts.ts';

import type { WorkerDeps } from './deps.ts';
import type { TicketOffice } from './dispatcher/ticket-office.ts';

type Options = {
  readonly host: string;
  readonly port: number;
  /** Guards this machine cannot give the engines. */
  readonly unguarded: readonly string[];
  readonly scanner: VirusScanner | undefined;
};

/** `/healthz`, `/readyz` and `/metrics` of a worker. */
export async function startHealthServer(
  deps: WorkerDeps,
  office: TicketOffice,
  { host, port, ...more }: Options,
): Promise<AsyncDisposable & { readonly url: string }> {
  const server = createServer((request, response) => {
    void respond(request.url ?? '/', response, { deps, office, ...more });
  });
  server.listen(port, host);
  await once(server, 'listening');
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

type Subject = {
  readonly deps: WorkerDeps;
  readonly office: TicketOffice;
  readonly unguarded: readonly string[];
  readonly scanner: VirusScanner | undefined;
};

async function respond(url: string, response: ServerResponse, subject: Subject): Promise<void> {
  const { registry } = subject.deps.metrics;
  switch (url) {
    case '/healthz':
      json(response, 200, { status: 'alive' });
      break;
    case '/readyz': {
      const { unguarded } = subject;
      const antivirus = await antivirusOf(subject.scanner);
      const missing = await missingParts(subject.deps, subject.office.redis);
      if (antivirus === 'unavailable') missing.push('clamd: does not answer; documents wait');
      const isReady = missing.length === 0;
      const status = isReady ? 'ready' : 'not_ready';
      json(response, isReady ? 200 : 503, { status, missing, unguarded, antivirus });
      break;
    }
    case '/metrics':
      response.writeHead(200, { 'content-type': registry.contentType });
      response.end(await registry.metrics());
      break;
    default:
      json(response, 404, { status: 'not_found' });
  }
}

/** A worker needs everything it stands on. */
async function missingParts(
  { systemDb, storage }: WorkerDeps,
  redis: TicketOffice['redis'],
): Promise<string[]> {
  const report = await probeParts({ db: systemDb, storage, redis });
  return Object.values(report).flat();
}

async function antivirusOf(
  scanner: VirusScanner | undefined,
): Promise<'not_configured' | 'ready' | 'unavailable'> {
  if (!scanner) return 'not_configured';
  return (await answers(async () => scanner.probe())) ? 'ready' : 'unavailable';
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
