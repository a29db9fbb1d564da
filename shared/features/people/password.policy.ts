import { dictionary } from '@zxcvbn-ts/language-common';

import { passwordRefused } from './people.errors.ts';

/** No rules of composition, as NIST SP 800-63B and OWASP ASVS 5.0 (6.2) advise. */
export const LONGEST_PASSWORD = 200;

type About = {
  readonly shortest: number;
  /** What others can know of the person: the address, the name. */
  readonly person: readonly string[];
};

const common: ReadonlySet<string> = new Set(dictionary['passwords-common']);

/** @throws AppError `password.too_short`, `password.too_common`, `password.too_personal` */
export function checkPassword(password: string, { shortest, person }: About): void {
  const length = Array.from(password).length;
  if (length < shortest) {
    throw passwordRefused('password.too_short', `A password has at least ${shortest} characters.`);
  }
  if (isCommon(password)) {
    throw passwordRefused(
      'password.too_common',
      'This password, or what is left of it without the digits and signs around it, is among the most used ones.',
    );
  }
  if (person.some((fact) => isMadeOf(password, fact))) {
    throw passwordRefused(
      'password.too_personal',
      'The password must not be made of your name or address.',
    );
  }
}

/** `password`, and also `Password-2026!`, `1234password`, `passwordpassword`, `aaaaaaaaaaaa`. */
function isCommon(password: string): boolean {
  const plain = password.normalize('NFKC').toLowerCase();
  const core = plain.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return [plain, core, periodOf(plain), periodOf(core)].some(
    (text) => text !== '' && (common.has(text) || text.length === 1),
  );
}

/** What a text is a repetition of: the text itself where it is none. */
function periodOf(text: string): string {
  const shift = `${text}${text}`.indexOf(text, 1);
  return text.slice(0, shift);
}

/** The fact itself, or a word of it, is most of the password. */
function isMadeOf(password: string, fact: string): boolean {
  const plain = lettersOf(password);
  const words = fact.split(/[^\p{L}\p{N}]+/u);
  const local = fact.split('@')[0] ?? '';
  return [fact, local, ...words].map(lettersOf).some((known) => {
    if (known.length < 4) return false;
    const rest = plain.replaceAll(known, '');
    return rest.length * 2 <= plain.length;
  });
}

/** What is compared: `Ada Lovelace`, `ada.lovelace` and `adalovelace` are the same. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
