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

const docmill = async (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  run(process.execPath, ['cli/main.ts', ...args], { cwd: root, env: { ...process.env, ...env } });

test('the samples of the walk-through are written where they are wanted', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'docmill-test-'));
  const into = join(folder, 'samples');
  await docmill(['samples', into]);
  expect(await readdir(into)).toEqual(expect.arrayContaining(['invoice.pdf', 'receipt.jpg']));
  expect((await readFile(join(into, 'invoice.pdf'))).toString('latin1', 0, 5)).toBe('%PDF-');
  await expect(docmill(['samples'])).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('docmill samples DIR'),
  });
  await rm(folder, { recursive: true });
});

test('a database that does not answer is told in a sentence', async () => {
  const nobody = { DATABASE_SYSTEM_URL: 'postgres://docmill:none@127.0.0.1:1/docmill' };
  await expect(docmill(['admin', 'keys', 'list'], nobody)).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('npm start'),
  });
});
