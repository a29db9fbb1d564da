import { PDFDict, PDFName, PDFStream, type PDFArray, type PDFPage } from '@cantoo/pdf-lib';

import { inherited, nameIn } from '../pdf/pdf-objects.ts';
import { giveOwnResources } from './own-resources.ts';

/** What a page is made of. */
const OF_PAGE = new Set([
  'Type',
  'Parent',
  'Resources',
  'Contents',
  'MediaBox',
  'CropBox',
  'BleedBox',
  'TrimBox',
  'ArtBox',
  'Rotate',
  'UserUnit',
  'Group',
  'Annots',
]);

/** What a form field takes over from those above it. */
const OF_FIELD = ['FT', 'Ff', 'T', 'V', 'DV', 'DA', 'Q', 'Opt', 'MaxLen'];

/** How a mark looks and what it says. */
const OF_MARK = new Set(
  [
    ['Type', 'Subtype', 'Rect', 'Contents', 'NM', 'M', 'F', 'AP', 'AS', 'Name', 'Subj', 'TU'],
    ['Border', 'BS', 'BE', 'C', 'CA', 'IC', 'RC', 'DS', 'RD', 'MK', 'I', 'TI', 'H', 'IT'],
    ['QuadPoints', 'InkList', 'L', 'LE', 'CL', 'Vertices'],
    OF_FIELD,
  ].flat(),
);

/** They lead elsewhere, or show what another mark says. */
const LEADING_ELSEWHERE = new Set(['Link', 'Popup']);

/**
 * Leaves on a page only what is its own. Who copies a page copies all that it refers to: links, form
 * fields, notes, actions and articles would bring other pages along, unseen, and shared resources their
 * pictures.
 */
export function detachPage({ node }: PDFPage): void {
  keepOnly(node, OF_PAGE);
  const marks = node.Annots();
  for (let index = (marks?.size() ?? 0) - 1; index >= 0; index -= 1) {
    const mark = dictionaryAt(marks, index);
    if (mark && !LEADING_ELSEWHERE.has(nameIn(mark, 'Subtype') ?? '')) detachMark(mark);
    else marks?.remove(index);
  }
  giveOwnResources(node);
}

const dictionaryAt = (array: PDFArray | undefined, index: number): PDFDict | undefined => {
  const found = array?.lookup(index);
  return found instanceof PDFDict ? found : undefined;
};

function detachMark(mark: PDFDict): void {
  for (const key of OF_FIELD) {
    const value = mark.has(PDFName.of(key)) ? undefined : inherited(mark, key);
    if (value && !(value instanceof PDFStream)) mark.set(PDFName.of(key), value);
  }
  keepOnly(mark, OF_MARK);
  // A signature speaks of the whole file.
  if (nameIn(mark, 'FT') === 'Sig') mark.delete(PDFName.of('V'));
}

function keepOnly(dictionary: PDFDict, wanted: ReadonlySet<string>): void {
  for (const key of dictionary.keys()) {
    if (!wanted.has(key.decodeText())) dictionary.delete(key);
  }
}
