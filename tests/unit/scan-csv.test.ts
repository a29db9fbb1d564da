import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import type { Document } from '#cli/client/docmill-client.ts';
import { writeCsv } from '#cli/scan/write-csv.ts';

import { makeFolder } from '../support/command.ts';

const text = (name: string, value: string) => ({
  name,
  list: null,
  value: { type: 'text', text: value },
});

test('a field that is called like a column of ours has a column of its own', async () => {
  await using folder = await makeFolder();
  const document = {
    state: 'processed',
    class: null,
    failure: null,
    review: null,
    fields: [text('part', '4711-A'), text('order_number', '77')],
  } as unknown as Document;
  const path = join(folder.path, 'found.csv');
  await writeCsv(path, [{ file: 'a.pdf', documentId: 'doc_1', document }]);
  const [head = '', row = ''] = (await readFile(path, 'utf8')).slice(1).split('\n');
  const cells = Object.fromEntries(
    head.split(',').map((name, index) => [name, row.split(',')[index]]),
  );
  expect(cells).toMatchObject({
    '"file"': '"a.pdf"',
    '"part"': '',
    '"fields.part"': '"4711-A"',
    '"order_number"': '"77"',
  });
});
