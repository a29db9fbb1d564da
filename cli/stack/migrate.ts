import { execFile } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { messageOf } from '#shared/core/errors.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Brings the database up to date, in a process of its own. @throws Error with its last words */
export async function migrate(env: Readonly<Record<string, string>>): Promise<void> {
  try {
    await run(process.execPath, ['migrations/main.ts'], { cwd: root, env });
  } catch (error) {
    const stderr = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
    throw new Error(`The migration failed: ${messageOf(error)}\n${stderr}`, { cause: error });
  }
}
