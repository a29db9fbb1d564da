import type { Router } from './http/router.ts';

/** What the API says of itself at /openapi.json, once all routes are mounted. */
export function describe(app: Router): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'apiKey', {
    type: 'http',
    scheme: 'bearer',
    description: 'An API key: `dmk_…`, made under /api-keys or with `docmill admin keys create`.',
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'The access token of a person who is logged in: `POST /auth/login`.',
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'operatorKey', {
    type: 'http',
    scheme: 'bearer',
    description: 'An operator’s key: `dmo_…`, made with `docmill admin keys create --operator`.',
  });
  // Made when it is first asked for: that takes longer than all the rest of the start.
  let document: ReturnType<typeof documentOf> | undefined;
  app.get('/openapi.json', (c) => {
    document ??= documentOf(app);
    return c.json(document);
  });
}

function documentOf(app: Router) {
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: 'Docmill', version: '1', description: 'Turns documents into data.' },
    servers: [{ url: '/' }],
  });
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const method of ['get', 'post', 'put', 'patch', 'delete'] as const) {
      const operation = item[method];
      if (operation) operation.description = withNeeds(path, operation);
    }
  }
  return document;
}

type Operation = {
  readonly description?: string;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
};

/** Its description, and what it asks of who calls it: most viewers do not show the scopes. */
function withNeeds(path: string, { description, security = [] }: Operation): string {
  const needed = new Set(security.flatMap((scheme) => Object.values(scheme).flat()));
  const names = [...needed].map((permission) => `\`${permission}\``).join(' and ');
  if (names === '') return description ?? '';
  const isForKeys = security.some((scheme) => 'apiKey' in scheme);
  const limit = isForKeys ? '' : ', of a person: no key can have it';
  // What a member was granted on one document goes beyond his role.
  const isOfOne = path.includes('/documents/{') || path.includes('/jobs/{');
  const alternative = isOfOne ? ', or of a person the same as a grant on the document' : '';
  return [description, `Needs ${names}${limit}${alternative}.`].filter(Boolean).join('\n\n');
}
