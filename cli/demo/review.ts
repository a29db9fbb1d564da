import { ask } from '../client/ask.ts';
import type { Document, DocmillClient } from '../client/docmill-client.ts';
import { BUYER_ADDRESS } from '../samples/invoice.ts';
import { valueOf } from '../scan/outcome.ts';
import type { Result } from './report.ts';

/** Somebody looks at an invoice that the machine was unsure of, says what is right, and confirms it. */
export async function showReview(client: DocmillClient, results: readonly Result[]): Promise<void> {
  const documents = results.flatMap(({ document, parts }) => [
    document,
    ...parts.map((part) => part.document),
  ]);
  const waiting = documents.filter(({ review }) => review?.state === 'waiting');
  console.log(`\nWaiting for somebody to look at: ${waiting.length}`);
  for (const document of waiting) console.log(`  ${describeWait(document)}`);
  const invoice = waiting.find((document) => document.class?.value === 'invoice');
  if (invoice?.review) await correctBuyer(client, invoice, invoice.review.id);
}

const describeWait = ({ title, review }: Document): string =>
  `${title}: ${review?.reasons.join(', ')}`;

/** `GET /documents/{id}/revisions` tells who said what and when. */
async function correctBuyer(client: DocmillClient, document: Document, id: string): Promise<void> {
  const params = { path: { id } };
  await ask(async () => client.POST('/api/v1/reviews/{id}/take', { params }));
  const value = { type: 'text' as const, text: BUYER_ADDRESS };
  const body = { set: [{ name: 'buyer_address', value }], remove: [] };
  await ask(async () => client.PATCH('/api/v1/reviews/{id}/fields', { params, body }));
  await ask(async () => client.POST('/api/v1/reviews/{id}/confirm', { params }));
  const path = { id: document.id };
  const right = await ask(async () => client.GET('/api/v1/documents/{id}', { params: { path } }));
  const before = document.fields.find(({ name }) => name === 'buyer_address');
  const after = right.fields.find(({ name }) => name === 'buyer_address');
  console.log(`Corrected and confirmed ${document.title}:`);
  console.log(`  buyer_address  ${before ? valueOf(before) : 'nothing'}`);
  console.log(`              -> ${after ? `${valueOf(after)} (${after.source})` : 'nothing'}`);
}
