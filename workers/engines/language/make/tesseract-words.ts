import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

import type { Language } from '#shared/core/languages.ts';

import { bestModelOf } from '../../ocr/language-data.ts';

/** Which part of a .traineddata file is what (Tesseract's ccutil/tessdatamanager.h). */
const WORDS = 19;
const CHARACTERS = 21;

/** Every word in the word list of a language's OCR model. */
export async function tesseractWords(language: Language): Promise<readonly string[]> {
  const model = await promisify(gunzip)(await readFile(bestModelOf(language)));
  return wordsIn(partOf(model, WORDS), charactersIn(partOf(model, CHARACTERS)));
}

/** The file begins with the number of its parts (4 bytes) and where each starts (8 bytes). */
function partOf(model: Buffer, index: number): Buffer {
  return model.subarray(Number(model.readBigInt64LE(4 + 8 * index)));
}

/** One character a line behind the line that says how many there are. */
function charactersIn(part: Buffer): readonly string[] {
  const lines = part.toString('utf8').split('\n');
  const [count = ''] = lines;
  return lines.slice(1, 1 + Number(count)).map((line) => line.split(' ', 1)[0] ?? '');
}

const HEADER_BYTES = 10;
const EDGE_BYTES = 8;
const LAST_OF_NODE = 1n;
const ENDS_WORD = 4n;
const FLAG_BITS = 3n;

/**
 * A word graph: a node is a run of edges up to one that is marked as the last. An edge is a 64-bit
 * number: from the low end the character, three flags, and the edge where the next node begins, 0
 * for none (Tesseract's dict/dawg.h).
 */
function wordsIn(graph: Buffer, characters: readonly string[]): readonly string[] {
  const characterBits = BigInt(Math.ceil(Math.log2(graph.readInt32LE(2) + 1)));
  const words: string[] = [];
  const open = [{ edge: 0, prefix: '' }];
  for (let place = open.pop(); place; place = open.pop()) {
    const { edge, prefix } = place;
    const bits = graph.readBigUInt64LE(HEADER_BYTES + EDGE_BYTES * edge);
    const flags = bits >> characterBits;
    const text = prefix + (characters[Number(BigInt.asUintN(Number(characterBits), bits))] ?? '');
    if ((flags & ENDS_WORD) !== 0n) words.push(text);
    if ((flags & LAST_OF_NODE) === 0n) open.push({ edge: edge + 1, prefix });
    const next = Number(flags >> FLAG_BITS);
    if (next !== 0) open.push({ edge: next, prefix: text });
  }
  return words;
}
