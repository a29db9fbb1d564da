import { mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { messageOf } from '#shared/core/errors.ts';
import { languages, type Language } from '#shared/core/languages.ts';

/**
 * Tesseract wants the data of all its languages in one folder; npm installs each in its own.
 * Made at the worker's start, so that a missing language stops it there and not at the first
 * document.
 * @returns the folder
 * @throws Error that names the missing package
 */
export async function linkLanguageData(workFolder: string): Promise<string> {
  const folder = join(workFolder, 'languages');
  await mkdir(folder, { recursive: true });
  for (const language of languages) {
    const link = join(folder, `${language}.traineddata.gz`);
    await rm(link, { force: true });
    await symlink(dataOf(language), link);
  }
  return folder;
}

/** The integer "best" models; the packages hold them beside the standard ones. */
function dataOf(language: Language): string {
  const name = `@tesseract.js-data/${language}`;
  try {
    const manifest = import.meta.resolve(`${name}/package.json`);
    return fileURLToPath(new URL(`4.0.0_best_int/${language}.traineddata.gz`, manifest));
  } catch (error) {
    throw new Error(`The OCR data package ${name} is not installed: ${messageOf(error)}`, {
      cause: error,
    });
  }
}
