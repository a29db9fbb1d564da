import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, readFile, readlink, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';

import { waitUntil } from '#cli/stack/wait-until.ts';

import { caller, login } from '../support/people.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A second checkout, as `git clone` and the set-up would make it. */
async function cloneCheckout(): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'docmill-checkout-'));
  for (const name of ['api', 'workers', 'shared', 'migrations', 'cli', 'package.json']) {
    await cp(join(root, name), join(path, name), { recursive: true });
  }
  await symlink(join(root, 'node_modules'), join(path, 'node_modules'));
  return {
    path,
    async [Symbol.asyncDispose]() {
      // A test that failed half-way has not stopped its stack.
      for (const pid of await processesOf(path)) process.kill(pid, 'SIGKILL');
      await rm(path, { recursive: true, force: true });
    },
  };
}

/** `docmill start` in a checkout. */
async function startStack(checkout: string) {
  const child = spawn(process.execPath, ['cli/main.ts', 'start'], {
    cwd: checkout,
    env: { PATH: process.env['PATH'] },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
    });
  }
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  const isUp = async () => output.includes('Docmill is running') || child.exitCode !== null;
  await waitUntil(isUp, { what: 'the stack did not start', timeoutMs: 90_000 });
  return {
    child,
    exited,
    output: () => output,
    url: /API\s+(http\S+)\/api/.exec(output)?.[1] ?? '',
    apiKey: /API key\s+(\S+)/.exec(output)?.[1] ?? '',
    firstLogin: /First login\s+(\S+)\s+(\S+)/.exec(output)?.slice(1) ?? [],
  };
}

/** Processes whose command line or working directory names the checkout. */
async function processesOf(checkout: string): Promise<readonly number[]> {
  const found: number[] = [];
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const commandLine = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '');
    const folder = await readlink(`/proc/${name}/cwd`).catch(() => '');
    if (commandLine.includes(checkout) || folder.startsWith(checkout)) found.push(Number(name));
  }
  return found;
}

const list = async (url: string, key: string) =>
  (await fetch(`${url}/api/v1/documents`, { headers: { authorization: `Bearer ${key}` } })).json();

test('two checkouts run side by side, and data survive a restart', async () => {
  await using one = await cloneCheckout();
  await using two = await cloneCheckout();
  const [first, second] = await Promise.all([startStack(one.path), startStack(two.path)]);
  expect(first.url, first.output()).not.toBe('');
  expect(second.url).not.toBe(first.url);

  const form = new FormData();
  form.set('file', new File(['%PDF-1.7 hardly'], 'x.pdf'));
  const headers = { authorization: `Bearer ${first.apiKey}` };
  const init = { method: 'POST', body: form, headers };
  expect((await fetch(`${first.url}/api/v1/documents`, init)).status).toBe(202);
  expect(await list(second.url, second.apiKey)).toMatchObject({ data: [] });
  const [email = '', password = ''] = second.firstLogin;
  const { accessToken } = await login(second.url, email, password);
  const { body } = await caller(second.url, accessToken)('GET', '/api/v1/me');
  expect(body.organizations).toMatchObject([{ name: 'First organization', role: 'owner' }]);

  for (const stack of [first, second]) stack.child.kill('SIGINT');
  expect(await Promise.all([first.exited, second.exited])).toEqual([0, 0]);
  expect(await processesOf(one.path)).toEqual([]);
  expect(await processesOf(two.path)).toEqual([]);

  const again = await startStack(one.path);
  expect(again.apiKey).toBe(first.apiKey);
  expect(await list(again.url, again.apiKey)).toMatchObject({ data: [{ title: 'x.pdf' }] });
  again.child.kill('SIGTERM');
  expect(await again.exited).toBe(0);
});

test('a supervisor that is killed takes everything with it, and the next start copes', async () => {
  await using checkout = await cloneCheckout();
  const killed = await startStack(checkout.path);
  // The supervisor, Postgres with its own children, Redis, S3, the API and the worker.
  expect((await processesOf(checkout.path)).length).toBeGreaterThan(5);
  killed.child.kill('SIGKILL');
  await killed.exited;
  const isEmpty = async () => (await processesOf(checkout.path)).length === 0;
  await waitUntil(isEmpty, { what: 'processes were left running', timeoutMs: 20_000 });

  const next = await startStack(checkout.path);
  expect(next.apiKey, next.output()).toBe(killed.apiKey);
  next.child.kill('SIGTERM');
  expect(await next.exited).toBe(0);
});

test('a second stack on the same folder is refused in a sentence', async () => {
  await using checkout = await cloneCheckout();
  const first = await startStack(checkout.path);
  const second = await startStack(checkout.path);
  expect(await second.exited).toBe(1);
  expect(second.output()).toContain('Another Docmill stack');
  first.child.kill('SIGTERM');
  expect(await first.exited).toBe(0);
});

test('a wrong setting stops the start with a sentence that names the variable', async () => {
  const child = spawn(process.execPath, ['api/main.ts'], { cwd: root, env: { PORT: 'eighty' } });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
  });
  const [code] = (await once(child, 'exit')) as [number];
  expect(code).toBe(1);
  expect(stderr).toContain('Invalid configuration.');
  expect(stderr).toContain('PORT');
  expect(stderr).toContain('DATABASE_URL');
});
