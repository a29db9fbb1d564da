import type { Language } from '../../places/place.ts';
import { de } from './de.ts';
import { en, type FormWords } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { nl } from './nl.ts';
import { pt } from './pt.ts';

export const formWords: Readonly<Record<Language, FormWords>> = { en, de, fr, es, it, nl, pt };
