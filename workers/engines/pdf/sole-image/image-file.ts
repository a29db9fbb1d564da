import {
  PDFArray,
  PDFBool,
  PDFName,
  PDFNumber,
  PDFRawStream,
  type PDFDict,
  type PDFObject,
} from '@cantoo/pdf-lib';

import { elementsOf, entry, numberIn, packingOf } from '../pdf-objects.ts';
import { faxTiff } from './fax-tiff.ts';
import { packedPng } from './packed-png.ts';

/** An image of a PDF that can stand alone. */
export type ImageFile = {
  /** Pixels, as the PDF says. */
  readonly width: number;
  readonly height: number;
  /** A JPEG, TIFF or PNG. Nothing is decoded for it. */
  readonly bytes: () => Uint8Array;
};

/** An image as a PDF describes it, opaque and of one or three colours. */
type Image = {
  readonly width: number;
  readonly height: number;
  readonly bits: number | undefined;
  readonly channels: 1 | 3;
  readonly isInverted: boolean;
  readonly parameters: PDFDict | undefined;
  readonly data: Uint8Array;
};

/** Nothing where it is seen through in places or is not of the few kinds that scanners make. */
export function imageFileOf(stream: PDFRawStream, maxPixels: number): ImageFile | undefined {
  const image = describe(stream);
  const filter = packingOf(stream.dict)?.filter;
  if (!image || !(image.width * image.height <= maxPixels)) return undefined;
  const bytes = filter === undefined ? undefined : wrappers.get(filter)?.(image);
  const { width, height } = image;
  return bytes && { width, height, bytes };
}

type Wrapper = (image: Image) => (() => Uint8Array) | undefined;

const wrappers = new Map<string, Wrapper>([
  ['DCTDecode', jpegOf],
  ['CCITTFaxDecode', faxOf],
  ['FlateDecode', pngOf],
]);

const NOT_ITSELF = ['SMask', 'Mask', 'ImageMask', 'OC'];

function describe(stream: PDFRawStream): Image | undefined {
  const { dict } = stream;
  const width = numberIn(dict, 'Width');
  const height = numberIn(dict, 'Height');
  const channels = channelsOf(entry(dict, 'ColorSpace'));
  const inversion = inversionIn(entry(dict, 'Decode'));
  const isPlain = NOT_ITSELF.every((key) => isUnset(entry(dict, key)));
  if (!isPlain || !isCount(width) || !isCount(height)) return undefined;
  if (channels === undefined || inversion === undefined) return undefined;
  return {
    width,
    height,
    bits: numberIn(dict, 'BitsPerComponent'),
    channels,
    isInverted: inversion === 'inverted',
    parameters: packingOf(dict)?.parameters,
    data: stream.getContents(),
  };
}

const isUnset = (value: PDFObject | undefined): boolean =>
  value === undefined || value === PDFBool.False;

function isCount(value: number | undefined): value is number {
  return value !== undefined && Number.isInteger(value) && value > 0;
}

const channelsByName = new Map<string, 1 | 3>([
  ['DeviceGray', 1],
  ['CalGray', 1],
  ['DeviceRGB', 3],
  ['CalRGB', 3],
]);

/** Those of a grey or coloured picture; inks and palettes are left to others. */
function channelsOf(colorSpace: PDFObject | undefined): 1 | 3 | undefined {
  if (colorSpace instanceof PDFName) return channelsByName.get(colorSpace.decodeText());
  if (!(colorSpace instanceof PDFArray)) return undefined;
  const [family, profile] = elementsOf(colorSpace);
  if (!(family instanceof PDFName)) return undefined;
  if (family.decodeText() !== 'ICCBased') return channelsByName.get(family.decodeText());
  const count = profile instanceof PDFRawStream ? numberIn(profile.dict, 'N') : undefined;
  return count === 1 || count === 3 ? count : undefined;
}

/** What an image's `Decode` does to it; nothing where it is neither the usual one nor its reverse. */
function inversionIn(decode: PDFObject | undefined): 'usual' | 'inverted' | undefined {
  if (decode === undefined) return 'usual';
  if (!(decode instanceof PDFArray)) return undefined;
  const values = elementsOf(decode).map((v) => (v instanceof PDFNumber ? v.asNumber() : NaN));
  if (values.every((value, index) => value === index % 2)) return 'usual';
  return values.length === 2 && values[0] === 1 && values[1] === 0 ? 'inverted' : undefined;
}

/** Colours stored in an unusual way are left to others. */
function jpegOf({ data, parameters, channels, isInverted }: Image): (() => Uint8Array) | undefined {
  const transform = parameters && numberIn(parameters, 'ColorTransform');
  const isUsual = !isInverted && (channels === 1 || (transform ?? 1) === 1);
  // Other formats are not tried, whatever the data looks like.
  const isJpeg = data[0] === 0xff && data[1] === 0xd8;
  return isUsual && isJpeg ? () => data : undefined;
}

/** Group 4 only; the older ways of packing are rare and do not fit into a TIFF as they are. */
function faxOf(image: Image): (() => Uint8Array) | undefined {
  const { width, height, bits, channels, isInverted, parameters, data } = image;
  if (bits !== 1 || channels !== 1 || !parameters) return undefined;
  const isGroup4 = (numberIn(parameters, 'K') ?? 0) < 0;
  const columns = numberIn(parameters, 'Columns') ?? USUAL_FAX_COLUMNS;
  const isOdd = ['EncodedByteAlign', 'EndOfLine'].some((key) => !isUnset(entry(parameters, key)));
  if (!isGroup4 || columns !== width || isOdd) return undefined;
  const isBlackOne = !isUnset(entry(parameters, 'BlackIs1'));
  return () => faxTiff({ width, height, isBlackZero: isBlackOne !== isInverted, data });
}

const USUAL_FAX_COLUMNS = 1728;

/** PNG's way of packing is one of PDF's. */
function pngOf(image: Image): (() => Uint8Array) | undefined {
  const { width, height, bits, channels, isInverted, parameters, data } = image;
  const isPossible = bits === 8 || (bits === 1 && channels === 1);
  if (!parameters || isInverted || !isPossible || !isPackedAsPng(image, parameters)) {
    return undefined;
  }
  return () => packedPng({ width, height, bits, channels, data });
}

const LEAST_PNG_PREDICTOR = 10;

function isPackedAsPng({ width, channels, bits }: Image, parameters: PDFDict): boolean {
  return (
    (numberIn(parameters, 'Predictor') ?? 1) >= LEAST_PNG_PREDICTOR &&
    (numberIn(parameters, 'Columns') ?? 1) === width &&
    (numberIn(parameters, 'Colors') ?? 1) === channels &&
    (numberIn(parameters, 'BitsPerComponent') ?? 8) === bits
  );
}
