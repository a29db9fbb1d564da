import { fileURLToPath } from 'node:url';

import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript';
import ts from 'typescript';
import { expect } from 'vitest';

import { test } from '../support/platform.ts';

const TYPES = fileURLToPath(new URL('../../cli/client/api-types.ts', import.meta.url));
const HEADING = `/* Made of the OpenAPI document by: npm run client-types */
/* oxlint-disable eslint/max-lines, typescript/consistent-type-definitions */

`;
const BLOB = ts.factory.createTypeReferenceNode('Blob');

test("the client's types are those of the API as it is", async ({ platform }) => {
  const response = await fetch(`${platform.apiUrl}/openapi.json`);
  const document = withOneProblem((await response.json()) as OpenAPI3);
  const nodes = await openapiTypescript(document, {
    alphabetize: true,
    // Files are sent and received as such.
    transform: ({ format }) => (format === 'binary' ? BLOB : undefined),
  });
  await expect(`${HEADING}${astToString(nodes)}`).toMatchFileSnapshot(TYPES);
});

type Responses = Record<string, object>;

/** Every refusal is a problem: once per operation is enough, and a third of the file. */
function withOneProblem(document: OpenAPI3): OpenAPI3 {
  for (const methods of Object.values(document.paths ?? {})) {
    for (const operation of Object.values(methods) as { responses?: Responses }[]) {
      const all = Object.entries(operation.responses ?? {});
      const problem = all.find(([status]) => Number(status) >= 400);
      operation.responses = {
        ...Object.fromEntries(all.filter(([status]) => Number(status) < 400)),
        ...(problem === undefined ? {} : { default: problem[1] }),
      };
    }
  }
  return document;
}
