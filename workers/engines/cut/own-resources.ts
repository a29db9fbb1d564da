import { decodePDFRawStream, PDFArray, PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';

import {
  contentStreamsOf,
  dictionaryIn,
  elementsOf,
  entry,
  inherited,
  nameIn,
} from '../pdf/pdf-objects.ts';

/** What content can refer to by a name. */
const NAMED = ['XObject', 'Font', 'Pattern', 'Shading', 'ColorSpace', 'ExtGState', 'Properties'];

/**
 * Gives a page resources of its own: those that its content names. Many programs write one dictionary
 * for all pages, and with it a page would bring along the pictures of all others.
 * @throws where content cannot be unpacked
 */
export function giveOwnResources(page: PDFDict): void {
  const resources = inherited(page, 'Resources');
  const done = new Set<PDFRawStream>();
  if (resources instanceof PDFDict) {
    page.set(PDFName.of('Resources'), partOf(resources, contentOf(page), done));
  }
  for (const appearance of appearancesOn(page)) pruneStream(appearance, done);
}

/** A dictionary with what `content` names, and what is painted by that. */
function partOf(resources: PDFDict, content: string, done: Set<PDFRawStream>): PDFDict {
  const names = allNamesIn(content, resources);
  for (const stream of namedStreams(resources, names)) pruneStream(stream, done);
  const part = resources.context.obj({});
  for (const kind of NAMED) {
    const all = dictionaryIn(resources, kind);
    if (all) part.set(PDFName.of(kind), onlyNamed(all, names));
  }
  return part;
}

/** Also those in forms without resources of their own, which use those of whoever paints them. */
function allNamesIn(content: string, resources: PDFDict): ReadonlySet<string> {
  const names = namesIn(content);
  const read = new Set<PDFRawStream>();
  const unread = (): readonly PDFRawStream[] =>
    namedStreams(resources, names).filter((stream) => isBareForm(stream) && !read.has(stream));
  for (let forms = unread(); forms.length > 0; forms = unread()) {
    for (const form of forms) {
      read.add(form);
      for (const name of namesIn(textOf(form))) names.add(name);
    }
  }
  return names;
}

const isBareForm = ({ dict }: PDFRawStream): boolean =>
  nameIn(dict, 'Subtype') === 'Form' && !dictionaryIn(dict, 'Resources');

/** Forms and patterns that bring resources of their own; each is looked at once. */
function pruneStream(stream: PDFRawStream, done: Set<PDFRawStream>): void {
  const own = dictionaryIn(stream.dict, 'Resources');
  if (!own || done.has(stream)) return;
  done.add(stream);
  stream.dict.set(PDFName.of('Resources'), partOf(own, textOf(stream), done));
}

function namedStreams(resources: PDFDict, names: ReadonlySet<string>): readonly PDFRawStream[] {
  return ['XObject', 'Pattern'].flatMap((kind) => {
    const all = dictionaryIn(resources, kind);
    const named = [...names].map((name) => all && entry(all, name));
    return named.filter((stream) => stream instanceof PDFRawStream);
  });
}

function onlyNamed(all: PDFDict, names: ReadonlySet<string>): PDFDict {
  const part = all.context.obj({});
  for (const [key, value] of all.entries()) if (names.has(key.decodeText())) part.set(key, value);
  return part;
}

/** How the page's marks look. */
function appearancesOn(page: PDFDict): readonly PDFRawStream[] {
  const marks = entry(page, 'Annots');
  const dictionaries = marks instanceof PDFArray ? elementsOf(marks) : [];
  return dictionaries.flatMap((mark) => {
    const looks = mark instanceof PDFDict ? dictionaryIn(mark, 'AP') : undefined;
    return looks ? streamsIn(looks) : [];
  });
}

function streamsIn(dictionary: PDFDict): readonly PDFRawStream[] {
  return dictionary.keys().flatMap((key) => {
    const value = entry(dictionary, key.decodeText());
    if (value instanceof PDFRawStream) return [value];
    return value instanceof PDFDict ? streamsIn(value) : [];
  });
}

function contentOf(page: PDFDict): string {
  const streams = contentStreamsOf(page).filter((stream) => stream instanceof PDFRawStream);
  return streams.map(textOf).join('\n');
}

const textOf = (stream: PDFRawStream): string =>
  Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');

/** All that may be a name; more than there are does no harm. */
function namesIn(content: string): Set<string> {
  const names = content.matchAll(/\/([^\s()<>[\]{}/%]+)/g);
  return new Set(Array.from(names, ([, name = '']) => PDFName.of(name).decodeText()));
}
