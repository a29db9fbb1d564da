import { ADVANCE, ASCENT, DESCENT, glyphlessFont } from './glyphless-font.ts';
import { writePacked, type PdfOutput } from './pdf-output.ts';

/** The font of one PDF's invisible words. It grows with the characters that are used. */
export type TextFont = {
  readonly number: number;
  /** The text as the font's codes, a hexadecimal string of PDF. */
  readonly encode: (text: string) => string;
  /** Once, when all words are known. */
  readonly write: () => void;
};

/** Codes have two bytes, and 0 stays free. */
const MOST_CODES = 65_535;
const REPLACEMENT = '\ufffd';

export function createTextFont(output: PdfOutput): TextFont {
  const number = output.reserve();
  const codes = new Map<string, number>();

  function codeOf(character: string): number {
    const known = codes.get(character);
    if (known !== undefined) return known;
    if (codes.size >= MOST_CODES - 1 && character !== REPLACEMENT) return codeOf(REPLACEMENT);
    codes.set(character, codes.size + 1);
    return codes.size;
  }

  return {
    number,
    encode: (text) => `<${Array.from(text.toWellFormed(), (one) => hex(codeOf(one))).join('')}>`,
    write() {
      writeFont(output, number, codes);
    },
  };
}

function writeFont(output: PdfOutput, number: number, codes: ReadonlyMap<string, number>): void {
  const descendant = output.reserve();
  const descriptor = output.reserve();
  const program = output.reserve();
  const glyphs = output.reserve();
  const unicode = output.reserve();
  output.write(
    number,
    `<< /Type /Font /Subtype /Type0 /BaseFont /Glyphless /Encoding /Identity-H
/DescendantFonts [${descendant} 0 R] /ToUnicode ${unicode} 0 R >>`,
  );
  output.write(
    descendant,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Glyphless /DW ${ADVANCE}
/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>
/FontDescriptor ${descriptor} 0 R /CIDToGIDMap ${glyphs} 0 R >>`,
  );
  output.write(
    descriptor,
    `<< /Type /FontDescriptor /FontName /Glyphless /Flags 5 /ItalicAngle 0 /StemV 80
/FontBBox [0 ${DESCENT} ${ADVANCE} ${ASCENT}] /Ascent ${ASCENT} /Descent ${DESCENT}
/CapHeight ${ASCENT} /FontFile2 ${program} 0 R >>`,
  );
  const font = glyphlessFont();
  writePacked(output, program, font, `/Length1 ${font.length}`);
  writePacked(output, glyphs, glyphOfEachCode(codes.size));
  writePacked(output, unicode, Buffer.from(unicodeMap(codes), 'latin1'));
}

/** Every code shows the font's second glyph; the first stands for what is missing. */
function glyphOfEachCode(size: number): Buffer {
  const map = Buffer.alloc((size + 1) * 2);
  for (let code = 1; code <= size; code += 1) map.writeUInt16BE(1, code * 2);
  return map;
}

/** A block of the map may hold so many. */
const BLOCK = 100;

function unicodeMap(codes: ReadonlyMap<string, number>): string {
  const lines = [...codes].map(([character, code]) => `<${hex(code)}> <${utf16(character)}>`);
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; at += BLOCK) {
    const block = lines.slice(at, at + BLOCK);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

const hex = (code: number): string => code.toString(16).padStart(4, '0').toUpperCase();

const utf16 = (text: string): string =>
  Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase();
