import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { describe } from '#workers/engines/image/decode.ts';
import { linkLanguageData } from '#workers/engines/ocr/language-data.ts';

import { header, pixels, png } from '../hostile/files/pngs.ts';

/* What is checked before anything is read: language data at the start, sizes before decoding. */

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'docmill-test-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('a folder of language data that is not there is said at the start', async () => {
  await inFolder(async (folder) => {
    const missing = join(folder, 'tessdata');
    await expect(linkLanguageData(folder, missing)).rejects.toThrow(missing);
  });
});

test('one without a language’s fast model names the language', async () => {
  await inFolder(async (folder) => {
    await writeFile(join(folder, 'eng.traineddata'), '');
    const { withoutFast } = await linkLanguageData(folder, folder);
    expect(withoutFast).not.toContain('eng');
    expect(withoutFast).toContain('deu');
  });
});

/** Says of itself that it is 30,000 pixels wide and high. */
const hugeBmp = Buffer.alloc(64);
hugeBmp.write('BM');
hugeBmp.writeInt32LE(30_000, 18);
hugeBmp.writeInt32LE(30_000, 22);

/** The same, of a kind that libvips opens. */
const hugePng = png(header({ width: 30_000, height: 30_000, bits: 1 }), pixels(1));

test.for([
  ['bmp', hugeBmp],
  ['png', hugePng],
] as const)('the size of a huge %s is told, so that the limit decides', async ([name, bytes]) => {
  await inFolder(async (folder) => {
    const path = join(folder, `huge.${name}`);
    await writeFile(path, bytes);
    expect(await describe(path)).toEqual({ width: 30_000, height: 30_000, pageCount: 1 });
  });
});
