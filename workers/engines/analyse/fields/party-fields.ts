import type { Field } from '#shared/core/field.ts';

import { partiesIn } from '../names/parties.ts';
import { addressUnder } from '../names/party-address.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { keyOfText } from './specs.ts';
import { fieldFrom } from './to-field.ts';

const WHOLE = 0.9;
const PARTIAL = 0.5;

/** The address beside any of the places where a party's name stands. */
export function addressField(
  name: string,
  party: Field | undefined,
  sheet: Sheet,
): Field | undefined {
  if (party?.value.type !== 'text') return undefined;
  const key = keyOfText(party.value.text);
  const names = partiesIn(sheet).filter(({ text }) => keyOfText(text) === key);
  const spans = names.map(({ span }) => span);
  const found = addressUnder(spans, sheet);
  if (!found) return undefined;
  const value = { type: 'text', text: found.text } as const;
  // An address is no surer than whose it is.
  const certainty = (found.isWhole ? WHOLE : PARTIAL) * party.confidence;
  return fieldFrom(name, { value, spans: found.spans }, certainty);
}
