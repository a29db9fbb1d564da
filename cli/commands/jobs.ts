import { parseArgs } from 'node:util';

import type { Environment } from '#shared/config/parse-config.ts';

import { ask } from '../client/ask.ts';
import type { DocmillClient, Job } from '../client/docmill-client.ts';
import { waitForJob } from '../client/wait-for-job.ts';
import { connect } from '../connection.ts';
import { printEach } from '../output/print-each.ts';
import { UsageError } from '../usage-error.ts';

const options = {
  json: { type: 'boolean', default: false },
  batch: { type: 'string' },
  document: { type: 'string' },
  state: { type: 'string' },
  limit: { type: 'string', default: '20' },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

/** `docmill jobs ...`. @returns 1 where a job that was waited for failed */
export async function jobs(args: readonly string[], environment: Environment): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [action = 'list', ...ids] = positionals;
  const act = actions[action];
  if (!act) throw new UsageError(`There is no "${action}" of jobs.`);
  if (action !== 'list' && ids.length === 0) throw new UsageError('Which job?');
  const found = await act(connect(environment), ids, values);
  printEach(found, { asJson: values.json, describe });
  return action === 'wait' && found.some(({ state }) => state !== 'succeeded') ? 1 : 0;
}

type Act = (
  client: DocmillClient,
  ids: readonly string[],
  values: Values,
) => Promise<readonly Job[]>;

const actions: Readonly<Record<string, Act>> = {
  list,
  show: forEach(async (client, id) => {
    const params = { path: { id } };
    return ask(async () => client.GET('/api/v1/jobs/{id}', { params }));
  }),
  wait: forEach(async (client, id) => waitForJob(client, id)),
  cancel: forEach(async (client, id) => {
    const params = { path: { id } };
    return ask(async () => client.POST('/api/v1/jobs/{id}/cancel', { params }));
  }),
  retry: forEach(async (client, id) => {
    const params = { path: { id } };
    return ask(async () => client.POST('/api/v1/jobs/{id}/retry', { params }));
  }),
};

function forEach(act: (client: DocmillClient, id: string) => Promise<Job>): Act {
  return async (client, ids) => Promise.all(ids.map(async (id) => act(client, id)));
}

async function list(
  client: DocmillClient,
  _ids: readonly string[],
  { batch, document, state, limit }: Values,
): Promise<readonly Job[]> {
  const query = {
    limit: Number(limit),
    ...(batch === undefined ? {} : { batch_id: batch }),
    ...(document === undefined ? {} : { document_id: document }),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the server says what there is not
    ...(state === undefined ? {} : { state: state as Job['state'] }),
  };
  const { data } = await ask(async () => client.GET('/api/v1/jobs', { params: { query } }));
  return data;
}

function describe({ id, state, stages, pages, queue, failure, document_id }: Job): string {
  const total = pages.total === null ? '' : ` ${pages.done}/${pages.total} pages`;
  const stage = stages.length === 0 ? '' : ` (${stages.join(', ')}${total})`;
  const line = queue ? `  position ${queue.position}` : '';
  const reason = failure ? `  ${failure.code}: ${failure.detail}` : '';
  return `${id}  ${state}${stage}${line}  ${document_id ?? ''}${reason}`.trimEnd();
}
