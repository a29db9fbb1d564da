#!/usr/bin/env node
import process from 'node:process';

import { messageOf } from '#shared/core/errors.ts';

import { RefusedError, UnreachableError } from './client/client-errors.ts';
import { commands, usageOf, wholeUsage } from './commands.ts';
import { isMisuse, reasonOf, UsageError } from './usage-error.ts';

const [name = '', ...args] = process.argv.slice(2);

/** 0: well; 1: something failed; 2: called wrongly; 3: the server refuses or does not answer. */
process.exitCode = await main();

async function main(): Promise<number> {
  if (name === '--help') {
    console.log(wholeUsage());
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    console.error(name === '' ? wholeUsage() : `There is no "${name}".\n\n${wholeUsage()}`);
    return 2;
  }
  if (args.includes('--help') && command.forms.length > 0) {
    console.log(usageOf(name, command));
    return 0;
  }
  try {
    const run = await command.load();
    return (await run(args, process.env)) ?? 0;
  } catch (error) {
    console.error(isMisuse(error) ? misuse(error, usageOf(name, command)) : messageOf(error));
    return exitCodeOf(error);
  }
}

function misuse(error: unknown, usual: string): string {
  const usage = (error instanceof UsageError ? error.usage : undefined) ?? usual;
  return `${reasonOf(error)}\n\n${usage}`;
}

function exitCodeOf(error: unknown): number {
  if (isMisuse(error)) return 2;
  return error instanceof RefusedError || error instanceof UnreachableError ? 3 : 1;
}
