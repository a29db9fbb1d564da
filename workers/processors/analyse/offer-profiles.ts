import { join } from 'node:path';

import type { ServiceContext } from '#shared/context.ts';
import type { DocumentClass } from '#shared/core/field.ts';
import { loadOffer, type Offer } from '#shared/features/profiles/index.ts';
import type { DocumentRow } from '#shared/infra/db/schema.ts';

import { writeJsonLines } from '../write-json-lines.ts';

type Offered = {
  readonly profiles?: { readonly path: string; readonly isChosen: boolean };
  /** Whoever chooses a profile says of which class the document is, if the profile does. */
  readonly classHint?: DocumentClass;
  readonly offered: Offer['offered'];
};

/** The profiles that a document may be read with, in a file for the engine. */
export async function offerProfiles(
  ctx: ServiceContext,
  document: DocumentRow,
  folder: string,
): Promise<Offered> {
  const { isChosen, offered } = await loadOffer(ctx, document);
  const [first] = offered;
  if (!first) return { offered };
  const path = join(folder, 'profiles.jsonl');
  await writeJsonLines(path, offered);
  const classHint = isChosen ? first.definition.match?.class : undefined;
  return { offered, profiles: { path, isChosen }, ...(classHint && { classHint }) };
}
