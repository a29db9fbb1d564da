/* Splits the content of a PDF's page into operations (ISO 32000-1, 7.8.2), as far as numbers and names tell. */

/** A number, a name without its slash, or null for everything else: strings, arrays, dictionaries. */
export type Operand = number | string | null;

export type Operation = { readonly operator: string; readonly operands: readonly Operand[] };

/** No operator takes more: a colour of 32 inks and a pattern. */
const MOST_OPERANDS = 33;

/** In one pass, whatever the content is. @throws where it is not well formed */
export function* operationsIn(content: string): Generator<Operation> {
  let operands: Operand[] = [];
  let depth = 0;
  for (const token of tokensIn(content)) {
    depth += depthOf(token);
    if (depth < 0 || operands.length > MOST_OPERANDS) throw new Error('malformed content');
    if (depth > 0) continue;
    const operand = operandOf(token);
    if (operand === undefined) {
      yield { operator: token, operands };
      operands = [];
    } else operands.push(operand);
  }
  if (depth > 0) throw new Error('unterminated content');
}

/** What a token does to the nesting of arrays and dictionaries. */
function depthOf(token: string): number {
  if (token === '[' || token === '<<') return 1;
  return token === ']' || token === '>>' ? -1 : 0;
}

const STRING = '()';
const valuesOfNoInterest = new Set([STRING, ']', '>>', 'true', 'false', 'null']);

/** Nothing for an operator. */
function operandOf(token: string): Operand | undefined {
  if (token.startsWith('/')) return token.slice(1);
  if (valuesOfNoInterest.has(token)) return null;
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(token) ? Number(token) : undefined;
}

const BLANK = String.raw`\0\t\n\f\r `;
const REGULAR = String.raw`[^${BLANK}()<>[\]{}/%]`;
/** Nothing in it can be matched in two ways, so it takes no more time than there is text. */
const TOKEN = new RegExp(
  [
    `(?<nothing>[${BLANK}]+|%[^\\r\\n]*)`,
    `(?<hex><[\\da-fA-F${BLANK}]*>)`,
    `<<|>>|[[\\]]|/${REGULAR}*|${REGULAR}+`,
  ].join('|'),
  'y',
);

/** Strings are not told apart. */
function* tokensIn(content: string): Generator<string> {
  let at = 0;
  while (at < content.length) {
    if (content[at] === '(') {
      at = endOfString(content, at);
      yield STRING;
      continue;
    }
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(content);
    if (!found) throw new Error('malformed content');
    at = TOKEN.lastIndex;
    if (found.groups?.['hex'] !== undefined) yield STRING;
    else if (found.groups?.['nothing'] === undefined) yield found[0];
  }
}

/** Behind the bracket that closes the one at `start`. */
function endOfString(content: string, start: number): number {
  let depth = 0;
  for (let at = start; at < content.length; at += 1) {
    const sign = content[at];
    if (sign === '\\') at += 1;
    else if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    if (depth === 0) return at + 1;
  }
  throw new Error('unterminated string');
}
