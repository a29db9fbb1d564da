import { writeFile } from 'node:fs/promises';

import { letterTriples } from './count-triples.ts';

/* npm run letter-triples: writes letter-triples.txt anew, when a language or its model changes. */

await writeFile(new URL('../letter-triples.txt', import.meta.url), await letterTriples());
