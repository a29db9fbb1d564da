import type { z } from 'zod';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads a process's configuration. `PORT=` in a compose file means "not set", so blanks are
 * dropped before parsing.
 * @throws Error whose message names every wrong variable.
 */
export function parseConfig<T>(schema: z.ZodType<T>, environment: Environment): T {
  const given = Object.entries(environment).filter(([, value]) => value !== '');
  const parsed = schema.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(
      (issue) => `${issue.path.join('.') || 'environment'}: ${issue.message}`,
    );
    throw new Error(`Invalid configuration. ${wrong.join('; ')}`);
  }
  return parsed.data;
}
