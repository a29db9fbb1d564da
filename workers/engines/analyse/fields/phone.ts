import type { Field } from '#shared/core/field.ts';

import type { Sheet } from '../sheet/sheet.ts';
import { fieldFrom } from './to-field.ts';

const NUMBER = /(?:\+|\(|\d)[\d\s()./-]{5,18}\d/u;
const LEAST_DIGITS = 6;

/** The first number that a label calls a telephone's. */
export function firstPhone(name: string, { lines }: Sheet): Field | undefined {
  for (const line of lines) {
    for (const label of line.labels.filter(({ keys }) => keys.includes('phone'))) {
      const match = NUMBER.exec(line.text.slice(label.to));
      const digits = match?.[0].match(/\d/g)?.length ?? 0;
      if (!match || match.index > 8 || digits < LEAST_DIGITS) continue;
      const from = label.to + match.index;
      const span = { line, from, to: from + match[0].length };
      const value = { type: 'text', text: match[0].replaceAll(/\s+/g, ' ').trim() } as const;
      return fieldFrom(name, { value, spans: [span] }, 0.9);
    }
  }
  return undefined;
}
