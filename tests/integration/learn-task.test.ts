import { describe, expect, test } from 'vitest';

import { inTransaction, type ServiceContext } from '#shared/context.ts';
import { systemClock } from '#shared/core/clock.ts';
import { documentIdSchema, organizationIdSchema } from '#shared/core/ids.ts';
import { allPermissions } from '#shared/core/permissions.ts';
import { createOperatorKey } from '#shared/features/api-keys/index.ts';
import type { LearningWork } from '#shared/features/lessons/index.ts';
import { createLog } from '#shared/infra/log/log.ts';

import { readDocument } from '../support/access-matrix.ts';
import { createHarness, type Harness } from '../support/harness.ts';
import { keptLessons as kept, LESSONS } from '../support/lessons.ts';
import { caller } from '../support/people.ts';

/** As a worker would, for documents that nobody reads here. */
async function pupils() {
  const h = await createHarness();
  // The API's schemas are extended before any is made.
  const { abandonLearning, completeLearning, loadLearningWork, unlearn } =
    await import('#shared/features/lessons/index.ts');
  const client = await h.client();
  const organizationId = organizationIdSchema.parse(client.organizationId);
  const { id } = await readDocument(h, client.apiKey);
  await h.sql("update documents set class = 'letter' where id = $1", [id]);
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
  const say = async (date: string) => {
    const wish = { set: [{ name: 'date', value: { type: 'date', date } }] };
    const { status, body } = await client.patch(`/api/v1/documents/${id}/fields`, wish);
    expect(status, JSON.stringify(body)).toBe(200);
  };
  const documentId = documentIdSchema.parse(id);
  const place = { class: 'letter', field: 'date' } as const;
  const example = { candidates: [{ first: 1 }], right: [0], weight: 1 };
  const result = {
    taught: [{ ...place, documentId, example }],
    fields: [place],
    weights: [{ ...place, deltas: { first: 1 }, documentIds: [documentId] }],
  };
  const complete = async (work: LearningWork) =>
    inTransaction(ctx, async (txCtx) => completeLearning(txCtx, { work, ...result }));
  const abandon = async () => inTransaction(ctx, abandonLearning);
  const reject = async () =>
    inTransaction(ctx, async (txCtx) => unlearn(txCtx, { organizationId, id: documentId }));
  const tasks = async () => (await h.sql("select from tasks where pool = 'learn'")).length;
  const load = async () => loadLearningWork(ctx);
  return { h, client, id, say, load, complete, abandon, reject, tasks };
}

/** Documents that say what another says: `doc_1`, `doc_2` and so on. */
async function copies(h: Harness, id: string, count: number): Promise<void> {
  await h.sql(
    `insert into documents select (jsonb_populate_record(d, jsonb_build_object('id', 'doc_' || n))).*
     from documents d, generate_series(1, $2::integer) n where d.id = $1`,
    [id, count],
  );
  await h.sql(
    `insert into versions select (jsonb_populate_record(
       v, jsonb_build_object('id', 'ver_' || n, 'document_id', 'doc_' || n))).*
     from versions v, generate_series(1, $2::integer) n where v.document_id = $1`,
    [id, count],
  );
}

describe('a task that learns', () => {
  test('is one at a time, and may end twice', async () => {
    const { h, client, load, id, say, complete, tasks } = await pupils();
    await using _ = h;
    await say('2026-03-14');
    await say('2026-03-15');
    expect(await tasks()).toBe(1);
    const work = await load();
    expect(work.documents).toMatchObject([
      { documentId: id, documentClass: 'letter', isClassKnown: false },
    ]);
    expect(work.documents[0]?.answers).toEqual([{ field: 'date', value: '2026-03-15', weight: 1 }]);
    await complete(work);
    const once = await kept(h, client);
    expect(once).toMatchObject({ lessons: [{ document_id: id }], weights: [{ field: 'date' }] });
    await complete(work);
    expect(await kept(h, client)).toEqual(once);
    expect(await tasks()).toBe(1);
    expect((await client.get(LESSONS)).body.is_learning).toBe(false);
  });

  test('is followed by another where somebody said something meanwhile', async () => {
    const { h, client, load, say, complete, tasks } = await pupils();
    await using _ = h;
    await say('2026-03-14');
    const work = await load();
    await say('2026-03-15');
    expect(await tasks()).toBe(1);
    await complete(work);
    expect(await tasks()).toBe(2);
    expect((await client.get(LESSONS)).body.is_learning).toBe(true);
    expect((await load()).documents[0]?.answers).toMatchObject([{ value: '2026-03-15' }]);
  });

  test('keeps nothing of what was forgotten while it learned', async () => {
    const { h, client, load, say, complete } = await pupils();
    await using _ = h;
    await say('2026-03-14');
    const work = await load();
    expect((await client.delete(LESSONS)).status).toBe(204);
    await complete(work);
    expect(await kept(h, client)).toEqual({ lessons: [], weights: [] });
    expect((await client.get(LESSONS)).body).toEqual({ is_learning: false, fields: [] });
  });

  test('keeps nothing of a document that is rejected or gone when it ends', async () => {
    const { h, client, id, load, say, complete, reject } = await pupils();
    await using _ = h;
    await say('2026-03-14');
    const work = await load();
    await reject();
    await complete(work);
    expect(await kept(h, client)).toEqual({ lessons: [], weights: [] });
    await say('2026-03-15');
    const next = await load();
    await h.sql('delete from documents where id = $1', [id]);
    await complete(next);
    expect((await kept(h, client)).lessons).toEqual([]);
    // What was fitted to it is to be fitted without it.
    expect((await client.get(LESSONS)).body).toEqual({ is_learning: true, fields: [] });
  });

  test('is asked for where something that was learned from is restricted', async () => {
    const { h, client, id, load, say, complete, tasks } = await pupils();
    await using _ = h;
    const restrict = async (restricted: boolean) =>
      client.patch(`/api/v1/documents/${id}`, { restricted });
    await restrict(true);
    await restrict(false);
    // Nothing was learned from it yet.
    expect(await tasks()).toBe(0);
    await say('2026-03-14');
    await complete(await load());
    expect((await client.get(LESSONS)).body.is_learning).toBe(false);
    expect((await restrict(true)).status).toBe(200);
    expect((await client.get(LESSONS)).body).toEqual({ is_learning: true, fields: [] });
    expect(await tasks()).toBe(2);
  });

  test('that is given up is made up for by the next one, or an operator', async () => {
    const { h, client, load, say, complete, abandon, tasks } = await pupils();
    await using _ = h;
    await say('2026-03-14');
    await abandon();
    expect((await client.get(LESSONS)).body.is_learning).toBe(false);
    await h.sql("update tasks set state = 'failed', finished_at = now() where pool = 'learn'");
    const [task] = await h.sql<{ id: string }>("select id from tasks where pool = 'learn'");
    const { plaintext } = await createOperatorKey(h.systemDb, 'test');
    const operator = caller(h.apiUrl, plaintext);
    expect((await operator('POST', `/ops/tasks/${task?.id}/requeue`)).status).toBe(204);
    expect((await client.get(LESSONS)).body.is_learning).toBe(true);
    expect(await tasks()).toBe(2);
    await abandon();
    await say('2026-03-15');
    expect(await tasks()).toBe(3);
    await complete(await load());
    expect((await kept(h, client)).lessons).toHaveLength(1);
  });

  test('has a few documents to read at a time, and no long ones', async () => {
    const { h, client, id, load, say, complete, tasks } = await pupils();
    await using _ = h;
    await copies(h, id, 30);
    await h.sql("update documents set page_count = 51 where id = 'doc_1'");
    await h.sql(
      'insert into pending_lessons select organization_id, id, false, 1 from documents where id <> $1',
      [id],
    );
    await say('2026-03-14');
    const work = await load();
    expect(work.pending).toHaveLength(20);
    expect(work.documents).toHaveLength(19);
    await complete(work);
    expect(await tasks()).toBe(2);
    expect((await client.get(LESSONS)).body.is_learning).toBe(true);
    expect((await load()).pending).toHaveLength(11);
  });

  test('keeps the newest lessons of a field where there are many', async () => {
    const { h, client, id, load, say, complete } = await pupils();
    await using _ = h;
    await copies(h, id, 360);
    await h.sql(
      `insert into lessons select organization_id, id, 'letter', 'date', '{}',
         timestamptz '2026-01-01' + (row_number() over (order by length(id), id)) * interval '1 hour'
       from documents where id <> $1`,
      [id],
    );
    await say('2026-03-14');
    await complete(await load());
    const { lessons } = await kept(h, client);
    expect(lessons).toHaveLength(300);
    const ids = lessons.map((lesson) => (lesson as { document_id: string }).document_id);
    expect(ids).toEqual(expect.arrayContaining([id, 'doc_360', 'doc_62']));
    expect(ids).not.toContain('doc_61');
  });
});
