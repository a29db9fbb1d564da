import { expect, test } from 'vitest';

import { actorNames, createWorld, type ActorName, type World } from '../support/access-matrix.ts';
import { samples, type Sample } from '../support/access-samples.ts';
import { createHarness } from '../support/harness.ts';

type Operation = {
  readonly method: string;
  readonly path: string;
  readonly id: string;
  /** The scopes that the document says a key needs, like `scopesFor` says what it did need. */
  readonly saidScopes: string;
};

/** What is generated from the OpenAPI document, checked in, and seen in every review. */
const MATRIX = './access-matrix.json';

// Each route is asked by everybody, and once more for each scope: that takes its time.
test('every route lets in whom the checked-in matrix says, and nobody else', async () => {
  await using h = await createHarness({ settings: { RENDITION_WAIT_MS: '50' } });
  const world = await createWorld(h);
  const operations = await operationsOf(h.apiUrl);
  const matrix: Record<string, Record<string, string>> = {};
  const told: string[] = [];
  const misdescribed: string[] = [];
  for (const operation of operations) {
    const cells = actorNames.map(
      async (actor) => [actor, await verdictOn(world, { operation, actor, told })] as const,
    );
    const row = Object.fromEntries(await Promise.all(cells));
    const scopes = await scopesFor(world, operation, row['key with all scopes'] ?? '');
    if (scopes !== operation.saidScopes) misdescribed.push(`${operation.id}: ${scopes}`);
    matrix[`${operation.method} ${operation.path}`] = { ...row, 'scopes of a key': scopes };
  }
  await expect(`${JSON.stringify(matrix, null, 2)}\n`).toMatchFileSnapshot(MATRIX);
  const breaches = Object.entries(matrix).flatMap(([route, row]) => breachesOf(route, row));
  expect(breaches).toEqual([]);
  expect(told).toEqual([]);
  expect(misdescribed, 'scopes that the OpenAPI document does not name').toEqual([]);
}, 300_000);

/** For whoever comes. */
function isOpen(path: string): boolean {
  return (path.includes('/auth/') && !/change|switch/.test(path)) || path.includes('/downloads/');
}

/** What must hold whatever the matrix says, so that a wrong row is not just checked in. */
function breachesOf(route: string, row: Readonly<Record<string, string>>): readonly string[] {
  const [, path = ''] = route.split(' ');
  if (path.startsWith('/ops/')) return letInByOperators(route, row);
  if (path.includes('/downloads/')) return [];
  const isPersonal = /\/me\b|\/auth\//.test(path);
  const rules: readonly (readonly [string, boolean, ActorName, RegExp])[] = [
    ['asks who comes', !isOpen(path), 'nobody', /^401 authentication[.]required$/],
    ['hides', !isPersonal && path.includes('{'), 'other organization', /^404 /],
    ['asks for a scope', !isPersonal, 'key without scope', /^403 /],
    ['asks from where', !isPersonal, 'key from a forbidden address', /^403 address[.]not_allowed$/],
    ['lets the owner in', !isPersonal, 'owner', /^(?!40[134] )/],
  ];
  return rules
    .filter(([, applies, actor, verdict]) => applies && !verdict.test(row[actor] ?? ''))
    .map(([rule, , actor]) => `${route} ${rule}: ${actor} got ${row[actor]}`);
}

/** None of these is an operator. */
function letInByOperators(route: string, row: Readonly<Record<string, string>>) {
  return actorNames
    .filter((actor) => !/^40[13] /.test(row[actor] ?? ''))
    .map((actor) => `${route} is for operators: ${actor} got ${row[actor]}`);
}

async function operationsOf(apiUrl: string): Promise<readonly Operation[]> {
  const document = (await (await fetch(`${apiUrl}/openapi.json`)).json()) as {
    paths: Record<string, Record<string, { operationId: string; security: Security }>>;
  };
  const found = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId: id, security }]) => ({
      method: method.toUpperCase(),
      path,
      id,
      saidScopes: saidScopes(security),
    })),
  );
  expect(found.map(({ id }) => id).toSorted(), 'routes and samples').toEqual(
    Object.keys(samples).toSorted(),
  );
  return found.toSorted((a, b) => (`${a.path} ${a.method}` < `${b.path} ${b.method}` ? -1 : 1));
}

type Security = readonly { readonly apiKey?: readonly string[] }[];

function saidScopes(security: Security): string {
  if (security.length === 0) return '-';
  return security.find(({ apiKey }) => apiKey)?.apiKey?.join(', ') ?? 'not for keys';
}

type Cell = {
  readonly operation: Operation;
  readonly actor: ActorName;
  /** Operations that told strangers of us. */
  readonly told: string[];
};

async function verdictOn(world: World, { operation, actor, told }: Cell): Promise<string> {
  const sample = (await samples[operation.id]?.(world)) ?? {};
  const response = await send(world, { operation, sample, token: world.tokens[actor] });
  const text = await response.text();
  // Not even their own lists know of ours.
  const isStranger = actor === 'other organization';
  const names = [world.organizationId, world.document.id];
  if (isStranger && names.some((name) => text.includes(name))) told.push(operation.id);
  if (response.ok) return String(response.status);
  return `${response.status} ${(JSON.parse(text) as { code: string }).code}`;
}

/** Those without which a key that has all others is refused. */
async function scopesFor(world: World, operation: Operation, ofAll: string): Promise<string> {
  if (isOpen(operation.path)) return '-';
  if (/^40[13] /.test(ofAll)) return 'not for keys';
  const needed = [...world.shortOf].map(async ([scope, token]) => {
    const sample = (await samples[operation.id]?.(world)) ?? {};
    const { status } = await send(world, { operation, sample, token });
    return status === 403 ? [scope] : [];
  });
  return (await Promise.all(needed)).flat().join(', ') || 'none';
}

type Request = {
  readonly operation: Operation;
  readonly sample: Sample;
  readonly token: string | undefined;
};

async function send({ h }: World, { operation, sample, token }: Request): Promise<Response> {
  const { params = {}, query = '', headers = {}, body, form } = sample;
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '?');
  return fetch(`${h.apiUrl}${path}${query}`, {
    method: operation.method,
    headers: {
      ...headers,
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(form === undefined ? {} : { body: form }),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}
