import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import { AppError } from '#shared/core/errors.ts';
import type { Log } from '#shared/infra/log/log.ts';

import type { EngineDefinition } from '../define-engine.ts';
import { responseSchema, type EngineRequest, type UnreadableCode } from '../protocol.ts';
import { launchPrefix, type EngineLimits } from './launch-prefix.ts';
import { residentBytes, watchProcess } from './watch-process.ts';

/** One engine child process, seen from the worker. It does one thing at a time. */
export type EngineProcess = {
  /** Answers what the engine answered, unchecked. Ends the process on abort and on timeout. */
  readonly call: (method: string, params: unknown, options: CallOptions) => Promise<unknown>;
  readonly calls: () => number;
  readonly residentBytes: () => Promise<number>;
  readonly isAlive: () => boolean;
  readonly kill: () => void;
};

export type CallOptions = { readonly signal: AbortSignal; readonly timeoutMs: number };

export function startEngine(
  engine: EngineDefinition,
  limits: EngineLimits,
  log: Log,
): EngineProcess {
  const entry = fileURLToPath(new URL(`../${engine.name}/main.ts`, import.meta.url));
  const [command, ...args] = [...launchPrefix(limits), entry];
  const child = spawn(command, args, {
    // An engine that is taken over finds no secrets there.
    env: {},
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    // A process group of its own, so that whatever it starts ends with it.
    detached: true,
  });
  const stderr = collectTail(child);
  let calls = 0;
  let death: string | undefined;

  child.on('error', (error) => {
    death ??= error.message;
  });
  child.once('exit', (code, signal) => {
    death ??= signal ?? `exit code ${code}`;
    log.debug({ engine: engine.name, pid: child.pid, death }, 'an engine ended');
  });
  const kill = (reason: string): void => {
    death ??= reason;
    killGroup(child);
  };

  return {
    calls: () => calls,
    residentBytes: async () => residentBytes(child.pid),
    isAlive: () => death === undefined,
    kill: () => {
      kill('retired');
    },
    async call(method, params, { signal, timeoutMs }) {
      calls += 1;
      const late = AbortSignal.timeout(timeoutMs);
      const stop = AbortSignal.any([signal, late]);
      const settled = new AbortController();
      const stopWatching = watchProcess(child.pid, limits, kill);
      try {
        const answer = ask(child, { id: calls, method, params });
        return await Promise.race([answer, stopped(stop, settled.signal)]);
      } catch (error) {
        if (stop.aborted) kill(signal.aborted ? 'cancelled' : 'timeout');
        signal.throwIfAborted();
        if (late.aborted) throw timedOut(timeoutMs);
        // Nobody knows in what state it is.
        if (error instanceof EngineBroke) kill('broken');
        const at = { engine: engine.name, method, death };
        throw explained(error, { at, hasStarted: child.pid !== undefined, said: stderr(), log });
      } finally {
        stopWatching();
        settled.abort();
      }
    },
  };
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

class EngineDied extends Error {}
/** It met an error that it did not expect. */
class EngineBroke extends Error {
  readonly isFull: boolean;

  constructor(where: string, isFull: boolean) {
    super(where);
    this.isFull = isFull;
  }
}

type Circumstances = {
  readonly at: {
    readonly engine: string;
    readonly method: string;
    readonly death: string | undefined;
  };
  readonly hasStarted: boolean;
  /** On stderr, last. */
  readonly said: string;
  readonly log: Log;
};

/** What the end or the failure of an engine means for the task. */
function explained(error: unknown, { at, hasStarted, said, log }: Circumstances): unknown {
  if (error instanceof EngineBroke) {
    log.error({ ...at, where: error.message }, 'an engine broke');
    return error.isFull ? noSpace() : broke(at.engine);
  }
  if (!(error instanceof EngineDied)) return error;
  log.warn(at, 'an engine died at work');
  log.debug({ said }, 'what it said last');
  return hasStarted ? crashed(at.engine, at.death) : notStarted(at.engine);
}

/** Sends one request and waits for its answer or for the engine's end. */
async function ask(child: ChildProcess, request: EngineRequest): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const onMessage = (message: unknown): void => {
    settle(message, request.id, resolve, reject);
  };
  const onExit = (): void => {
    reject(new EngineDied('the engine died'));
  };
  child.on('message', onMessage);
  child.once('exit', onExit);
  if (child.connected) child.send(request);
  else onExit();
  try {
    return await promise;
  } finally {
    child.off('message', onMessage);
    child.off('exit', onExit);
  }
}

/** Never resolves; rejects when `stop` aborts, and lets go of it when `settled` does. */
async function stopped(stop: AbortSignal, settled: AbortSignal): Promise<never> {
  stop.throwIfAborted();
  await once(stop, 'abort', { signal: settled });
  throw stop.reason;
}

function settle(
  message: unknown,
  id: number,
  resolve: (result: unknown) => void,
  reject: (error: Error) => void,
): void {
  const parsed = responseSchema.safeParse(message);
  if (!parsed.success) {
    reject(new EngineBroke('an engine answered in an unknown shape', false));
    return;
  }
  const response = parsed.data;
  if (response.id !== id) return;
  if ('unreadable' in response) reject(unreadable(response.unreadable, response.where));
  else if ('bug' in response) reject(new EngineBroke(response.bug, response.isFull));
  else resolve(response.result);
}

/** The end of what the engine said on stderr; its own diagnostics, never a document's text. */
function collectTail(child: ChildProcess): () => string {
  let tail = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    tail = (tail + chunk).slice(-2_000);
  });
  return () => tail;
}

const explanations = {
  damaged: 'The file is damaged and cannot be read.',
  encrypted: 'The file is protected by a password.',
  wrong_password: 'The file is protected by another password than the one given.',
  protected: 'The file is encrypted, and a copy of it would not be.',
  unsupported_encoding: 'The file is encoded in a way that this server cannot decode.',
  archive_too_large: 'The archive holds more entries or unpacks to more bytes than is allowed.',
  page_too_large: 'The page is larger than is allowed.',
  too_many_pages: 'The document has more pages than are allowed.',
  too_many_pixels: 'The image has more pixels than are allowed.',
} as const satisfies Record<UnreadableCode, string>;

function unreadable(code: UnreadableCode, where: string): AppError {
  const cause = new Error(where);
  return new AppError({ kind: 'unreadable_document', code, message: explanations[code], cause });
}

/** The machine is out of processes or memory: not the document's fault. */
function notStarted(engine: string): AppError {
  return new AppError({
    kind: 'unavailable',
    code: 'engine_not_started',
    message: `The ${engine} engine could not be started; it is tried again.`,
  });
}

function crashed(engine: string, death = 'unknown'): AppError {
  return new AppError({
    kind: 'engine_crashed',
    code: 'engine_crashed',
    message: `The ${engine} engine died while reading it (${death}).`,
  });
}

function noSpace(): AppError {
  return new AppError({
    kind: 'unavailable',
    code: 'no_space',
    message: 'The machine has no room for the files of the reading; it is tried again.',
  });
}

function broke(engine: string): AppError {
  return new AppError({
    kind: 'engine_broke',
    code: 'internal',
    message: `The ${engine} engine met an error that it did not expect.`,
  });
}

function timedOut(timeoutMs: number): AppError {
  return new AppError({
    kind: 'timed_out',
    code: 'timed_out',
    message: `Reading it took longer than ${Math.round(timeoutMs / 1000)} seconds.`,
  });
}
