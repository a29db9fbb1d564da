import type { Paper } from '#cli/samples/sheet-of-paper.ts';

import { fillIn, type Desk } from '../desk.ts';
import { later } from '../figures/dates.ts';
import { belgianReference } from '../figures/ids.ts';
import { exact } from '../figures/money.ts';
import type { Form } from '../forms/form.ts';
import { printForm } from '../forms/print-form.ts';
import { customerOf, firmOf, type Party } from '../names/parties.ts';
import type { Entry } from '../sheet/entries.ts';
import type { InvoiceTruth } from '../truth.ts';
import { tableOf, type Printed } from './columns.ts';
import { draftOf, type Draft } from './draft.ts';
import { accountEntries, contactEntries, sentence, type Paying } from './facts.ts';
import { headingOf, type Heading } from './heading.ts';
import { documentNumber } from './numbers.ts';
import { totalLines, type PrintedSums } from './total-lines.ts';

type Made<T> = { readonly pages: readonly Paper[]; readonly truth: T };

export const makeInvoice = (desk: Desk): Made<InvoiceTruth> => makeBill(draftOf(desk, false));
export const makeCreditNote = (desk: Desk): Made<InvoiceTruth> => makeBill(draftOf(desk, true));

/** Who deals with whom, and what is printed of them. */
type Deal = {
  readonly seller: Party;
  readonly buyer: Party;
  readonly sellerAddress: readonly string[];
  readonly buyerAddress: readonly string[];
  readonly vatId: string;
  readonly taxNumber: string;
  readonly buyerVatId: string;
  readonly account: Paying | undefined;
  readonly reference: string;
};

function makeBill(draft: Draft): Made<InvoiceTruth> {
  const { desk, plan, business } = draft;
  const deal = dealOf(draft);
  const heading = headingOf(draft);
  const withDates = business === 'hotel' || desk.random.chance(0.04);
  const wares = tableOf({ ...draft, rowMoney: plan.row, titleNote: plan.titleNote }, { withDates });
  const sums = totalLines({ ...draft, money: plan.sum });
  const form = formOf(draft, deal, heading, { wares, sums });
  const { pages, isHighlighted } = printForm(form);
  const truth = truthOf(draft, deal, heading, { wares, sums });
  const due = exact(draft.sums.total * draft.sign);
  return { pages, truth: isHighlighted ? { amount_due: due, ...truth } : truth };
}

function dealOf({ desk, words, isCredit, number }: Draft): Deal {
  const { random, place } = desk;
  const seller = firmOf(desk);
  const buyer = customerOf(desk);
  const account = isCredit || random.chance(0.2) ? undefined : accountEntries(desk, words, seller);
  const saysVatId = seller.vatId !== '' && random.chance(0.8);
  return {
    seller,
    buyer,
    sellerAddress: random.chance(0.95) ? seller.address : [],
    buyerAddress: random.chance(0.92) ? buyer.address : [],
    vatId: saysVatId ? seller.vatId : '',
    taxNumber:
      seller.taxNumber !== '' && random.chance(saysVatId ? 0.35 : 0.6) ? seller.taxNumber : '',
    buyerVatId: place.vatId !== '' && random.chance(0.25) ? buyer.vatId : '',
    account,
    reference: account && random.chance(0.2) ? referenceOf(desk, number) : '',
  };
}

function referenceOf(desk: Desk, number: string): string {
  const { random, place } = desk;
  if (place.country === 'BE') return belgianReference(random);
  return random.pick([
    number,
    number,
    random.fill('## ##### ##### #####'),
    random.fill('RF## ####'),
    random.fill('### ### ###'),
  ]);
}

type Printouts = { readonly wares: Printed; readonly sums: PrintedSums };

function formOf(draft: Draft, deal: Deal, heading: Heading, { wares, sums }: Printouts): Form {
  const { desk, words, tax, items } = draft;
  const { random, place } = desk;
  const { seller, buyer, buyerVatId, reference } = deal;
  const say = (label: string, value: string): Entry => ({
    label: fillIn(random.one(label), { tax, currency: place.currency }),
    value,
  });
  return {
    desk,
    title: heading.title,
    issuer: seller,
    issuerAddress: deal.sellerAddress,
    addressee: buyer,
    addresseeAddress: deal.buyerAddress,
    ...(random.chance(0.2) ? { consignee: customerOf(desk) } : {}),
    labels: {
      issuer: random.one(words.seller),
      addressee: random.one(words.buyer),
      consignee: random.one(words.shipTo),
    },
    entries: heading.entries,
    addresseeFacts: buyerVatId === '' ? [] : [say(words.buyerVatId, buyerVatId)],
    issuerFacts: [
      ...contactEntries(desk, words, seller),
      ...(deal.vatId === '' ? [] : [say(words.vatId, deal.vatId)]),
      ...(deal.taxNumber === '' ? [] : [say(words.taxNumber, deal.taxNumber)]),
    ],
    opening: openingOf(draft, buyer),
    table: wares.table,
    ...(items.length > 10 && random.chance(0.6) ? { carry: carryOf(draft) } : {}),
    totals: sums.lines,
    ...(sums.taxTable ? { taxTable: sums.taxTable } : {}),
    taxTableTitle: random.chance(0.5) ? fillIn(random.one(words.taxTable), { tax }) : '',
    ...(random.chance(0.75) ? { highlight: say(words.amountDue, dueText(draft, sums)) } : {}),
    paymentTitle: random.chance(0.6) ? random.one(words.paymentTitle) : '',
    payment: [
      ...(deal.account?.entries ?? []),
      ...(reference === '' ? [] : [say(words.paymentReference, reference)]),
    ],
    closing: closingOf(draft, seller, { namesDue: heading.namesDue, total: dueText(draft, sums) }),
    pageLabel: random.one(words.page),
  };
}

function dueText({ plan, sums: { total }, paid, sign }: Draft, { truth }: PrintedSums): string {
  return plan.sum((truth.amount_due === undefined ? total : total - paid) * sign);
}

function openingOf({ desk, words, isCredit }: Draft, { name: buyer }: Party): readonly string[] {
  const { random, date, today } = desk;
  if (random.chance(0.45) && !isCredit) return [];
  const values = {
    buyer,
    other: documentNumber(desk),
    date: date(later(today, -random.whole(5, 60))),
  };
  const texts = [
    random.chance(0.6) ? sentence(desk, words.salutation, values) : '',
    sentence(desk, isCredit ? words.creditIntro : words.intro, values),
  ];
  return texts.filter((text) => text !== '');
}

/** The sums of the first lines, for papers that carry them over. */
export function carryOf({
  desk,
  words,
  items,
  plan,
  sign,
}: Pick<Draft, 'desk' | 'words' | 'items' | 'plan' | 'sign'>) {
  return {
    out: desk.random.one(words.carried),
    in: desk.random.one(words.brought),
    after: (rows: number): string =>
      plan.row(items.slice(0, rows).reduce((sum, { amount }) => sum + amount, 0) * sign),
  };
}

function closingOf(
  draft: Draft,
  seller: Party,
  { namesDue, total }: { namesDue: boolean; total: string },
): readonly string[] {
  const { desk, words, due, number, tax, plan, hasTax, isCredit } = draft;
  const { random, place, date } = desk;
  const values = {
    due: date(due || desk.today),
    total,
    number,
    tax,
    currency: place.currency,
    phone: seller.phone,
    seller: seller.name,
    city: seller.city,
  };
  const say = (choices: string): string => sentence(desk, choices, values);
  const saysDue = due !== '' && (!namesDue || random.chance(0.1));
  const texts = [
    plan.isToldApart && random.chance(0.5) ? say(words.inCurrency) : '',
    hasTax || place.taxRates.length === 0 || random.chance(0.3)
      ? ''
      : say(random.chance(0.5) ? words.reverse : words.exempt),
    saysDue ? say(words.dueSentences) : '',
    !isCredit && due === '' && random.chance(0.45) ? say(words.daySentences) : '',
    !isCredit && due === '' && random.chance(0.12) ? say(words.paidBy) : '',
    random.chance(0.3) ? say(words.questions) : '',
    random.chance(0.15) ? say(words.questions) : '',
    random.chance(0.4) ? say(words.thanks) : '',
    random.chance(0.25) ? say(words.regards) : '',
  ];
  return texts.filter((text) => text !== '');
}

function truthOf(
  draft: Draft,
  deal: Deal,
  heading: Heading,
  { wares, sums }: Printouts,
): InvoiceTruth {
  const { desk, number, due } = draft;
  const { seller, buyer, sellerAddress, buyerAddress, account } = deal;
  return {
    invoice_number: number,
    issue_date: desk.today,
    ...(due === '' ? {} : { due_date: due }),
    ...heading.truth,
    seller_name: seller.name,
    ...(sellerAddress.length === 0 ? {} : { seller_address: sellerAddress.join(', ') }),
    ...(deal.vatId === '' ? {} : { seller_vat_id: deal.vatId }),
    ...(deal.taxNumber === '' ? {} : { seller_tax_number: deal.taxNumber }),
    buyer_name: buyer.name,
    ...(buyerAddress.length === 0 ? {} : { buyer_address: buyerAddress.join(', ') }),
    ...(deal.buyerVatId === '' ? {} : { buyer_vat_id: deal.buyerVatId }),
    currency: desk.place.currency,
    ...sums.truth,
    ...(account && account.iban !== '' ? { iban: account.iban } : {}),
    ...(account && account.bic !== '' ? { bic: account.bic } : {}),
    ...(deal.reference === '' ? {} : { payment_reference: deal.reference }),
    line_items: wares.truth,
  };
}
