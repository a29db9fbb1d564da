import { PDFArray, PDFDict, PDFName, PDFNull, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';

/* What stands in a PDF's dictionaries; what is of another type than asked for is not there. */

export function entry(dictionary: PDFDict, key: string): PDFObject | undefined {
  const found = dictionary.context.lookup(dictionary.get(PDFName.of(key)));
  return found === PDFNull ? undefined : found;
}

export function dictionaryIn(dictionary: PDFDict, key: string): PDFDict | undefined {
  const found = entry(dictionary, key);
  return found instanceof PDFDict ? found : undefined;
}

export function numberIn(dictionary: PDFDict, key: string): number | undefined {
  const found = entry(dictionary, key);
  return found instanceof PDFNumber ? found.asNumber() : undefined;
}

/** Without its slash. */
export function nameIn(dictionary: PDFDict, key: string): string | undefined {
  const found = entry(dictionary, key);
  return found instanceof PDFName ? found.decodeText() : undefined;
}

/** The elements of an array, looked up. */
export function elementsOf(array: PDFArray): readonly (PDFObject | undefined)[] {
  return Array.from({ length: array.size() }, (_, index) => array.lookup(index));
}

/** The streams that a page's content is made of, in order. */
export function contentStreamsOf(page: PDFDict): readonly (PDFObject | undefined)[] {
  const contents = entry(page, 'Contents');
  return contents instanceof PDFArray ? elementsOf(contents) : [contents];
}

/** Deeper trees are broken ones that bite their own tail. */
const DEEPEST = 100;

/** What a page, or a form field, says itself or takes over from those above it. */
export function inherited(leaf: PDFDict, key: string): PDFObject | undefined {
  let node: PDFDict | undefined = leaf;
  for (let depth = 0; depth < DEEPEST && node; depth += 1) {
    const found = entry(node, key);
    if (found) return found;
    node = dictionaryIn(node, 'Parent');
  }
  return undefined;
}

/** How a stream is packed. */
export type Packing = {
  /** Nothing where it is not packed. */
  readonly filter: string | undefined;
  readonly parameters: PDFDict | undefined;
};

/** Nothing where it is packed in more than one way. */
export function packingOf(dictionary: PDFDict): Packing | undefined {
  const filter = onlyElement(entry(dictionary, 'Filter'));
  const parameters = onlyElement(entry(dictionary, 'DecodeParms'));
  if (filter !== undefined && !(filter instanceof PDFName)) return undefined;
  if (parameters !== undefined && !(parameters instanceof PDFDict)) return undefined;
  return { filter: filter?.decodeText(), parameters };
}

/** An array of one stands for its element; a longer one is left as it is. */
function onlyElement(object: PDFObject | undefined): PDFObject | undefined {
  if (!(object instanceof PDFArray) || object.size() > 1) return object;
  const [element] = elementsOf(object);
  return element === PDFNull ? undefined : element;
}
