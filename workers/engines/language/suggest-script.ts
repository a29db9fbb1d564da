import type { PageReading } from '#shared/core/page.ts';

/** The script of most of the pages that have words at all, where they could not be read. */
export function suggestScript(pages: readonly PageReading[]): string | null {
  const written = pages.filter(({ words }) => words.length > 0);
  const byScript = Map.groupBy(written, ({ script }) => script);
  const most = [...byScript].find(([, group]) => group.length > written.length / 2);
  return most?.[0] ?? null;
}
