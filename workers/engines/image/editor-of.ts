import { editorIn, programsInXmp } from '../editors.ts';
import { headerOf } from './decode.ts';
import { softwareInExif } from './exif-software.ts';

/** More is no name of a program. */
const MOST_XMP = 1_000_000;

/**
 * The editor that a picture names as what wrote it, in its EXIF data, its XMP or a PNG's comments:
 * null where it names other programs, undefined where it names none.
 */
export async function editorOf(path: string): Promise<string | null | undefined> {
  const header = await headerOf(path);
  if (!header) return undefined;
  const { exif, xmp, comments = [] } = header;
  const software = comments.flatMap(({ keyword, text }) => (keyword === 'Software' ? text : []));
  const programs = [
    ...(exif ? softwareInExif(exif) : []),
    ...software,
    ...(xmp ? programsInXmp(xmp.toString('utf8', 0, MOST_XMP)) : []),
  ];
  if (programs.length === 0) return undefined;
  return programs.map(editorIn).find((editor) => editor !== undefined) ?? null;
}
