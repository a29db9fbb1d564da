import { serveEngine } from '../serve-engine.ts';
import { findLines } from './find-lines.ts';
import { readPgm } from './grey-picture.ts';
import { linesEngine, type SeenLine } from './lines.engine.ts';
import { loadNetworks } from './networks.ts';
import { readLine } from './read-line.ts';

serveEngine(linesEngine, {
  async readLines({ path, textHeight }) {
    const networks = await loadNetworks();
    const picture = await readPgm(path);
    const lines: SeenLine[] = [];
    for (const area of await findLines(picture, textHeight, networks.finder)) {
      const line = await readLine(picture, area, networks);
      if (line) lines.push(line);
    }
    return { lines };
  },
});
