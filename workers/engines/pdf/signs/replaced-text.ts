import { openBytes } from '../open-pdf.ts';
import type { PdfFile } from '../pdf.engine.ts';
import { earlierRevisionOf } from './earlier-revision.ts';
import { lookAtPage, type WordOnPage } from './page-content.ts';

type Comparing = {
  readonly bytes: Buffer;
  readonly file: PdfFile;
  /** All that the file shows now. */
  readonly now: readonly WordOnPage[];
  readonly isLate: () => boolean;
};

/** Words that a file showed when it was first saved, and does not show any more. */
export async function replacedText({
  bytes,
  file,
  now,
  isLate,
}: Comparing): Promise<readonly WordOnPage[]> {
  const earlier = earlierRevisionOf(bytes);
  const document = earlier && (await openBytes(earlier, file).catch(() => undefined));
  if (!document) return [];
  try {
    const before: WordOnPage[] = [];
    for (let number = 1; number <= document.numPages && !isLate(); number += 1) {
      const { content } = (await lookAtPage(document, number, file)) ?? {};
      before.push(...(content?.words ?? []).map((word) => ({ page: number, word })));
    }
    return missingFrom(now, before);
  } finally {
    await document.loadingTask.destroy();
  }
}

/** A word may stand elsewhere now, as often as before. */
function missingFrom(
  now: readonly WordOnPage[],
  before: readonly WordOnPage[],
): readonly WordOnPage[] {
  const left = new Map<string, number>();
  for (const { word } of now) {
    if (word.isSeen) left.set(word.text, (left.get(word.text) ?? 0) + 1);
  }
  return before.filter(({ word }) => {
    if (!word.isSeen || !/[\p{L}\p{N}]/u.test(word.text)) return false;
    const count = left.get(word.text) ?? 0;
    left.set(word.text, count - 1);
    return count <= 0;
  });
}
