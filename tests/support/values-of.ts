import { analyse } from '#workers/engines/analyse/analyse.ts';

import { seenPage } from './seen-page.ts';

/** The class of a page that says these lines, and the values of its fields: of money the amount. */
export function valuesOf(
  lines: readonly string[],
): { readonly class: string } & Readonly<Record<string, unknown>> {
  const { classification, fields } = analyse([seenPage(lines)], {});
  const values = Object.fromEntries(
    fields.map(({ name, value }) => [
      name,
      Object.values(value).at(value.type === 'money' ? 1 : -1),
    ]),
  );
  return { class: classification.value, ...values };
}
