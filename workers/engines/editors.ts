/**
 * Programs by which finished documents and pictures are changed, and how they call themselves. Those
 * that print, sign, archive or only combine are none.
 */
const editors: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['PDF-XChange Editor', /pdf-xchange (?:editor|viewer)/i],
  ['Foxit PDF Editor', /foxit (?:phantom(?:pdf)?|pdf editor|editor)\b(?! *printer)/i],
  ['Master PDF Editor', /master ?pdf ?editor/i],
  ['PDFelement', /pdfelement/i],
  ['PDFescape', /pdfescape/i],
  ['pdfFiller', /pdffiller/i],
  ['DocHub', /dochub/i],
  // Not the library of that house, which other programs use to put pages together.
  ['Sejda', /sejda(?!\.org|[- ]?console)/i],
  ['iLovePDF', /ilovepdf/i],
  ['Smallpdf', /smallpdf/i],
  ['Infix PDF Editor', /\binfix\b/i],
  ['Adobe Photoshop', /photoshop/i],
  ['Adobe Illustrator', /adobe illustrator/i],
  ['Affinity', /\baffinity (?:photo|designer|publisher)/i],
  ['CorelDRAW', /coreldraw|corel photo-?paint/i],
  ['GIMP', /\bgimp\b/i],
  ['Inkscape', /inkscape/i],
  ['Canva', /\bcanva\b/i],
  ['Paint.NET', /\bpaint\.net\b/i],
  ['Pixelmator', /pixelmator/i],
  ['PicsArt', /picsart/i],
  ['Snapseed', /snapseed/i],
];

/** No program's name is longer; files may hold anything. */
const LONGEST = 200;

/** Which of these a program's own words name, if any. */
export function editorIn(text: string): string | undefined {
  const words = text.slice(0, LONGEST);
  return editors.find(([, pattern]) => pattern.test(words))?.[0];
}

/** The programs that XMP says to have written the file, in the order in which it names them. */
export function programsInXmp(xmp: string): readonly string[] {
  return [...xmp.matchAll(/(?:softwareAgent|CreatorTool)(?:="|>)([^"<]{1,200})/g)].map(
    ([, name = '']) => name,
  );
}
