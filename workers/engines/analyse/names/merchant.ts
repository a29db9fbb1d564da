import { holding } from '../choice/holding.ts';
import type { Features } from '../choice/linear-model.ts';
import { plain } from '../labels/vocabulary.ts';
import { sourceOf, textOf, type Line, type Sheet, type Span } from '../sheet/sheet.ts';
import { repairedName } from '../text/repair.ts';
import { shopWords } from './known-words.ts';
import { addressness, kindsOf } from './line-kinds.ts';

/** One or two lines that may be a name. */
export type NameCandidate = { readonly spans: readonly Span[]; readonly text: string };

/** A shop's name stands at the head of its receipt; this many lines are looked at. */
const HEAD = 14;
const LEAST_LETTERS = 3;

/** Whatever stands at the head of a receipt and could be the shop's name. */
export function merchantNames({ lines }: Sheet): readonly NameCandidate[] {
  const head = lines.slice(0, HEAD).filter(({ page }) => page === 1);
  const singles = head.flatMap(nameSpans).map((span) => toCandidate([span]));
  const doubles = head.flatMap((line, index) => {
    const next = head[index + 1];
    const [upper, lower] = [nameSpans(line), next ? nameSpans(next) : []];
    const [first, second] = [upper.at(-1), lower.at(-1)];
    if (!first || !second) return [];
    return [toCandidate([first, second])];
  });
  return [...singles, ...doubles].filter(({ text }) => lettersIn(text) >= LEAST_LETTERS);
}

const lettersIn = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

/** A number in the register of companies, which is no part of the name before it. */
const REGISTERED =
  /\s*[([{]?\s?(?:co\.?\s?(?:reg\.?\s?)?no\.?\s?:?\s?|reg\.?\s?no\.?\s?:?\s?)?(?:\d{4,12}\s?-\s?[A-Z0-9]{1,2}|\d{12}|[A-Z]{2}\d{7}-[A-Z]|[A-Z]{0,3}\d{6,12}-?[A-Z]?)\s?[)\]}]?\s*$/iu;
/** Signs at the edges that belong to frames and dirt. */
const EDGES = /^[\s*=_~#|.,:;"'“”‘’`<>«»\-–—]+|[\s*=_~#|,:;"“”‘’`<>«»\-–—]+$/gu;

function nameSpans(line: Line): readonly Span[] {
  const whole = line.phrases.length > 1 ? [{ from: 0, to: line.text.length }] : [];
  return [...line.phrases, ...whole]
    .map(({ from, to }) => trimmed({ line, from, to }))
    .filter((one) => one.to > one.from);
}

/** What follows a company's ending in brackets is its number, however badly it was read. */
const AFTER_COMPANY = /(?<=\b(?:bhd|gmbh|ltd|llc|inc|s\/b|plc)\.?)\s*[([{].*$/iu;

function trimmed({ line, from, to }: Span): Span {
  const text = line.text.slice(from, to);
  const named = text.replace(AFTER_COMPANY, '').replace(REGISTERED, '');
  const kept = lettersIn(named) >= LEAST_LETTERS ? named : text;
  const start = /^[\s*=_~#|.,:;"'“”‘’`<>«»\-–—]+/u.exec(kept)?.[0].length ?? 0;
  const bare = kept.replaceAll(EDGES, '');
  return { line, from: from + start, to: from + start + bare.length };
}

function toCandidate(spans: readonly Span[]): NameCandidate {
  return { spans, text: spans.map(readText).join(' ') };
}

/** Only what was seen can have been misread. */
const readText = (span: Span): string =>
  sourceOf(span) === 'ocr' ? repairedName(textOf(span)) : textOf(span);

/** The features of all candidates for the shop's name. */
export function merchantFeatures(
  candidates: readonly NameCandidate[],
  { lines, text: whole }: Sheet,
): readonly Features[] {
  const bare = plain(whole).replaceAll(/[^a-z0-9]/g, '');
  const domains = domainsIn(whole);
  const firstAddress = lines.findIndex((line) => addressness(line.text) >= ADDRESS);
  const head = lines.slice(0, HEAD);
  const firstCompany = head.findIndex((line) => kindsOf(line.text).has('company'));
  const registered = head.findIndex((line) => isRegisteredIn(line, lines));
  const ranks = new Map(head.filter(isWorded).map(({ index }, rank) => [index, rank] as const));
  const rankOf = (one: NameCandidate): number => Math.min(3, ranks.get(firstLineOf(one)) ?? 3);
  return candidates.map((candidate) => {
    const isCompany = kindsOf(candidate.text).has('company');
    const isRegistered = registered >= 0 && lastLineOf(candidate) === registered;
    const name = plain(candidate.text).replaceAll(/[^a-z0-9]/g, '');
    return {
      ...textFeatures(candidate.text),
      ...kindFeatures(candidate.text, ''),
      ...placeFeatures(candidate.spans, lines),
      [`${isCompany ? 'company' : 'no company'} of rank ${rankOf(candidate)}`]: 1,
      ...doubleFeatures(candidate.spans),
      ...lookFeatures(candidate.spans, lines),
      ...tailFeatures(candidate, lines),
      ...holding({
        'after address': firstAddress >= 0 && lastLineOf(candidate) > firstAddress,
        'company elsewhere': firstCompany >= 0 && !isCompany,
        'registered company': isRegistered && isCompany,
        'registered company elsewhere': registered >= 0 && !isRegistered,
        again: name.length > 4 && bare.split(name).length > 2,
        'in domain': isInDomain(candidate.text, domains),
      }),
    };
  });
}

/** Not a number, a title or a greeting, which may stand above a name. */
function isWorded({ text }: Line): boolean {
  const kinds = kindsOf(text);
  const isOther = kinds.has('heading') || OTHERS.some((kind) => kinds.has(kind));
  return !isOther && lettersIn(text) >= Math.max(LEAST_LETTERS, text.length / 2);
}

const firstLineOf = ({ spans }: NameCandidate): number => spans[0]?.line.index ?? 0;
const lastLineOf = ({ spans }: NameCandidate): number => spans.at(-1)?.line.index ?? 0;

function placeFeatures(spans: readonly Span[], lines: readonly Line[]): Features {
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return {};
  const { line } = first;
  const [before = '', after = ''] = [lines[line.index - 1]?.text, lines[last.line.index + 1]?.text];
  const isSplit = line.phrases.length > 1;
  return {
    [`row ${Math.min(5, line.index)}`]: 1,
    ...kindFeatures(before, 'before '),
    ...kindFeatures(after, 'after '),
    ...holding({
      large: line.size > LARGE,
      'several phrases': isSplit && isWhole(first),
      'one phrase': isSplit && !isWhole(first),
      'before address': addressness(after) >= ADDRESS,
      label: line.labels.some((hit) => hit.from === first.from),
    }),
  };
}

/** From so much on a line is one of an address. */
const ADDRESS = 1.5;
const LARGE = 1.25;

function textFeatures(text: string): Features {
  const letters = lettersIn(text);
  const digits = text.match(/\d/g)?.length ?? 0;
  return {
    ...(digits > 0 && { digits: Math.min(1, digits / text.length + 0.2) }),
    ...holding({
      address: addressness(text) >= ADDRESS,
      'all capitals': text === text.toUpperCase(),
      'no capitals': text === text.toLowerCase(),
      'few letters': letters < text.length * 0.6,
      short: text.length < 6,
      long: text.length > 40,
      'one word': !/\s/.test(text),
    }),
  };
}

function kindFeatures(text: string, prefix: string): Features {
  const features: Record<string, number> = {};
  for (const kind of kindsOf(text)) features[`${prefix}${kind}`] = 1;
  return features;
}

function doubleFeatures([upper, lower]: readonly Span[]): Features {
  if (!upper || !lower) return {};
  const [one, two] = [textOf(upper), textOf(lower)];
  const [first, second] = [kindsOf(one), kindsOf(two)];
  return {
    double: 1,
    ...holding({
      'goes on': /[&,(-]$/.test(one),
      'ends in general': isGeneral(two),
      'ends as company': !first.has('company') && second.has('company'),
      'ended before': first.has('company'),
      'two sizes': Math.abs(upper.line.size - lower.line.size) > 0.25,
      'runs into address': addressness(two) >= ADDRESS,
      'runs into other': OTHERS.some((kind) => second.has(kind)),
    }),
  };
}

/** A company whose number in a register stands beside or below it. */
function isRegisteredIn(line: Line, lines: readonly Line[]): boolean {
  const below = lines[line.index + 1]?.text ?? '';
  return (
    kindsOf(line.text).has('company') && [line.text, below].some((text) => REGISTERED.test(text))
  );
}

/** Whether a name goes on in the next line shows by how the two lines are set. */
function lookFeatures([first, second]: readonly Span[], lines: readonly Line[]): Features {
  if (!first) return {};
  const { line } = first;
  const [before, after] = [lines[line.index - 1], lines[line.index + 1]];
  if (second) return holding({ 'two alike': isLike(line, second.line) });
  return holding({
    'next alike': after !== undefined && isLike(line, after),
    'before alike': before !== undefined && isLike(before, line),
    registered: first.to < line.text.length && REGISTERED.test(line.text),
    'general words': isGeneral(textOf(first)),
  });
}

/** Set as one text: as high, in the same letters, around the same middle or from the same edge. */
function isLike(one: Line, other: Line): boolean {
  const near = 2 * one.em.across;
  const isAligned =
    Math.abs(one.box.x0 - other.box.x0) < near ||
    Math.abs(one.box.x0 + one.box.x1 - other.box.x0 - other.box.x1) < 2 * near;
  const areCapitals = [one, other].map(({ text }) => text === text.toUpperCase());
  return (
    one.page === other.page &&
    isAligned &&
    Math.abs(one.size - other.size) < 0.2 &&
    areCapitals[0] === areCapitals[1]
  );
}

/** `RESTAURANT SDN BHD`, `Bistro & Cafe`: what many are called and nobody alone. */
const isGeneral = (text: string): boolean =>
  (
    plain(text)
      .replaceAll(LEGAL_WORDS, ' ')
      .match(/[a-z]+/g) ?? []
  ).every((word) => generalWords.has(word));
const generalWords = new Set(shopWords);

/** `SDN BHD`, `CO. (M) SDN BHD`, `GmbH & Co. KG`: how a name ends that began in the line above. */
const LEGAL_WORDS =
  /\b(?:gmbh|co|kg|ag|ug|sdn|bhd|berhad|s\/b|ltd|limited|pte|pvt|inc|llc|corp|company|enterprise|trading|m|malaysia|und|and)\b|[^\p{L}]/giu;

/** `SDN BHD`, `RESTAURANT SDN BHD`: nothing of it is a name. */
const isTail = (text: string): boolean => kindsOf(text).has('company') && isGeneral(text);

function tailFeatures({ spans, text }: NameCandidate, lines: readonly Line[]): Features {
  const [first, second] = spans;
  const after = lines[(first?.line.index ?? 0) + 1];
  const isSingle = second === undefined;
  return holding({
    'is a tail': isSingle && isTail(text),
    'tail follows': isSingle && after !== undefined && isTail(trimmedText(after)),
    'with its tail': second !== undefined && isTail(textOf(second)),
  });
}

const trimmedText = (line: Line): string =>
  textOf(trimmed({ line, from: 0, to: line.text.length }));

const OTHERS = ['registration', 'phone', 'heading'] as const;

const isWhole = ({ line, from, to }: Span): boolean => to - from > line.text.length * 0.8;

const DOMAIN = /(?:@|www\.|https?:\/\/)([a-z0-9.-]+)\.[a-z]{2,}/giu;

function domainsIn(text: string): readonly string[] {
  return [...plain(text).matchAll(DOMAIN)].map(([, name = '']) =>
    name.replaceAll(/[^a-z0-9]/g, ''),
  );
}

function isInDomain(text: string, domains: readonly string[]): boolean {
  const words = plain(text).match(/[a-z0-9]{4,}/g) ?? [];
  return words.some((word) => domains.some((domain) => domain.includes(word)));
}
