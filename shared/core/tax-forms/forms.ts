import { f1040 } from './f1040.ts';
import { f1099 } from './f1099.ts';
import type { FormDefinition } from './form.ts';
import { w2 } from './w2.ts';
import { w8ben } from './w8ben.ts';
import { w9 } from './w9.ts';

/** The forms whose boxes we know by name. */
export const forms: readonly FormDefinition[] = [w9, w8ben, w2, ...f1099, f1040];
