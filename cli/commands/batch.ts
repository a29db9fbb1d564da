import { createWriteStream } from 'node:fs';
import process from 'node:process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';

import type { Environment } from '#shared/config/parse-config.ts';

import { itemsIn, itemsOf } from '../batch/items.ts';
import { sendBatch } from '../batch/send-batch.ts';
import { ask } from '../client/ask.ts';
import type { Batch, DocmillClient } from '../client/docmill-client.ts';
import { followBatch } from '../client/follow-batch.ts';
import { connect } from '../connection.ts';
import { printEach } from '../output/print-each.ts';
import { createProgressBar, type ProgressBar } from '../output/progress-bar.ts';
import { UsageError } from '../usage-error.ts';

const options = {
  json: { type: 'boolean' },
  manifest: { type: 'string' },
  name: { type: 'string' },
  class: { type: 'string' },
  profile: { type: 'string' },
  language: { type: 'string' },
  priority: { type: 'string' },
  callback: { type: 'string' },
  parallel: { type: 'string', default: '4' },
  wait: { type: 'boolean' },
  output: { type: 'string', short: 'o' },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];
type Act = (client: DocmillClient, names: readonly string[], values: Values) => Promise<number>;

/** `docmill batch ...`. @returns 1 where a batch that was waited for has failures */
export async function batch(args: readonly string[], environment: Environment): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [action = '', ...names] = positionals;
  const act = actions[action];
  if (!act) throw new UsageError(`There is no "${action}" of batches.`);
  return act(connect(environment), names, values);
}

const actions: Readonly<Record<string, Act>> = {
  async submit(client, names, values) {
    const parallel = Number(values.parallel);
    if (!(parallel >= 1 && parallel <= 32)) throw new UsageError('--parallel is from 1 to 32.');
    const { manifest } = values;
    if ((manifest === undefined) === (names.length === 0)) {
      throw new UsageError('Name files, folders or URLs, or a --manifest: one of both.');
    }
    const items = manifest === undefined ? await itemsOf(names) : await itemsIn(manifest);
    const bar = terminalBar(items.length);
    let sent = 0;
    const onSent = (): void => {
      sent += 1;
      bar.show(sent, 'sent');
    };
    const wishes = toWishes(values);
    const made = await sendBatch(client, { items, wishes, parallel, onSent }).finally(bar.end);
    if (values.wait !== true) return print([made], values);
    return waitFor(client, made.id, values);
  },
  async list(client, _names, values) {
    const { data } = await ask(async () => client.GET('/api/v1/batches'));
    return print(data, values);
  },
  async show(client, names, values) {
    const params = oneOf(names);
    return print([await ask(async () => client.GET('/api/v1/batches/{id}', { params }))], values);
  },
  async wait(client, names, values) {
    return waitFor(client, oneOf(names).path.id, values);
  },
  async results(client, names, { output }) {
    const params = oneOf(names);
    const lines = await ask(async () =>
      client.GET('/api/v1/batches/{id}/results', { params, parseAs: 'stream' }),
    );
    if (!lines) throw new Error('the server sent no results');
    const target = output === undefined ? process.stdout : createWriteStream(output);
    await pipeline(Readable.fromWeb(lines), target, { end: output !== undefined });
    return 0;
  },
  async cancel(client, names, values) {
    const params = oneOf(names);
    const made = await ask(async () => client.POST('/api/v1/batches/{id}/cancel', { params }));
    return print([made], values);
  },
  async retry(client, names, values) {
    const params = oneOf(names);
    const body = { states: ['failed' as const] };
    const made = await ask(async () => client.POST('/api/v1/batches/{id}/retry', { params, body }));
    return values.wait === true ? waitFor(client, made.id, values) : print([made], values);
  },
};

function toWishes({ name, language, priority, profile, callback, ...values }: Values): object {
  const named = { class_hint: values.class, callback_url: callback };
  const wishes = { name, language, priority, profile, ...named };
  return Object.fromEntries(Object.entries(wishes).filter(([, value]) => value !== undefined));
}

function oneOf(names: readonly string[]): { path: { id: string } } {
  const [id, ...more] = names;
  if (id === undefined || more.length > 0) throw new UsageError('Which batch? One at a time.');
  return { path: { id } };
}

async function waitFor(client: DocmillClient, id: string, values: Values): Promise<number> {
  let bar: ProgressBar | undefined;
  let ended = 0;
  const onItem = (count: number, total: number): void => {
    bar ??= terminalBar(total);
    ended = count;
    bar.show(ended, 'ended');
  };
  const done = await followBatch(client, id, onItem).finally(() => bar?.end());
  print([done], values);
  return done.counts.succeeded === done.counts.total ? 0 : 1;
}

function terminalBar(total: number): ProgressBar {
  return createProgressBar(total, { terminal: process.stderr, out: console.log });
}

function print(batches: readonly Batch[], { json = false }: Values): number {
  printEach(batches, { asJson: json, describe });
  return 0;
}

function describe({ id, name, state, counts }: Batch): string {
  const { succeeded, failed, cancelled, expired, total } = counts;
  const other = cancelled + expired === 0 ? '' : `, ${cancelled + expired} not done`;
  const called = name === null ? '' : `  "${name}"`;
  return `${id}  ${state}  ${succeeded} of ${total} succeeded, ${failed} failed${other}${called}`;
}
