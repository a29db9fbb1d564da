import { expect, test } from 'vitest';

import { json } from '../support/batches.ts';
import { claimDefinition, makeProfile } from '../support/forms.ts';
import { createHarness } from '../support/harness.ts';
import { untilWaiting } from '../support/lock-waits.ts';

test('an organization has so many profiles at most, also where several are made at once', async () => {
  await using h = await createHarness();
  const client = await h.client();
  const { id } = await makeProfile(client);
  await h.sql(
    `insert into profiles select (jsonb_populate_record(p, jsonb_build_object(
       'id', 'prf_' || lpad(n::text, 32, '0'), 'name', 'Form ' || n))).*
     from profiles p, generate_series(1, 198) n where p.id = $1`,
    [id],
  );
  await h.sql('begin');
  await h.sql('lock table profiles in share row exclusive mode');
  const making = Promise.all(
    ['one', 'two', 'three'].map(async (name) =>
      client.post('/api/v1/profiles', json({ name, definition: claimDefinition, untested: true })),
    ),
  );
  await untilWaiting(h, 3);
  await h.sql('commit');
  const answers = await making;
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409]);
  const refused = answers.find(({ status }) => status === 409);
  expect(refused?.body.code).toBe('profile.too_many');
});
