import { english } from './english.ts';
import { european } from './european.ts';
import { german } from './german.ts';
import type { Place } from './place.ts';

export const places: readonly Place[] = [...english, ...german, ...european];
