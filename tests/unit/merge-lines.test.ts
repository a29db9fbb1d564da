import { expect, test } from 'vitest';

import type { UnplacedWord } from '#shared/core/page.ts';
import { alignedCharacters } from '#workers/processors/recognise/align-characters.ts';
import { mergeLines, type ReadLine } from '#workers/processors/recognise/merge-lines.ts';

const CHARACTER = 0.02;

/** A line as the line reader sees it: characters side by side, a space starts a word. */
function lineOf(text: string, { y = 0.1, x = 0.1, confidence = 0.95 } = {}): ReadLine {
  const characters = Array.from(text).flatMap((character, index) =>
    character === ' '
      ? []
      : [
          {
            text: character,
            x0: x + index * CHARACTER,
            x1: x + (index + 1) * CHARACTER,
            confidence,
            startsWord: index === 0 || text[index - 1] === ' ',
          },
        ],
  );
  const box = { x0: x, y0: y, x1: x + text.length * CHARACTER, y1: y + 0.02 };
  return { box, characters };
}

/** The words of a line as Tesseract sees them. */
function wordsOf(text: string, { y = 0.1, x = 0.1, confidence = 0.7 } = {}): UnplacedWord[] {
  return [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    text: word,
    box: {
      x0: x + index * CHARACTER,
      y0: y,
      x1: x + (index + word.length) * CHARACTER,
      y1: y + 0.02,
    },
    confidence,
    source: 'ocr',
  }));
}

const textsOf = (words: readonly UnplacedWord[]): readonly string[] =>
  words.map(({ text }) => text);

test('characters of two readings are paired, whatever one of them lacks', () => {
  const pairs = alignedCharacters(
    Array.from('TOTAL').map((text) => ({ text })),
    [{ text: 'T' }, { text: '0' }, { text: 'A' }, { text: 'L' }],
  );
  expect(pairs.map(({ one, other }) => `${one?.text ?? ''}${other?.text ?? ''}`)).toEqual([
    'TT',
    'O0',
    'T',
    'AA',
    'LL',
  ]);
});

test('where both readers agree, a word is surer than either was', () => {
  const [word] = mergeLines(wordsOf('TOTAL'), [lineOf('TOTAL', { confidence: 0.8 })]);
  expect(word?.text).toBe('TOTAL');
  expect(word?.confidence).toBeCloseTo(1 - 0.3 * 0.2);
});

test('where they differ, the surer one holds', () => {
  expect(textsOf(mergeLines(wordsOf('T0TAL'), [lineOf('TOTAL')]))).toEqual(['TOTAL']);
  const sure = wordsOf('TOTAL', { confidence: 0.9 });
  expect(textsOf(mergeLines(sure, [lineOf('T0TAL', { confidence: 0.6 })]))).toEqual(['TOTAL']);
});

test('accents that the line reader does not know are kept', () => {
  expect(textsOf(mergeLines(wordsOf('Größe'), [lineOf('GroBe')]))).toEqual(['Größe']);
});

test.for([
  ['Año señor', 'Ano senor'],
  ['São João não', 'Sao Joao nao'],
  ['Preço março', 'Preco marco'],
  ['Está ¿Cuánto?', 'Esta ¿Cuanto?'],
  ['Está ¿Cuánto?', 'Esta iCuanto?'],
] as const)('"%s" survives a line reader that sees "%s"', ([read, seen]) => {
  expect(textsOf(mergeLines(wordsOf(read), [lineOf(seen)])).join(' ')).toBe(read);
});

test('an opening mark that only one of the readers saw is kept, and begins its word', () => {
  const line = [lineOf('Sr Cuanto?')];
  const surely = wordsOf('Sr ¿Cuánto?', { confidence: 0.8 });
  expect(textsOf(mergeLines(surely, line))).toEqual(['Sr', '¿Cuánto?']);
  const unsurely = wordsOf('Sr ¿Cuánto?', { confidence: 0.7 });
  expect(textsOf(mergeLines(unsurely, line))).toEqual(['Sr', 'Cuánto?']);
});

test('spaces are taken from Tesseract where it is fairly sure, otherwise from the gaps', () => {
  expect(textsOf(mergeLines(wordsOf('TAX INVOICE'), [lineOf('TAXINVOICE', {})]))).toEqual([
    'TAX',
    'INVOICE',
  ]);
  const unsure = wordsOf('TAXI NVOICE', { confidence: 0.4 });
  expect(textsOf(mergeLines(unsure, [lineOf('TAX INVOICE')]))).toEqual(['TAX', 'INVOICE']);
});

test('lines that Tesseract passed over are added, and its own sure words outside of lines kept', () => {
  const words = [
    ...wordsOf('Stamp', { y: 0.5, confidence: 0.9 }),
    ...wordsOf('~~', { y: 0.7, confidence: 0.3 }),
  ];
  expect(textsOf(mergeLines(words, [lineOf('Cash 4.00')]))).toEqual(['Cash', '4.00', 'Stamp']);
});

test('what is seen where there are no letters counts for nothing', () => {
  expect(mergeLines([], [lineOf('l|Il', { confidence: 0.5 })])).toEqual([]);
});

test('a word goes to the nearer of two lines whose boxes overlap', () => {
  const upper = { ...lineOf('Order 12'), box: { x0: 0.1, y0: 0.1, x1: 0.3, y1: 0.13 } };
  const lower = { ...lineOf('Table 7'), box: { x0: 0.1, y0: 0.12, x1: 0.3, y1: 0.15 } };
  const words = [...wordsOf('Order 12', { y: 0.105 }), ...wordsOf('Table 7', { y: 0.125 })];
  expect(textsOf(mergeLines(words, [upper, lower]))).toEqual(['Order', '12', 'Table', '7']);
});
