import type { Language } from '../../places/place.ts';
import { de } from './de.ts';
import { en, type BankWords } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { nl } from './nl.ts';
import { pt } from './pt.ts';

export const bankWords: Readonly<Record<Language, BankWords>> = { en, de, fr, es, it, nl, pt };
