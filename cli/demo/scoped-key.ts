import { z } from 'zod';

/** What the demo's client does, and no more. */
export const demoScopes = [
  'documents:submit',
  'documents:read',
  'documents:export',
  'documents:review',
  'webhooks:manage',
] as const;

const LIFETIME_MS = 60 * 60_000;

type Credentials = { readonly email: string; readonly password: string };

/** As an integrator begins: a person logs in and makes a key for a program. */
export async function makeScopedKey(apiUrl: string, credentials: Credentials): Promise<string> {
  const tokens = await post(`${apiUrl}/api/v1/auth/login`, credentials);
  const { access_token: accessToken } = z.object({ access_token: z.string() }).parse(tokens);
  const expiresAt = new Date(Date.now() + LIFETIME_MS).toISOString();
  const wish = { name: 'demo', scopes: demoScopes, expires_at: expiresAt };
  const made = await post(`${apiUrl}/api/v1/api-keys`, wish, accessToken);
  return z.object({ key: z.string() }).parse(made).key;
}

async function post(url: string, body: object, token?: string): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(`${url}: ${response.status} ${JSON.stringify(answer)}`);
  return answer;
}
