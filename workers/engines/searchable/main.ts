import { serveEngine } from '../serve-engine.ts';
import { addText } from './add-text.ts';
import { bindPictures } from './bind-pictures.ts';
import { searchableEngine } from './searchable.engine.ts';

serveEngine(searchableEngine, {
  async addText({ sheets, out, ...file }) {
    await addText(file, sheets, out);
    return {};
  },

  async bind({ sheets, out }) {
    await bindPictures(sheets, out);
    return {};
  },
});
