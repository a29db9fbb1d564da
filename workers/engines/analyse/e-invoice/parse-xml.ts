import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from 'saxes';

import { Unreadable } from '../../serve-engine.ts';

/** Invoices are about fifteen deep; a signature adds ten. */
const MAX_DEPTH = 50;
/** Ten thousand lines in full. */
const MAX_ELEMENTS = 500_000;
/** A root with all its namespaces has about ten. */
const MAX_ATTRIBUTES = 100;

/** Names are values here and never keys of an object, so none can reach a prototype. */
export type XmlElement = {
  /** Without its prefix. */
  readonly name: string;
  readonly namespace: string;
  /** Those without a namespace. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Its own, not its children's. */
  readonly text: string;
};

type GrowingElement = XmlElement & { children: GrowingElement[]; text: string };

/** Thrown out of the parser, which cannot be told to stop. */
const otherDocument = new Error('another kind of document');

/**
 * The root of an XML document, undefined as soon as it is not of the wanted kind.
 *
 * The parser expands nothing but the five entities of XML itself, and a DOCTYPE, where others would be
 * declared, is refused.
 */
export function parseXml(
  text: string,
  isWanted: (root: XmlElement) => boolean,
): XmlElement | undefined {
  if (hasDoctype(text)) throw new Unreadable('damaged');
  try {
    return parse(text, isWanted);
  } catch (error) {
    if (error === otherDocument) return undefined;
    throw error instanceof Unreadable ? error : new Unreadable('damaged', error);
  }
}

/** Looked for beforehand as well: the parser collects one of any size before it says so. */
function hasDoctype(text: string): boolean {
  const before = /\s+|<\?[^]*?\?>|<!--[^]*?-->/y;
  let at = 0;
  while (before.test(text)) at = before.lastIndex;
  return text.startsWith('<!DOCTYPE', at);
}

function parse(text: string, isWanted: (root: XmlElement) => boolean): XmlElement | undefined {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: GrowingElement[] = [];
  let root: XmlElement | undefined;
  let elementCount = 0;
  let attributeCount = 0;
  const addText = (part: string): void => {
    const element = open.at(-1);
    if (element) element.text += part;
  };

  parser.on('doctype', () => {
    throw new Unreadable('damaged');
  });
  parser.on('opentagstart', () => {
    attributeCount = 0;
  });
  parser.on('attribute', () => {
    attributeCount += 1;
    allow(attributeCount, MAX_ATTRIBUTES);
  });
  parser.on('opentag', (tag) => {
    elementCount += 1;
    allow(elementCount, MAX_ELEMENTS);
    const element = toElement(tag);
    if (!root && !isWanted(element)) throw otherDocument;
    root ??= element;
    open.at(-1)?.children.push(element);
    open.push(element);
    allow(open.length, MAX_DEPTH);
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(text).close();
  return root;
}

function allow(count: number, most: number): void {
  if (count > most) throw new Unreadable('damaged');
}

const none: ReadonlyMap<string, string> = new Map();

function toElement({ local, uri, attributes }: SaxesTagNS): GrowingElement {
  const plain = Object.values(attributes).filter(({ prefix }) => prefix === '');
  return {
    name: local,
    namespace: uri,
    attributes: plain.length === 0 ? none : new Map(plain.map(toPair)),
    children: [],
    text: '',
  };
}

const toPair = ({ local, value }: SaxesAttributeNS) => [local, value] as const;
