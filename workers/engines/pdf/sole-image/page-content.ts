import { inflateSync } from 'node:zlib';

import { PDFRawStream, type PDFDict } from '@cantoo/pdf-lib';

import { contentStreamsOf, packingOf } from '../pdf-objects.ts';

/** Unpacked bytes; what says no more than where an image goes and what its text is has less. */
const MOST_BYTES = 1024 ** 2;
const MOST_STREAMS = 100;

/** A page's content, one byte a character; nothing where it is long or packed in another way. */
export function contentOf(page: PDFDict): string | undefined {
  const streams = contentStreamsOf(page);
  if (streams.length > MOST_STREAMS) return undefined;
  let content = '';
  for (const stream of streams) {
    const room = MOST_BYTES - content.length;
    const part = stream instanceof PDFRawStream ? unpacked(stream, room) : undefined;
    if (part === undefined) return undefined;
    content += `${part}\n`;
  }
  return content;
}

/** @throws where the stream is damaged or longer than there is room */
function unpacked(stream: PDFRawStream, room: number): string | undefined {
  const packing = packingOf(stream.dict);
  const bytes = stream.getContents();
  if (room < 1 || !packing || packing.parameters) return undefined;
  if (packing.filter === 'FlateDecode') {
    return inflateSync(bytes, { maxOutputLength: room }).toString('latin1');
  }
  const isPlain = packing.filter === undefined && bytes.length <= room;
  return isPlain ? Buffer.from(bytes).toString('latin1') : undefined;
}
