import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { openPromise, type Entry, type ZipFile } from 'yauzl';

import type { ParamsOf } from '../define-engine.ts';
import { serveEngine, unlessNoRoom, Unreadable } from '../serve-engine.ts';
import { archiveEngine, type UnpackedEntry } from './archive.engine.ts';

type Limits = ParamsOf<typeof archiveEngine, 'unpack'>;

/** Small archives of repetitive text pack better than any ratio allows. */
const HARMLESS_BYTES = 1024 ** 2;

serveEngine(archiveEngine, {
  async unpack(limits) {
    const archive = await openArchive(limits.path);
    if (archive.entryCount > limits.maxEntries) throw new Unreadable('archive_too_large');
    const entries: UnpackedEntry[] = [];
    const spent = { bytes: 0 };
    try {
      for await (const entry of archive.eachEntry()) {
        if (isFurniture(entry)) continue;
        // The count in the archive's directory is only a claim.
        if (entries.length >= limits.maxEntries) throw new Unreadable('archive_too_large');
        const path = join(limits.folder, String(entries.length + 1));
        entries.push(await unpack(archive, entry, { path, limits, spent }));
      }
    } catch (error) {
      unlessNoRoom(error);
      throw error instanceof Unreadable ? error : new Unreadable('damaged', error);
    } finally {
      archive.close();
    }
    return { entries };
  },
});

async function openArchive(path: string): Promise<ZipFile> {
  try {
    // Names are only shown: a path that climbs out of the archive leads nowhere.
    return await openPromise(path, {
      lazyEntries: true,
      autoClose: false,
      strictFileNames: false,
      validateEntrySizes: true,
      decodeStrings: true,
    });
  } catch (error) {
    throw new Unreadable('damaged', error);
  }
}

/** Folders, and what operating systems leave in archives. */
function isFurniture({ fileName }: Entry): boolean {
  return /\/$|(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/.test(fileName);
}

type Unpacking = {
  readonly path: string;
  readonly limits: Limits;
  /** Unpacked so far, of all entries: also of those that were then refused. */
  readonly spent: { bytes: number };
};

async function unpack(
  archive: ZipFile,
  entry: Entry,
  { path, limits, spent }: Unpacking,
): Promise<UnpackedEntry> {
  const name = entry.fileName;
  const refuse = (refusal: UnpackedEntry['refusal']) => ({
    name,
    path: null,
    byteSize: 0,
    refusal,
  });
  if (isSymbolicLink(entry)) return refuse('archive.entry_not_a_file');
  if (entry.isEncrypted()) return refuse('archive.entry_encrypted');

  let byteSize = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      byteSize += chunk.length;
      spent.bytes += chunk.length;
      const isBomb =
        spent.bytes > HARMLESS_BYTES && spent.bytes > archive.fileSize * limits.maxRatio;
      if (isBomb || spent.bytes > limits.maxBytes) done(new Unreadable('archive_too_large'));
      else if (byteSize > limits.maxEntryBytes) done(new EntryTooLarge());
      else done(null, chunk);
    },
  });
  try {
    await pipeline(await archive.openReadStreamPromise(entry), meter, createWriteStream(path));
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    unlessNoRoom(error);
    await rm(path, { force: true });
    const isLarge = error instanceof EntryTooLarge;
    return refuse(isLarge ? 'archive.entry_too_large' : 'archive.entry_damaged');
  }
  return byteSize === 0 ? refuse('file.empty') : { name, path, byteSize, refusal: null };
}

class EntryTooLarge extends Error {}

/** Unix keeps the file's mode in the upper half of the attributes. */
function isSymbolicLink({ externalFileAttributes }: Entry): boolean {
  const kind = (externalFileAttributes >>> 16) & 0o170000;
  return kind === 0o120000;
}
