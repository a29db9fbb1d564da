import { describe, expect, it, test } from 'vitest';

import { judgeBoxes, likenessOf } from '#cli/eval/score/boxes.ts';
import { judgeFields } from '#cli/eval/score/fields.ts';
import { judge } from '#cli/eval/score/judge.ts';
import { kindOf } from '#cli/eval/score/normalise.ts';

import { answer, day, money, outcomeOf, text, tick } from '../support/outcomes.ts';

const verdictsOf = (judgements: ReturnType<typeof judgeFields>) =>
  Object.fromEntries(judgements.map(({ field, verdict }) => [field, verdict]));

describe('an answer is compared by its kind', () => {
  it.each([
    ['amount', '1234.50', '1,234.5', 'exact'],
    ['amount', '-66.36', '-66.360', 'exact'],
    ['amount', '0.00', '-0', 'exact'],
    ['amount', '66.36', '-66.36', 'wrong'],
    ['amount', '100.00', '10.00', 'wrong'],
    ['date', '2025-02-07', '2025-02-07', 'exact'],
    ['date', '2025-02-07', '2025-07-02', 'wrong'],
    ['time', '09:30', '09:30:00', 'exact'],
    ['code', 'DE12 3456', 'de123456', 'exact'],
    ['code', 'RE-2021/7', 'RE-20217', 'wrong'],
    ['name', 'BOOK TA .K (TAMAN DAYA) SDN BHD', 'Book Ta.K Taman Daya Sdn. Bhd.', 'exact'],
    ['name', 'Müller & Söhne', 'MÜLLER SÖHNE', 'exact'],
    ['name', 'BOOK TAK SDN BHD', 'BOOK TAX SDN BHD', 'similar'],
    ['name', 'BOOK TAK SDN BHD', 'SDN BHD', 'wrong'],
  ] as const)('%s: %s and %s are %s', (kind, expected, found, verdict) => {
    expect(judge(kind, expected, found)).toBe(verdict);
  });

  it('which follows from the name of the field', () => {
    const kinds = ['total', 'issue_date', 'iban', 'invoice_number', 'seller_name', 'time'];
    expect(kinds.map(kindOf)).toEqual(['amount', 'date', 'code', 'code', 'name', 'time']);
  });
});

test('a missing answer is wrong, and what the manifest does not list is not judged', () => {
  const outcome = outcomeOf({
    label: 'invoice',
    truth: { total: '119.00', issue_date: '2026-01-05', iban: 'DE1', skew_degrees: -1 },
    fields: [answer('total', money('119')), answer('issue_date', day('2026-05-01'))],
  });
  expect(verdictsOf(judgeFields(outcome))).toEqual({
    total: 'exact',
    issue_date: 'wrong',
    iban: 'missing',
  });
});

test('a cell of a list is no answer to a question about the document', () => {
  const cell = { list: 'line_items', row: 1 };
  const fields = [answer('total', money('5.00'), cell)];
  const outcome = outcomeOf({ label: 'receipt', truth: { total: '5.00' }, fields });
  expect(verdictsOf(judgeFields(outcome))).toEqual({ total: 'missing' });
});

test('what a class calls otherwise is found under its own name', () => {
  const truth = { seller_name: 'OYO', issue_date: '2017-12-31' };
  const fields = [answer('merchant_name', text('OYO')), answer('date', day('2017-12-31'))];
  const receipt = outcomeOf({ label: 'receipt', truth, fields });
  expect(verdictsOf(judgeFields(receipt))).toEqual({ seller_name: 'exact', issue_date: 'exact' });
  // An invoice has these fields itself.
  const invoice = outcomeOf({ label: 'invoice', truth, fields });
  expect(verdictsOf(judgeFields(invoice))).toEqual({
    seller_name: 'missing',
    issue_date: 'missing',
  });
});

test('a field that a class has is answered by itself alone', () => {
  const fields = [answer('invoice_number', text('7'))];
  const outcome = outcomeOf({ label: 'invoice', truth: { order_number: '7' }, fields });
  expect(verdictsOf(judgeFields(outcome))).toEqual({ order_number: 'missing' });
});

describe('boxes of a tax form', () => {
  it.each([
    ['PayerName', 'payer_name'],
    ['2ndTIN', 'second_tin_notice'],
    ['409ADeferrals', 'box_12_section_409a_deferrals'],
    ['DirectSale5000', 'box_7_direct_sales'],
    ['MedicalHealthCarePayments', 'box_6_medical_and_health_care_payments'],
    ['EIN', 'employer_identification_number'],
    ['TaxClassifyCCorp', 'c_corporation'],
  ])('the label %s means %s', (label, name) => {
    expect(likenessOf(label, name)).toBeGreaterThanOrEqual(0.5);
  });

  it('are found by what they are called, else by what is in them', () => {
    const outcome = outcomeOf({
      label: 'tax_form',
      truth: {
        fields: {
          Rents: '1,500',
          RecipientAddress: '150 Murray Avenue New Haven, CT',
          StateNo: 'CT',
          PayerName: 'Yale',
          Citizenship: 'France',
          FATCA: 'selected',
          Void: 'unselected',
          '2ndTIN': 'selected',
        },
      },
      fields: [
        answer('box_1_rents', money('1500.00')),
        answer('recipient_street_address', text('150 Murray Avenue'), { raw: '150 Murray Avenue' }),
        answer('recipient_city', text('New Haven, CT'), { raw: 'New Haven, CT' }),
        answer('state_number', text('NY'), { raw: 'NY' }),
        answer('treaty_partner', text('France'), { raw: 'France' }),
        answer('fatca_filing_requirement', tick(true)),
      ],
    });
    expect(judgeBoxes(outcome).map(({ field, group, verdict }) => [field, group, verdict])).toEqual(
      [
        ['fields.FATCA', 'boxes to tick', 'exact'],
        ['fields.Void', 'boxes to tick', 'exact'],
        ['fields.2ndTIN', 'boxes to tick', 'missing'],
        ['fields.Rents', 'boxes by name', 'exact'],
        ['fields.RecipientAddress', 'boxes by name', 'exact'],
        ['fields.StateNo', 'boxes by name', 'wrong'],
        ['fields.PayerName', 'boxes by name', 'missing'],
        ['fields.Citizenship', 'boxes by value only', 'exact'],
      ],
    );
  });
});
