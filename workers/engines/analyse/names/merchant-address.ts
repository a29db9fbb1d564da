import type { Features } from '../choice/linear-model.ts';
import { sourceOf, textOf, type Line, type Sheet, type Span } from '../sheet/sheet.ts';
import { repairedAddress } from '../text/repair.ts';
import { addressness, kindsOf } from './line-kinds.ts';

/** Lines that may be an address. */
export type AddressCandidate = { readonly spans: readonly Span[]; readonly text: string };

/** An address stands at the head of a receipt; this many lines are looked at. */
const HEAD = 18;
const MOST_LINES = 6;

/** Every run of lines at the head of a receipt. */
export function merchantAddresses({ lines }: Sheet): readonly AddressCandidate[] {
  const head = lines.slice(0, HEAD).filter(({ page }) => page === 1);
  return head.flatMap((_, first) =>
    Array.from({ length: Math.min(MOST_LINES, head.length - first) }, (_count, more) =>
      toCandidate(
        head
          .slice(first, first + more + 1)
          .map(spanOf)
          .filter(isNotEmpty),
      ),
    ).filter(({ spans }) => spans.length > 0),
  );
}

const isNotEmpty = ({ from, to }: Span): boolean => to > from;

/** What follows an address in its last line: a telephone number, a number in a register. */
const TAIL =
  /[\s,;|(]*\b(?:tel|phone|fax|h\/?p|mobile|hotline|gst|sst|co\.?\s?reg|reg\.?\s?no|company\s?no|e-?mail|www)\b.*$/iu;
const EDGES = /^[\s*=_~#|.,:;"'`<>-]+|[\s*=_~#|:;"'`<>,-]+$/gu;

function spanOf(line: Line): Span {
  const text = line.text.replace(TAIL, '');
  const start = /^[\s*=_~#|.,:;"'`<>-]+/u.exec(text)?.[0].length ?? 0;
  return { line, from: start, to: start + text.replaceAll(EDGES, '').length };
}

function toCandidate(spans: readonly Span[]): AddressCandidate {
  const text = spans
    .map((span) => (sourceOf(span) === 'ocr' ? repairedAddress(textOf(span)) : textOf(span)))
    .join(', ');
  return { spans, text };
}

/** From so much on a line is one of an address. */
const ADDRESS = 1.5;

/** The features of all candidates for the address. */
export function merchantAddressFeatures(
  candidates: readonly AddressCandidate[],
  { lines }: Sheet,
): readonly Features[] {
  return candidates.map(({ spans }) => {
    const [first, last] = [spans[0], spans.at(-1)];
    if (!first || !last) return {};
    const before = lines[first.line.index - 1];
    const after = lines[last.line.index + 1];
    const inner: Record<string, number> = {};
    for (const span of spans) {
      for (const [name, value] of Object.entries(lineFeatures(textOf(span), span.line))) {
        inner[`has ${name}`] = (inner[`has ${name}`] ?? 0) + value;
      }
    }
    return {
      ...inner,
      [`lines ${spans.length}`]: 1,
      [`starts row ${Math.min(6, first.line.index)}`]: 1,
      ...prefixed('first ', lineFeatures(textOf(first), first.line)),
      ...prefixed('last ', lineFeatures(textOf(last), last.line)),
      ...(before
        ? prefixed('before ', lineFeatures(before.text, before))
        : { 'before nothing': 1 }),
      ...(after ? prefixed('after ', lineFeatures(after.text, after)) : { 'after nothing': 1 }),
    };
  });
}

function lineFeatures(text: string, line: Line): Features {
  const features: Record<string, number> = {};
  for (const kind of kindsOf(text)) features[kind] = 1;
  if (addressness(text) >= ADDRESS) features['address'] = 1;
  else if (addressness(text) > 0) features['maybe address'] = 1;
  else features['no address'] = 1;
  if (/,\s*$/.test(text)) features['comma'] = 1;
  if (/\.\s*$/.test(text)) features['stop'] = 1;
  if (line.labels.length > 0 && line.labels[0]?.from === 0) features['label'] = 1;
  if (/^\W*\d/.test(text)) features['number first'] = 1;
  if (!/\d/.test(text)) features['no digits'] = 1;
  if (line.size > 1.25) features['large'] = 1;
  return features;
}

function prefixed(prefix: string, features: Features): Features {
  const renamed = Object.entries(features).map(([name, value]) => [prefix + name, value] as const);
  return Object.fromEntries(renamed);
}
