import type { ChoiceSpec } from '../choice/choose.ts';
import type { DateCandidate } from '../dates/date-candidates.ts';
import type { Facts } from '../facts.ts';
import { plain } from '../labels/vocabulary.ts';
import type { MoneyCandidate } from '../money/money-candidates.ts';
import {
  merchantAddresses,
  merchantAddressFeatures,
  type AddressCandidate,
} from '../names/merchant-address.ts';
import { merchantFeatures, merchantNames, type NameCandidate } from '../names/merchant.ts';
import { partiesIn, partyFeatures, type PartyCandidate } from '../names/parties.ts';
import { numberFeatures, numbersIn, type NumberCandidate } from '../numbers/number-candidates.ts';
import { taxIdFeatures, taxIdsIn } from '../numbers/tax-ids.ts';

/*
 * Fields that are chosen among candidates by learned weights. What is learned is in
 * weights/<class>.json, made by `npm run train`.
 */

const money = (name: string): ChoiceSpec<MoneyCandidate, Facts> => ({
  name,
  candidatesIn: (facts) => facts.money,
  featuresOf: (_, facts) => facts.moneyFeatures,
  keyOf: ({ amount }) => amount.amount,
});

const date = (name: string): ChoiceSpec<DateCandidate, Facts> => ({
  name,
  candidatesIn: (facts) => facts.dates,
  featuresOf: (_, facts) => facts.dateFeatures,
  keyOf: ({ found }) => found.date,
});

const number = (name: string): ChoiceSpec<NumberCandidate, Facts> => ({
  name,
  candidatesIn: ({ sheet }) => numbersIn(sheet),
  featuresOf: (candidates, { sheet }) => numberFeatures(candidates, sheet),
  keyOf: ({ text }) => keyOfText(text),
});

const taxId = (name: string): ChoiceSpec<NumberCandidate, Facts> => ({
  name,
  candidatesIn: ({ sheet }) => taxIdsIn(sheet),
  featuresOf: (candidates, { sheet }) => taxIdFeatures(candidates, sheet),
  keyOf: ({ text }) => keyOfText(text),
});

const party = (name: string): ChoiceSpec<PartyCandidate, Facts> => ({
  name,
  candidatesIn: ({ sheet }) => partiesIn(sheet),
  featuresOf: (candidates, { sheet }) => partyFeatures(candidates, sheet),
  keyOf: ({ text }) => keyOfText(text),
});

/** Not of numbers: a wild one is worse than none, as papers are told apart by them. */
const expected = <C>(spec: ChoiceSpec<C, Facts>): ChoiceSpec<C, Facts> => ({
  ...spec,
  isExpected: true,
});

/** Letters and digits only: what is left of two spellings of the same name. */
export const keyOfText = (text: string): string => plain(text).replaceAll(/[^\p{L}\p{N}]/gu, '');

const merchantName: ChoiceSpec<NameCandidate, Facts> = {
  name: 'merchant_name',
  candidatesIn: ({ sheet }) => merchantNames(sheet),
  featuresOf: (candidates, { sheet }) => merchantFeatures(candidates, sheet),
  keyOf: ({ text }) => keyOfText(text),
};

const merchantAddress: ChoiceSpec<AddressCandidate, Facts> = {
  name: 'merchant_address',
  candidatesIn: ({ sheet }) => merchantAddresses(sheet),
  featuresOf: (candidates, { sheet }) => merchantAddressFeatures(candidates, sheet),
  keyOf: ({ text }) => keyOfText(text),
};

export const receiptSpecs = {
  merchant_name: expected(merchantName),
  merchant_address: merchantAddress,
  receipt_number: number('receipt_number'),
  date: expected(date('date')),
  subtotal: money('subtotal'),
  tax_total: money('tax_total'),
  tip: money('tip'),
  total: expected(money('total')),
} as const;

export const invoiceSpecs = {
  invoice_number: number('invoice_number'),
  issue_date: expected(date('issue_date')),
  due_date: date('due_date'),
  delivery_date: date('delivery_date'),
  order_number: number('order_number'),
  customer_number: number('customer_number'),
  payment_reference: number('payment_reference'),
  seller_name: expected(party('seller_name')),
  seller_vat_id: taxId('seller_vat_id'),
  seller_tax_number: taxId('seller_tax_number'),
  buyer_name: party('buyer_name'),
  buyer_vat_id: taxId('buyer_vat_id'),
  subtotal: money('subtotal'),
  tax_total: money('tax_total'),
  total: expected(money('total')),
  amount_due: money('amount_due'),
} as const;

export const statementSpecs = {
  bank_name: party('bank_name'),
  account_holder: party('account_holder'),
  account_number: number('account_number'),
} as const;

export const payslipSpecs = {
  employer_name: expected(party('employer_name')),
  employee_name: expected(party('employee_name')),
  pay_date: date('pay_date'),
  gross_pay: money('gross_pay'),
  net_pay: expected(money('net_pay')),
} as const;

export const orderSpecs = {
  order_number: number('order_number'),
  order_date: expected(date('order_date')),
  seller_name: expected(party('seller_name')),
  buyer_name: party('buyer_name'),
  total: money('total'),
} as const;

export const deliverySpecs = {
  delivery_note_number: number('delivery_note_number'),
  date: expected(date('date')),
  seller_name: expected(party('seller_name')),
  buyer_name: party('buyer_name'),
} as const;

export const letterSpecs = { date: date('date') } as const;
