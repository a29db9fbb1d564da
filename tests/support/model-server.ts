import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

type Part = {
  readonly type: string;
  readonly text?: string;
  readonly image_url?: { readonly url: string };
};

type Properties = { readonly properties: Readonly<Record<string, unknown>> };

/** As much of a JSON Schema as the stand-in looks at. */
type AnswerSchema = {
  readonly properties: { readonly fields: Properties; readonly lists?: Properties };
};

export type AskedOfModel = {
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: {
    readonly model: string;
    readonly messages: readonly { readonly role: string; readonly content: string | Part[] }[];
    readonly response_format: {
      readonly type: string;
      readonly json_schema: {
        readonly name: string;
        readonly strict: boolean;
        readonly schema: AnswerSchema;
      };
    };
  };
};

type Fields = Readonly<Record<string, string | null>>;

/** What the stand-in does with the next request; the last of them goes on. */
export type Manners =
  /** Answers by the schema it is given; what is not named here is not printed. */
  | { readonly says: Fields }
  | { readonly content: string }
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | 'silence';

/**
 * Stands in for a server that speaks like OpenAI's, as far as its SDK uses it here:
 * `POST /v1/chat/completions` with a key and a JSON schema for the answer.
 */
export type ModelServer = AsyncDisposable & {
  readonly url: string;
  readonly apiKey: string;
  readonly requests: readonly AskedOfModel[];
  /** From here on; forgets the requests before. */
  readonly behave: (...manners: readonly [Manners, ...Manners[]]) => void;
};

export async function startModelServer(): Promise<ModelServer> {
  const apiKey = 'sk-test-0123456789';
  const requests: AskedOfModel[] = [];
  let manners: readonly Manners[] = [{ says: {} }];

  function reply(asked: AskedOfModel, method: string | undefined, response: ServerResponse): void {
    requests.push(asked);
    if (method !== 'POST' || asked.url !== '/v1/chat/completions') {
      answer(response, 404, { error: { message: 'no such path' } });
    } else if (asked.headers.authorization !== `Bearer ${apiKey}`) {
      answer(response, 401, { error: { message: 'no such key' } });
    } else {
      const [next = 'silence', ...rest] = manners;
      if (rest.length > 0) manners = rest;
      show(next, asked, response);
    }
  }

  const server = createServer((request, response) => {
    const { url = '', headers, method } = request;
    void json(request).then((body) => {
      reply({ url, headers, body: body as AskedOfModel['body'] }, method, response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    apiKey,
    requests,
    behave(...next) {
      manners = next;
      requests.length = 0;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function show(manner: Manners, { body }: AskedOfModel, response: ServerResponse): void {
  if (manner === 'silence') return;
  if ('status' in manner) {
    answer(response, manner.status, { error: { message: 'as it was told' } }, manner.headers);
    return;
  }
  const { schema } = body.response_format.json_schema;
  const content = 'says' in manner ? JSON.stringify(answerBy(schema, manner.says)) : manner.content;
  answer(response, 200, {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1,
    model: body.model,
    choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  });
}

/** As a server that enforces the schema answers: all properties, and no others. */
function answerBy({ properties }: AnswerSchema, says: Fields) {
  const names = Object.keys(properties.fields.properties);
  const lists = Object.keys(properties.lists?.properties ?? {});
  return {
    fields: Object.fromEntries(names.map((name) => [name, says[name] ?? null])),
    ...(lists.length > 0 && { lists: Object.fromEntries(lists.map((name) => [name, []])) }),
  };
}

function answer(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}
