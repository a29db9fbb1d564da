import type { Paper, PlacedText } from './sheet-of-paper.ts';

export type ReceiptFacts = {
  readonly merchant: string;
  readonly date: string;
  readonly items: readonly { readonly name: string; readonly price: string }[];
  readonly total: string;
};

export const sampleReceipt: ReceiptFacts = {
  merchant: 'GREEN CORNER MARKET',
  date: '23/05/2026',
  items: [
    { name: 'Oat milk 1L', price: '2.35' },
    { name: 'Bread rye', price: '3.80' },
    { name: 'Apples 1kg', price: '2.95' },
    { name: 'Coffee beans', price: '11.40' },
  ],
  total: '20.50',
};

const WIDTH = 226;

/** A till receipt, narrow and short. */
export function receiptPaper(facts: ReceiptFacts): Paper {
  const row = (left: string, right: string, y: number, isBold = false): PlacedText[] => [
    { text: left, x: 16, y, size: 11, isBold },
    { text: right, x: WIDTH - 16, y, size: 11, isRight: true, isBold },
  ];
  const items = facts.items.flatMap(({ name, price }, index) => row(name, price, 150 + index * 18));
  const below = 150 + facts.items.length * 18;
  const texts = [
    { text: facts.merchant, x: 16, y: 40, size: 14, isBold: true },
    { text: '7 Garden Road, Dublin', x: 16, y: 58, size: 10 },
    { text: 'Tel 01 555 0142', x: 16, y: 73, size: 10 },
    { text: `Date: ${facts.date}  18:42`, x: 16, y: 100, size: 11 },
    { text: 'Cashier: Maria   Receipt 004211', x: 16, y: 117, size: 10 },
    ...items,
    ...row('TOTAL EUR', facts.total, below + 14, true),
    ...row('Cash', '50.00', below + 34),
    ...row('Change', '29.50', below + 52),
    { text: 'Thank you, please come again', x: 16, y: below + 84, size: 10 },
  ];
  return { width: WIDTH, height: below + 110, texts };
}
