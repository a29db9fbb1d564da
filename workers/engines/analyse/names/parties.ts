import { holding } from '../choice/holding.ts';
import type { Features } from '../choice/linear-model.ts';
import { plain, type LabelKey } from '../labels/vocabulary.ts';
import { blockUnder, phraseBeyond } from '../sheet/columns.ts';
import { sourceOf, textOf, type Line, type Sheet, type Span } from '../sheet/sheet.ts';
import { repairedName } from '../text/repair.ts';
import { addressness, kindsOf } from './line-kinds.ts';
import { bandFeatures, headingFeatures } from './party-place.ts';

/** A phrase that may be the name of the seller or of the buyer. */
export type PartyCandidate = { readonly span: Span; readonly text: string };

const MOST_LINES = 110;
const LEAST_LETTERS = 3;
/** Words of a name. More are a sentence. */
const MOST_WORDS = 9;
/** What parts a name from the address behind it in one line. */
const PARTED = /\s+[-–—·•|*]\s+|\s*[·•|]\s*|,\s+|\s{3,}|\s+\/\s+/u;
const EDGES = /^[\s*=_~#|.,:;"'“”‘’`<>«»–—-]+|[\s*=_~#|,:;"“”‘’`<>«»–—-]+$/gu;

/** Every phrase of the first and the last page that could name somebody. */
export function partiesIn(sheet: Sheet): readonly PartyCandidate[] {
  const lastPage = sheet.lines.at(-1)?.page ?? 1;
  const lines = sheet.lines
    .filter(({ page }) => page === 1 || page === lastPage)
    .slice(0, MOST_LINES);
  return lines.flatMap(spansOf).map(toCandidate);
}

function spansOf(line: Line): readonly Span[] {
  return line.phrases.flatMap(({ from, to }) => {
    const start = valueStart(line, from, to);
    const whole = trimmed({ line, from: start, to });
    const end = PARTED.exec(textOf(whole))?.index;
    const first =
      end === undefined ? [] : [trimmed({ line, from: whole.from, to: whole.from + end })];
    const upToForm = companyEnd(textOf(whole));
    const company =
      upToForm === undefined
        ? []
        : [trimmed({ line, from: whole.from, to: whole.from + upToForm })];
    return [...first, ...company, whole].filter(isPossibleName);
  });
}

/** `Acme B.V. on behalf of somebody` begins with a name. */
const LEGAL_FORM =
  /^.*?\b(?:gmbh(?:\s?&\s?co\.?\s?kg)?|ag|ltd|llc|inc|plc|b\.?v|n\.?v|s\.?a\.?r\.?l|s\.?r\.?l|s\.?p\.?a|s\.?l|sdn\.?\s?bhd)\b\.?(?=\s+\p{L}{2}|\s+\p{L}\/)/iu;

function companyEnd(text: string): number | undefined {
  return LEGAL_FORM.exec(text)?.[0].length;
}

const NAMING: ReadonlySet<LabelKey> = new Set([
  'buyer',
  'seller',
  'delivery_party',
  'bank',
] as const);

/** A name may follow its label: `Bill to: Acme Ltd`. */
function valueStart(line: Line, from: number, to: number): number {
  const label = line.labels.find(
    (hit) => hit.from === from && hit.to < to && hit.keys.some((key) => NAMING.has(key)),
  );
  return label && /^\s*[:-]/.test(line.text.slice(label.to)) ? label.to : from;
}

function trimmed({ line, from, to }: Span): Span {
  const text = line.text.slice(from, to);
  const start = /^[\s*=_~#|.,:;"'“”‘’`<>«»–—-]+/u.exec(text)?.[0].length ?? 0;
  return { line, from: from + start, to: from + start + text.replaceAll(EDGES, '').length };
}

function isPossibleName(span: Span): boolean {
  const text = textOf(span);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const words = text.split(/\s+/).length;
  return letters >= LEAST_LETTERS && letters > text.length / 2 && words <= MOST_WORDS;
}

function toCandidate(span: Span): PartyCandidate {
  const text = textOf(span);
  return { span, text: sourceOf(span) === 'ocr' ? repairedName(text) : text };
}

const ADDRESS = 1.5;
const ADDRESS_LINES = 4;

/** The features of all candidates; which party it is depends on the field. */
export function partyFeatures(
  candidates: readonly PartyCandidate[],
  sheet: Sheet,
): readonly Features[] {
  const bare = plain(sheet.text).replaceAll(/[^a-z0-9]/g, '');
  const domains = domainsIn(sheet.text);
  const seen = new Set<string>();
  return candidates.map((candidate) => {
    const name = plain(candidate.text).replaceAll(/[^a-z0-9]/g, '');
    const isAgain = seen.has(name);
    seen.add(name);
    return {
      ...ownFeatures(candidate),
      ...placeFeatures(candidate),
      ...surroundings(candidate.span, sheet),
      ...(isAgain && { 'seen before': 1 }),
      ...(name.length > 4 && bare.split(name).length > 2 && { again: 1 }),
      ...(isInDomain(candidate.text, domains) && { 'in domain': 1 }),
    };
  });
}

function ownFeatures({ text, span }: PartyCandidate): Features {
  const features: Record<string, number> = {};
  for (const kind of kindsOf(text)) features[kind] = 1;
  const words = text.split(/\s+/);
  const behind = behindOf(span);
  return {
    ...features,
    ...holding({
      'cut before small words': /^\s\p{Ll}/u.test(behind),
      'cut before a name': /^\s\p{Lu}/u.test(behind),
      'form inside': companyEnd(text) !== undefined,
      address: addressness(text) >= ADDRESS,
      digits: /\d/.test(text),
      'sentence signs': /[:?!]/.test(text),
      'one word': words.length === 1,
      'many words': words.length > 5,
      'no capitals': text === text.toLowerCase(),
      title: /^(?:herrn?|frau|mr|mrs|ms|m\.|mme|dr|sig|familie|hr|fr)\b/i.test(text),
      'like a person': /^\p{Lu}[\p{Ll}-]+(?:\s\p{Lu}\.?)?\s\p{Lu}[\p{L}-]+$/u.test(text),
      label: span.line.labels.some((hit) => hit.from <= span.from && hit.to >= span.to - 1),
    }),
  };
}

/** What of its phrase stands behind it. */
function behindOf({ line, from, to }: Span): string {
  const phrase = line.phrases.find((one) => one.from <= from && one.to >= to);
  return line.text.slice(to, phrase?.to ?? to);
}

function placeFeatures({ span }: PartyCandidate): Features {
  const { line } = span;
  return {
    ...bandFeatures(span),
    ...holding({
      'later page': line.page > 1,
      'top lines': line.index < 3,
      large: line.size > 1.3,
      small: line.size < 0.85,
    }),
  };
}

const LEGAL: ReadonlySet<LabelKey> = new Set([
  'vat_id',
  'tax_number',
  'iban',
  'bic',
  'bank',
  'phone',
  'fax',
  'email',
  'website',
] as const);

function surroundings(span: Span, sheet: Sheet): Features {
  const above = phraseBeyond(span, -1, sheet);
  const under = blockUnder(span, sheet, ADDRESS_LINES);
  const addressAt = under.findIndex(isAddress);
  const rest = span.line.text.slice(span.to);
  return {
    ...namedBy(span, above),
    ...headingFeatures(span, sheet, HEADING_AWAY),
    ...(addressAt >= 0 && { [`address under ${Math.min(2, addressAt)}`]: 1 }),
    ...holding({
      'first of block': above === undefined,
      'address above': above && isAddress(above),
      'company above': above && kindsOf(textOf(above)).has('company'),
      'sender line above': above && isAddress(above) && PARTED.test(textOf(above)),
      'legal under': under.some(isLegal),
      'address behind': PARTED.test(rest.slice(0, 4)) && addressness(rest) >= ADDRESS,
    }),
  };
}

const isAddress = (span: Span): boolean => addressness(textOf(span)) >= ADDRESS;

function isLegal({ line, from, to }: Span): boolean {
  const own = line.labels.filter((hit) => hit.from >= from && hit.to <= to);
  return own.some(({ keys }) => keys.some((key) => LEGAL.has(key)));
}

/** The labels that stand before a name in its line and over it. */
function namedBy({ line, from }: Span, above: Span | undefined): Features {
  const features: Record<string, number> = {};
  const beside = line.labels.findLast((hit) => hit.to <= from);
  const over = above?.line.labels.find((hit) => hit.from >= above.from && hit.to <= above.to);
  for (const key of beside?.keys ?? []) features[`beside:${key}`] = 1;
  for (const key of over?.keys ?? []) features[`above:${key}`] = 1;
  return features;
}

/** How far up a block its heading may stand. */
const HEADING_AWAY = 4;

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
