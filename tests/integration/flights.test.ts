import { sql } from 'kysely';
import { expect, test } from 'vitest';

import { sendAhead } from '#shared/infra/db/client.ts';

import { createHarness } from '../support/harness.ts';
import { untilWaiting } from '../support/lock-waits.ts';

test('what goes ahead is waited for by nobody, and is there when the transaction commits', async () => {
  await using h = await createHarness();
  await h.sql('create table notes (text text not null)');
  await h.sql('grant all on notes to docmill_app');
  // Whoever writes waits for this lock.
  await h.sql('begin');
  await h.sql('lock table notes');
  const sent = Promise.withResolvers<void>();
  const writing = h.db.transaction().execute(async (tx) => {
    await sendAhead(tx, sql`insert into notes values ('first')`.compile(tx));
    await sendAhead(tx, sql`insert into notes values ('second')`.compile(tx));
    sent.resolve();
  });
  await sent.promise;
  await untilWaiting(h);
  await h.sql('commit');
  await writing;
  expect(await h.sql('select text from notes')).toEqual([{ text: 'first' }, { text: 'second' }]);
});

test('what fails ahead fails the transaction with its own error, at the next statement', async () => {
  await using h = await createHarness();
  const failing = h.db.transaction().execute(async (tx) => {
    await sendAhead(tx, sql`select 1 / 0`.compile(tx));
    await sql`select 1`.execute(tx);
  });
  await expect(failing).rejects.toThrow('division by zero');
});

test('or at the commit, and nothing of it lasts; the connection goes on', async () => {
  await using h = await createHarness();
  await h.sql('create table notes (text text not null)');
  await h.sql('grant all on notes to docmill_app');
  const failing = h.db.transaction().execute(async (tx) => {
    await sendAhead(tx, sql`insert into notes values ('lost')`.compile(tx));
    await sendAhead(tx, sql`insert into notes values (null)`.compile(tx));
  });
  await expect(failing).rejects.toThrow('null value in column "text"');
  expect(await h.sql('select text from notes')).toEqual([]);
  const after = await h.db
    .transaction()
    .execute(async (tx) => sql<{ n: number }>`select 1 as n`.execute(tx));
  expect(after.rows).toEqual([{ n: 1 }]);
});

test('a migration does not leave connections with statements that cannot be answered', async () => {
  await using h = await createHarness();
  await h.sql('create table notes (text text not null)');
  await h.sql('grant all on notes to docmill_app');
  const read = async () =>
    sql<object>`select * from notes where text = ${'x'} or ${true}`.execute(h.db);
  await h.sql("insert into notes values ('x')");
  expect((await read()).rows).toEqual([{ text: 'x' }]);
  await h.sql('alter table notes add column more integer');
  // Each connection notices once.
  const answers = async (): Promise<object[]> => (await read().catch(() => ({ rows: [] }))).rows;
  await expect.poll(answers, { timeout: 10_000 }).toEqual([{ text: 'x', more: null }]);
});
