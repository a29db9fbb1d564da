import type { Check } from './checks/check.ts';
import type { FieldValue, Reading } from './field.ts';

/** So much of a number may be seen by anybody: enough to tell two of them apart. */
const SHOWN = 4;
const MASK = '*';

/** All letters and digits but the last few are covered; short ones altogether. */
export function maskedText(text: string): string {
  const signs = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  let covered = signs > 2 * SHOWN ? signs - SHOWN : signs;
  return text.replaceAll(/[\p{L}\p{N}]/gu, (sign) => {
    covered -= 1;
    return covered >= 0 ? MASK : sign;
  });
}

/** What is covered is a text, whatever it was. */
export function maskedValue(value: FieldValue): FieldValue {
  if (value.type === 'text') return { type: 'text', text: maskedText(value.text) };
  return { type: 'text', text: MASK.repeat(SHOWN) };
}

type Shown = Pick<Reading, 'value' | 'raw'> & {
  readonly isSensitive: boolean;
  readonly candidates: readonly Reading[];
};

/** The field as anybody may see it who may see the document. */
export function masked<F extends Shown>(field: F): F {
  if (!field.isSensitive) return field;
  return { ...field, ...maskedReading(field), candidates: field.candidates.map(maskedReading) };
}

function maskedReading<R extends Pick<Reading, 'value' | 'raw'>>(reading: R): R {
  return { ...reading, value: maskedValue(reading.value), raw: maskedText(reading.raw) };
}

/** The same of a check, which says what stands in its fields. */
export function maskedCheck(check: Check): Check {
  if (check.isSensitive !== true) return check;
  const { expected, found } = check;
  return {
    ...check,
    expected: expected && maskedText(expected),
    found: found && maskedText(found),
  };
}
