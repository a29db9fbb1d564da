import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import type { TestClient } from './client.ts';
import type { Harness } from './harness.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export type Result = { readonly code: number; readonly stdout: string; readonly stderr: string };
type Env = Readonly<Record<string, string | undefined>>;

/** The `docmill` command, to its end. */
export async function docmill(args: readonly string[], env: Env, input = ''): Promise<Result> {
  return new Promise((resolve) => {
    const options = { cwd: root, env: { ...process.env, ...env } };
    const command = ['cli/main.ts', ...args];
    const child = execFile(process.execPath, command, options, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout: stdout.trim(), stderr });
    });
    child.stdin?.end(input);
  });
}

/** The same, running on. */
export function startDocmill(args: readonly string[], env: Env) {
  return spawn(process.execPath, ['cli/main.ts', ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** What the command needs to know of a server. */
export const asClient = ({ apiUrl }: Pick<Harness, 'apiUrl'>, { apiKey }: TestClient) => ({
  DOCMILL_URL: apiUrl,
  DOCMILL_API_KEY: apiKey,
});

export const linesOf = ({ stdout }: Pick<Result, 'stdout'>): readonly string[] =>
  stdout.split('\n').filter(Boolean);

/** A folder for the files of a test. */
export async function makeFolder() {
  const path = await mkdtemp(join(tmpdir(), 'docmill-test-'));
  return {
    path,
    async [Symbol.asyncDispose]() {
      await rm(path, { recursive: true, force: true });
    },
  };
}
