import { accessSync, existsSync } from 'node:fs';
import { mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { messageOf } from '#shared/core/errors.ts';
import { languages, type Language } from '#shared/core/languages.ts';

/** Where Debian, Fedora and Arch install Tesseract's fast models. */
const SYSTEM_FOLDERS = [
  '/usr/share/tesseract-ocr/5/tessdata',
  '/usr/share/tessdata',
  '/usr/share/tesseract/tessdata',
];

export type LanguageData = {
  /**
   * Holds `fast/<language>.traineddata` and `best/<language>.traineddata` of each language, and
   * `osd.traineddata`, by which scripts are told apart.
   */
  readonly folder: string;
  /** Languages whose fast model is not installed; the best one takes its place, more slowly. */
  readonly withoutFast: readonly Language[];
};

/**
 * Tesseract wants the data of all its languages in one folder; they are installed apart. Linked at
 * the worker's start, so that a missing language stops it there and not at the first document.
 * @param tessdata where the fast models are; looked for where the usual distributions put them if
 *   not given
 * @throws Error that names the missing package or folder
 */
export async function linkLanguageData(
  workFolder: string,
  tessdata: string | undefined,
): Promise<LanguageData> {
  const folder = await freshFolder(join(workFolder, 'languages'));
  const fast = await freshFolder(join(folder, 'fast'));
  const best = await freshFolder(join(folder, 'best'));
  if (tessdata !== undefined) accessSync(tessdata);
  const withoutFast: Language[] = [];
  for (const language of languages) {
    const name = `${language}.traineddata`;
    const installed = fastModelOf(name, tessdata);
    if (!installed) withoutFast.push(language);
    await symlink(bestModelOf(language), join(best, name));
    await symlink(installed ?? bestModelOf(language), join(fast, name));
  }
  await symlink(packagedData('osd', '4.0.0'), join(folder, 'osd.traineddata'));
  return { folder, withoutFast };
}

async function freshFolder(path: string): Promise<string> {
  await rm(path, { recursive: true, force: true });
  await mkdir(path, { recursive: true });
  return path;
}

function fastModelOf(name: string, tessdata: string | undefined): string | undefined {
  const folders = tessdata === undefined ? SYSTEM_FOLDERS : [tessdata];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** The integer "best" models; the packages hold them beside the standard ones. */
export const bestModelOf = (language: Language): string => packagedData(language, '4.0.0_best_int');

function packagedData(data: Language | 'osd', kind: '4.0.0' | '4.0.0_best_int'): string {
  const name = `@tesseract.js-data/${data}`;
  try {
    const manifest = import.meta.resolve(`${name}/package.json`);
    const path = fileURLToPath(new URL(`${kind}/${data}.traineddata.gz`, manifest));
    accessSync(path);
    return path;
  } catch (error) {
    throw new Error(`The OCR data package ${name} is not installed: ${messageOf(error)}`, {
      cause: error,
    });
  }
}
