import { invoicePaper } from '#cli/samples/invoice.ts';
import { A4, type Paper, type PlacedText } from '#cli/samples/sheet-of-paper.ts';

import { createRandom, type Random } from './random.ts';
import { words } from './words.ts';

/** Turn about, a page of running text, an invoice and a table; no two pages are alike. */
export function makePaper(number: number): Paper {
  const random = createRandom(number);
  const make = kinds[number % kinds.length] ?? textPaper;
  return make(random);
}

/** What stands on the paper. */
export function transcriptOf({ texts }: Paper): string {
  return texts.map(({ text }) => text).join('\n');
}

const kinds = [textPaper, invoiceOf, tablePaper];

const LINE_SIGNS = 72;
const LINES = 34;

function textPaper(random: Random): Paper {
  const heading = { text: title(random, 4), x: 70, y: 80, size: 18, isBold: true };
  const lines = Array.from({ length: LINES }, (_, index) => ({
    text: lineOf(random),
    x: 70,
    // A paragraph ends after every eighth line.
    y: 120 + index * 18 + Math.floor(index / 8) * 14,
    size: 12,
  }));
  return { ...A4, texts: [heading, ...lines] };
}

function lineOf(random: Random): string {
  let line = title(random, 1);
  for (;;) {
    const longer = `${line} ${random.pick(words)}`;
    if (longer.length > LINE_SIGNS) return `${line}.`;
    line = longer;
  }
}

const MOST_ITEMS = 4;

function invoiceOf(random: Random): Paper {
  const items = Array.from({ length: random.whole(2, MOST_ITEMS) }, () => ({
    name: title(random, random.whole(2, 4)),
    price: amount(random),
  }));
  return invoicePaper({
    items,
    seller: `${title(random, 3)} Ltd.`,
    number: `INV-${random.whole(2019, 2026)}-${random.whole(1000, 9999)}`,
    date: date(random),
    dueDate: date(random),
    iban: `GB82 WEST ${random.whole(1000, 9999)} ${random.whole(1000, 9999)} 7654 32`,
    subtotal: amount(random),
    tax: amount(random),
    total: amount(random),
  });
}

const ROWS = 30;

function tablePaper(random: Random): Paper {
  const heading = { text: title(random, 3), x: 60, y: 80, size: 16, isBold: true };
  const head = row(['Date', 'Description', 'Quantity', 'Amount'], 120, true);
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const description = title(random, random.whole(2, 4));
    const cells = [date(random), description, `${random.whole(10, 900)}`, amount(random)];
    return row(cells, 145 + index * 21);
  });
  return { ...A4, texts: [heading, ...head, ...rows.flat()] };
}

const columns = [
  { x: 60, isRight: false },
  { x: 190, isRight: false },
  { x: 450, isRight: true },
  { x: 535, isRight: true },
] as const;

function row(cells: readonly string[], y: number, isBold = false): readonly PlacedText[] {
  return columns.map(({ x, isRight }, index) => {
    const text = cells[index] ?? '';
    return { text, x, y, isRight, isBold, size: 11 };
  });
}

/** So many words, the first one with a capital. */
function title(random: Random, count: number): string {
  const [first = '', ...others] = Array.from({ length: count }, () => random.pick(words));
  return [first.charAt(0).toUpperCase() + first.slice(1), ...others].join(' ');
}

const amount = (random: Random): string =>
  `${random.whole(10, 4_999)}.${random.whole(0, 99).toString().padStart(2, '0')}`;

const months = ['January', 'March', 'May', 'June', 'August', 'October', 'December'];

const date = (random: Random): string =>
  `${random.whole(1, 28)} ${random.pick(months)} ${random.whole(2019, 2026)}`;
