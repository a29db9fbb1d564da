import { ask } from '#cli/client/ask.ts';
import { waitForJob } from '#cli/client/wait-for-job.ts';

import { fixed, table } from '../../bench/report/table.ts';
import { NOT_READING, startPlatform, type Platform } from '../api/platform.ts';
import { watchMemory } from './watch-memory.ts';

const SIZES = [10_000, 1_000_000];
const FORMATS = ['csv', 'jsonl', 'xlsx'] as const;

/** What a worker holds while it exports a few documents, and a million. */
export async function measureExport(): Promise<string> {
  await using platform = await startPlatform({ WORKER_POOLS: `export:1,${NOT_READING}` });
  const rows: string[][] = [];
  let made = 0;
  for (const documents of SIZES) {
    await addDocuments(platform, documents - made);
    made = documents;
    for (const format of FORMATS) {
      using memory = watchMemory(platform.pidOf('workers'));
      const start = performance.now();
      await exportAll(platform, format);
      rows.push([
        `${documents.toLocaleString('en')} documents as ${format}`,
        fixed((performance.now() - start) / 1000, 1),
        fixed(memory.beforeMiB, 0),
        ...memory.quartersMiB().map((most) => fixed(most, 0)),
      ]);
    }
  }
  const quarters = ['1st quarter', '2nd', '3rd', '4th'];
  return table([['', 'seconds', 'MiB before', ...quarters], ...rows]);
}

async function exportAll({ client }: Platform, format: (typeof FORMATS)[number]): Promise<void> {
  const body = { format };
  const made = await ask(async () => client.POST('/api/v1/exports', { body }));
  const { state, failure } = await waitForJob(client, made.job_id);
  if (state !== 'succeeded') throw new Error(`the export ${state}: ${failure?.code}`);
}

/** Documents that were read, all of the same file. */
async function addDocuments({ owner }: Platform, count: number): Promise<void> {
  await owner.query(
    `insert into objects (organization_id, key, state, byte_size, sha256)
     select organization_id, 'bench', 'stored', 1000, '\\x00' from organizations
     on conflict do nothing`,
  );
  await owner.query(
    `with made as (
       insert into documents (organization_id, id, title, state, class, class_confidence, languages,
         metadata, page_count, created_at, updated_at)
       select o.organization_id, 'doc_' || replace(uuidv7()::text, '-', ''), 'Invoice ' || n,
         'processed', 'invoice', 0.9, '{eng}', '{}', 1, now(), now()
       from organizations o, generate_series(1, $1) n
       returning organization_id, id)
     insert into versions (organization_id, id, document_id, number, object_key, file_name,
       media_type, byte_size, sha256, created_at)
     select organization_id, 'ver_' || replace(uuidv7()::text, '-', ''), id, 1, 'bench', 'invoice.pdf',
       'application/pdf', 1000, '\\x00', now()
     from made`,
    [count],
  );
  await owner.query('analyze documents, versions');
}
