import { expect } from 'vitest';

import { test } from '../support/platform.ts';
import { fieldOf, readInvoice } from '../support/reviews.ts';

const setText = (name: string, text: string) => ({
  set: [{ name, value: { type: 'text', text } }],
});

test('values are kept in the form in which the machine reads them, however people write them', async ({
  client,
}) => {
  const document = await readInvoice(client);
  const path = `/api/v1/documents/${document.id}/fields`;
  const texts = [
    ['iban', 'gb82 west 1234 5698 7654 32', 'GB82WEST12345698765432'],
    ['bic', 'deut de ff', 'DEUTDEFF'],
    ['seller_vat_id', 'DE 136.695.976', 'DE136695976'],
    ['currency', 'chf', 'CHF'],
  ] as const;
  const set = [
    ...texts.flatMap(([name, given]) => setText(name, given).set),
    { name: 'total', value: { type: 'money', amount: '99.90', currency: 'chf' } },
  ];
  const { status, body } = await client.patch(path, { set });
  expect(status, JSON.stringify(body)).toBe(200);
  for (const [name, , text] of texts) {
    expect(fieldOf(body, name)?.value).toEqual({ type: 'text', text });
  }
  expect(fieldOf(body, 'total')?.value).toMatchObject({ currency: 'CHF' });
  const checks = body.checks.filter(({ rule }: { rule: string }) => /check_digits/.test(rule));
  expect(checks).toMatchObject([
    { rule: 'iban_check_digits', passed: true },
    { rule: 'vat_id_check_digits', passed: true },
  ]);
});

test('an IBAN of wrong check digits may be what is printed: it is kept, and its check fails', async ({
  client,
}) => {
  const document = await readInvoice(client);
  const path = `/api/v1/documents/${document.id}/fields`;
  const { body } = await client.patch(path, setText('iban', 'GB00 WEST 1234 5698 7654 32'));
  expect(fieldOf(body, 'iban')?.value).toMatchObject({ text: 'GB00WEST12345698765432' });
  expect(body.checks).toContainEqual(
    expect.objectContaining({ rule: 'iban_check_digits', passed: false }),
  );
});

test.for([
  ['a currency that there is not', setText('currency', 'BANANA'), 'value/text'],
  [
    'an amount in a currency that there is not',
    { set: [{ name: 'total', value: { type: 'money', amount: '1.00', currency: 'ZZZ' } }] },
    'value/currency',
  ],
  ['words for an IBAN', setText('iban', 'NOT AN IBAN'), 'value/text'],
  ['an IBAN too short for its country', setText('iban', 'GB82 WEST 1234 5698'), 'value/text'],
  ['half a BIC', setText('bic', 'DEUTDE'), 'value/text'],
] as const)('%s is refused, and where it stands is said', async ([, wish, place], { client }) => {
  const document = await readInvoice(client);
  const path = `/api/v1/documents/${document.id}`;
  const { status, body } = await client.patch(`${path}/fields`, wish);
  expect(status, JSON.stringify(body)).toBe(422);
  expect(body).toMatchObject({
    code: 'correction.refused',
    errors: [{ pointer: `/set/0/${place}`, detail: expect.stringMatching(/^is no /) }],
  });
  expect((await client.get(path)).body.fields).toEqual(document.fields);
});
