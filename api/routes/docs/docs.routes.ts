import { dirname, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import { serveStatic } from '@hono/node-server/serve-static';

import { createRouter } from '../../http/router.ts';

const assets = dirname(fileURLToPath(import.meta.resolve('swagger-ui-dist/package.json')));

/** The scripts come from this server only, so nothing a CDN serves can read a pasted key. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; " +
  "img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'";

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Docmill API</title>
<link rel="stylesheet" href="/docs/assets/swagger-ui.css">
</head>
<body>
<div id="swagger-ui"></div>
<script src="/docs/assets/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`;

const start = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#swagger-ui' });\n`;

/** The OpenAPI document's user interface at /docs. */
export function docsRoutes() {
  return createRouter()
    .get('/docs', (c) => {
      c.header('content-security-policy', policy);
      return c.html(page);
    })
    .get('/docs/start.js', (c) => c.body(start, 200, { 'content-type': 'text/javascript' }))
    .get(
      '/docs/assets/*',
      serveStatic({
        root: relative(process.cwd(), assets),
        rewriteRequestPath: (path) => path.replace('/docs/assets', ''),
      }),
    );
}
