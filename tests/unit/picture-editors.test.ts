import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

import sharp from 'sharp';
import { expect, test } from 'vitest';

import { editorIn } from '#workers/engines/editors.ts';
import { editorOf } from '#workers/engines/image/editor-of.ts';
import { softwareInExif } from '#workers/engines/image/exif-software.ts';

/* Which pictures name an editor as the program that wrote them. */

async function editorOfBytes(bytes: Buffer): Promise<string | null | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'docmill-test-'));
  try {
    const path = join(folder, 'picture');
    await writeFile(path, bytes);
    return await editorOf(path);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const plain = sharp({ create: { width: 4, height: 4, channels: 3, background: '#fff' } });

/** A PNG with a comment: chunks are of a length, a name, data and a checksum. */
async function pngSaying(keyword: string, text: string): Promise<Buffer> {
  const png = await plain.clone().png().toBuffer();
  const named = Buffer.from(`tEXt${keyword}\0${text}`, 'latin1');
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(named.length - 4);
  checksum.writeUInt32BE(crc32(named));
  // The signature and the header take 33 bytes.
  return Buffer.concat([png.subarray(0, 33), length, named, checksum, png.subarray(33)]);
}

const xmp = (attributes: string): string =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description ${attributes}/></rdf:RDF></x:xmpmeta>`;

test('an editor is found in EXIF data, in XMP and in the comments of a PNG', async () => {
  const exif = { IFD0: { Software: 'GIMP 2.10.34' } };
  expect(await editorOfBytes(await plain.clone().withExif(exif).jpeg().toBuffer())).toBe('GIMP');
  const tool = 'xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:CreatorTool="Adobe Photoshop CS6"';
  const told = await plain.clone().withXmp(xmp(tool)).jpeg().toBuffer();
  expect(await editorOfBytes(told)).toBe('Adobe Photoshop');
  expect(await editorOfBytes(await pngSaying('Software', 'Paint.NET 5.0'))).toBe('Paint.NET');
});

test('another program is none, and without a program there is nothing to tell', async () => {
  expect(await editorOfBytes(await pngSaying('Software', 'gnome-screenshot'))).toBeNull();
  expect(await editorOfBytes(await pngSaying('Comment', 'made with GIMP'))).toBeUndefined();
  expect(await editorOfBytes(await plain.clone().jpeg().toBuffer())).toBeUndefined();
});

/** EXIF data of one entry; big-endian, as some cameras write it. */
function exifOf(entry: { readonly length: number; readonly at: number }, text = ''): Buffer {
  const tiff = Buffer.alloc(22);
  tiff.write('MM\0*', 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(0x0131, 10);
  tiff.writeUInt16BE(2, 12);
  tiff.writeUInt32BE(entry.length, 14);
  tiff.writeUInt32BE(entry.at, 18);
  return Buffer.concat([Buffer.from('Exif\0\0'), tiff, Buffer.from(text)]);
}

test('EXIF data that point nowhere name no program', () => {
  expect(softwareInExif(exifOf({ length: 4, at: 0x47494d50 }))).toEqual(['GIMP']);
  expect(softwareInExif(exifOf({ length: 9, at: 22 }, 'Inkscape\0'))).toEqual(['Inkscape\0']);
  expect(softwareInExif(exifOf({ length: 9, at: 2 ** 32 - 1 }))).toEqual([]);
  expect(softwareInExif(Buffer.from('Exif\0\0II*\0\xff\xff\xff\xff', 'latin1'))).toEqual([]);
  expect(softwareInExif(Buffer.from('Exif\0\0'))).toEqual([]);
});

test('only the beginning of a name is looked at, however long it is', () => {
  expect(editorIn(`${' '.repeat(190)}Inkscape`)).toBe('Inkscape');
  expect(editorIn(`${' '.repeat(200)}Inkscape`)).toBeUndefined();
});
