import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';

import { z } from 'zod';

import { messageOf } from '#shared/core/errors.ts';

import { findFiles } from '../scan/find-files.ts';
import { UsageError } from '../usage-error.ts';

/** What a batch is made of, as the client has it. */
export type Item = {
  readonly customId: string;
  readonly source: { readonly path: string } | { readonly url: string };
  /** As the API takes them: title, class_hint, metadata. */
  readonly wishes: object;
};

const isUrl = (name: string): boolean => /^https?:\/\//.test(name);

/** Files, folders and https URLs; each is called as it was named. */
export async function itemsOf(names: readonly string[]): Promise<readonly Item[]> {
  const urls = names
    .filter(isUrl)
    .map((url): Item => ({ customId: url, source: { url }, wishes: {} }));
  const paths = names.filter((name) => !isUrl(name));
  const files = paths.length === 0 ? [] : await findFiles(paths);
  const sent = files.map((path): Item => ({ customId: path, source: { path }, wishes: {} }));
  return [...sent, ...urls];
}

const lineSchema = z
  .looseObject({
    custom_id: z.string().optional(),
    file: z.string().optional(),
    url: z.string().optional(),
  })
  .refine(({ file, url }) => (file === undefined) !== (url === undefined), 'needs file or url');

/** A manifest: JSON Lines with `file` (beside the manifest) or `url`, and what the API knows. */
export async function itemsIn(manifest: string): Promise<readonly Item[]> {
  const text = await readFile(manifest, 'utf8').catch((error: unknown) => {
    throw new UsageError(`${manifest} cannot be read: ${messageOf(error)}`, { cause: error });
  });
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const items = await Promise.all(
    lines.map(async (line, index) => itemOf(line, { manifest, index })),
  );
  refuseDoubles(manifest, items);
  return items;
}

function refuseDoubles(manifest: string, items: readonly Item[]): void {
  const groups = Map.groupBy(items, ({ customId }) => customId);
  const doubles = [...groups].filter(([, same]) => same.length > 1).map(([id]) => id);
  if (doubles.length === 0) return;
  throw new UsageError(`${manifest} has more than one item called ${doubles.join(', ')}.`);
}

type Place = { readonly manifest: string; readonly index: number };

async function itemOf(line: string, { manifest, index }: Place): Promise<Item> {
  try {
    const { custom_id, file, url, ...wishes } = lineSchema.parse(JSON.parse(line));
    if (url !== undefined) return { customId: custom_id ?? url, source: { url }, wishes };
    const path = resolve(dirname(manifest), file ?? '');
    if (!(await stat(path)).isFile()) throw new Error(`${basename(path)} is no file`);
    return { customId: custom_id ?? file ?? '', source: { path }, wishes };
  } catch (error) {
    const why =
      error instanceof z.ZodError
        ? error.issues.map(({ path, message }) => `${path.join('.')} ${message}`.trim()).join('; ')
        : messageOf(error);
    throw new UsageError(`${manifest}, line ${index + 1}: ${why}`, { cause: error });
  }
}
