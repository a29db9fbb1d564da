import type { z } from 'zod';

/** One thing an engine can be asked, with the shapes of question and answer. */
export type EngineMethod<P = unknown, R = unknown> = {
  readonly params: z.ZodType<P>;
  readonly result: z.ZodType<R>;
};

/**
 * An engine: a child process that parses untrusted bytes. Its name is the folder with its
 * `main.ts`. Both sides check what they are sent; a subverted engine can lie but not surprise.
 */
export type EngineDefinition = {
  readonly name: string;
  readonly methods: Readonly<Record<string, EngineMethod>>;
};

export type MethodName<E extends EngineDefinition> = keyof E['methods'] & string;
export type ParamsOf<E extends EngineDefinition, M extends MethodName<E>> = z.output<
  E['methods'][M]['params']
>;
export type ResultOf<E extends EngineDefinition, M extends MethodName<E>> = z.output<
  E['methods'][M]['result']
>;

/** What an engine process answers to: its methods, as functions. */
export type EngineHandlers<E extends EngineDefinition> = {
  readonly [M in MethodName<E>]: (params: ParamsOf<E, M>) => Promise<ResultOf<E, M>>;
};
