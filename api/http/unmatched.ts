import { AppError } from '#shared/core/errors.ts';

import { toProblem } from './problem.ts';
import type { ApiContext, Router } from './router.ts';

/** 405 with `Allow` where the path exists under another method, 404 otherwise. */
export function unmatchedHandler(app: Router): (c: ApiContext) => Response {
  return (c) => {
    const allowed = methodsOf(app, c.req.path);
    if (allowed.length === 0) return toProblem(unknownPath(), c);
    c.header('allow', allowed.join(', '));
    return toProblem(wrongMethod(c.req.method, allowed), c);
  };
}

function methodsOf(app: Router, path: string): readonly string[] {
  const methods = app.routes
    .filter((route) => route.method !== 'ALL' && patternOf(route.path).test(path))
    .map((route) => route.method);
  return [...new Set(methods)];
}

/** `/jobs/:id/cancel` as a regular expression; wildcards belong to middleware and do not count. */
function patternOf(path: string): RegExp {
  const escaped = path.replaceAll(/[.+?^$()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${escaped.replaceAll(/:[^/]+/g, '[^/]+')}$`);
}

function unknownPath(): AppError {
  return new AppError({
    kind: 'not_found',
    code: 'path.unknown',
    message: 'There is nothing at this path; see /docs.',
  });
}

function wrongMethod(method: string, allowed: readonly string[]): AppError {
  return new AppError({
    kind: 'wrong_method',
    code: 'method.not_allowed',
    message: `${method} is not possible here; possible: ${allowed.join(', ')}.`,
  });
}
