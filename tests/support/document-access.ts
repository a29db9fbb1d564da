import { expect } from 'vitest';

import { noteJpeg } from './documents.ts';
import type { Harness } from './harness.ts';
import { memberOf, type Caller } from './people.ts';

/** An organization, and people who join it. */
export async function worldOf(h: Harness) {
  const client = await h.client();
  const { organizationId } = client;
  const add = async (role: string, name?: string) => memberOf(h, organizationId, role, name);
  return { client, organizationId, add };
}

/** The same bytes each time. */
export const note = noteJpeg();

type Fields = Readonly<Record<string, string>>;

/** The note. */
export const submit = async (h: Harness, token: string, fields: Fields = {}) =>
  submitFile(h, token, { name: 'note.jpg', bytes: await note, fields });

type Upload = { readonly name: string; readonly bytes: Buffer; readonly fields?: Fields };

export async function submitFile(h: Harness, token: string, { name, bytes, fields = {} }: Upload) {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(bytes)], name));
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  const headers = { authorization: `Bearer ${token}` };
  const url = `${h.apiUrl}/api/v1/documents`;
  const response = await fetch(url, { method: 'POST', body: form, headers });
  const body = (await response.json()) as { document: { id: string }; job: { id: string } };
  expect(response.status, JSON.stringify(body)).toBe(202);
  return { path: `/api/v1/documents/${body.document.id}`, id: body.document.id, job: body.job.id };
}

export const grant = async (call: Caller, path: string, principal: string, level: string) =>
  call('PUT', `${path}/grants/${principal}`, { level });
