import { invoicePdf } from '../../support/documents.ts';
import type { HostileFiles } from './hostile-files.ts';
import { overlappingZip, pack, packZeros, zip } from './zip.ts';

/** Archives that unpack to too much, to somewhere else, or not at all. */
export const archives: HostileFiles = {
  'zip-bomb.zip': () => zip([{ name: 'zeros.pdf', packed: packZeros(2_000) }]),
  'zip-bomb-overlapping.zip': () => {
    const packed = packZeros(1_000);
    return overlappingZip(numbered(1_000).map((name) => ({ name, packed })));
  },
  'zip-bomb-nested-5-deep.zip': nested,
  'zip-path-traversal.zip': async () => {
    const packed = pack(await invoicePdf());
    const names = [
      '../../etc/cron.d/owned',
      '/etc/passwd',
      'C:\\Windows\\owned.exe',
      '..\\..\\owned',
      'a/../../b',
    ];
    return zip(names.map((name) => ({ name, packed })));
  },
  'zip-symbolic-link.zip': () =>
    zip([
      { name: 'link', packed: pack('/etc'), mode: 0o120_777 },
      { name: 'link/passwd', packed: pack('root::0:0::/:/bin/sh\n') },
    ]),
  'zip-device.zip': () => zip([{ name: 'null', packed: pack(''), mode: 0o020_666 }]),
  'zip-claims-too-little.zip': () =>
    zip([{ name: 'zeros.pdf', packed: packZeros(500), claims: 10 }]),
  'zip-claims-too-much.zip': async () =>
    zip([{ name: 'invoice.pdf', packed: pack(await invoicePdf()), claims: 0xff_ff_ff_fe }]),
  'zip-20000-entries.zip': () => zip(numbered(20_000).map((name) => ({ name, packed: pack('x') }))),
  'zip-same-name-twice.zip': async () => {
    const packed = pack(await invoicePdf());
    return zip([
      { name: 'a.pdf', packed },
      { name: 'a.pdf', packed: pack('other') },
    ]);
  },
  'zip-names-of-control-characters.zip': () =>
    zip(
      ['\0.pdf', '\u001B[31m.pdf', 'invoice\u202Efdp.exe', ' ', 'x'.repeat(60_000)].map((name) => ({
        name,
        packed: pack('x'),
      })),
    ),
  'zip-empty.zip': () => zip([]),
  'zip-encrypted.zip': async () =>
    zip([{ name: 'invoice.pdf', packed: pack(await invoicePdf()), isEncrypted: true }]),
  'zip-truncated.zip': async () =>
    zip([{ name: 'invoice.pdf', packed: pack(await invoicePdf()) }]).subarray(0, 500),
};

const numbered = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${index}.pdf`);

/** Ten archives in each, five deep: a hundred thousand times the innermost. */
function nested(): Buffer {
  let content = pack(zip([{ name: 'zeros', packed: packZeros(100) }]));
  for (let depth = 1; depth < 5; depth += 1) {
    const packed = content;
    content = pack(zip(numbered(10).map((name) => ({ name: `${name}.zip`, packed }))));
  }
  return zip(numbered(10).map((name) => ({ name: `${name}.zip`, packed: content })));
}
