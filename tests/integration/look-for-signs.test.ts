import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { createLog } from '#shared/infra/log/log.ts';
import { createEngines } from '#workers/engines/engines.ts';
import { probeIsolation } from '#workers/engines/host/launch-prefix.ts';
import { withSigns } from '#workers/processors/analyse/look-for-signs.ts';

import { savedAgainPdf } from '../support/tampered-pdfs.ts';

const analysis: Parameters<typeof withSigns>[0] = {
  classification: { value: 'invoice', confidence: 0.9 },
  pageGuesses: [],
  pageLanguages: [],
  fields: [],
  checks: [],
  languageSuggestion: null,
  scriptSuggestion: null,
  profile: null,
};

test('a look that takes too long fails no document: nothing is said of signs', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'docmill-test-'));
  const limits = { memoryBytes: 1024 ** 3, cpuSeconds: 60, pageCpuSeconds: 25 };
  using engines = createEngines(
    { ...limits, size: 1, isolation: probeIsolation(), folder },
    createLog({ name: 'test', level: 'silent' }),
  );
  const [path, file] = [join(folder, 'pages.jsonl'), join(folder, 'file.pdf')];
  await writeFile(path, '');
  await writeFile(file, savedAgainPdf({ amount: '955.00' }));
  const source = { path: file, mediaType: 'application/pdf', password: undefined };
  const { signal } = new AbortController();
  const looking = { engines, source, path, signal, maxPageSide: 14_400, maxPixels: 10_000_000 };
  expect(await withSigns(analysis, { ...looking, timeoutMs: 1 })).toEqual(analysis);
  const seen = await withSigns(analysis, { ...looking, timeoutMs: 60_000 });
  expect(seen.checks).toMatchObject([{ rule: 'text_was_replaced', passed: false }]);
  await rm(folder, { recursive: true, force: true });
});
