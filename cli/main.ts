#!/usr/bin/env node
import process from 'node:process';

import { messageOf } from '#shared/core/errors.ts';

import { UsageError } from './usage-error.ts';

const usage = `docmill start            the whole platform on this machine, until Ctrl-C
docmill demo             sample documents through the whole platform, then the end
docmill samples DIR      writes the demo's documents into a folder
docmill admin ...        the first owner, passwords, keys, sessions`;

const [command, ...args] = process.argv.slice(2);

try {
  await run(command, args);
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

/** Each command loads only what it needs. */
async function run(name: string | undefined, rest: readonly string[]): Promise<void> {
  switch (name) {
    case 'start': {
      const { start } = await import('./commands/start.ts');
      return start(process.env);
    }
    case 'demo': {
      const { demo } = await import('./commands/demo.ts');
      return demo(process.env);
    }
    case 'samples': {
      const { samples } = await import('./commands/samples.ts');
      return samples(rest);
    }
    case 'admin': {
      const { admin } = await import('./commands/admin.ts');
      return admin(rest, process.env);
    }
    default:
      throw new UsageError(name === undefined ? usage : `There is no "${name}".\n\n${usage}`);
  }
}
