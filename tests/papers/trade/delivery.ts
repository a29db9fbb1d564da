import type { Paper } from '#cli/samples/sheet-of-paper.ts';

import type { Desk } from '../desk.ts';
import { later } from '../figures/dates.ts';
import { exactNumber } from '../figures/money.ts';
import type { Form } from '../forms/form.ts';
import { printForm } from '../forms/print-form.ts';
import { customerOf, firmOf } from '../names/parties.ts';
import type { Entry } from '../sheet/entries.ts';
import type { Column, Table } from '../sheet/table.ts';
import type { DeliveryNoteTruth } from '../truth.ts';
import type { FormWords } from '../words/form/en.ts';
import { draftOf, type Draft } from './draft.ts';
import { maybe } from './facts.ts';
import { itemsOf, type Item } from './items.ts';
import { customerNumber, documentNumber, otherNumber } from './numbers.ts';
import { commonOf } from './order.ts';

/** What goes with a parcel or a lorry: goods without prices. */
export function makeDeliveryNote(desk: Desk): {
  pages: readonly Paper[];
  truth: DeliveryNoteTruth;
} {
  const { random, date, today } = desk;
  const own = draftOf(desk, false);
  const { words } = own;
  const items = itemsOf(desk, words, { business: 'wares', count: own.items.length, rates: [0] });
  const draft: Draft = { ...own, items };
  const [seller, buyer] = [firmOf(desk), customerOf(desk)];
  const number = random.chance(0.5) ? documentNumber(desk) : otherNumber(desk);
  const { carry: _, ...common } = commonOf(draft, seller, buyer);
  const goods = goodsTable(desk, words, items);
  const form: Form = {
    ...common,
    title: random.one(words.deliveryNote),
    labels: {
      issuer: random.one(words.seller),
      addressee: random.one(random.chance(0.5) ? words.shipTo : words.buyer),
      consignee: random.one(words.buyer),
    },
    entries: entriesOf(desk, words, [
      { label: random.one(words.deliveryNoteNumber), value: number },
      { label: random.one(words.deliveryNoteDate), value: date(today) },
    ]),
    opening: random.chance(0.5) ? [random.one(words.deliveryIntro)] : [],
    table: goods.table,
    totals: [],
    taxTableTitle: '',
    paymentTitle: '',
    payment: [],
    closing: random.chance(0.7) ? [`${random.one(words.signature)}: ______________________`] : [],
  };
  return {
    pages: printForm(form).pages,
    truth: {
      delivery_note_number: number,
      date: today,
      seller_name: seller.name,
      buyer_name: buyer.name,
      line_items: goods.truth,
    },
  };
}

function entriesOf(desk: Desk, words: FormWords, own: readonly Entry[]): readonly Entry[] {
  const { random, date, today } = desk;
  const say = (label: string, value: string): Entry => ({ label: random.one(label), value });
  const others = [
    ...maybe(desk, 0.5, () => say(words.orderNumber, otherNumber(desk))),
    ...maybe(desk, 0.35, () => say(words.orderDate, date(later(today, -random.whole(1, 30))))),
    ...maybe(desk, 0.4, () => say(words.customerNumber, customerNumber(desk))),
    ...maybe(desk, 0.35, () => say(words.shipVia, random.one(words.carriers))),
    ...maybe(desk, 0.2, () => say(words.trackingNumber, random.fill('1Z###@########'))),
    ...maybe(desk, 0.15, () => say(words.yourReference, random.fill('@@/####'))),
    ...maybe(desk, 0.1, () => say(words.invoiceNumber, otherNumber(desk))),
  ];
  return random.chance(0.75)
    ? [...own, ...random.shuffled(others)]
    : random.shuffled([...own, ...others]);
}

type Goods = { readonly table: Table; readonly truth: DeliveryNoteTruth['line_items'] };

function goodsTable(desk: Desk, words: FormWords, items: readonly Item[]): Goods {
  const { random } = desk;
  const has = {
    position: random.chance(0.5),
    code: random.chance(0.6),
    ordered: random.chance(0.2),
    unit: random.chance(0.5),
    weight: random.chance(0.15),
  };
  const title = (choices: string): string => random.one(choices);
  const columns: readonly (Column & {
    cell: (item: Item, index: number) => string;
    shown: boolean;
  })[] = [
    {
      key: 'position',
      title: title(words.position),
      align: 'left',
      cell: (_, index) => `${index + 1}`,
      shown: has.position,
    },
    {
      key: 'code',
      title: title(words.code),
      align: 'left',
      cell: ({ code }) => code,
      shown: has.code,
    },
    {
      key: 'description',
      title: title(words.description),
      align: 'left',
      isWide: true,
      cell: ({ description }) => description,
      shown: true,
    },
    {
      key: 'ordered',
      title: title(words.quantityOrdered),
      align: 'right',
      cell: ({ quantity }) => desk.number(quantity),
      shown: has.ordered,
    },
    {
      key: 'quantity',
      title: title(words.quantityDelivered),
      align: 'right',
      cell: ({ quantity }) => desk.number(quantity),
      shown: true,
    },
    {
      key: 'unit',
      title: title(words.unit),
      align: 'left',
      cell: ({ unit }) => unit,
      shown: has.unit,
    },
    {
      key: 'weight',
      title: title(words.weight),
      align: 'right',
      cell: ({ unitPrice }) => desk.number((unitPrice % 900) / 10 + 0.5, 2),
      shown: has.weight,
    },
  ];
  const shown = columns.filter((column) => column.shown);
  const first = random.chance(0.25)
    ? shown.toSorted((a, b) => Number(b.key === 'quantity') - Number(a.key === 'quantity'))
    : shown;
  const rows = items.map((item, index) => ({
    cells: Object.fromEntries(first.map(({ key, cell }) => [key, cell(item, index)])),
    details: item.details,
  }));
  const truth = items.map(({ description, details, quantity, unit }) => ({
    description: [description, ...details].join(' '),
    quantity: exactNumber(quantity),
    ...(has.unit ? { unit } : {}),
  }));
  return { table: { columns: first, rows }, truth };
}
