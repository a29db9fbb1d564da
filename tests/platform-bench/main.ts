import process from 'node:process';
import { parseArgs } from 'node:util';

import { measureUploads } from './api/uploads.ts';
import { measureExport } from './memory/export.ts';
import { measureStreams } from './memory/streams.ts';
import { measureUpload } from './memory/upload.ts';
import { measureClaims } from './queue/claims.ts';
import { measureEmptyTasks } from './queue/empty-tasks.ts';
import { measureSmallOrganization } from './queue/small-organization.ts';

/*
 * npm run bench:platform -- [--only TEXT]
 *
 * Measures what is around the reading of documents: queues, uploads, fairness, and memory. Each part
 * makes its own Postgres, Redis and S3 server, as durable as in production.
 */

type Part = { readonly name: string; readonly measure: () => Promise<string> };

const parts: readonly Part[] = [
  { name: 'empty tasks', measure: measureEmptyTasks },
  { name: 'claims', measure: measureClaims },
  { name: 'small organization', measure: measureSmallOrganization },
  { name: 'uploads', measure: measureUploads },
  { name: 'memory: upload', measure: measureUpload },
  { name: 'memory: export', measure: measureExport },
  { name: 'memory: streams', measure: measureStreams },
];

const options = { only: { type: 'string', default: '' } } as const;
const { only } = parseArgs({ options }).values;
for (const { name, measure } of parts.filter((part) => part.name.includes(only))) {
  process.stderr.write(`measuring: ${name}\n`);
  process.stdout.write(`\n${name}\n${await measure()}`);
}
