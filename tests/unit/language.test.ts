import { readFile } from 'node:fs/promises';

import { expect, test } from 'vitest';

import { languages } from '#shared/core/languages.ts';
import { guessLanguage, suggestLanguage } from '#workers/engines/language/language-of.ts';
import { letterTriples } from '#workers/engines/language/make/count-triples.ts';
import { triplesOf } from '#workers/engines/language/triples.ts';

import { prose } from '../support/prose.ts';

test('the table of letters is what the word lists of the installed models give', async () => {
  const path = new URL('../../workers/engines/language/letter-triples.txt', import.meta.url);
  expect(await readFile(path, 'utf8')).toBe(await letterTriples());
});

test('words have their letters in threes, codes and single letters have none', () => {
  expect(triplesOf('An ox, KR3M x')).toEqual(['_an', 'an_', '_ox', 'ox_']);
});

test.for([
  [prose.English, 'eng'],
  [prose.German, 'deu'],
  [prose.French, 'fra'],
  [prose.Spanish, 'spa'],
  [prose.Italian, 'ita'],
  [prose.Dutch, 'nld'],
  [prose.Portuguese, 'por'],
  // As read by someone who knows no umlauts.
  [prose.German.replaceAll('ä', 'a').replaceAll('ü', 'ii'), 'deu'],
  [prose.Croatian, null],
  [prose.Polish, null],
  ['Ευχαριστούμε για την παραγγελία σας. Παρακαλούμε πληρώστε το ποσό εντός ημερών.', null],
  ['Total 12.00', null],
] as const)('"%s" looks like %s', ([text, language]) => {
  expect(guessLanguage(text, languages)).toEqual({ language, better: null });
});

test.for([
  [prose.Spanish, 'spa'],
  [prose.Italian, 'ita'],
  [prose.Dutch, 'nld'],
  [prose.Portuguese, 'por'],
] as const)('"%s" read as English, German or French suggests %s', ([text, language]) => {
  // As read by someone who knows none of its accents.
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '');
  for (const read of [text, plain]) {
    expect(guessLanguage(read, ['eng', 'deu', 'fra'])).toEqual({ language, better: language });
  }
});

test('another language is suggested only when most written pages clearly are in it', () => {
  const german = guessLanguage(prose.German, ['eng']);
  const english = guessLanguage(prose.English, ['eng']);
  const numbers = guessLanguage('12.00 13.00', ['eng']);
  expect(suggestLanguage([german, numbers, numbers])).toBe('deu');
  expect(suggestLanguage([german, german, english])).toBe('deu');
  expect(suggestLanguage([german, english])).toBeNull();
  expect(suggestLanguage([numbers])).toBeNull();
  expect(suggestLanguage([guessLanguage(prose.German, ['deu', 'eng'])])).toBeNull();
});
