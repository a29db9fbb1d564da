import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';

import { invoicePaper, sampleInvoice } from '#cli/samples/invoice.ts';
import { fieldRegistry } from '#shared/core/field-registry.ts';
import type { Field, FieldValue } from '#shared/core/field.ts';
import { profileDefinitionSchema } from '#shared/core/profile.ts';
import { consider, type Answered, type Found } from '#workers/engines/analyse/model/consider.ts';
import type { ModelAnswer } from '#workers/engines/analyse/model/said.ts';
import { toSheet } from '#workers/engines/analyse/sheet/sheet.ts';
import { questionAbout } from '#workers/model/question.ts';

import { toReading } from '../papers/to-reading.ts';

const sheet = toSheet(
  toReading(
    { pages: [invoicePaper(sampleInvoice)] },
    { seed: 1, mistakes: 0, source: 'text_layer' },
  ),
);

const money = (amount: string): FieldValue => ({ type: 'money', amount, currency: 'GBP' });

function rule(name: string, value: FieldValue, confidence = 0.8): Field {
  const place = { page: 1, box: { x0: 0, y0: 0, x1: 1, y1: 1 }, in: null };
  return {
    name,
    value,
    raw: 'as read',
    ...place,
    confidence,
    source: 'text_layer',
    candidates: [],
  };
}

function considered(
  fields: readonly Field[],
  said: ModelAnswer['fields'],
  more: Partial<Found & Pick<ModelAnswer, 'lists'> & Pick<Answered, 'pages'>> = {},
) {
  const { lists = {}, documentClass = 'invoice', checks = [], pages = [1] } = more;
  const found = consider(
    sheet,
    { documentClass, fields, checks },
    {
      answer: { fields: said, lists },
      pages,
    },
  );
  const field = (name: string): Field | undefined =>
    found.fields.find((one) => one.name === name && one.in === null);
  return { ...found, field };
}

describe('what only the model found', () => {
  it('is a field of its own, where the page shows it', () => {
    const { field } = considered([rule('total', money('778.20'))], {
      invoice_number: 'INV-2026-0417',
      issue_date: '14 March 2026',
      subtotal: '648.50',
      iban: 'GB82 WEST 1234 5698 7654 32',
      buyer_name: 'CONTOSO Trading  Company',
    });
    expect(field('invoice_number')).toMatchObject({
      source: 'model',
      value: { type: 'text', text: 'INV-2026-0417' },
      raw: 'INV-2026-0417',
      page: 1,
      confidence: 0.7,
    });
    expect(field('invoice_number')?.box?.y0).toBeCloseTo(290 / 842, 1);
    expect(field('issue_date')?.value).toEqual({ type: 'date', date: '2026-03-14' });
    // The document's other amounts say in which currency.
    expect(field('subtotal')?.value).toEqual(money('648.50'));
    expect(field('iban')?.value).toEqual({ type: 'text', text: 'GB82WEST12345698765432' });
    // The evidence is what is printed, and not what the model made of it.
    expect(field('buyer_name')?.raw).toBe('Contoso Trading Company');
  });

  it('stands on no page where the page does not show it, and is hardly believed', () => {
    const { field } = considered([], {
      due_date: '1 May 2026',
      total: '999.99',
      seller_name: 'Fabrikam Incorporated',
    });
    for (const name of ['due_date', 'total', 'seller_name']) {
      expect(field(name)).toMatchObject({
        source: 'model',
        page: null,
        box: null,
        confidence: 0.2,
      });
    }
  });

  it('is nothing where it is no value of its type', () => {
    const { fields } = considered([], { total: 'see above', issue_date: 'soon', made_up: '12' });
    expect(fields).toEqual([]);
  });

  it('may stand in two lines, and be misread by a letter', () => {
    const { field } = considered([], {
      seller_address:
        'Northwind Office Supplies Ltd.\n12 Harbour Street, Bristol BS1 4QA, United Kingdom',
      buyer_address: '48 Mill Lane, Leads LS2 7EW',
    });
    expect(field('seller_address')).toMatchObject({
      page: 1,
      raw: 'Northwind Office Supplies Ltd.\n12 Harbour Street, Bristol BS1 4QA, United Kingdom',
    });
    expect(field('buyer_address')).toMatchObject({ page: 1, raw: '48 Mill Lane, Leeds LS2 7EW' });
  });

  it('stands where the page says the same in another way', () => {
    const { field } = considered([], { due_date: '2026-04-13', total: 'GBP 778,20' });
    expect(field('due_date')).toMatchObject({ page: 1, raw: '13 April 2026' });
    expect(field('total')).toMatchObject({ page: 1, raw: '778.20' });
  });

  it('stands on no page that the model was not shown', () => {
    const { field } = considered([], { invoice_number: 'INV-2026-0417' }, { pages: [] });
    expect(field('invoice_number')).toMatchObject({ page: null, confidence: 0.2 });
  });

  it('is no code without letters and digits', () => {
    expect(considered([], { iban: '– –', bic: '…' }).fields).toEqual([]);
  });

  it('is no part of a longer number', () => {
    const { field } = considered([], { order_number: '2026-04' });
    expect(field('order_number')).toMatchObject({ page: null });
  });
});

describe('what the rules found', () => {
  it('is surer where the model says the same', () => {
    const { field, checks } = considered([rule('total', money('778.20'))], { total: 'GBP 778.20' });
    expect(field('total')).toMatchObject({ confidence: 0.9, source: 'text_layer', raw: 'as read' });
    expect(checks).toEqual([]);
  });

  it('stays, and is less sure, where the page shows another value', () => {
    const { field, checks } = considered([rule('total', money('778.20'))], { total: '648.50' });
    expect(field('total')).toMatchObject({ value: money('778.20'), source: 'text_layer' });
    expect(field('total')?.confidence).toBeCloseTo(0.48, 3);
    expect(field('total')?.candidates).toMatchObject([
      { value: money('648.50'), page: 1, confidence: 0.4 },
    ]);
    expect(checks).toEqual([
      {
        rule: 'model_agrees',
        passed: false,
        fields: ['total'],
        expected: '648.50',
        found: 'as read',
      },
    ]);
  });

  it('gives way where it was a guess', () => {
    const { field } = considered([rule('total', money('89.00'), 0.3)], { total: '778.20' });
    expect(field('total')).toMatchObject({ value: money('778.20'), source: 'model', page: 1 });
    expect(field('total')?.candidates).toMatchObject([{ value: money('89.00'), confidence: 0.3 }]);
  });

  it('is not shaken by what stands nowhere', () => {
    const { field, checks } = considered([rule('total', money('778.20'))], { total: '1.00' });
    expect(field('total')).toMatchObject({ value: money('778.20'), confidence: 0.8 });
    expect(field('total')?.candidates).toMatchObject([{ page: null, confidence: 0.2 }]);
    expect(checks).toEqual([]);
  });

  it('is left alone where the model is silent', () => {
    const fields = [rule('total', money('778.20'))];
    expect(considered(fields, { total: null }).fields).toEqual(fields);
  });
});

test('a value of the model is weighed by the arithmetic as well', () => {
  const rules = [rule('subtotal', money('648.50')), rule('tax_total', money('129.70'))];
  const { field, checks } = considered(rules, { total: '778.20' });
  expect(checks).toMatchObject([{ rule: 'net_and_tax_make_total', passed: true }]);
  expect(field('total')?.confidence).toBeCloseTo(1 - 0.3 * 0.4, 3);
  expect(field('subtotal')?.confidence).toBe(0.8);
});

test('checks of other kinds are kept, and those that are made anew are not there twice', () => {
  const rules = [
    rule('subtotal', money('648.50')),
    rule('tax_total', money('129.70')),
    rule('total', money('778.20')),
  ];
  const one = { passed: false, fields: ['total'], expected: null, found: null };
  const checks = [
    { rule: 'net_and_tax_make_total', ...one },
    { rule: 'no_double', ...one },
  ];
  const { checks: after } = considered(rules, {}, { checks });
  expect(after.map(({ rule: name, passed }) => [name, passed])).toEqual([
    ['no_double', false],
    ['net_and_tax_make_total', true],
  ]);
});

describe('rows that only the model found', () => {
  const lists = {
    line_items: [
      { description: 'Desk lamp, black', amount: '89.00', quantity: null },
      { description: 'Golden watch', amount: '4,000.00' },
      { description: 'Ergonomic chair', amount: '349.50' },
    ],
  };

  it('are rows where the page shows something of them', () => {
    const { fields } = considered([], {}, { lists });
    expect(fields.map(({ name, in: at, raw, page }) => [at?.row, name, raw, page])).toEqual([
      [1, 'description', 'Desk lamp, black', 1],
      [1, 'amount', '89.00', 1],
      [2, 'description', 'Ergonomic chair', 1],
      [2, 'amount', '349.50', 1],
    ]);
  });

  it('say nothing of a list in which the rules found rows', () => {
    const own = { ...rule('amount', money('89.00')), in: { list: 'line_items', row: 1 } };
    expect(considered([own], {}, { lists }).fields).toEqual([own]);
  });
});

describe('a question', () => {
  it('asks for all fields of the class, each printed or not', () => {
    const question = questionAbout('letter');
    expect(question?.schema).toEqual({
      type: 'object',
      additionalProperties: false,
      required: ['fields'],
      properties: {
        fields: {
          type: 'object',
          additionalProperties: false,
          required: ['date', 'subject'],
          properties: {
            date: { type: ['string', 'null'] },
            subject: { type: ['string', 'null'] },
          },
        },
      },
    });
  });

  it('is not asked where there is nothing to ask for, and never for what is sensitive', () => {
    expect(questionAbout('other')).toBeUndefined();
    const { isSensitive } = fieldRegistry.tax_form.fields['social_security_number'] ?? {};
    expect(isSensitive).toBe(true);
    const asked = JSON.stringify(questionAbout('tax_form')?.schema);
    expect(asked).toContain('tax_year');
    expect(asked).not.toContain('social_security_number');
    expect(asked).not.toContain('wages');
  });

  it('is not asked for what the profile of the document makes sensitive', () => {
    const profile = profileDefinitionSchema.parse({
      fields: [{ name: 'iban', type: 'iban', sensitive: true }],
      lists: [
        {
          name: 'line_items',
          columns: [
            {
              name: 'description',
              type: 'text',
              labels: ['What'],
              required: true,
              sensitive: true,
            },
            { name: 'amount', type: 'money', labels: ['Price'], required: true },
          ],
        },
      ],
    });
    const usual = JSON.stringify(questionAbout('invoice')?.schema);
    const schema = JSON.stringify(questionAbout('invoice', profile)?.schema);
    for (const name of ['"iban"', '"description"']) {
      expect(usual).toContain(name);
      expect(schema).not.toContain(name);
    }
    expect(schema).toContain('"amount"');
  });

  it('takes no answer of another shape', () => {
    const question = questionAbout('letter');
    expect(question?.parse({ fields: { date: null, subject: 'x' } })).toBeDefined();
    const wrong = [
      { fields: { date: null } },
      { fields: { date: 5, subject: null } },
      { fields: { date: null, subject: null, command: 'pay' } },
      { fields: { date: null, subject: 'x'.repeat(1_001) } },
      'I am sorry',
    ];
    for (const answer of wrong) expect(() => question?.parse(answer)).toThrow(z.ZodError);
  });
});
