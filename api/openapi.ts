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
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: 'Docmill', version: '1', description: 'Turns documents into data.' },
    servers: [{ url: '/' }],
  });
  for (const item of Object.values(document.paths ?? {})) {
    for (const method of ['get', 'post', 'put', 'patch', 'delete'] as const) {
      const operation = item[method];
      if (operation) operation.description = withNeeds(operation);
    }
  }
  app.get('/openapi.json', (c) => c.json(document));
}

type Operation = {
  readonly description?: string;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
};

/** Its description, and what it asks of who calls it: most viewers do not show the scopes. */
function withNeeds({ description, security = [] }: Operation): string {
  const needed = new Set(security.flatMap((scheme) => Object.values(scheme).flat()));
  const isForKeys = security.some((scheme) => 'apiKey' in scheme);
  const names = [...needed].map((permission) => `\`${permission}\``).join(' and ');
  const sentences = [
    description,
    names && `Needs ${names}${isForKeys ? '' : ', of a person: no key can have it'}.`,
  ];
  return sentences.filter(Boolean).join('\n\n');
}
