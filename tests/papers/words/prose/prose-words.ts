import type { Language } from '../../places/place.ts';
import { de } from './de.ts';
import { en, type ProseWords } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { nl } from './nl.ts';
import { pt } from './pt.ts';

export const proseWords: Readonly<Record<Language, ProseWords>> = { en, de, fr, es, it, nl, pt };
