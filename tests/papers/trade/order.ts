import type { Paper } from '#cli/samples/sheet-of-paper.ts';

import { fillIn, type Desk } from '../desk.ts';
import { later } from '../figures/dates.ts';
import { exact } from '../figures/money.ts';
import type { Form } from '../forms/form.ts';
import { printForm } from '../forms/print-form.ts';
import { customerOf, firmOf, type Party } from '../names/parties.ts';
import type { Entry } from '../sheet/entries.ts';
import type { OtherTruth, PurchaseOrderTruth } from '../truth.ts';
import { tableOf } from './columns.ts';
import { draftOf, type Draft } from './draft.ts';
import { contactEntries, maybe } from './facts.ts';
import { carryOf } from './invoice.ts';
import { customerNumber, otherNumber } from './numbers.ts';
import { totalLines } from './total-lines.ts';

type Made<T> = { readonly pages: readonly Paper[]; readonly truth: T };

/** An order to a supplier: whoever prints it buys. */
export function makePurchaseOrder(desk: Desk): Made<PurchaseOrderTruth> {
  const draft = { ...draftOf(desk, false), paid: 0, number: otherNumber(desk) };
  const { words, plan, sums } = draft;
  const [buyer, seller] = [firmOf(desk), firmOf(desk)];
  const goods = tableOf({ ...draft, rowMoney: plan.row, titleNote: plan.titleNote });
  const hasTotals = desk.random.chance(0.85);
  const printed = totalLines({ ...draft, isBill: false, money: plan.sum });
  const form: Form = {
    ...commonOf(draft, buyer, seller),
    title: desk.random.one(words.purchaseOrder),
    labels: {
      issuer: desk.random.one(words.orderedBy),
      addressee: desk.random.one(words.vendor),
      consignee: desk.random.one(words.shipTo),
    },
    entries: orderEntries(draft),
    opening: desk.random.chance(0.5) ? [desk.random.one(words.orderIntro)] : [],
    table: goods.table,
    totals: hasTotals ? printed.lines : [],
    taxTableTitle: '',
    paymentTitle: '',
    payment: [],
    closing: [desk.random.one(words.notes), desk.random.one(words.signature)],
  };
  return {
    pages: printForm(form).pages,
    truth: {
      order_number: draft.number,
      order_date: desk.today,
      buyer_name: buyer.name,
      seller_name: seller.name,
      ...(hasTotals ? { total: exact(sums.total) } : {}),
      line_items: goods.truth,
    },
  };
}

/** An offer, which looks like an invoice and is none. */
export function makeQuote(desk: Desk): Made<OtherTruth> {
  const draft = { ...draftOf(desk, false), paid: 0, number: otherNumber(desk) };
  const { words, plan } = draft;
  const [seller, buyer] = [firmOf(desk), customerOf(desk)];
  const goods = tableOf({ ...draft, rowMoney: plan.row, titleNote: plan.titleNote });
  const form: Form = {
    ...commonOf(draft, seller, buyer),
    title: desk.random.one(words.quote),
    labels: {
      issuer: desk.random.one(words.seller),
      addressee: desk.random.one(words.buyer),
      consignee: desk.random.one(words.shipTo),
    },
    entries: [
      say(draft, words.quoteNumber, draft.number),
      say(draft, words.documentDate, desk.date(desk.today)),
      ...maybe(desk, 0.4, () => say(draft, words.customerNumber, customerNumber(desk))),
      ...maybe(desk, 0.4, () => say(draft, words.contact, buyer.person)),
    ],
    opening: [desk.random.one(words.quoteIntro)],
    table: goods.table,
    totals: totalLines({ ...draft, isBill: false, money: plan.sum }).lines,
    taxTableTitle: '',
    paymentTitle: '',
    payment: [],
    closing: [
      desk.random.one(words.quoteEnd),
      desk.random.one(words.quoteEnd),
      desk.random.one(words.regards),
    ],
  };
  return { pages: printForm(form).pages, truth: {} };
}

const say = ({ desk, tax }: Draft, choices: string, value: string): Entry => ({
  label: fillIn(desk.random.one(choices), { tax, currency: desk.place.currency }),
  value,
});

function orderEntries(draft: Draft): readonly Entry[] {
  const { desk, words, number, plan } = draft;
  const { random, date, today, place } = desk;
  const own = [
    say(draft, words.ownOrderNumber, number),
    say(draft, words.ownOrderDate, date(today)),
  ];
  const others = [
    ...maybe(desk, 0.5, () =>
      say(draft, words.requiredBy, date(later(today, random.whole(3, 60)))),
    ),
    ...maybe(desk, 0.3, () => say(draft, words.terms, random.one(words.termsValue))),
    ...maybe(desk, 0.25, () => say(draft, words.shipVia, random.one(words.carriers))),
    ...maybe(desk, 0.3, () => say(draft, words.reference, otherNumber(desk))),
    ...maybe(desk, 0.25, () => say(draft, words.customerNumber, customerNumber(desk))),
    ...maybe(desk, 0.15, () => say(draft, words.quoteNumber, otherNumber(desk))),
    ...(plan.isToldApart ? [say(draft, words.currency, place.currency)] : []),
  ];
  return random.chance(0.75)
    ? [...own, ...random.shuffled(others)]
    : random.shuffled([...own, ...others]);
}

/** The parts that forms of all kinds share. */
export function commonOf(draft: Draft, issuer: Party, addressee: Party) {
  const { desk, words, tax, items } = draft;
  const { random } = desk;
  const vatId = issuer.vatId !== '' && random.chance(0.5);
  return {
    desk,
    issuer,
    issuerAddress: random.chance(0.95) ? issuer.address : [],
    addressee,
    addresseeAddress: random.chance(0.9) ? addressee.address : [],
    ...(random.chance(0.4) ? { consignee: firmOf(desk) } : {}),
    addresseeFacts: [],
    issuerFacts: [
      ...contactEntries(desk, words, issuer),
      ...(vatId ? [{ label: fillIn(random.one(words.vatId), { tax }), value: issuer.vatId }] : []),
    ],
    ...(items.length > 14 && random.chance(0.4) ? { carry: carryOf(draft) } : {}),
    pageLabel: random.one(words.page),
  };
}
