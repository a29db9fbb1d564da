import { join } from 'node:path';

import type { ServiceContext } from '#shared/context.ts';
import type { OrganizationId } from '#shared/core/ids.ts';
import { ownWeightsOf } from '#shared/features/lessons/index.ts';

import { writeJsonLines } from '../write-json-lines.ts';

type Salting = { readonly saltOf: (organizationId: OrganizationId) => string };

/** What the organization's corrections taught, in a file for the engine; none where they taught nothing. */
export async function offerOwnModel(
  ctx: ServiceContext,
  salting: Salting,
  folder: string,
): Promise<{ readonly ownPath?: string }> {
  const weights = await ownWeightsOf(ctx);
  if (weights.length === 0) return {};
  return { ownPath: await write(ctx, { salting, folder, weights }) };
}

/** The same, with nothing but a salt where nothing was learned yet. */
export async function writeOwnModel(
  ctx: ServiceContext,
  salting: Salting,
  folder: string,
): Promise<string> {
  return write(ctx, { salting, folder, weights: await ownWeightsOf(ctx) });
}

type Writing = {
  readonly salting: Salting;
  readonly folder: string;
  readonly weights: Awaited<ReturnType<typeof ownWeightsOf>>;
};

async function write(
  { actor }: ServiceContext,
  { salting, folder, weights }: Writing,
): Promise<string> {
  const path = join(folder, 'own.jsonl');
  const salt = salting.saltOf(actor.organizationId);
  const learned = weights.map(({ class: documentClass, field, deltas }) => ({
    class: documentClass,
    field,
    deltas,
  }));
  await writeJsonLines(path, [{ salt }, ...learned]);
  return path;
}
