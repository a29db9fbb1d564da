import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import process from 'node:process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';

import type { Environment } from '#shared/config/parse-config.ts';

import type { paths } from '../client/api-types.ts';
import { ask } from '../client/ask.ts';
import type { DocmillClient, Export } from '../client/docmill-client.ts';
import { waitForJob } from '../client/wait-for-job.ts';
import { connect } from '../connection.ts';
import { UsageError } from '../usage-error.ts';

const options = {
  format: { type: 'string' },
  columns: { type: 'string' },
  class: { type: 'string' },
  state: { type: 'string' },
  batch: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  output: { type: 'string', short: 'o' },
  name: { type: 'string' },
  'mail-to': { type: 'string' },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];
type Wish = NonNullable<
  paths['/api/v1/exports']['post']['requestBody']
>['content']['application/json'];

/** `docmill export`: makes a file of what was found in documents and brings it here. */
export async function exportData(
  args: readonly string[],
  environment: Environment,
): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [subject] = positionals;
  const client = connect(environment);
  const made = await ask(createOnce(client, toWish(subject, values)));
  await waitForJob(client, made.job_id);
  const params = { path: { id: made.id } };
  const ended = await ask(async () => client.GET('/api/v1/exports/{id}', { params }));
  if (ended.state !== 'ready') {
    console.error(`${ended.state}: ${ended.failure?.detail ?? ''}`);
    return 1;
  }
  await download(client, ended, values.output);
  return 0;
}

/** The names are the API's; it says which values there are. */
function toWish(subject: string | undefined, values: Values): Wish {
  const { format, columns, state, batch, from, to, name } = values;
  const filter = withoutGaps({ class: values.class, state, batch_id: batch, from, to });
  const more = { format: format ?? formatOf(values.output), columns: columns?.split(','), name };
  return withoutGaps({ subject, ...more, mail_to: values['mail-to'], filter });
}

/** By the ending of the file's name. */
function formatOf(output: string | undefined): string | undefined {
  if (output === undefined) return undefined;
  const [, format] = /\.(csv|jsonl|xlsx)$/.exec(output) ?? [];
  if (format === undefined) throw new UsageError(`Which --format is ${output} to have?`);
  return format;
}

function withoutGaps(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function createOnce(client: DocmillClient, body: Wish) {
  const params = { header: { 'idempotency-key': randomUUID() } };
  return async () => client.POST('/api/v1/exports', { params, body });
}

/** Into a file, or to the standard output. */
async function download(
  client: DocmillClient,
  { id, row_count }: Export,
  output: string | undefined,
): Promise<void> {
  const params = { path: { id } };
  const content = await ask(async () =>
    client.GET('/api/v1/exports/{id}/content', { params, parseAs: 'stream' }),
  );
  if (!content) throw new Error('the server sent no file');
  const target = output === undefined ? process.stdout : createWriteStream(output);
  await pipeline(Readable.fromWeb(content), target, { end: output !== undefined });
  if (output !== undefined) console.error(`${row_count} rows in ${output}`);
}
