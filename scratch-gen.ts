import { writeFileSync } from 'node:fs';
import { makePaper } from './tests/papers/make-paper.ts';
import { toReading } from './tests/papers/to-reading.ts';
const [kind, n, out, base = '0'] = process.argv.slice(2) as any;
const rows: string[] = []; let bad = 0; const t = performance.now();
for (let i = 0; i < +n; i++) { try { const m = makePaper(kind, +base + i) as any; const ocr = i % 2 === 1; rows.push(JSON.stringify({ kind, language: m.language, truth: m.truth, pages: toReading(m, { seed: i, mistakes: ocr ? [0, 0.01, 0.03][i % 3]! : 0, source: ocr ? 'ocr' : 'text_layer' }) })); } catch (e) { bad++; if (bad < 3) console.log(String(e).slice(0, 200)); } }
writeFileSync(out, rows.join('\n')); console.log(kind, rows.length, bad, Math.round(performance.now() - t));
