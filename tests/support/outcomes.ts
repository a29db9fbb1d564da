import type { Document, Field } from '#cli/client/docmill-client.ts';
import type { Label } from '#cli/eval/corpus/manifest.ts';
import type { Outcome } from '#cli/eval/outcome.ts';

type Value = Field['value'];

export const text = (value: string): Value => ({ type: 'text', text: value });
export const money = (amount: string): Value => ({ type: 'money', amount, currency: 'EUR' });
export const day = (date: string): Value => ({ type: 'date', date });
export const tick = (isSet: boolean): Value => ({ type: 'flag', is_set: isSet });

type More = Partial<Pick<Field, 'confidence' | 'list' | 'row' | 'raw'>>;

export function answer(name: string, value: Value, more: More = {}): Field {
  return {
    name,
    value,
    raw: '',
    page: 1,
    box: null,
    confidence: 0.8,
    list: null,
    row: null,
    source: 'ocr',
    sensitive: false,
    confirmed_at: null,
    candidates: [],
    ...more,
  };
}

type Told = {
  readonly label: Label;
  readonly truth?: Readonly<Record<string, unknown>>;
  /** What it is found to be; where it is not given, the document could not be read. */
  readonly found?: NonNullable<Document['class']>['value'];
  readonly fields?: readonly Field[];
  readonly failure?: string;
  readonly transcript?: string;
  readonly read?: string;
};

/** What came of a document, as far as scores look at it. */
export function outcomeOf({ label, truth = {}, found, fields = [], ...told }: Told): Outcome {
  const document = {
    class: found ? { value: found, confidence: 0.9 } : null,
    fields: [...fields],
    state: told.failure === undefined ? 'processed' : 'failed',
  } as unknown as Document;
  const { transcript } = told;
  return {
    sample: { id: 'one', path: '', label, truth, transcript, language: undefined },
    document,
    failure: told.failure,
    text: told.read,
    seconds: 1,
  };
}
