import type { Log } from '#shared/infra/log/log.ts';

import type { EngineDefinition, MethodName, ParamsOf, ResultOf } from '../define-engine.ts';
import { startEngine, type CallOptions, type EngineProcess } from './engine-process.ts';
import type { EngineLimits } from './launch-prefix.ts';

/** Some processes of one engine, kept warm and lent to one caller at a time. */
export type EnginePool<E extends EngineDefinition> = Disposable & {
  readonly call: <M extends MethodName<E>>(
    method: M,
    params: ParamsOf<E, M>,
    options: CallOptions,
  ) => Promise<ResultOf<E, M>>;
};

/** A question to an engine, from the moment it was free for it. */
export type EngineCall = {
  readonly engine: string;
  readonly method: string;
  readonly seconds: number;
};

type PoolOptions = {
  readonly size: number;
  readonly limits: EngineLimits;
  /** An engine is replaced after so many calls, so that leaks in parsers stay small. */
  readonly callsPerProcess: number;
  /** One that holds more after a call is replaced, so that the next document finds all its memory. */
  readonly grownBytes: number;
  readonly log: Log;
  /** Told of every call that ended, well or not. */
  readonly onCall?: ((call: EngineCall) => void) | undefined;
};

export function createEnginePool<E extends EngineDefinition>(
  engine: E,
  { size, limits, callsPerProcess, grownBytes, log, onCall }: PoolOptions,
): EnginePool<E> {
  const idle: EngineProcess[] = [];
  const busy = new Set<EngineProcess>();
  const waiting: (() => void)[] = [];

  async function borrow(signal: AbortSignal): Promise<EngineProcess> {
    while (busy.size >= size) await turn(signal);
    const warm = idle.pop();
    const chosen = warm?.isAlive() ? warm : startEngine(engine, limits, log);
    busy.add(chosen);
    return chosen;
  }

  /** Resolves when an engine was given back; whoever is cancelled meanwhile leaves the line. */
  async function turn(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const leave = (): void => {
      const place = waiting.indexOf(resolve);
      if (place >= 0) waiting.splice(place, 1);
      reject(new DOMException('cancelled', 'AbortError'));
    };
    waiting.push(resolve);
    signal.addEventListener('abort', leave, { once: true });
    await promise.finally(() => signal.removeEventListener('abort', leave));
  }

  async function giveBack(lent: EngineProcess): Promise<void> {
    const isWorn = lent.calls() >= callsPerProcess || (await lent.residentBytes()) > grownBytes;
    busy.delete(lent);
    if (lent.isAlive() && !isWorn) idle.push(lent);
    else lent.kill();
    waiting.shift()?.();
  }

  return {
    async call(method, params, options) {
      const lent = await borrow(options.signal);
      const start = performance.now();
      try {
        // Cancelled while it waited: no reason to end a healthy engine.
        options.signal.throwIfAborted();
        const answer = await lent.call(method, params, options);
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- parsed by this method's own schema
        return engine.methods[method]?.result.parse(answer) as ResultOf<E, typeof method>;
      } finally {
        const seconds = (performance.now() - start) / 1000;
        onCall?.({ engine: engine.name, method, seconds });
        await giveBack(lent);
      }
    },
    [Symbol.dispose]() {
      for (const process of [...idle, ...busy]) process.kill();
    },
  };
}
