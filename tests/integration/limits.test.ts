import { expect } from 'vitest';

import { printPdf } from '#cli/samples/print.ts';

import { noteJpeg, notePaper, pastedScanPdf } from '../support/documents.ts';
import { testWith } from '../support/platform.ts';

/** A platform whose limits are so low that small documents pass them. */
const test = testWith({ MAX_PAGES: '2', MAX_IMAGE_PIXELS: '50000', MAX_PAGE_SIDE: '500' });

const note = notePaper('A note of no importance');

test('a document of more pages than allowed is refused', async ({ client }) => {
  const { jobId } = await client.accept({ bytes: await printPdf([note, note, note]) });
  expect(await client.ended(jobId)).toMatchObject({ failure: { code: 'too_many_pages' } });
  const { jobId: allowed } = await client.accept({ bytes: await printPdf([note, note]) });
  expect(await client.ended(allowed)).toMatchObject({ state: 'succeeded' });
});

test('a page larger than allowed is told from its neighbours', async ({ client }) => {
  const large = { ...note, width: 501 };
  const { documentId, jobId } = await client.accept({ bytes: await printPdf([note, large]) });
  expect(await client.ended(jobId)).toMatchObject({ state: 'succeeded' });
  const { body } = await client.get(`/api/v1/documents/${documentId}/pages`);
  expect(body.data).toMatchObject([
    { source: 'text_layer' },
    { source: 'unreadable', reason: 'page_too_large' },
  ]);
});

test('an image of more pixels than allowed is refused', async ({ client }) => {
  const { jobId } = await client.accept({ bytes: await noteJpeg() });
  expect(await client.ended(jobId)).toMatchObject({ failure: { code: 'too_many_pixels' } });
});

test('a page with such an image is not read as if it were not there', async ({ client }) => {
  const { documentId, jobId } = await client.accept({ bytes: await pastedScanPdf() });
  expect(await client.ended(jobId)).toMatchObject({ failure: { code: 'too_many_pixels' } });
  const { body } = await client.get(`/api/v1/documents/${documentId}`);
  expect(body).toMatchObject({ state: 'failed', failure: { code: 'too_many_pixels' } });
});
