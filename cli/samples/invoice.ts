import { A4, type Paper, type PlacedText } from './sheet-of-paper.ts';

export type InvoiceFacts = {
  readonly seller: string;
  readonly number: string;
  /** As printed, day first. */
  readonly date: string;
  readonly dueDate: string;
  readonly iban: string;
  readonly items: readonly { readonly name: string; readonly price: string }[];
  readonly subtotal: string;
  readonly tax: string;
  readonly total: string;
};

export const sampleInvoice: InvoiceFacts = {
  seller: 'Northwind Office Supplies Ltd.',
  number: 'INV-2026-0417',
  date: '14 March 2026',
  dueDate: '13 April 2026',
  iban: 'GB82 WEST 1234 5698 7654 32',
  items: [
    { name: 'Desk lamp, black', price: '89.00' },
    { name: 'Ergonomic chair', price: '349.50' },
    { name: 'Filing cabinet, three drawers', price: '210.00' },
  ],
  subtotal: '648.50',
  tax: '129.70',
  total: '778.20',
};

export const BUYER_ADDRESS = '48 Mill Lane, Leeds LS2 7EW';

/** One page with the usual parts of an invoice. */
export function invoicePaper(facts: InvoiceFacts): Paper {
  const items = facts.items.flatMap(({ name, price }, index) => [
    line(`${index + 1}`, 400 + index * 22),
    line(name, 400 + index * 22, { x: 90 }),
    line(price, 400 + index * 22, { x: 535, isRight: true }),
  ]);
  const texts = [
    line(facts.seller, 80, { size: 18, isBold: true }),
    line('12 Harbour Street, Bristol BS1 4QA, United Kingdom', 100, { size: 9 }),
    line('Bill to', 160, { isBold: true }),
    line('Contoso Trading Company', 178),
    line(BUYER_ADDRESS, 194),
    line('INVOICE', 260, { size: 22, isBold: true }),
    line(`Invoice number: ${facts.number}`, 290),
    line(`Invoice date: ${facts.date}`, 308),
    line(`Due date: ${facts.dueDate}`, 326),
    line('Pos', 370, { isBold: true }),
    line('Description', 370, { x: 90, isBold: true }),
    line('Price GBP', 370, { x: 535, isRight: true, isBold: true }),
    ...items,
    ...amount('Subtotal', facts.subtotal, 500),
    ...amount('VAT 20 %', facts.tax, 520),
    ...amount('Total amount due GBP', facts.total, 544, true),
    line(`IBAN: ${facts.iban}`, 700),
    line('Please pay within 30 days. Thank you for your order.', 720),
  ];
  const rules = [376, 478, 530].map((y) => ({ from: [60, y], to: [535, y] }) as const);
  return { ...A4, texts, rules };
}

function line(text: string, y: number, more: Partial<PlacedText> = {}): PlacedText {
  return { text, y, x: 60, size: 11, ...more };
}

function amount(label: string, value: string, y: number, isBold = false): readonly PlacedText[] {
  return [line(label, y, { x: 360, isBold }), line(value, y, { x: 535, isRight: true, isBold })];
}
