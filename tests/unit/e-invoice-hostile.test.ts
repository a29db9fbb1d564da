import { expect, test } from 'vitest';

import { readEInvoice } from '#workers/engines/analyse/e-invoice/read-e-invoice.ts';
import { Unreadable } from '#workers/engines/serve-engine.ts';

import { ciiXml } from '../support/e-invoices/cross-industry.ts';
import { invoiceFacts } from '../support/e-invoices/facts.ts';
import { ublXml } from '../support/e-invoices/ubl.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
const body = ublXml().slice(declaration.length);
const insideRoot = (xml: string): string => ublXml().replace('<cbc:ID>', `${xml}<cbc:ID>`);

/** Why a file was refused; undefined where it was not. */
function refusal(bytes: Uint8Array): string | undefined {
  try {
    readEInvoice(bytes);
    return undefined;
  } catch (error) {
    if (error instanceof Unreadable) return error.code;
    throw error;
  }
}

const laughs = Array.from(
  { length: 10 },
  (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
).join('');

test.for([
  ['a DOCTYPE', `${declaration}<!DOCTYPE Invoice>${body}`],
  [
    'a DOCTYPE behind other things',
    `${declaration}\n<!-- ?> --><?a --><!-- ?>\n<!DOCTYPE a>${body}`,
  ],
  ['a DOCTYPE behind a line end of XML 1.1', `<?xml version="1.1"?>\u0085<!DOCTYPE a>${body}`],
  ['a DOCTYPE in small letters', `${declaration}<!doctype Invoice>${body}`],
  ['an external DTD', `${declaration}<!DOCTYPE Invoice SYSTEM "http://127.0.0.1/x.dtd">${body}`],
  [
    'an external entity',
    `${declaration}<!DOCTYPE Invoice [<!ENTITY x SYSTEM "file:///etc/passwd">]>${body.replace('R-2026', '&x;')}`,
  ],
  [
    'an entity bomb',
    `${declaration}<!DOCTYPE Invoice [<!ENTITY l0 "ha">${laughs}]>${body.replace('R-2026', '&l10;')}`,
  ],
  ['an unknown entity', ublXml().replace('R-2026', '&euro;')],
  ['an entity named like an object’s method', ublXml().replace('R-2026', '&constructor;')],
  ['an entity named like a prototype', ublXml().replace('R-2026', '&__proto__;')],
  ['a sign that XML forbids', ublXml().replace('R-2026', '&#0;')],
  ['half a surrogate pair', ublXml().replace('R-2026', '&#xD800;')],
  ['great depth', insideRoot('<a>'.repeat(60) + '</a>'.repeat(60))],
  ['very great depth', insideRoot('<a>'.repeat(200_000))],
  ['too many elements', insideRoot('<a/>'.repeat(500_001))],
  [
    'too many attributes',
    insideRoot(`<a ${Array.from({ length: 101 }, (_, at) => `b${at}="1"`).join(' ')}/>`),
  ],
  [
    'a huge list of attributes',
    insideRoot(`<a ${Array.from({ length: 300_000 }, (_, at) => `b${at}="1"`).join(' ')}/>`),
  ],
  [
    'too many namespaces',
    insideRoot(`<a ${Array.from({ length: 101 }, (_, at) => `xmlns:n${at}="u"`).join(' ')}/>`),
  ],
  ['one attribute twice', insideRoot('<a b="1" b="2"/>')],
  ['an unknown prefix', insideRoot('<zz:a/>')],
  ['a tag that is not closed', ublXml().slice(0, -20)],
  ['tags that cross', insideRoot('<a><b></a></b>')],
  ['a second root', `${ublXml()}<a/>`],
  ['half a document', ublXml().slice(0, 900)],
  ['a bare ampersand', ublXml().replace('R-2026', 'A & B')],
  ['a tag and nothing else', '<'],
] as const)('%s is refused', ([, xml]) => {
  expect(refusal(Buffer.from(xml))).toBe('damaged');
});

test('limits are further away than any invoice', () => {
  const [line] = invoiceFacts.lines;
  if (!line) throw new Error('no line');
  const lines = Array.from({ length: 10_000 }, (_, at) => ({ ...line, id: String(at + 1) }));
  const deep = '<a>'.repeat(30) + '</a>'.repeat(30);
  const xml = ciiXml({ ...invoiceFacts, lines }).replace('</ram:LineID>', `</ram:LineID>${deep}`);
  expect(readEInvoice(Buffer.from(xml))?.lines).toHaveLength(10_000);
});

test('a file that is too large is refused before it is read', () => {
  const bytes = Buffer.alloc(32 * 1024 * 1024 + 1, ' ');
  bytes.write(ublXml());
  expect(refusal(bytes)).toBe('damaged');
});

test('names of an object’s own are names like others', () => {
  const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
  const elements = names.map((name) => `<${name} ${name}="polluted"><total>1</total></${name}>`);
  const xml = insideRoot(elements.join('')).replace(
    '<cbc:ID>',
    '<cbc:__proto__>x</cbc:__proto__><cbc:ID>',
  );
  const invoice = readEInvoice(Buffer.from(xml));
  expect({ ...invoice, values: [] }).toEqual({
    ...readEInvoice(Buffer.from(ublXml())),
    values: [],
  });
  expect(({} as Record<string, unknown>)['total']).toBeUndefined();
  expect(Object.getPrototypeOf(invoice)).toBe(Object.prototype);
});

test('another kind of XML is no invoice, however it goes on', () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg">${'<g>'.repeat(100_000)}`;
  expect(readEInvoice(Buffer.from(svg))).toBeUndefined();
});

const declared = (encoding: string): string => ciiXml().replace('UTF-8', encoding);
const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();
const bom = '\uFEFF';

test.for([
  ['UTF-8', Buffer.from(ciiXml())],
  ['UTF-8 with a mark', Buffer.from(bom + ciiXml())],
  ['UTF-8 that does not say so', Buffer.from(ciiXml().replace(/^<\?xml.*?\?>\n/, ''))],
  ['UTF-8 that says UTF-16', Buffer.from(declared('utf-16'))],
  ['UTF-16, little end first', Buffer.from(bom + declared('UTF-16'), 'utf16le')],
  ['UTF-16, big end first', swapped(Buffer.from(bom + declared('UTF-16'), 'utf16le'))],
  ['UTF-16 without a mark', Buffer.from(declared('UTF-16LE'), 'utf16le')],
  ['UTF-16 without a mark, big end first', swapped(Buffer.from(declared('UTF-16BE'), 'utf16le'))],
  ['UTF-16 that says UTF-8', Buffer.from(bom + ciiXml(), 'utf16le')],
  ['ISO-8859-1', Buffer.from(declared('ISO-8859-1'), 'latin1')],
  ['windows-1252', Buffer.from(declared('windows-1252'), 'latin1')],
] as const)('umlauts are read from %s', ([, bytes]) => {
  const invoice = readEInvoice(bytes);
  expect(invoice?.seller.address).toBe('Mühlgasse 5, Hinterhaus, 70173 Stuttgart, DE');
  expect(invoice?.buyer.name).toBe('Nordwind & Söhne KG');
});

test.for([
  ['ISO-8859-1 that says UTF-8', Buffer.from(ciiXml(), 'latin1'), 'damaged'],
  ['UTF-16 cut in half', Buffer.from(bom + ciiXml(), 'utf16le').subarray(0, 1001), 'damaged'],
  ['an unknown encoding', Buffer.from(declared('KLINGON-8')), 'unsupported_encoding'],
  ['an encoding that hides tags', Buffer.from(declared('UTF-7')), 'unsupported_encoding'],
] as const)('%s is refused', ([, bytes, code]) => {
  expect(refusal(bytes)).toBe(code);
});
