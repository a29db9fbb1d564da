import type { PageReading } from './page.ts';

/** Pages that belong together, both ends included. */
export type PageRange = { readonly firstPage: number; readonly lastPage: number };

/**
 * The documents in a scan that holds separator sheets: what lies between the sheets, without the
 * sheets. A sheet shows a Patch T, or a code with one of the agreed texts. The empty page behind it
 * is its back.
 * @returns nothing where there is no sheet, or nothing but sheets
 */
export function partsOf(
  pages: readonly Pick<PageReading, 'number' | 'source' | 'codes'>[],
  separatorTexts: readonly string[],
): readonly PageRange[] {
  const parts: { firstPage: number; lastPage: number }[] = [];
  let open: { firstPage: number; lastPage: number } | undefined;
  let isBehindSheet = false;
  let sheets = 0;
  for (const page of pages) {
    if (isSeparator(page, separatorTexts)) {
      sheets += 1;
      open = undefined;
      isBehindSheet = true;
      continue;
    }
    const isBack = isBehindSheet && page.source === 'blank';
    isBehindSheet = false;
    if (isBack) continue;
    if (open) open.lastPage = page.number;
    else {
      open = { firstPage: page.number, lastPage: page.number };
      parts.push(open);
    }
  }
  return sheets === 0 ? [] : parts;
}

function isSeparator({ codes }: Pick<PageReading, 'codes'>, texts: readonly string[]): boolean {
  return codes.some(({ format, text }) => format === 'patch_t' || texts.includes(text));
}
