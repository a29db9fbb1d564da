import type { Language } from '../../places/place.ts';
import { de } from './de.ts';
import { en, type TillWords } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { nl } from './nl.ts';
import { pt } from './pt.ts';

export const tillWords: Readonly<Record<Language, TillWords>> = { en, de, fr, es, it, nl, pt };
