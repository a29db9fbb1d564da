import { writeFile } from 'node:fs/promises';
import process from 'node:process';
import { text } from 'node:stream/consumers';

import { createScheduler, createWorker, OEM } from 'tesseract.js';

/*
 * node tests/bench/tesseract-js/main.ts MODELS WORKERS OUT < FILES
 *
 * Reads pictures, whose names come on standard input, with a scheduler of tesseract.js and nothing
 * around it.
 */

const [models = '', workers = '1', out = ''] = process.argv.slice(2);
const paths = (await text(process.stdin)).split('\0');

const scheduler = createScheduler();
const options = { langPath: models, gzip: false, cacheMethod: 'none' };
for (let count = 0; count < Number(workers); count += 1) {
  scheduler.addWorker(await createWorker('eng', OEM.LSTM_ONLY, options));
}
const results = await Promise.all(paths.map(async (path) => scheduler.addJob('recognize', path)));
await writeFile(out, JSON.stringify(results.map(({ data }) => data.text)));
await scheduler.terminate();
