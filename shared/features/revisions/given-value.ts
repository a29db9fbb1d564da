import type { FieldDefinition } from '#shared/core/field-registry.ts';
import type { FieldValue } from '#shared/core/field.ts';
import { formed, type Formed } from '#shared/core/text-forms.ts';

/** What of a value is no such thing, and why. */
type Fault = { readonly part: 'text' | 'currency'; readonly fault: string };

/** A value as people typed it, in the form in which the machine reads such values. */
export function givenValue({ form }: FieldDefinition, value: FieldValue): FieldValue | Fault {
  if (value.type === 'money' && value.currency !== null) {
    const currency = formed('currency', value.currency);
    return toGiven(currency, 'currency', (text) => ({ ...value, currency: text }));
  }
  if (value.type !== 'text' || form === undefined) return value;
  return toGiven(formed(form, value.text), 'text', (text) => ({ ...value, text }));
}

function toGiven(
  given: Formed,
  part: Fault['part'],
  toValue: (text: string) => FieldValue,
): FieldValue | Fault {
  return 'fault' in given ? { part, fault: given.fault } : toValue(given.text);
}
