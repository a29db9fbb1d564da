import type { HttpBindings } from '@hono/node-server';
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';

import type { Actor, Person } from '#shared/context.ts';
import type { Log } from '#shared/infra/log/log.ts';

import { invalidRequest } from './invalid-request.ts';

export type ApiEnv = {
  Bindings: HttpBindings;
  Variables: {
    requestId: string;
    log: Log;
    /** Where the request came from. */
    address: string;
    /** Set behind `requireActor`. */
    actor?: Actor;
    /** Set behind `requireOperator`. */
    operatorKeyId?: string;
    /** Set behind `requirePerson`. */
    person?: Person;
  };
};

export type ApiContext = Context<ApiEnv>;
export type Router = OpenAPIHono<ApiEnv>;

/** Invalid parameters take the same road as all other errors. */
export function createRouter(): Router {
  return new OpenAPIHono<ApiEnv>({
    defaultHook: (result) => {
      if (!result.success) throw invalidRequest(result.error.issues);
    },
  });
}
