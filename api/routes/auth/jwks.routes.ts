import type { ApiDeps } from '../../deps.ts';
import { createRouter } from '../../http/router.ts';

/** The public keys of our access tokens, for gateways that check them too. */
export function jwksRoutes({ people }: ApiDeps) {
  return createRouter().get('/.well-known/jwks.json', (c) => {
    c.header('cache-control', 'public, max-age=300');
    return c.json(people.tokens.jwks);
  });
}
