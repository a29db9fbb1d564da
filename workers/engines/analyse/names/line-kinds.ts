import { plain } from '../labels/vocabulary.ts';
import { placeWords, shopWords, streetWords } from './known-words.ts';

/*
 * What a line looks like to who knows how addresses and firms are written, in the countries whose
 * languages we read and in South East Asia.
 */

/** Endings that make a name a company's. */
const COMPANY =
  /(?:^|[\s,(.&-])(?:gmbh(?:\s?&\s?co\.?\s?kg)?|mbh|ag|kg|kgaa|ohg|ug|gbr|e\.?\s?k\.?|e\.?\s?v\.?|inc|incorporated|llc|llp|l\.?p|ltd|limited|corp|corporation|plc|company|co|sdn\.?\s*bhd|bhd|s\s?\/\s?b|pte\.?|pty|s\.?a\.?r\.?l|sas(?:u)?|s\.a\.s|eurl|sci|snc|s\.?n\.?c|s\.?a|s\.?l\.?u?|s\.?c|b\.?v|n\.?v|v\.?o\.?f|s\.?r\.?l\.?s?|s\.?p\.?a|s\.?a\.?s|lda|ltda|unipessoal|d\.?o\.?o|oü|ab|oy|a\/s|as|aps|kft|s\.?r\.?o|sp\.?\s?z\s?o\.?\s?o|pvt|group|holding|gruppe|groupe)\.?(?=$|[\s,).;|-])/iu;

const anyOf = (words: readonly string[]): string => String.raw`\b(?:${words.join('|')})\b`;

const SHOP = new RegExp(anyOf(shopWords), 'iu');

/** Streets, quarters and houses: a word of its own, the end of one, or a house's number. */
const STREET = new RegExp(
  String.raw`${anyOf(streetWords)}|\p{L}{3,40}(?:strasse|str\.|straat|weg|platz|gasse|allee|laan|plein|damm|ring|ufer|markt|hof|berg|kade|gracht)(?!\p{L})|\bp\.?\s?o\.?\s?box\b|\b(?:am|an\s?der|in\s?der|im)\s\p{L}{3,40}.{0,80}\s\d|c\/\s|^\s*(?:no|nr)\.?\s?:?\s?\d`,
  'iu',
);

/** Countries, states and large cities; two capitals behind a comma are an American state. */
const PLACE = new RegExp(String.raw`${anyOf(placeWords)}|,\s?[a-z]{2}\s\d{5}`, 'iu');

/** A postal code, as far as it can be told from other numbers. */
const POSTCODE =
  /(?:(?<![\d.,/-])(?:[a-z]{1,2}-)?\d{5}(?:-\d{4})?(?![\d.,/]\d)(?=[\s,.]|$)|\b\d{4}\s?[a-z]{2}\b|\b[a-z]{1,2}\d[a-z\d]?\s?\d[a-z]{2}\b|\b\d{4}-\d{3}\b|(?:^|[,\s])(?:a|ch|l|b)-\d{4}\b|(?:^|,\s?)\d{4}\s\p{L}{3,}|\b[a-z]\d[a-z]\s?\d[a-z]\d\b)/iu;

const PHONE =
  /(?:\b(?:tel|phone|telefon|telephone|fon|fax|mobile|mobil|h\/?p|hotline|\w{0,8}care\s?line|telefono|tlf|cell)\b|☎)|(?:\+\d{2}|\b0\d)[\d\s()/-]{6,}\d/iu;
const WEB =
  /(?:www\.|https?:|@|\.(?:com|de|fr|es|it|nl|be|at|ch|co\.uk|com\.my|eu|net|org|pt)\b)/iu;
const REGISTRATION =
  /\(?\b(?:co(?:mpany)?\.?\s?(?:reg(?:istration)?)?\.?\s?no|reg(?:istration)?\.?\s?no|roc|gst|sst|vat|ust|brn?|abn|ein|tax|steuer|siret|siren|rcs|nif|cif|p\.?\s?iva|btw|kvk|tva|hrb|ssm|gstin)\b|\(?\b(?:\d{5,7}|[a-z]{2}\d{7})\s?-\s?[a-z]\b\)?|\(\d{12}\)/iu;
/** What heads a paper and is nobody's name. */
const HEADING =
  /\b(?:invoice|tax\s?invoice|rechnung|facture|factura|fattura|factuur|fatura|receipt|quittung|kassenbon|kassenbeleg|beleg|rechnungskorrektur|gutschrift|credit\s?note|avoir|duplicate|original|copy|kopie|copie|page|seite|pagina|blatt|welcome|willkommen|bienvenue|bienvenidos|benvenuti|thank|danke|vielen\s?dank|merci|gracias|grazie|customer|kunde|kundenbeleg|client|cliente|order|bestellung|statement|date|datum|fecha|data|time|cashier|table|tisch|total|summe|cash|bill|simplified|documento|commerciale|ticket|scontrino|delivery|lieferschein|note|letter|angebot|quote)\b/iu;

export const lineKinds = {
  company: COMPANY,
  shop: SHOP,
  street: STREET,
  postcode: POSTCODE,
  place: PLACE,
  phone: PHONE,
  web: WEB,
  registration: REGISTRATION,
  heading: HEADING,
} as const;

export type LineKind = keyof typeof lineKinds;

/** All that a text looks like. */
export function kindsOf(text: string): ReadonlySet<LineKind> {
  const bare = plain(text);
  const kinds = new Set<LineKind>();
  for (const [kind, pattern] of Object.entries(lineKinds)) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of `lineKinds`
    if (pattern.test(bare)) kinds.add(kind as LineKind);
  }
  return kinds;
}

/** How much a text looks like a line of an address: 0 is not at all. */
export function addressness(text: string): number {
  const kinds = kindsOf(text);
  let points = 0;
  if (kinds.has('street')) points += 1.5;
  if (kinds.has('postcode')) points += 1.5;
  if (kinds.has('place')) points += 1;
  if (/\d/.test(text) && /\p{L}{3}/u.test(text)) points += 0.5;
  if (/,\s*$/.test(text)) points += 0.5;
  if (kinds.has('phone') || kinds.has('web') || kinds.has('registration')) points -= 2;
  return Math.max(0, points);
}
