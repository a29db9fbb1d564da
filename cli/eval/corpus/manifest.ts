import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

import { z } from 'zod';

import { messageOf } from '#shared/core/errors.ts';
import { documentClasses } from '#shared/core/field.ts';
import { languages } from '#shared/core/languages.ts';
import { hashFile } from '#shared/infra/files/hash-file.ts';

import { UsageError } from '../../usage-error.ts';

/** Files that try the robustness of what reads them have a class of their own. */
const labels = [...documentClasses, 'hostile'] as const;
export type Label = (typeof labels)[number];

const isLanguageList = (text: string): boolean =>
  text.split('+').every((part) => languages.some((one) => one === part));

/** One line of a manifest; what else stands there is for people. */
const lineSchema = z.looseObject({
  id: z.string().min(1).max(300),
  file: z.string().min(1).max(1_000),
  sha256: z
    .string()
    .regex(/^[\da-f]{64}$/i)
    .optional(),
  class: z.enum(labels),
  truth: z.record(z.string(), z.unknown()).default({}),
  /** A file with the transcript. */
  text: z.string().max(1_000).optional(),
  /** What it is to be read in. */
  language: z.string().refine(isLanguageList, 'is no list of languages such as eng+deu').optional(),
});

/** A document with known answers. */
export type Sample = {
  readonly id: string;
  readonly path: string;
  readonly label: Label;
  /** Only what is really printed on it. */
  readonly truth: Readonly<Record<string, unknown>>;
  readonly transcript: string | undefined;
  readonly language: string | undefined;
};

/**
 * The documents of a manifest: JSON Lines, with files beside it.
 * @throws UsageError where a line says nothing usable, or a file is not the one that was labelled
 */
export async function readManifest(manifest: string): Promise<readonly Sample[]> {
  const text = await readFile(manifest, 'utf8').catch((error: unknown) => {
    throw new UsageError(`${manifest} cannot be read: ${messageOf(error)}`, { cause: error });
  });
  const samples: Sample[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    samples.push(
      await sampleOf(line, dirname(manifest)).catch((error: unknown) => {
        const why = error instanceof z.ZodError ? reasonsOf(error) : messageOf(error);
        throw new UsageError(`${manifest}, line ${index + 1}: ${why}`, { cause: error });
      }),
    );
  }
  return samples;
}

const reasonsOf = ({ issues }: z.ZodError): string =>
  issues.map(({ path, message }) => `${path.join('.')} ${message}`.trim()).join('; ');

async function sampleOf(line: string, folder: string): Promise<Sample> {
  const entry = lineSchema.parse(JSON.parse(line));
  const { id, file, sha256, truth, language } = entry;
  const path = resolve(folder, file);
  const found = (await hashFile(path)).toString('hex');
  if (sha256 !== undefined && found !== sha256.toLowerCase()) {
    throw new Error(`${file} is not the file that was labelled: its SHA-256 is ${found}.`);
  }
  const transcript = entry.text && (await readFile(resolve(folder, entry.text), 'utf8'));
  return { id, path, label: entry.class, truth, transcript, language };
}
