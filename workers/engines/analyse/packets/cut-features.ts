import { holding } from '../choice/holding.ts';
import type { Features } from '../choice/linear-model.ts';
import { columns } from '../labels/phrases/columns.ts';
import { plain, type LabelKey } from '../labels/vocabulary.ts';
import type { Line } from '../sheet/sheet.ts';
import { amountsIn } from '../text/amounts.ts';
import { datesIn } from '../text/dates.ts';
import { markFeatures } from './mark-features.ts';
import type { PageLook } from './page-look.ts';

/** What is said where a page goes on with the one before it. */
const CARRIED =
  /\b(?:carried forward|brought forward|continued|continuation|cont\.?d|ubertrag|fortsetzung|folgeseite|report|a reporter|suite|suma y sigue|sigue|riporto|a riportare|segue|transport|vervolg|a transportar|transporte|continua|next page|nachste seite|page suivante)\b/;

const SALUTATION =
  /^\W*(?:dear|sehr geehrte|guten tag|madame|monsieur|cher|estimad|gentile|egregi|spett|geachte|beste|exm|caro|prezad|to whom)/;

/** What tells whether a document begins with the page `next`, and not with an earlier one. */
export function cutFeatures(before: PageLook, next: PageLook): Features {
  return {
    always: 1,
    ...markFeatures(before.mark, next.mark),
    ...classesSay(before, next),
    ...wordsSay(before, next),
    ...edgesSay(before, next),
    ...formSays(before, next),
    ...beginningSays(next),
    ...proseSays(before, next),
  };
}

/** Who writes, when and about what stands at the beginning of a document. */
const SENDER = new Set<LabelKey>(['phone', 'fax', 'email', 'website', 'vat_id', 'tax_number']);
const COLUMNS: ReadonlySet<string> = new Set(Object.keys(columns));
const BEGINNING = 20;
const FIRST = 3;

function beginningSays({ sheet: { lines } }: PageLook): Features {
  const keys = keysOf(lines.slice(0, BEGINNING));
  const first = keysOf(lines.slice(0, FIRST));
  const text = lines
    .slice(0, BEGINNING)
    .map((line) => line.text)
    .join('\n');
  return holding({
    sender: keys.some((key) => SENDER.has(key)),
    'number at the top': keys.some((key) => key === 'invoice_number' || key === 'receipt_number'),
    'date at the top': keys.some((key) => key.endsWith('_date') || key === 'date'),
    'any date at the top': datesIn(text, 'day_first').length > 0,
    'begins with columns': first.filter((key) => COLUMNS.has(key)).length > 1,
    'begins with amounts': lines.slice(0, FIRST).some((line) => amountsIn(line.text).length > 0),
    'large line': lines.slice(0, 6).some(({ size }) => size > 1.4),
  });
}

const keysOf = (lines: readonly Line[]): readonly LabelKey[] =>
  lines.flatMap(({ labels }) => labels.flatMap(({ keys }) => keys));

function proseSays(before: PageLook, next: PageLook): Features {
  const first = next.sheet.lines.find(isProse);
  const isProsaic = (look: PageLook): boolean =>
    look.sheet.lines.filter(isProse).length > look.sheet.lines.length / 2;
  const last = before.sheet.lines.findLast(isProse);
  return holding({
    'both prose': isProsaic(before) && isProsaic(next),
    'goes on in a sentence': first !== undefined && /^\W*\p{Ll}/u.test(first.text),
    'sentence is open': last !== undefined && /[\p{L},-]\s*$/u.test(last.text),
  });
}

const isProse = ({ words }: Line): boolean => words.length >= 7;

function classesSay(before: PageLook, next: PageLook): Features {
  let same = 0;
  for (const [name, chance] of next.classes) same += chance * (before.classes.get(name) ?? 0);
  const isOther = next.classes.get('other') ?? 0;
  const [likeliest = 'other'] = next.classes.keys();
  const [earlier = 'other'] = before.classes.keys();
  return {
    'same class': same,
    'is other': isOther,
    'was other': before.classes.get('other') ?? 0,
    [`${likeliest === earlier ? 'again' : 'now'} ${likeliest}`]: 1,
    ...holding({
      title: next.titles.size > 0,
      'same title': [...next.titles].some((title) => before.titles.has(title)),
      'new title': next.titles.size > 0 && ![...next.titles].some((one) => before.titles.has(one)),
      'no title after one': next.titles.size === 0 && before.titles.size > 0,
    }),
  };
}

function wordsSay(before: PageLook, next: PageLook): Features {
  const shared = [...next.named].filter(([key]) => before.named.has(key));
  const isSame = ([key, value]: readonly [string, string]): boolean =>
    [...before.named].some(([own, known]) => own === key && known === value);
  return {
    'shared marks': shareOf(next.marks, before.marks),
    'shared words': shareOf(next.words, before.words),
    ...holding({
      'any shared mark': shareOf(next.marks, before.marks) > 0,
      'no marks': next.marks.size === 0,
      'same number': shared.some(isSame),
      'other number': shared.some((one) => !isSame(one)),
      'only other numbers': shared.length > 0 && !shared.some(isSame),
      'nothing named': next.named.size === 0,
    }),
  };
}

function edgesSay(before: PageLook, next: PageLook): Features {
  const top = plain(
    next.sheet.lines
      .slice(0, 8)
      .map(({ text }) => text)
      .join('\n'),
  );
  const bottom = plain(
    before.sheet.lines
      .slice(-6)
      .map(({ text }) => text)
      .join('\n'),
  );
  const first = next.head[0];
  return {
    'same head': shareOf(new Set(next.head), new Set(before.head)),
    'same foot': shareOf(new Set(next.foot), new Set(before.foot)),
    ...holding({
      'same first line': first !== undefined && before.head.includes(first),
      carried: CARRIED.test(top) || CARRIED.test(bottom),
      salutation: next.sheet.lines.some(({ text }) => SALUTATION.test(plain(text))),
      'ended early': before.end < 0.55,
      'ended late': before.end > 0.85,
      'begins late': next.start > 0.15,
    }),
  };
}

function formSays(before: PageLook, next: PageLook): Features {
  return holding({
    'other shape': Math.abs(shapeOf(before) - shapeOf(next)) > 0.03,
    'few words': next.words.size < 8,
    'few words before': before.words.size < 8,
  });
}

const shapeOf = ({ page: { width, height } }: PageLook): number => width / height;

function shareOf<T>(some: ReadonlySet<T>, all: ReadonlySet<T>): number {
  if (some.size === 0 || all.size === 0) return 0;
  return some.intersection(all).size / Math.min(some.size, all.size);
}
