import { once } from 'node:events';
import process from 'node:process';
import { parseArgs } from 'node:util';

import type { Environment } from '#shared/config/parse-config.ts';

import { ask } from '../client/ask.ts';
import type { DocmillClient } from '../client/docmill-client.ts';
import { connect } from '../connection.ts';
import { printable } from '../output/printable.ts';
import { UsageError } from '../usage-error.ts';
import { startReceiver, type Received } from '../webhooks/receiver.ts';

const options = {
  port: { type: 'string', default: '4400' },
  host: { type: 'string', default: '127.0.0.1' },
  secret: { type: 'string' },
  endpoint: { type: 'string' },
  json: { type: 'boolean' },
  count: { type: 'string' },
} as const;

/**
 * `docmill webhooks listen`: receives messages, verifies and prints them, until Ctrl-C or `--count`.
 * @returns 1 where the signature of one was wrong
 */
export async function webhooks(args: readonly string[], environment: Environment): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [action = ''] = positionals;
  if (action !== 'listen') throw new UsageError(`There is no "${action}" of webhooks.`);
  const port = numberOf('--port', values.port, 65_535);
  const most = values.count === undefined ? Infinity : numberOf('--count', values.count, Infinity);
  const secret = values.secret ?? (await findSecret(connect(environment), values.endpoint));
  const enough = new AbortController();
  let received = 0;
  let wrong = 0;
  const onReceived = (message: Received): void => {
    console.log(values.json ? toJsonLine(message) : describe(message));
    if (!message.isVerified) wrong += 1;
    received += 1;
    if (received >= most) enough.abort();
  };
  const { host } = values;
  await using receiver = await startReceiver({
    host,
    port,
    secret,
    onReceived,
  });
  console.error(`Listening at ${receiver.url}`);
  await untilEnd(enough.signal);
  return wrong > 0 ? 1 : 0;
}

function numberOf(name: string, text: string, most: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 0 && number <= most) return number;
  throw new UsageError(`${name} is a whole number${most === Infinity ? '' : `, ${most} at most`}.`);
}

/** That of an endpoint, or that of callback URLs. */
async function findSecret(client: DocmillClient, id: string | undefined): Promise<string> {
  if (id === undefined) {
    return (await ask(async () => client.GET('/api/v1/webhooks/signing-secret'))).secret;
  }
  const params = { path: { id } };
  const found = await ask(async () =>
    client.GET('/api/v1/webhook-endpoints/{id}/secret', { params }),
  );
  return found.secret;
}

async function untilEnd(enough: AbortSignal): Promise<void> {
  const ends = ['SIGINT', 'SIGTERM'].map(async (signal) => once(process, signal));
  await Promise.race([...ends, once(enough, 'abort')]);
}

function describe({ id, isVerified, body }: Received): string {
  return `${isVerified ? 'verified' : 'WRONG SIGNATURE'}  ${printable(id)}  ${printable(body)}`;
}

/** What is not verified is shown as text: nobody knows who wrote it. */
function toJsonLine({ id, isVerified, body }: Received): string {
  const message: unknown = isVerified ? JSON.parse(body) : body;
  return JSON.stringify({ id, verified: isVerified, message });
}
