import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { expect, test } from 'vitest';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

test('the samples of the walk-through are written where they are wanted', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'docmill-test-'));
  const into = join(folder, 'samples');
  await run(process.execPath, ['cli/main.ts', 'samples', into], { cwd: root });
  expect(await readdir(into)).toEqual(expect.arrayContaining(['invoice.pdf', 'receipt.jpg']));
  expect((await readFile(join(into, 'invoice.pdf'))).toString('latin1', 0, 5)).toBe('%PDF-');
  await expect(
    run(process.execPath, ['cli/main.ts', 'samples'], { cwd: root }),
  ).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('docmill samples DIR') });
  await rm(folder, { recursive: true });
});
