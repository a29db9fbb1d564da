import type { Illustration, MadeFile } from './illustration.ts';

export async function makeSearchablePdf(_: Illustration): Promise<MadeFile | undefined> {
  return undefined;
}
