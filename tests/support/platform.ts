import { test as base } from 'vitest';

import { createHarness } from './harness.ts';

/**
 * For tests that need a platform at work and do nothing to it: those of a file share one, since its
 * engines take seconds to start. Each test has an organization of its own.
 * @param env settings of the worker
 */
export const testWith = (env: Readonly<Record<string, string>>) =>
  base
    // oxlint-disable-next-line no-empty-pattern -- Vitest reads from it what a fixture builds on
    .extend('platform', { scope: 'file' }, async ({}, { onCleanup }) => {
      const harness = await createHarness();
      onCleanup(async () => harness[Symbol.asyncDispose]());
      await harness.startWorker(env);
      return harness;
    })
    .extend('client', async ({ platform }) => platform.client());

export const test = testWith({});
