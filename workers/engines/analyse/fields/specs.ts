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

const party = (name: string): ChoiceSpec<PartyCandidate, Facts> => ({
  name,
  candidatesIn: ({ sheet }) => partiesIn(sheet),
  featuresOf: (candidates, { sheet }) => partyFeatures(candidates, sheet),
  keyOf: ({ text }) => keyOfText(text),
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
  merchant_name: merchantName,
  merchant_address: merchantAddress,
  receipt_number: number('receipt_number'),
  date: date('date'),
  subtotal: money('subtotal'),
  tax_total: money('tax_total'),
  tip: money('tip'),
  total: money('total'),
} as const;

export const invoiceSpecs = {
  invoice_number: number('invoice_number'),
  issue_date: date('issue_date'),
  due_date: date('due_date'),
  delivery_date: date('delivery_date'),
  order_number: number('order_number'),
  customer_number: number('customer_number'),
  seller_name: party('seller_name'),
  buyer_name: party('buyer_name'),
  subtotal: money('subtotal'),
  tax_total: money('tax_total'),
  total: money('total'),
  amount_due: money('amount_due'),
} as const;
