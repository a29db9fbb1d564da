import { z } from 'zod';

import { ask } from '../client/ask.ts';
import type { DocmillClient } from '../client/docmill-client.ts';
import { waitUntil } from '../stack/wait-until.ts';
import { startReceiver, type Received } from '../webhooks/receiver.ts';
import type { Result } from './report.ts';

type ReceivedCallback = Pick<Received, 'id' | 'isVerified'> & {
  readonly type: string;
  readonly documentId: string;
};

type CallbackReceiver = AsyncDisposable & {
  readonly url: string;
  readonly received: readonly ReceivedCallback[];
};

export async function callbackSecret(client: DocmillClient): Promise<string> {
  return (await ask(async () => client.GET('/api/v1/webhooks/signing-secret'))).secret;
}

export async function startCallbackReceiver(secret: string): Promise<CallbackReceiver> {
  const received: ReceivedCallback[] = [];
  const receiver = await startReceiver({
    host: '127.0.0.1',
    port: 0,
    secret,
    onReceived: ({ id, isVerified, body }) => {
      const { type, data } = bodySchema.parse(JSON.parse(body));
      received.push({ id, isVerified, type, documentId: data.document_id });
    },
  });
  return { ...receiver, received };
}

const bodySchema = z.object({
  type: z.string(),
  data: z.object({ document_id: z.string() }),
});

/** One for each document, each signed by the server. */
export async function showCallbacks(
  { received }: CallbackReceiver,
  results: readonly Result[],
): Promise<void> {
  const all = async (): Promise<boolean> => Promise.resolve(received.length >= results.length);
  await waitUntil(all, { what: 'not all callbacks arrived', timeoutMs: 30_000 });
  console.log('\nCallbacks received:');
  for (const { id, isVerified, type, documentId } of received) {
    const verdict = isVerified ? 'signature verified' : 'SIGNATURE WRONG';
    console.log(`  ${type.padEnd(20)} ${documentId}  ${verdict}  (${id})`);
  }
  const wrong = received.filter(({ isVerified }) => !isVerified);
  if (wrong.length > 0) throw new Error(`${wrong.length} callbacks could not be verified`);
}
