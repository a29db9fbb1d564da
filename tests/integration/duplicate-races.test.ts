import { expect, test } from 'vitest';

import { inTransaction, type ServiceContext } from '#shared/context.ts';
import { systemClock } from '#shared/core/clock.ts';
import type { FieldValue } from '#shared/core/field.ts';
import { documentIdSchema, organizationIdSchema } from '#shared/core/ids.ts';
import { allPermissions } from '#shared/core/permissions.ts';
import { createLog } from '#shared/infra/log/log.ts';

import { readDocument } from '../support/access-matrix.ts';
import { createHarness } from '../support/harness.ts';
import { untilWaiting } from '../support/lock-waits.ts';

const field = (name: string, value: FieldValue) => ({ name, value, in: null });
const bill = {
  documentClass: 'invoice',
  fields: [
    field('seller_name', { type: 'text', text: 'Acme Ltd.' }),
    field('invoice_number', { type: 'text', text: 'R-17' }),
    field('total', { type: 'money', amount: '12.50', currency: 'EUR' }),
  ],
} as const;

test('of two copies that are checked at once, one is told of the other', async () => {
  await using h = await createHarness();
  // The API's schemas are extended before any is made.
  const { checkDuplicate } = await import('#shared/features/duplicates/index.ts');
  const client = await h.client();
  const organizationId = organizationIdSchema.parse(client.organizationId);
  const earlier = documentIdSchema.parse((await readDocument(h, client.apiKey)).id);
  const later = documentIdSchema.parse((await readDocument(h, client.apiKey)).id);
  const worker = { type: 'worker', id: 'a worker', organizationId } as const;
  const ctx: ServiceContext = {
    db: h.db,
    storage: h.storage,
    clock: systemClock,
    log: createLog({ name: 'test', level: 'silent' }),
    actor: { ...worker, permissions: allPermissions, roleId: null },
    requestId: 'none',
    address: null,
  };
  const checked = Promise.withResolvers<void>();
  const mayEnd = Promise.withResolvers<void>();
  const ofLater = inTransaction(ctx, async (txCtx) => {
    const checks = await checkDuplicate(txCtx, later, bill);
    checked.resolve();
    await mayEnd.promise;
    return checks;
  });
  await checked.promise;
  const ofEarlier = inTransaction(ctx, async (txCtx) => checkDuplicate(txCtx, earlier, bill));
  await untilWaiting(h);
  mayEnd.resolve();
  expect(await ofLater).toMatchObject([{ passed: true, found: null }]);
  expect(await ofEarlier).toMatchObject([{ passed: false, found: later }]);
});
