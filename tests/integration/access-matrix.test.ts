import { expect, test } from 'vitest';

import {
  actorNames,
  createWorld,
  samples,
  type ActorName,
  type Sample,
  type World,
} from '../support/access-matrix.ts';
import { createHarness } from '../support/harness.ts';

type Operation = { readonly method: string; readonly path: string; readonly id: string };

/** What is generated from the OpenAPI document, checked in, and seen in every review. */
const MATRIX = './access-matrix.json';

test('every route lets in whom the checked-in matrix says, and nobody else', async () => {
  await using h = await createHarness({
    settings: { RENDITION_WAIT_MS: '50', RATE_LIMIT_AUTH: '10000' },
  });
  const world = await createWorld(h);
  const operations = await operationsOf(h.apiUrl);
  const matrix: Record<string, Record<string, string>> = {};
  for (const operation of operations) {
    const row: Record<string, string> = {};
    for (const actor of actorNames) row[actor] = await verdictOn(world, operation, actor);
    matrix[`${operation.method} ${operation.path}`] = row;
  }
  await expect(`${JSON.stringify(matrix, null, 2)}\n`).toMatchFileSnapshot(MATRIX);
  expectRules(matrix);
});

/** What must hold whatever the matrix says, so that a wrong row is not just checked in. */
function expectRules(matrix: Readonly<Record<string, Record<string, string>>>): void {
  for (const [route, row] of Object.entries(matrix)) {
    const [, path = ''] = route.split(' ');
    if (path.includes('/auth/') && !/change|switch/.test(path)) continue;
    expect(row['nobody'], route).toBe('401 authentication.required');
    if (/\/me\b|\/auth\//.test(path)) continue;
    if (path.includes('{')) expect(row['other organization'], route).toMatch(/^404 /);
    expect(row['key without scope'], route).toMatch(/^403 /);
    expect(row['key from a forbidden address'], route).toBe('403 address.not_allowed');
    expect(row['owner'], route).not.toMatch(/^40[134] /);
  }
}

async function operationsOf(apiUrl: string): Promise<readonly Operation[]> {
  const document = (await (await fetch(`${apiUrl}/openapi.json`)).json()) as {
    paths: Record<string, Record<string, { operationId: string }>>;
  };
  const found = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId: id }]) => ({
      method: method.toUpperCase(),
      path,
      id,
    })),
  );
  expect(found.map(({ id }) => id).toSorted(), 'routes and samples').toEqual(
    Object.keys(samples).toSorted(),
  );
  return found.toSorted((a, b) => (`${a.path} ${a.method}` < `${b.path} ${b.method}` ? -1 : 1));
}

async function verdictOn(world: World, operation: Operation, actor: ActorName): Promise<string> {
  const sample = (await samples[operation.id]?.(world)) ?? {};
  const response = await send(world, { operation, sample, token: world.tokens[actor] });
  const text = await response.text();
  if (actor === 'other organization') {
    // Not even their own lists know of ours.
    expect(text.includes(world.organizationId), operation.id).toBe(false);
    expect(text.includes(world.document.id), operation.id).toBe(false);
  }
  if (response.ok) return String(response.status);
  return `${response.status} ${(JSON.parse(text) as { code: string }).code}`;
}

type Request = {
  readonly operation: Operation;
  readonly sample: Sample;
  readonly token: string | undefined;
};

async function send({ h }: World, { operation, sample, token }: Request): Promise<Response> {
  const { params = {}, query = '', body, form } = sample;
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '?');
  return fetch(`${h.apiUrl}${path}${query}`, {
    method: operation.method,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(form === undefined ? {} : { body: form }),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}
