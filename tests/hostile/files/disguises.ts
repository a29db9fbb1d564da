import { invoicePdf, noteJpeg } from '../../support/documents.ts';
import type { HostileFiles } from './hostile-files.ts';
import { pack, zip } from './zip.ts';

/** Files that are not what they say, and names that are more than names. */
export const disguises: HostileFiles = {
  'empty.pdf': () => Buffer.alloc(0),
  'one-byte.pdf': () => Buffer.from('%'),
  'only-a-header.pdf': () => Buffer.from('%PDF-1.7\n'),
  'zeros.pdf': () => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(20 * 1024 ** 2)]),
  'truncated.pdf': async () => {
    const whole = await invoicePdf();
    return whole.subarray(0, whole.length / 2);
  },
  'html.pdf': () => Buffer.from('<!doctype html><script>alert(1)</script>'),
  'jpeg.pdf': async () => noteJpeg(),
  'pdf.jpg': invoicePdf,
  'header-at-offset-100.pdf': async () =>
    Buffer.concat([Buffer.alloc(100, ' '), await invoicePdf()]),
  'pdf-and-zip.pdf': async () =>
    Buffer.concat([await invoicePdf(), zip([{ name: 'a.txt', packed: pack('hidden') }])]),
  'zip-and-pdf.pdf': async () =>
    Buffer.concat([zip([{ name: 'a.txt', packed: pack('hidden') }]), await invoicePdf()]),
  'jpeg-and-html.jpg': async () =>
    Buffer.concat([await noteJpeg(), Buffer.from('<script>alert(1)</script>')]),
  'program.pdf': () => Buffer.from('7f454c4602010100', 'hex'),
  'eicar.txt': () => Buffer.from(eicar()),
  'eicar.pdf': async () => Buffer.concat([await invoicePdf(), Buffer.from(eicar())]),
  '..%2F..%2F..%2Ftmp%2Fowned.jpg': async () => noteJpeg(),
  'bell \u0007 and escape \u001B[31m.jpg': async () => noteJpeg(),
  'invoice\u202Egpj.exe': async () => noteJpeg(),
  'two\r\nX-Injected: lines"; filename="other.jpg': async () => noteJpeg(),
  [`${'x'.repeat(240)}.jpg`]: async () => noteJpeg(),
};

/** The signature every virus scanner knows; not in one piece, or they would find it here. */
function eicar(): string {
  return ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', 'STANDARD-ANTIVIRUS-TEST', 'FILE!$H+H*'].join('-');
}
