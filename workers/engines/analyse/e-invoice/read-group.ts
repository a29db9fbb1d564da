import type { SourcedValue, Values } from './e-invoice.ts';
import type { Source } from './mapping.ts';
import type { XmlElement } from './parse-xml.ts';
import type { ReadSource } from './read-source.ts';
import type { Term } from './terms.ts';

/** Terms that are read below one element, undefined where the file lacks it. */
export type Group<N extends string> = {
  readonly element: XmlElement | undefined;
  readonly terms: Readonly<Record<N, Term>>;
  readonly sources: Readonly<Record<N, Source>>;
  /** Of the names in the flat list: `lines.0.`. */
  readonly prefix: string;
};

export type ReadGroup = <N extends string>(group: Group<N>) => Values<N>;

/** @param values the flat list that everything found is added to */
export function createReadGroup(readSource: ReadSource, values: SourcedValue[]): ReadGroup {
  return <N extends string>({ element, terms, sources, prefix }: Group<N>) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the terms' own keys
    const names = Object.keys(terms) as N[];
    const pairs = names.map((name) => {
      const { term, type } = terms[name];
      const found = element && readSource(element, sources[name], type);
      if (found) values.push({ term, name: prefix + name, ...found });
      return [name, found?.value ?? null] as const;
    });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a pair for each name
    return Object.fromEntries(pairs) as Values<N>;
  };
}
