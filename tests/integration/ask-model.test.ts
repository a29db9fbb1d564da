import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import type { ServiceContext } from '#shared/context.ts';
import { systemClock } from '#shared/core/clock.ts';
import { organizationIdSchema } from '#shared/core/ids.ts';
import { allPermissions } from '#shared/core/permissions.ts';
import { createLog } from '#shared/infra/log/log.ts';
import { createEngines } from '#workers/engines/engines.ts';
import { probeIsolation } from '#workers/engines/host/launch-prefix.ts';
import { createModelClient } from '#workers/model/model-client.ts';

import { readDocument } from '../support/access-matrix.ts';
import { createHarness } from '../support/harness.ts';
import { startModelServer } from '../support/model-server.ts';

test('an answer on which an engine fails fails no document: the rules stand alone', async () => {
  await using h = await createHarness();
  // The API's schemas are extended before any is made.
  const { askModel } = await import('#workers/processors/analyse/ask-model.ts');
  const client = await h.client();
  const { id } = await readDocument(h, client.apiKey);
  await h.sql("update pages set text = 'Total 5.00'");
  const [version] = await h.sql<{ id: string }>('select id from versions where document_id = $1', [
    id,
  ]);
  await client.put('/api/v1/organization/model-consent', { allowed: 'text' });
  await using server = await startModelServer();
  const outcomes: string[] = [];
  const model = createModelClient({
    baseUrl: server.url,
    apiKey: server.apiKey,
    model: 'stand-in-1',
    timeoutMs: 10_000,
    maxPages: 2,
    maxCharacters: 3_000,
    onReply: (outcome) => outcomes.push(outcome),
  });
  const folder = await mkdtemp(join(tmpdir(), 'docmill-test-'));
  const log = createLog({ name: 'test', level: 'silent' });
  const limits = { memoryBytes: 1024 ** 3, cpuSeconds: 60, pageCpuSeconds: 25 };
  using engines = createEngines({ ...limits, size: 1, isolation: probeIsolation(), folder }, log);
  const organizationId = organizationIdSchema.parse(client.organizationId);
  const worker = { type: 'worker', id: 'a worker', organizationId } as const;
  const ctx: ServiceContext = {
    db: h.db,
    storage: h.storage,
    clock: systemClock,
    log,
    actor: { ...worker, permissions: allPermissions, roleId: null },
    requestId: 'none',
    address: null,
  };
  const analysis: Parameters<typeof askModel>[0] = {
    classification: { value: 'invoice', confidence: 0.9 },
    pageGuesses: [],
    pageLanguages: [],
    fields: [],
    checks: [],
    languageSuggestion: null,
    scriptSuggestion: null,
    profile: null,
  };
  const { signal } = new AbortController();
  // The engine breaks on a file that is not there, and is ended where it takes too long.
  const path = join(folder, 'no-such-pages.jsonl');
  for (const timeoutMs of [60_000, 1]) {
    const asking = { model, engines, ctx, work: { version }, folder, path, signal, timeoutMs };
    const after = await askModel(analysis, asking as unknown as Parameters<typeof askModel>[1]);
    expect(after.fields).toEqual([]);
    expect(after.checks).toMatchObject([
      { rule: 'model_answered', passed: false, found: 'not_compared' },
    ]);
  }
  expect(outcomes).toEqual(['answered', 'answered']);
  await rm(folder, { recursive: true, force: true });
});
