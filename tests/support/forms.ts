import { buffer } from 'node:stream/consumers';

// oxlint-disable-next-line import/no-named-as-default -- its types know only the default export
import PDFDocument from 'pdfkit';
import { expect } from 'vitest';

import { bindScans, printPdf } from '#cli/samples/print.ts';
import { scan } from '#cli/samples/scan.ts';
import { A4, type Paper, type PlacedText } from '#cli/samples/sheet-of-paper.ts';

import { json } from './batches.ts';
import type { TestClient } from './client.ts';
import { codeImage } from './documents.ts';

/** What somebody wrote into a claim form. */
export type Claim = {
  readonly claimant: string;
  readonly policy: string;
  readonly accident: string;
  readonly damage: string;
  readonly items: readonly (readonly [date: string, what: string, price: string])[];
};

export const sampleClaim: Claim = {
  claimant: 'Ada Lovelace',
  policy: 'P-4711/26',
  accident: '14.03.2026',
  damage: '1.240,50',
  items: [
    ['15.03.2026', 'Windscreen and frame', '840,50'],
    ['17.03.2026', 'Paint', '400,00'],
  ],
};

/** A form as an insurance company prints it, filled in. */
function claimPaper(claim: Claim): Paper {
  const rows = claim.items.flatMap(([date, what, price], index) =>
    line(430 + index * 24, [70, date], [170, what], [480, price]),
  );
  const texts = [
    { text: 'Northern Mutual', x: 70, y: 70, size: 12 },
    { text: 'Notice of damage', x: 70, y: 105, size: 20, isBold: true },
    ...line(160, [70, 'Name of the claimant'], [330, 'Policy no.']),
    ...line(182, [70, claim.claimant], [330, claim.policy]),
    ...line(230, [70, `Day of the accident: ${claim.accident}`]),
    ...line(260, [70, `Sum of the damage: EUR ${claim.damage}`]),
    ...line(300, [70, '[x] Police were called'], [330, '[ ] Somebody was hurt']),
    ...line(400, [70, 'Date'], [170, 'Repair'], [480, 'Price']),
    ...rows,
  ];
  const rules = [{ from: [65, 408], to: [530, 408] }] as const;
  return { ...A4, texts, rules };
}

function line(y: number, ...cells: readonly (readonly [x: number, text: string])[]): PlacedText[] {
  return cells.map(([x, text]) => ({ text, x, y, size: 12 }));
}

export const claimPdf = async (claim: Claim = sampleClaim): Promise<Buffer> =>
  printPdf([claimPaper(claim)]);

export const claimScanPdf = async (claim: Claim = sampleClaim): Promise<Buffer> =>
  bindScans([await scan(claimPaper(claim), { skew: 0.6 })]);

/** A parcel's label: a line code, a square one, and a few words. */
export async function parcelPdf(): Promise<Buffer> {
  const document = new PDFDocument({ size: [400, 400], margin: 0 });
  document.font('Helvetica').fontSize(14).text('Parcel label', 40, 40);
  document.image(await codeImage('PARCEL 0042', 'Code128', 1200), 40, 80, { width: 200 });
  document.image(await codeImage('https://parcels.test/t/777', 'QRCode', 400), 250, 200, {
    width: 120,
  });
  document.end();
  return buffer(document);
}

/** What the insurance company wants from its form. */
export const claimDefinition = {
  match: { all: ['Notice of damage'], any: ['Northern Mutual'] },
  fields: [
    { name: 'claimant', type: 'text', labels: ['Name of the claimant'], required: true },
    {
      name: 'policy',
      type: 'text',
      labels: ['Policy number', 'Policy no.'],
      pattern: String.raw`P-\d{4}/\d{2}`,
      required: true,
    },
    { name: 'accident_on', type: 'date', labels: ['Day of the accident'], required: true },
    { name: 'damage', type: 'money', labels: ['Sum of the damage'] },
    { name: 'police', type: 'flag', labels: ['Police were called'] },
    { name: 'injury', type: 'flag', labels: ['Somebody was hurt'] },
  ],
  lists: [
    {
      name: 'repairs',
      columns: [
        { name: 'date', type: 'date', labels: ['Date'], required: true },
        { name: 'repair', type: 'text', labels: ['Repair'] },
        { name: 'price', type: 'money', labels: ['Price'] },
      ],
    },
  ],
};

export type Definition = Readonly<Record<string, unknown>>;

/** Saves a profile untried; expects 201. */
export async function makeProfile(
  client: TestClient,
  definition: Definition = claimDefinition,
  name = 'Notice of damage',
) {
  const wish = { name, definition, untested: true };
  const { status, body } = await client.post('/api/v1/profiles', json(wish));
  expect(status, JSON.stringify(body)).toBe(201);
  return body;
}

/** Submits a file, waits until it is read and answers with the document. */
export async function readForm(
  client: TestClient,
  bytes: Buffer,
  fields: Readonly<Record<string, string>> = {},
) {
  const { documentId, jobId } = await client.accept({ bytes, fields });
  const job = await client.ended(jobId);
  expect(job.state, JSON.stringify(job)).toBe('succeeded');
  return (await client.get(`/api/v1/documents/${documentId}`)).body;
}

type Told = {
  readonly name: string;
  readonly list: string | null;
  readonly row: number | null;
  readonly value: Readonly<Record<string, unknown>>;
};

/** `claimant: Ada Lovelace`, `repairs.1.price: 840.50`. */
export function valuesOf({ fields }: { readonly fields: readonly Told[] }) {
  return Object.fromEntries(
    fields.map(({ name, list, row, value }) => [
      list === null ? name : `${list}.${row}.${name}`,
      value['text'] ?? value['date'] ?? value['amount'] ?? value['number'] ?? value['is_set'],
    ]),
  );
}
