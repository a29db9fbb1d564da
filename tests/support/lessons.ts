import type { TestClient } from './client.ts';
import type { Harness } from './harness.ts';

export const LESSONS = '/api/v1/organization/lessons';

/** All that is kept of what an organization's corrections taught. */
export const keptLessons = async (
  h: Harness,
  { organizationId }: Pick<TestClient, 'organizationId'>,
) => ({
  lessons: await h.sql<object>(
    'select document_id, class, field, example from lessons where organization_id = $1 order by 1, 2, 3',
    [organizationId],
  ),
  weights: await h.sql<object>(
    'select class, field, deltas, document_ids from own_weights where organization_id = $1 order by 1, 2',
    [organizationId],
  ),
});
