import process from 'node:process';

import type { EngineDefinition, EngineHandlers, MethodName } from './define-engine.ts';
import { requestSchema, type EngineResponse, type UnreadableCode } from './protocol.ts';

/** Thrown inside an engine: the document is at fault, not we. */
export class Unreadable extends Error {
  readonly code: UnreadableCode;

  constructor(code: UnreadableCode, cause?: unknown) {
    super(code, { cause });
    this.code = code;
  }
}

/** What the machine says when it has no room, which is not the document's fault. */
const FULL = /ENOSPC|EDQUOT|EIO\b|No space left on device|Disk quota exceeded|Input\/output error/;
const NO_ROOM = new RegExp(`${FULL.source}|out of memory|unable to allocate|cannot allocate`, 'i');

/** @throws the error itself where the machine is at fault */
export function unlessNoRoom(error: unknown): void {
  if (error instanceof Error && NO_ROOM.test(error.message)) throw error;
}

/** The engine's side of the channel. The process ends when its worker is gone. */
export function serveEngine<E extends EngineDefinition>(
  engine: E,
  handlers: EngineHandlers<E>,
): void {
  process.on('message', (message) => {
    void answer(engine, handlers, message);
  });
  process.on('disconnect', () => process.exit(0));
}

type Handler = (params: unknown) => Promise<unknown>;

async function answer<E extends EngineDefinition>(
  engine: E,
  handlers: EngineHandlers<E>,
  message: unknown,
): Promise<void> {
  const { id, method, params } = requestSchema.parse(message);
  try {
    if (!isMethod(engine, method)) throw new Error('there is no such method');
    const checked = engine.methods[method]?.params.parse(params);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the params were parsed by this method's own schema
    const result = await (handlers[method] as Handler)(checked);
    respond({ id, result });
  } catch (error) {
    if (error instanceof Unreadable) {
      respond({ id, unreadable: error.code, where: placeOf(error.cause) });
    } else respond({ id, bug: placeOf(error), isFull: isFull(error) });
  }
}

const isFull = (error: unknown): boolean => error instanceof Error && FULL.test(error.message);

/** What broke and where, without the message: parsers quote the file in theirs. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const frame = error.stack?.split('\n').find((line) => line.trimStart().startsWith('at '));
  return `${error.name} ${frame?.trim() ?? ''}`.slice(0, 300);
}

function isMethod<E extends EngineDefinition>(engine: E, name: string): name is MethodName<E> {
  return Object.hasOwn(engine.methods, name);
}

function respond(response: EngineResponse): void {
  process.send?.(response);
}
