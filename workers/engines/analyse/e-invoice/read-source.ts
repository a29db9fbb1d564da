import { fromUnits, sumOf, toUnits } from './decimals.ts';
import type { Source } from './mapping.ts';
import type { XmlElement } from './parse-xml.ts';
import type { Match, Select } from './select.ts';
import { parseValue, type ValueType } from './values.ts';

export type Found = {
  readonly value: string;
  /** As it stands in the file. */
  readonly raw: string;
};

/** The value that an element holds at a source, undefined where there is none that is one. */
export type ReadSource = (
  element: XmlElement,
  source: Source,
  type: ValueType,
) => Found | undefined;

export function createReadSource(select: Select): ReadSource {
  const read: ReadSource = (element, source, type) => {
    if (source === null) return undefined;
    if (typeof source === 'string')
      return firstOf(select(element, source), (m) => toFound(m, type));
    if ('sum' in source) return sumUp(select(element, source.sum));
    if (!('parts' in source)) return firstOf(source, (one) => read(element, one, type));
    const parts = source.parts
      .map((part) => read(element, part, 'text'))
      .filter((part) => part !== undefined);
    return joined(source.isDistinct ? withoutRepeats(parts) : parts, source.between, type);
  };
  return read;
}

function firstOf<T>(items: readonly T[], read: (item: T) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = read(item);
    if (found) return found;
  }
  return undefined;
}

function toFound({ element, text }: Match, type: ValueType): Found | undefined {
  const value = parseValue(type, text, element.attributes.get('format'));
  return value === undefined ? undefined : { value, raw: text };
}

function sumUp(matches: readonly Match[]): Found | undefined {
  const found = matches.map((match) => toFound(match, 'amount'));
  const amounts = found.filter((amount) => amount !== undefined);
  if (amounts.length === 0 || amounts.length < found.length) return undefined;
  const sum = sumOf(amounts.map(({ value }) => toUnits(value)));
  return { value: fromUnits(sum), raw: amounts.map(({ raw }) => raw).join(' + ') };
}

function joined(parts: readonly Found[], between: string, type: ValueType): Found | undefined {
  const value = parseValue(type, parts.map((part) => part.value).join(between), undefined);
  return value === undefined
    ? undefined
    : { value, raw: parts.map(({ raw }) => raw).join(between) };
}

const withoutRepeats = (parts: readonly Found[]): readonly Found[] =>
  parts.filter(({ value }, at) => parts.findIndex((other) => other.value === value) === at);
