import { expect, test } from 'vitest';

import { judgeTextLayer } from '#workers/engines/pdf/judge-text-layer.ts';
import type { Painting } from '#workers/engines/pdf/page-painting.ts';
import { withoutDoubles, wordsOnPage } from '#workers/engines/pdf/placed-words.ts';
import type { LayerWord } from '#workers/engines/pdf/text-layer-words.ts';
import { faultIn } from '#workers/engines/pdf/text-plausibility.ts';

import { prose } from '../support/prose.ts';

const words = (text: string): readonly string[] => text.split(' ');

/** Letters from `a` to `z` replaced by others, as a wrong map does it. */
function mapped(text: string, map: (letter: number) => number): string {
  return text.replaceAll(/[a-z]/gi, (letter) => {
    const first = letter < 'a' ? 65 : 97;
    return String.fromCodePoint(first + map((letter.codePointAt(0) ?? first) - first));
  });
}

const shifted = (text: string, by: number): string =>
  text.replaceAll(/\S/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + by));

const damages = {
  'a cipher': [(text: string) => mapped(text, (letter) => (letter * 11 + 5) % 26), 'garbled'],
  'letters moved on by one': [(text: string) => shifted(text, 1), 'garbled'],
  'numbers of glyphs': [(text: string) => shifted(text, -29), 'unmapped'],
  'private signs': [(text: string) => shifted(text, 0xf000), 'unmapped'],
  'letters with gaps': [
    (text: string) => text.replaceAll(' ', '').replaceAll(/./gu, '$& ').trim(),
    'spaced',
  ],
  'letters painted twice': [(text: string) => text.replaceAll(/\S/gu, '$&$&'), 'doubled'],
} as const;

const damaged = Object.entries(prose).flatMap(([language, text]) =>
  Object.entries(damages).map(([name, [damage, fault]]) => ({
    language,
    name,
    fault,
    text: damage(text),
  })),
);

test.for(damaged)('in $language, $name are found', ({ text, fault }) => {
  expect(faultIn(words(text))).toBe(`${fault}_text_layer`);
});

test.for(['English', 'German', 'French'] as const)('%s read backwards is found', (language) => {
  const text = words(prose[language]).map((word) => Array.from(word).toReversed().join(''));
  expect(faultIn(text)).toBe('reversed_text_layer');
});

test.for(['German', 'French', 'Spanish', 'Croatian', 'Polish'] as const)(
  '%s in the wrong encoding is found',
  (language) => {
    const text = new TextDecoder('windows-1252').decode(Buffer.from(prose[language]));
    expect(faultIn(words(text))).toBe('mojibake_text_layer');
  },
);

test.for(Object.entries(prose))('%s is no fault', ([, text]) => {
  expect(faultIn(words(text))).toBeUndefined();
});

/** What languages call countries, currencies and each other. */
function namesIn(locale: string): string {
  const regions = new Intl.DisplayNames(locale, { type: 'region' });
  const currencies = new Intl.DisplayNames(locale, { type: 'currency' });
  return [
    ...['DE', 'FR', 'GB', 'US', 'ES', 'IT', 'PL', 'GR', 'TR', 'CN', 'JP', 'EG'].map((code) =>
      regions.of(code),
    ),
    ...['USD', 'EUR', 'GBP', 'JPY', 'CHF', 'PLN', 'CZK'].map((code) => currencies.of(code)),
  ].join(' ');
}

const locales =
  'bg ca cy cs da el es et eu fi ga hr hu is it ja ko lt lv mt nl pl pt ro ru sk sl sq sv th tr uk vi zh ar he hi';

test.for(locales.split(' '))(
  'the names of countries and currencies in "%s" are no fault',
  (locale) => {
    expect(faultIn(words(namesIn(locale)))).toBeUndefined();
  },
);

test.for([
  ['numbers', '12.03.2024 1.234,56 19 % 98 3 x 4,99 = 14,97 DE89370400440532013000'],
  ['codes', 'KR3M-400 GTIN4012345001235 A7-PXQ Z9QK XJ-900/B R2D2 WH-1000XM4 MZ-V8P1T0BW'],
  [
    'a table of contents',
    'Preface ............................ 1 Index ........................... 99',
  ],
  ['a few abbreviations', 'St. Nr. zzgl. MwSt. GmbH & Co. KG z.Hd. Hr. Dr. Krzpczk'],
  [
    'bullets of a symbol font',
    `\uF0B7 one thing \uF0B7 another thing \uF0B7 the last of all things`,
  ],
] as const)('%s are no fault', ([, text]) => {
  expect(faultIn(words(text))).toBeUndefined();
});

const nothing: Painting = {
  paintsAnything: false,
  shapes: 0,
  outlines: 0,
  imageCoverage: 0,
  pixelsPerPoint: 0,
  hiddenText: 'none',
  rules: [],
};
const painted: Painting = { ...nothing, paintsAnything: true };

/** Words set one behind the other, in lines. */
function setIn(font: string, text: string, top = 0): readonly LayerWord[] {
  return words(text).map((word, index) => {
    const [x0, y0] = [0.1 * (index % 8), top + 0.02 * Math.floor(index / 8)];
    const box = { x0, y0, x1: x0 + 0.08, y1: y0 + 0.015 };
    return { text: word, box, font, confidence: 1, source: 'text_layer' };
  });
}

test.for([
  ['', nothing, 'blank', 'empty_page'],
  ['', painted, 'ocr', 'no_text_layer'],
  [prose.Dutch, painted, 'text_layer', 'good_text_layer'],
  [
    prose.English,
    { ...painted, imageCoverage: 1, hiddenText: 'most' },
    'ocr',
    'scanner_text_layer',
  ],
  [prose.English, { ...painted, hiddenText: 'most' }, 'ocr', 'hidden_text_layer'],
  ['Copy', { ...painted, imageCoverage: 0.9 }, 'mixed', 'text_layer_and_image'],
  ['ACME 000123', { ...painted, outlines: 900 }, 'mixed', 'text_layer_and_outlines'],
  [prose.English, { ...painted, outlines: 60 }, 'text_layer', 'good_text_layer'],
  ['\uFFFD\uFFFD\uFFFD \uE001\uE002', painted, 'ocr', 'unmapped_text_layer'],
  ['#$%& ((())) ~~~~', painted, 'ocr', 'garbled_text_layer'],
] as const)('a text layer like "%s" is judged %s', ([text, painting, source, reason]) => {
  const layer = { words: text === '' ? [] : setIn('F1', text), hidesWords: false };
  expect(judgeTextLayer(layer, painting)).toMatchObject({ source, reason });
});

test('words that cannot be seen are said to be left out', () => {
  const layer = { words: setIn('F1', prose.English), hidesWords: true };
  expect(judgeTextLayer(layer, painted)).toMatchObject({
    source: 'text_layer',
    reason: 'hidden_words_left_out',
  });
  expect(judgeTextLayer({ words: [], hidesWords: true }, painted)).toMatchObject({
    source: 'ocr',
    reason: 'hidden_text_layer',
  });
});

test('one font with a wrong map does not take the others with it', () => {
  const good = setIn('F1', prose.German);
  const bad = setIn('F2', shifted(prose.English.slice(0, 150), 1), 0.5);
  const judgement = judgeTextLayer({ words: [...good, ...bad], hidesWords: false }, painted);
  expect(judgement).toMatchObject({ source: 'mixed', reason: 'partly_garbled_text_layer' });
  expect(judgement.words).toEqual(good);
});

test('words that all lie on one spot tell nothing', () => {
  const spot = { x0: 0, y0: 0, x1: 0.05, y1: 0.02 };
  const stacked = setIn('F1', prose.English).map((word) => Object.assign(word, { box: spot }));
  expect(judgeTextLayer({ words: stacked, hidesWords: false }, painted)).toMatchObject({
    source: 'ocr',
    reason: 'misplaced_text_layer',
  });
});

test('a word painted twice is one word, and the same word elsewhere is another', () => {
  const once = setIn('F1', 'Total 42 Total');
  const beside = 0.001;
  const again = setIn('F1', 'Total 42 Total', beside);
  expect(withoutDoubles([...once, ...again])).toEqual(once);
});

test('words off the page and of no size are not on it', () => {
  const [word] = setIn('F1', 'somewhere');
  if (!word) throw new Error('there is a word');
  const off = { ...word, box: { x0: 1.2, y0: 0.1, x1: 1.4, y1: 0.2 } };
  const tiny = { ...word, box: { x0: 0.2, y0: 0.1, x1: 0.3, y1: 0.1005 } };
  expect(wordsOnPage([off, tiny, word], { width: 600, height: 800 })).toEqual([word]);
});
