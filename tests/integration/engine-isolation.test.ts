import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { expect, test } from 'vitest';

import { waitUntil } from '#cli/stack/wait-until.ts';
import { createLog } from '#shared/infra/log/log.ts';
import { createEngines } from '#workers/engines/engines.ts';
import { createEnginePool } from '#workers/engines/host/engine-pool.ts';
import {
  launchPrefix,
  missingGuards,
  probeIsolation,
} from '#workers/engines/host/launch-prefix.ts';
import { pdfEngine } from '#workers/engines/pdf/pdf.engine.ts';

import { deflateBombPdf, encodings, invoicePdf } from '../support/documents.ts';
import { enginesOf } from '../support/engine-processes.ts';

const run = promisify(execFile);

const tight = { memoryBytes: 512 * 1024 ** 2, fileBytes: 1024 ** 2 };

/** Runs a script the way an engine is run, and answers with what it printed. */
async function asEngine(script: string, folder = tmpdir()): Promise<string> {
  const prefix = launchPrefix({ ...tight, folder, isolation: probeIsolation() });
  return runScript(prefix, script);
}

/** The same without Node's own guard, to see what the kernel's guards do. */
async function asUnguardedEngine(script: string): Promise<string> {
  const prefix = launchPrefix({ ...tight, folder: tmpdir(), isolation: probeIsolation() });
  return runScript(
    prefix.filter((flag) => !/^--(permission|allow-)/.test(flag)),
    script,
  );
}

async function runScript(prefix: readonly string[], script: string): Promise<string> {
  const [command, ...args] = [...prefix, '--input-type=module', '-e', script];
  return (await run(command, args, { env: {} })).stdout.trim();
}

test('an engine has an empty environment and cannot raise its rights', async () => {
  const script = `
    import { readFileSync } from 'node:fs';
    const status = readFileSync('/proc/self/status', 'utf8');
    console.log(Object.keys(process.env).length, /NoNewPrivs:\\s+1/.test(status));`;
  expect(await asUnguardedEngine(script)).toBe('0 true');
});

test('an engine cannot write a file above its limit', async () => {
  const script = `
    import { writeFileSync, rmSync } from 'node:fs';
    process.on('SIGXFSZ', () => {});
    const path = ${JSON.stringify(join(tmpdir(), 'docmill-limit-'))} + process.pid;
    try { writeFileSync(path, Buffer.alloc(2 * 1024 ** 2)); console.log('written'); }
    catch (error) { console.log(error.code); }
    finally { rmSync(path, { force: true }); }`;
  expect(await asEngine(script)).toBe('EFBIG');
});

test('an engine reaches neither the network nor its worker’s environment, or the worker says so', async () => {
  const server = createServer((socket) => socket.end());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const script = `
    import { readFileSync } from 'node:fs';
    import { connect } from 'node:net';
    let environment = 'readable';
    try { readFileSync('/proc/${process.pid}/environ'); } catch { environment = 'closed'; }
    const socket = connect(${port}, '127.0.0.1');
    socket.on('connect', () => { console.log(environment, 'connected'); socket.destroy(); });
    socket.on('error', () => console.log(environment, 'no network'));`;
  const seen = await asUnguardedEngine(script);
  server.close();
  const isGuarded = seen === 'closed no network';
  expect(missingGuards(probeIsolation()).includes('user and network namespaces')).toBe(!isGuarded);
});

test('an engine does not see the settings and data that lie beside the program', async () => {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const paths = ['.env', '.docmill/secrets.json', 'package.json', 'workers/main.ts'];
  const wanted = JSON.stringify(paths.map((path) => join(root, path)));
  const script = `
    console.log(${wanted}.map((path) => process.permission.has('fs.read', path)).join(' '));`;
  const folder = await mkdtemp(join(tmpdir(), 'docmill-test-'));
  expect(await asEngine(script, folder)).toBe('false false true true');
  await rm(folder, { recursive: true });
});

test('an engine that met an error it did not expect is replaced', async () => {
  const log = createLog({ name: 'test', level: 'silent' });
  const folder = await mkdtemp(join(tmpdir(), 'docmill-test-'));
  const roomy = { size: 1, memoryBytes: 1024 ** 3, isolation: probeIsolation() };
  using engines = createEngines({ ...roomy, cpuSeconds: 60, pageCpuSeconds: 25, folder }, log);
  const options = { signal: new AbortController().signal, timeoutMs: 30_000 };
  const paths = { path: join(folder, 'missing'), maxPageSide: 14_400, maxImagePixels: 1_000_000 };
  await expect(
    engines.pdf.call('inspect', { ...paths, maxPages: 1 }, options),
  ).rejects.toMatchObject({ kind: 'engine_broke', code: 'internal' });
  await waitUntil(hasNoEngine, { what: 'the broken engine was kept', timeoutMs: 5_000 });
  await rm(folder, { recursive: true, force: true });
});

test('a disk that is full is not the document’s fault', async () => {
  const log = createLog({ name: 'test', level: 'silent' });
  const folder = await mkdtemp(join(tmpdir(), 'docmill-test-'));
  const roomy = { size: 1, memoryBytes: 1024 ** 3, isolation: probeIsolation() };
  using engines = createEngines({ ...roomy, cpuSeconds: 60, pageCpuSeconds: 25, folder }, log);
  const path = join(folder, 'picture.png');
  await writeFile(path, await encodings.png());
  const options = { signal: new AbortController().signal, timeoutMs: 30_000 };
  const request = { path, page: 1, out: '/dev/full', maxPixels: 100_000_000 };
  await expect(engines.image.call('inlay', request, options)).rejects.toMatchObject({
    kind: 'unavailable',
    code: 'no_space',
  });
  await rm(folder, { recursive: true, force: true });
});

test('an engine’s own code writes to its folder only, reads no strange files and starts nothing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'docmill-test-'));
  const script = `
    import { spawnSync } from 'node:child_process';
    import { readFileSync, writeFileSync } from 'node:fs';
    const results = [];
    const attempt = (act) => {
      try { act(); results.push('done'); } catch (error) { results.push(error.code); }
    };
    attempt(() => writeFileSync(${JSON.stringify(join(folder, 'own'))}, 'x'));
    attempt(() => writeFileSync('/tmp/docmill-elsewhere', 'x'));
    attempt(() => readFileSync('/etc/hostname'));
    attempt(() => spawnSync('/bin/true'));
    console.log(results.join(' '));`;
  const denied = Array.from({ length: 3 }, () => 'ERR_ACCESS_DENIED').join(' ');
  expect(await asEngine(script, folder)).toBe(`done ${denied}`);
  await rm(folder, { recursive: true });
});

test('an engine that takes too much processor time for pages is ended', async () => {
  const log = createLog({ name: 'test', level: 'silent' });
  const folder = await mkdtemp(join(tmpdir(), 'docmill-test-'));
  const time = { cpuSeconds: 60, pageCpuSeconds: 0.01 };
  const roomy = { size: 1, memoryBytes: 1024 ** 3, isolation: probeIsolation() };
  using engines = createEngines({ ...roomy, ...time, folder }, log);
  const path = join(folder, 'bomb.pdf');
  await writeFile(path, deflateBombPdf());
  const options = { signal: new AbortController().signal, timeoutMs: 30_000 };
  const file = { path, maxPageSide: 14_400, maxImagePixels: 1_000_000 };
  await expect(
    engines.pdf.call('readPages', { ...file, numbers: [1], findsImages: true }, options),
  ).rejects.toMatchObject({
    kind: 'engine_crashed',
    message: expect.stringContaining('too much processor time'),
  });
  await waitUntil(hasNoEngine, { what: 'the engine went on', timeoutMs: 5_000 });
  await rm(folder, { recursive: true, force: true });
});

test('an engine that has grown is replaced before it hurts a document', async () => {
  const log = createLog({ name: 'test', level: 'silent' });
  const folder = await mkdtemp(join(tmpdir(), 'docmill-test-'));
  const roomy = {
    memoryBytes: 1024 ** 3,
    cpuSeconds: 60,
    fileBytes: 1024 ** 3,
    folder,
    isolation: probeIsolation(),
  };
  // Less than any process has, so every call wears an engine out.
  const wear = { size: 1, callsPerProcess: 99, grownBytes: 1024 ** 2 };
  using pool = createEnginePool(pdfEngine, { ...wear, limits: roomy, log });
  const path = join(folder, 'invoice.pdf');
  await writeFile(path, await invoicePdf());
  const options = { signal: new AbortController().signal, timeoutMs: 30_000 };
  await pool.call(
    'renderPage',
    {
      path,
      maxPageSide: 14_400,
      maxImagePixels: 1_000_000,
      number: 1,
      out: join(folder, 'a'),
      maxPixels: 4_000_000,
    },
    options,
  );
  const what = 'the worn engine was kept';
  await waitUntil(hasNoEngine, { what, timeoutMs: 5_000 });
  await rm(folder, { recursive: true, force: true });
});

const hasNoEngine = async (): Promise<boolean> =>
  (await enginesOf(process.pid, 'pdf')).length === 0;
