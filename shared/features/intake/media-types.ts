import { fileTypeFromBuffer } from 'file-type';

export const mediaTypes = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/tiff',
  'image/webp',
] as const;
export type MediaType = (typeof mediaTypes)[number];

/** As many first bytes of a file as the type is decided by. */
export const SNIFFED_BYTES = 4_100;

/**
 * The type of a file by its first bytes; name and declared type count for nothing. A PDF must
 * begin with its header: a file that is two things at once is refused.
 */
export async function detectMediaType(head: Buffer): Promise<MediaType | undefined> {
  if (head.subarray(0, 5).equals(Buffer.from('%PDF-'))) return 'application/pdf';
  const found = await fileTypeFromBuffer(head.subarray(0, SNIFFED_BYTES));
  const mime = found?.mime;
  return mediaTypes.find((type) => type === mime && type !== 'application/pdf');
}
