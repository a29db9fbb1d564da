import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

import { z } from 'zod';

import { isVerified } from '../../support/webhook-receiver.ts';

export type Mood = 'well' | 'failing' | 'hanging';

export type Delivered = {
  /** Where it came: '/endpoint' or '/callback'. */
  readonly path: string;
  readonly id: string;
  readonly type: string;
  /** The document or the batch. */
  readonly subjectId: string;
  readonly isVerified: boolean;
};

/** What clients run, in its moods. */
export type ChaosReceiver = AsyncDisposable & {
  readonly url: string;
  readonly become: (mood: Mood) => void;
  /** What was answered with 204, in order. */
  readonly delivered: readonly Delivered[];
  /** What was refused or left hanging. */
  readonly refused: () => number;
  /** Its secret is known only after it was made. */
  readonly trust: (path: string, secret: string) => void;
};

const bodySchema = z.object({
  type: z.string(),
  data: z.looseObject({ document_id: z.string().optional(), batch_id: z.string().nullish() }),
});

export async function startReceiver(): Promise<ChaosReceiver> {
  const delivered: Delivered[] = [];
  const secrets = new Map<string, string>();
  let mood: Mood = 'well';
  let refused = 0;

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    if (mood !== 'well') {
      refused += 1;
      if (mood === 'failing') response.writeHead(500).end();
      return;
    }
    const path = request.url ?? '';
    const headers = request.headers as Record<string, string>;
    const { type, data } = bodySchema.parse(JSON.parse(body));
    delivered.push({
      path,
      type,
      id: String(headers['webhook-id']),
      subjectId: data.document_id ?? data.batch_id ?? '',
      isVerified: isVerified(secrets.get(path) ?? '', { body, headers }),
    });
    response.writeHead(204).end();
  }
  const server = createServer((request, response) => {
    receive(request, response).catch(() => {
      // The sender was killed while it sent.
      response.destroy();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    delivered,
    refused: () => refused,
    become(next) {
      mood = next;
    },
    trust(path, secret) {
      secrets.set(path, secret);
    },
    async [Symbol.asyncDispose]() {
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
}
