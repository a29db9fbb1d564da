import { A4, type Paper, type PlacedText } from './sheet-of-paper.ts';

export type StatementFacts = {
  readonly bank: string;
  readonly holder: string;
  readonly iban: string;
  readonly year: number;
  /** As printed: without a year. */
  readonly from: string;
  readonly to: string;
  readonly opening: string;
  readonly closing: string;
  readonly bookings: readonly Booking[];
};

/** Money that came has its amount in one column, money that went in another. */
type Booking = {
  readonly date: string;
  readonly text: string;
  readonly out?: string;
  readonly in?: string;
  readonly balance: string;
};

export const sampleStatement: StatementFacts = {
  bank: 'Meridian Bank plc',
  holder: 'Contoso Trading Company',
  iban: 'GB29 NWBK 6016 1331 9268 19',
  year: 2026,
  from: '1 May',
  to: '31 May',
  opening: '4,210.55',
  closing: '5,642.15',
  bookings: [
    { date: '04 May', text: 'Card payment Harbour Cafe', out: '18.40', balance: '4,192.15' },
    { date: '06 May', text: 'Faster payment Fabrikam Ltd', in: '2,450.00', balance: '6,642.15' },
    { date: '11 May', text: 'Direct debit City Water', out: '86.20', balance: '6,555.95' },
    { date: '15 May', text: 'Northwind Office Supplies', out: '778.20', balance: '5,777.75' },
    { date: '22 May', text: 'Cash withdrawal', out: '150.00', balance: '5,627.75' },
    { date: '29 May', text: 'Interest', in: '14.40', balance: '5,642.15' },
  ],
};

const ROW = 20;
const FIRST_ROW = 300;

/** One page with columns for money out and money in. */
export function statementPaper(facts: StatementFacts): Paper {
  const end = FIRST_ROW + facts.bookings.length * ROW;
  const texts = [
    line(facts.bank, 70, { size: 18, isBold: true }),
    line('Statement of account', 110, { size: 14, isBold: true }),
    line(`Account holder: ${facts.holder}`, 140),
    line(`IBAN: ${facts.iban}`, 158),
    line(`Statement period: ${facts.from} ${facts.year} to ${facts.to} ${facts.year}`, 176),
    line(`Opening balance ${facts.from} ${facts.year}`, 220),
    figure(facts.opening, 220, BALANCE),
    ...heading,
    ...facts.bookings.flatMap((booking, index) => rowOf(booking, FIRST_ROW + index * ROW)),
    line(`Closing balance ${facts.to} ${facts.year}`, end + 30, { isBold: true }),
    figure(facts.closing, end + 30, BALANCE),
    line('All amounts in GBP', end + 60, { size: 9 }),
  ];
  const rules = [FIRST_ROW - 22, end].map((y) => ({ from: [60, y], to: [535, y] }) as const);
  return { ...A4, texts, rules };
}

const [OUT, IN, BALANCE] = [395, 465, 535] as const;

const heading: readonly PlacedText[] = [
  line('Date', FIRST_ROW - 30, { isBold: true }),
  line('Description', FIRST_ROW - 30, { x: 120, isBold: true }),
  ...(
    [
      ['Money out', OUT],
      ['Money in', IN],
      ['Balance', BALANCE],
    ] as const
  ).map(([text, x]) => line(text, FIRST_ROW - 30, { x, isRight: true, isBold: true })),
];

function rowOf({ date, text, out, in: into, balance }: Booking, y: number): readonly PlacedText[] {
  return [
    line(date, y),
    line(text, y, { x: 120 }),
    ...(out === undefined ? [] : [figure(out, y, OUT)]),
    ...(into === undefined ? [] : [figure(into, y, IN)]),
    figure(balance, y, BALANCE),
  ];
}

function figure(text: string, y: number, x: number): PlacedText {
  return line(text, y, { x, isRight: true });
}

function line(text: string, y: number, more: Partial<PlacedText> = {}): PlacedText {
  return { text, y, x: 60, size: 11, ...more };
}
