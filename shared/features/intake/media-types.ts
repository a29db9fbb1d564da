export const mediaTypes = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/tiff',
  'image/webp',
] as const;
export type MediaType = (typeof mediaTypes)[number];

type Signature = { readonly offset: number; readonly bytes: Buffer };

const at = (offset: number, bytes: string): Signature => ({
  offset,
  bytes: Buffer.from(bytes, 'latin1'),
});

/** How a file of each type begins: any of the alternatives, each with all of its signatures. */
const beginnings: Readonly<Record<MediaType, readonly (readonly Signature[])[]>> = {
  // The standard lets a header stand anywhere in the first kilobyte; then the file could begin as
  // something else and be two things at once.
  'application/pdf': [[at(0, '%PDF-')]],
  'image/png': [[at(0, '\x89PNG\r\n\x1a\n')]],
  'image/jpeg': [[at(0, '\xff\xd8\xff')]],
  'image/tiff': [[at(0, 'II*\0')], [at(0, 'MM\0*')], [at(0, 'II+\0')], [at(0, 'MM\0+')]],
  'image/webp': [[at(0, 'RIFF'), at(8, 'WEBP')]],
};

/** The type of a file by its first bytes; its name and its declared type count for nothing. */
export function detectMediaType(head: Buffer): MediaType | undefined {
  return mediaTypes.find((type) =>
    beginnings[type].some((signatures) =>
      signatures.every(({ offset, bytes }) =>
        head.subarray(offset, offset + bytes.length).equals(bytes),
      ),
    ),
  );
}
