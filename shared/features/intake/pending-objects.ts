import { stat } from 'node:fs/promises';

import { inTransaction, type ServiceContext, type TxContext } from '#shared/context.ts';
import { newObjectId } from '#shared/core/ids.ts';
import type { Db } from '#shared/infra/db/client.ts';
import { hashFile } from '#shared/infra/files/hash-file.ts';
import type { ObjectStorage, StoredFile } from '#shared/infra/storage/object-storage.ts';

import { uploadIsGone } from './intake.errors.ts';
import {
  deletePendingObject,
  findAbandonedObjects,
  insertPendingObject,
  markStored,
} from './objects.repository.ts';

/**
 * Writes an object in two steps that a crash cannot tear apart: a row that says "pending" first,
 * then the bytes. `keepObject` makes it lasting in the transaction that refers to it; whatever
 * stays pending is removed by the sweep.
 * @returns the object's key
 */
export async function storePendingObject(ctx: ServiceContext, file: StoredFile): Promise<string> {
  const { organizationId } = ctx.actor;
  const key = `${organizationId}/${newObjectId()}`;
  const { byteSize, sha256 } = file;
  await inTransaction(ctx, async ({ tx }) =>
    insertPendingObject(tx, { organizationId, key, byteSize, sha256 }),
  );
  await ctx.storage.putFile(key, file);
  return key;
}

/** The same for a file that we made. */
export async function storePendingFile(
  ctx: ServiceContext,
  { path, mediaType }: Pick<StoredFile, 'path' | 'mediaType'>,
): Promise<{ objectKey: string; byteSize: number; sha256: Buffer }> {
  const { size: byteSize } = await stat(path);
  const sha256 = await hashFile(path);
  const objectKey = await storePendingObject(ctx, { path, byteSize, sha256, mediaType });
  return { objectKey, byteSize, sha256 };
}

/**
 * A place for bytes that others bring: the row that says "pending" until its time is over.
 * @returns the object's key
 */
export async function reserveObject(
  { tx, actor }: TxContext,
  file: { readonly byteSize: number; readonly sha256: Buffer; readonly pendingUntil: Date },
): Promise<string> {
  const { organizationId } = actor;
  const key = `${organizationId}/${newObjectId()}`;
  await insertPendingObject(tx, { organizationId, key, ...file });
  return key;
}

/** @throws AppError `upload.gone` where the sweep was faster */
export async function keepObject({ tx, actor }: TxContext, key: string): Promise<void> {
  const isKept = await markStored(tx, { organizationId: actor.organizationId, key });
  if (!isKept) throw uploadIsGone();
}

/** For a submission that came to nothing. What fails here is left to the sweep. */
export async function discardObject(ctx: ServiceContext, key: string): Promise<void> {
  const { organizationId } = ctx.actor;
  try {
    await ctx.storage.remove(key);
    await inTransaction(ctx, async ({ tx }) => deletePendingObject(tx, { organizationId, key }));
  } catch (err) {
    ctx.log.warn({ err, object: key }, 'could not discard an object; the sweep will');
  }
}

/**
 * Removes what others brought. The row stays until its time is over: they may bring it once more,
 * and then the sweep finds it.
 */
export async function emptyObject(ctx: ServiceContext, key: string): Promise<void> {
  await ctx.storage.remove(key).catch((err: unknown) => {
    ctx.log.warn({ err, object: key }, 'could not empty an object; the sweep will');
  });
}

/** The sweep: removes what crashed submissions left, bytes first. @returns how many. */
export async function discardPendingObjects(systemDb: Db, storage: ObjectStorage): Promise<number> {
  const objects = await findAbandonedObjects(systemDb);
  for (const object of objects) {
    await storage.remove(object.key);
    await deletePendingObject(systemDb, object);
  }
  return objects.length;
}
