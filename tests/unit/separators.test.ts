import { expect, test } from 'vitest';

import type { PageSource } from '#shared/core/page.ts';
import { partsOf } from '#shared/core/separators.ts';

const box = { x0: 0, y0: 0, x1: 1, y1: 1 };
const code = (format: string, text: string) => [{ format, text, box }];

/** p: a page; T, Q: separator sheets; C: a page with another code; b: a blank page. */
function scan(kinds: string) {
  return kinds.split('').map((kind, index) => ({
    number: index + 1,
    source: (kind === 'b' ? 'blank' : 'ocr') as PageSource,
    codes:
      kind === 'T'
        ? code('patch_t', '')
        : kind === 'Q'
          ? code('qr_code', 'PATCHT')
          : kind === 'C'
            ? code('ean_13', '4006381333931')
            : [],
  }));
}

test.for([
  ['ppp', ''],
  ['pCp', ''],
  ['pTp', '1-1 3-3'],
  ['Tpp', '2-3'],
  ['ppQCpTp', '1-2 4-5 7-7'],
  ['TTpT', '3-3'],
  ['TT', ''],
  // The sheet's back is left out; empty pages elsewhere are kept.
  ['pbTbpb', '1-2 5-6'],
  ['pTbb', '1-1 4-4'],
  ['bTp', '1-1 3-3'],
] as const)('a scan of %s is cut into "%s"', ([kinds, expected]) => {
  const parts = partsOf(scan(kinds), ['PATCHT']);
  expect(parts.map(({ firstPage, lastPage }) => `${firstPage}-${lastPage}`).join(' ')).toBe(
    expected,
  );
});
