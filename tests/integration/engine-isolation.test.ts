import { execFile } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import process from 'node:process';
import { promisify } from 'node:util';

import { expect, test } from 'vitest';

import {
  launchPrefix,
  missingGuards,
  probeIsolation,
} from '#workers/engines/host/launch-prefix.ts';

const run = promisify(execFile);

const limits = { memoryBytes: 512 * 1024 ** 2, fileBytes: 1024 ** 2 };

/** Runs a script the way an engine is run, and answers with what it printed. */
async function asEngine(script: string): Promise<string> {
  const prefix = launchPrefix({ ...limits, isolation: probeIsolation() });
  const [command, ...args] = [...prefix, '--input-type=module', '-e', script];
  return (await run(command, args, { env: {} })).stdout.trim();
}

test('an engine has an empty environment and cannot raise its rights', async () => {
  const script = `
    import { readFileSync } from 'node:fs';
    const status = readFileSync('/proc/self/status', 'utf8');
    console.log(Object.keys(process.env).length, /NoNewPrivs:\\s+1/.test(status));`;
  expect(await asEngine(script)).toBe('0 true');
});

test('an engine cannot write a file above its limit', async () => {
  const script = `
    import { writeFileSync, rmSync } from 'node:fs';
    process.on('SIGXFSZ', () => {});
    const path = '/tmp/docmill-limit-' + process.pid;
    try { writeFileSync(path, Buffer.alloc(2 * 1024 ** 2)); console.log('written'); }
    catch (error) { console.log(error.code); }
    finally { rmSync(path, { force: true }); }`;
  expect(await asEngine(script)).toBe('EFBIG');
});

test('an engine reaches neither the network nor its worker’s environment, or the worker says so', async () => {
  const server = createServer((socket) => socket.end());
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const script = `
    import { readFileSync } from 'node:fs';
    import { connect } from 'node:net';
    let environment = 'readable';
    try { readFileSync('/proc/${process.pid}/environ'); } catch { environment = 'closed'; }
    const socket = connect(${port}, '127.0.0.1');
    socket.on('connect', () => { console.log(environment, 'connected'); socket.destroy(); });
    socket.on('error', () => console.log(environment, 'no network'));`;
  const seen = await asEngine(script);
  server.close();
  const isGuarded = seen === 'closed no network';
  expect(missingGuards(probeIsolation()).includes('user and network namespaces')).toBe(!isGuarded);
});
