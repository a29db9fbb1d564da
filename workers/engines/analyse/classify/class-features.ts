import type { Word } from '#shared/core/page.ts';
import { forms } from '#shared/core/tax-forms/forms.ts';

import { holding } from '../choice/holding.ts';
import type { Features } from '../choice/linear-model.ts';
import type { LabelHit } from '../labels/find-labels.ts';
import type { Line, Sheet } from '../sheet/sheet.ts';
import { findForm } from '../tax-forms/find-boxes.ts';
import { amountsIn } from '../text/amounts.ts';

/** What is said in letters, forms and statements, and nowhere else. */
const signs: Readonly<Record<string, RegExp>> = {
  'tax form': /\bform\s*(?:w-?\s?\d|1099|1040|1098|1065|1120|w-?8|941|940)|\bform\s*\d{4}\b/i,
  'tax office':
    /internal revenue service|department of the treasury|omb no|taxpayer identification|employer identification number|finanzamt|steuererklärung|lohnsteuerbescheinigung|agenzia delle entrate|agencia tributaria|direction générale des finances/i,
  salutation:
    /^\W*(?:dear|hello|hi|sehr geehrte|liebe|guten tag|hallo|madame|monsieur|chère?|bonjour|estimad|querid|hola|gentile|egregi|spett|geachte|beste|exm[oa]|car[oa]s?|prezad|to whom)/im,
  farewell:
    /^\W*(?:yours (?:sincerely|faithfully|truly)|(?:kind|best|warm) regards|sincerely|mit freundlichen grüßen|freundliche grüße|hochachtungsvoll|cordialement|sincères salutations|salutations|atentamente|saludos|un saludo|cordiali saluti|distinti saluti|met vriendelijke groet|hoogachtend|atenciosamente|com os melhores cumprimentos|cumprimentos)/im,
  subject: /^\W*(?:subject|re|betreff|betr|objet|asunto|oggetto|betreft|onderwerp|assunto)\s?:/im,
  thanks:
    /thank you|thanks for|please come again|vielen dank|danke|merci|gracias|grazie|bedankt|dank u|obrigado|terima kasih|hvala/i,
  cash: /\b(?:cash|change|rounding|rückgeld|gegeben|wechselgeld|rendu|cambio|resto|wisselgeld|troco)\b/i,
  card: /\b(?:visa|mastercard|maestro|girocard|ec-?karte|kartenzahlung|contactless|kontaktlos|sans contact|contactless|approved|genehmigt|terminal|tse)\b/i,
  'goods only':
    /\b(?:received by|goods received|empfangen|ware erhalten|reçu par|marchandises|recibí|firma del destinatario|ontvangen door|handtekening ontvanger|colli|packages?|pallets?|paletten|gewicht|weight|carrier|spediteur|transporteur|vettore|shipped via)\b/i,
  'please supply':
    /\b(?:please (?:supply|deliver|confirm)|authorized by|authorised by|bitte liefern|hiermit bestellen|wir bestellen|nous vous prions|veuillez livrer|rogamos|sírvanse|vogliate|gelieve|queiram|ship to|lieferbedingungen|incoterms?|requested delivery|buyer's signature|approved by)\b/i,
  'please pay':
    /\b(?:please (?:pay|remit)|payment terms|due within|net \d+ days|zahlbar|überweisen|zahlungsziel|skonto|à payer|règlement|conditions de paiement|forma de pago|condiciones de pago|modalità di pagamento|scadenza|betalingstermijn|gelieve te betalen|over te maken|condições de pagamento)\b/i,
};

const TIME = /\b\d{1,2}:\d{2}(?::\d{2})?\b/;
/** A line that begins with a date and ends with an amount: what statements are made of. */
const TRANSACTION =
  /^\W*(?:\d{1,2}[./ -](?:\d{1,2}|\p{L}{3,4})\b|\d{4}-\d{2}-\d{2}|\p{L}{3}\s\d{1,2}\b).*\d[.,]\d{2}\s?(?:[-+SHDC]|CR|DR)?$/iu;

/** What a document, or a page, looks like as a whole. */
export function classFeatures(sheet: Sheet): Features {
  return { ...labelFeatures(sheet), ...signFeatures(sheet), ...lookFeatures(sheet) };
}

/** Titles stand at the top, or are large. */
const TOP = 0.35;
const LARGE = 1.3;

function labelFeatures({ lines, pages }: Sheet): Features {
  const first = pages[0]?.number;
  const names = lines.flatMap((line) =>
    line.labels.flatMap((hit) => namesOf(line, hit, line.page === first)),
  );
  return Object.fromEntries(names.map((name) => [name, 1]));
}

function namesOf(line: Line, hit: LabelHit, isOnFirstPage: boolean): readonly string[] {
  const places = ['has'];
  if (isOnFirstPage && isTitle(line, hit)) places.push('top');
  if (line.size > LARGE) places.push('large');
  if (isOnFirstPage && isAlone(line, hit)) places.push('alone');
  return hit.keys.flatMap((key) => places.map((place) => `${place} ${key}`));
}

/** At the top of its page, at the beginning of a short line. */
function isTitle({ depth, text }: Line, { from }: LabelHit): boolean {
  return depth < TOP && from < 3 && text.length < TITLE_LENGTH;
}

const TITLE_LENGTH = 40;

/** Nothing else is in the line: a title, wherever it stands. */
const isAlone = ({ text }: Line, { from, to }: LabelHit): boolean =>
  !/[\p{L}\p{N}]/u.test(text.slice(0, from) + text.slice(to));

function signFeatures({ text }: Sheet): Features {
  const features: Record<string, number> = {};
  for (const [name, sign] of Object.entries(signs)) if (sign.test(text)) features[name] = 1;
  return features;
}

function lookFeatures(sheet: Sheet): Features {
  const { lines, pages } = sheet;
  const count = Math.max(1, lines.length);
  const share = (isSuch: (line: Line) => boolean): number => lines.filter(isSuch).length / count;
  const words = lines.reduce((sum, line) => sum + line.words.length, 0);
  return {
    'lines with amounts': share(({ text }) => amountsIn(text).length > 0),
    'lines of prose': share(isProse),
    transactions: Math.min(1, 2 * share(({ text }) => TRANSACTION.test(text))),
    ...holding({
      narrow: lines.slice(0, 1).some(({ em }) => 1 / em.across < NARROW),
      tall: pages.slice(0, 1).some(({ width, height }) => height > width * TALL),
      'several pages': pages.length > 1,
      'many pages': pages.length > 5,
      'few lines': count < 12,
      'short lines': words / count < 5,
      time: lines.some(({ text }) => TIME.test(text)),
      'form fields': pages.some((page) => page.words.some(isTyped)),
      'known form': findForm(forms, sheet) !== undefined,
      'no amounts': lines.every(({ text }) => amountsIn(text).length === 0),
    }),
  };
}

const isTyped = ({ source }: Word): boolean => source === 'form_field';

/** A till roll's height by its width. */
const TALL = 1.8;
/** Ems across a till roll; a letter has about twice as many. */
const NARROW = 45;
const PROSE_WORDS = 8;

const isProse = ({ words, text }: Line): boolean =>
  words.length >= PROSE_WORDS && !/\d[.,]\d{2}\b/.test(text);
