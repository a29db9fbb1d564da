import { expect, test } from 'vitest';

import { masked, maskedText, maskedValue } from '#shared/core/sensitive.ts';

test.for([
  ['123-45-6789', '***-**-6789'],
  ['12-3456789', '**-***6789'],
  ['1234', '****'],
  ['12345678', '********'],
  ['DE 136 695 976', '** *** **5 976'],
  ['', ''],
] as const)('%s is shown as %s', ([text, shown]) => {
  expect(maskedText(text)).toBe(shown);
});

test('of what is no text nothing is shown', () => {
  const amount = { type: 'money', amount: '12.50', currency: 'USD' } as const;
  expect(maskedValue(amount)).toEqual({ type: 'text', text: '****' });
});

test('a sensitive field is covered with what it could have been', () => {
  const reading = {
    value: { type: 'text', text: '123-45-6789' },
    raw: '123-45-6789',
    page: 1,
    box: null,
    confidence: 0.9,
  } as const;
  const field = { ...reading, isSensitive: true, candidates: [reading] };
  expect(JSON.stringify(masked(field))).not.toContain('45');
  expect(masked({ ...field, isSensitive: false })).toEqual({ ...field, isSensitive: false });
});
