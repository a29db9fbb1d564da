import { expect, test } from 'vitest';

import { createHostileClient } from '../hostile/client.ts';
import { allHostileFiles } from '../hostile/files/all-files.ts';
import { isGood, verdictOf } from '../hostile/verdict.ts';
import { noteJpeg } from '../support/documents.ts';
import { createHarness } from '../support/harness.ts';

/** Those that are made and ended quickly, of every kind. */
const quick = [
  'empty.pdf',
  'only-a-header.pdf',
  'html.pdf',
  'header-at-offset-100.pdf',
  'eicar.txt',
  'pdf-self-referencing-tree.pdf',
  'pdf-claims-a-million-pages.pdf',
  'pdf-xref-loop.pdf',
  'pdf-encrypted.pdf',
  'pdf-mediabox-10e7.pdf',
  'pdf-form-in-itself.pdf',
  'pdf-type3-in-itself.pdf',
  'pdf-jbig2-garbage.pdf',
  'png-two-billion-squared.png',
  'jpeg-65500-squared.jpg',
  'tiff-directory-loop.tif',
  'webp-65535-squared.webp',
  'zip-path-traversal.zip',
  'xml-billion-laughs.xml',
  'pdf-text-stars.pdf',
  'pdf-text-streets.pdf',
];

test('hostile files end in defined ways, and an ordinary document beside them is read', async () => {
  await using h = await createHarness();
  const worker = await h.startWorker();
  const hostile = createHostileClient(h.apiUrl, (await h.client()).apiKey);
  const ordinary = await h.client();
  const { jobId } = await ordinary.accept({ bytes: await noteJpeg() });

  const send = async (name: string): Promise<string> => {
    const bytes = await allHostileFiles[name]?.();
    if (bytes === undefined) throw new Error(`there is no ${name}`);
    const file = new Blob([new Uint8Array(bytes)]);
    const ending = await hostile.process(file, name, 60_000);
    const judgement = verdictOf({ ending, crashed: [], peakBytes: 0 }, Infinity);
    return isGood(judgement) ? 'defined' : `${name}: ${judgement.verdict} ${judgement.reason}`;
  };
  const ends = await Promise.all(quick.map(send));
  expect(new Set(ends)).toEqual(new Set(['defined']));
  expect(await ordinary.ended(jobId)).toMatchObject({ state: 'succeeded' });
  expect((await fetch(`${worker.url}/readyz`)).ok).toBe(true);
});
