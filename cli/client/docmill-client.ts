import createClient, { type Client } from 'openapi-fetch';

import type { components, paths } from './api-types.ts';

/** Every route of the API, by method and path, with the types of what it takes and answers. */
export type DocmillClient = Client<paths>;

type Schemas = components['schemas'];
export type Batch = Schemas['Batch'];
export type Document = Schemas['Document'];
export type Export = Schemas['Export'];
export type Field = Schemas['Field'];
export type Job = Schemas['Job'];
export type OpenUpload = Schemas['OpenUpload'];
export type Page = Schemas['Page'];
export type Problem = Schemas['Problem'];
export type Upload = Schemas['Upload'];

export type Server = { readonly url: string; readonly apiKey: string };

/**
 * A client of one server. Its methods answer with `data` or with `error`, a problem; `ask` takes
 * the data out and tries again where that can help.
 */
export function createDocmillClient({ url, apiKey }: Server): DocmillClient {
  const baseUrl = url.replace(/\/+$/, '');
  return createClient<paths>({ baseUrl, headers: { authorization: `Bearer ${apiKey}` } });
}
