import type { OpenAI } from 'openai';

import { messagesOf, type Sent } from './prompt.ts';
import type { ModelAnswer, Question } from './question.ts';

/** Why a model gave no answer; for metrics, logs and the document's checks. */
export const modelTroubles = [
  'timed_out',
  'unreachable',
  'redirected',
  'key_refused',
  'busy',
  'refused',
  'failed',
  'wrong_shape',
] as const;
export type ModelTrouble = (typeof modelTroubles)[number];

export type ModelReply = { readonly answer: ModelAnswer } | { readonly trouble: ModelTrouble };

export type ModelSettings = {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly model: string;
  /** For one document, with all tries. */
  readonly timeoutMs: number;
  readonly maxPages: number;
  readonly maxCharacters: number;
  readonly onReply: (outcome: ModelTrouble | 'answered') => void;
};

/** A model of the operator's, behind any server that speaks like OpenAI's. */
export type ModelClient = Pick<ModelSettings, 'maxPages' | 'maxCharacters'> & {
  /** Never throws but where `signal` says so: a document is done without it. */
  readonly ask: (question: Question, sent: Sent, signal: AbortSignal) => Promise<ModelReply>;
};

const TRIES_AGAIN = 2;

export function createModelClient(settings: ModelSettings): ModelClient {
  const { maxPages, maxCharacters, timeoutMs, onReply } = settings;
  let opened: Promise<OpenAI> | undefined;

  async function attempt(question: Question, sent: Sent, signal: AbortSignal): Promise<ModelReply> {
    opened ??= open(settings);
    const client = await opened;
    const deadline = AbortSignal.timeout(timeoutMs);
    try {
      const completion = await client.chat.completions.create(
        {
          model: settings.model,
          messages: messagesOf(sent),
          response_format: {
            type: 'json_schema',
            json_schema: { name: question.documentClass, strict: true, schema: question.schema },
          },
        },
        { signal: AbortSignal.any([signal, deadline]) },
      );
      return toReply(question, completion.choices[0]?.message.content);
    } catch (error) {
      signal.throwIfAborted();
      if (deadline.aborted) return { trouble: 'timed_out' };
      return { trouble: await troubleOf(error) };
    }
  }

  return {
    maxPages,
    maxCharacters,
    async ask(question, sent, signal) {
      const reply = await attempt(question, sent, signal);
      onReply('answer' in reply ? 'answered' : reply.trouble);
      return reply;
    },
  };
}

/** The library is loaded by workers that have a model. */
async function open({ baseUrl, apiKey, timeoutMs }: ModelSettings): Promise<OpenAI> {
  const { OpenAI: Client } = await import('openai');
  return new Client({
    baseURL: baseUrl,
    apiKey,
    // Nothing of the environment decides who is paid, or what is logged.
    organization: null,
    project: null,
    adminAPIKey: null,
    logLevel: 'off',
    maxRetries: TRIES_AGAIN,
    timeout: timeoutMs,
    // Documents go where the operator says, and nowhere that somebody else sends them on to.
    fetchOptions: { redirect: 'manual' },
  });
}

function toReply(question: Question, content: string | null | undefined): ModelReply {
  if (typeof content !== 'string') return { trouble: 'refused' };
  try {
    return { answer: question.parse(JSON.parse(content)) };
  } catch {
    return { trouble: 'wrong_shape' };
  }
}

/** What the library throws; its messages may quote what was sent, and go nowhere. */
async function troubleOf(error: unknown): Promise<ModelTrouble> {
  const { APIConnectionTimeoutError, APIConnectionError, APIError } = await import('openai');
  if (error instanceof APIConnectionTimeoutError) return 'timed_out';
  if (error instanceof APIConnectionError) return 'unreachable';
  if (!(error instanceof APIError)) return 'wrong_shape';
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the library leaves the type of its status open
  return troubleOfStatus(error.status as number | undefined);
}

function troubleOfStatus(status = 0): ModelTrouble {
  if (status >= 300 && status < 400) return 'redirected';
  if (status === 401 || status === 403) return 'key_refused';
  if (status === 429) return 'busy';
  return status >= 500 ? 'failed' : 'refused';
}
