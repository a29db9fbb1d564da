import { z } from 'zod';

import type { EngineDefinition } from '../define-engine.ts';

/** Why an entry is not unpacked. */
const entryRefusals = [
  'file.empty',
  'archive.entry_encrypted',
  'archive.entry_not_a_file',
  'archive.entry_too_large',
  'archive.entry_damaged',
] as const;

const unpackedEntrySchema = z.strictObject({
  /** As the archive has it; only ever shown, never used as a path. */
  name: z.string(),
  /** Null where it was refused. */
  path: z.string().nullable(),
  byteSize: z.int().min(0),
  refusal: z.enum(entryRefusals).nullable(),
});
export type UnpackedEntry = z.output<typeof unpackedEntrySchema>;

/** Unpacks ZIP archives with yauzl, counting what really comes out. */
export const archiveEngine = {
  name: 'archive',
  methods: {
    /** Writes each file of the archive into `folder`, under names of our own. */
    unpack: {
      params: z.strictObject({
        path: z.string(),
        folder: z.string(),
        maxEntries: z.int().positive(),
        /** Of one entry, unpacked. */
        maxEntryBytes: z.int().positive(),
        /** Of all entries together, unpacked. */
        maxBytes: z.int().positive(),
        /** Unpacked bytes for one packed byte. */
        maxRatio: z.number().positive(),
      }),
      result: z.strictObject({ entries: z.array(unpackedEntrySchema) }),
    },
  },
} as const satisfies EngineDefinition;
