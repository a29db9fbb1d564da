import type { HostileFiles } from './hostile-files.ts';
import { pack, packZeros, zip, type ZipEntry } from './zip.ts';

/** XML, and office documents, which are archives of XML. */
export const markedUp: HostileFiles = {
  'xml-billion-laughs.xml': () => Buffer.from(billionLaughs('lolz')),
  'xml-external-entity.xml': () => Buffer.from(externalEntity('invoice')),
  'xml-100000-deep.xml': () => Buffer.from(`<?xml version="1.0"?>${'<a>'.repeat(100_000)}`),
  'xml-million-attributes.xml': () =>
    Buffer.from(
      `<?xml version="1.0"?><a ${Array.from({ length: 1_000_000 }, (_, index) => `a${index}=""`).join(' ')}/>`,
    ),
  'xml-nothing-but-comments.xml': () => Buffer.from(`${'<!---->'.repeat(585)}x`),
  'svg-with-script.svg': () =>
    Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><image href="file:///etc/passwd"/></svg>',
    ),
  'docx-billion-laughs.docx': () => office([document(billionLaughs('w:document'))]),
  'docx-external-entity.docx': () => office([document(externalEntity('w:document'))]),
  'docx-path-traversal.docx': () =>
    office([document('<w:document/>'), { name: '../../../tmp/owned', packed: pack('x') }]),
  'docx-bomb.docx': () => office([{ name: 'word/document.xml', packed: packZeros(1_000) }]),
  'docx-calls-home.docx': () =>
    office([
      document('<w:document/>'),
      {
        name: 'word/_rels/document.xml.rels',
        packed: pack(
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://169.254.169.254/latest/meta-data/" TargetMode="External"/></Relationships>',
        ),
      },
    ]),
  'csv-formulas.csv': () => Buffer.from('=cmd|"/c calc"!A0,+1,-1,@SUM(1),\t=1\n'),
};

function billionLaughs(root: string): string {
  const levels = Array.from({ length: 9 }, (_, index) => index + 1);
  const entities = levels.map((level) => `<!ENTITY l${level} "${`&l${level - 1};`.repeat(10)}">`);
  return `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">${entities.join('')}]><${root}>&l9;</${root}>`;
}

const externalEntity = (root: string): string =>
  `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><${root}>&f;</${root}>`;

const document = (xml: string): ZipEntry => ({ name: 'word/document.xml', packed: pack(xml) });

function office(parts: readonly ZipEntry[]): Buffer {
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
  return zip([{ name: '[Content_Types].xml', packed: pack(types) }, ...parts]);
}
