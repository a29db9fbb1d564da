import { closeSync, openSync, writeSync } from 'node:fs';
import { deflateSync } from 'node:zlib';

type Place = { readonly offset: number; readonly generation: number };

/** PDF objects on their way into a file. Bodies are bytes, or text of Latin-1. */
export type PdfOutput = Disposable & {
  /** A number for an object that is written later. */
  readonly reserve: () => number;
  readonly write: (number: number, body: string | Uint8Array, generation?: number) => void;
  /** @param dictionary what it holds beside the length */
  readonly writeStream: (number: number, dictionary: string, bytes: Uint8Array) => void;
  /** The table of the objects written here. @param trailer its entries beside the size */
  readonly endWithTable: (trailer: string) => void;
  /** The same as a stream, for files that have theirs as a stream. */
  readonly endWithStream: (trailer: string) => void;
  /** For a file that has no table that can be used: readers look for its objects themselves. */
  readonly endWithoutTable: (trailer: string) => void;
};

type Start = {
  readonly flags: 'w' | 'a';
  /** Where in the file the first byte will stand. */
  readonly offset: number;
  /** The first number that is free. */
  readonly firstNumber: number;
};

export function openPdfOutput(path: string, start: Start): PdfOutput {
  const file = openSync(path, start.flags, 0o600);
  const places = new Map<number, Place>();
  let { offset, firstNumber: next } = start;

  function put(part: string | Uint8Array): void {
    let rest = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    while (rest.length > 0) {
      const written = writeSync(file, rest);
      offset += written;
      rest = rest.subarray(written);
    }
  }

  function write(number: number, body: string | Uint8Array, generation = 0): void {
    places.set(number, { offset, generation });
    put(`${number} ${generation} obj\n`);
    put(body);
    put('\nendobj\n');
  }

  function writeStream(number: number, dictionary: string, bytes: Uint8Array): void {
    places.set(number, { offset, generation: 0 });
    put(`${number} 0 obj\n<< ${dictionary} /Length ${bytes.length} >>\nstream\n`);
    put(bytes);
    put('\nendstream\nendobj\n');
  }

  if (start.flags === 'w') put('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n');
  else put('\n');
  return {
    reserve: () => next++,
    write,
    writeStream,
    endWithTable(trailer) {
      const at = offset;
      put(`xref\n${tableOf(places)}trailer\n<< /Size ${next} ${trailer} >>\n`);
      put(`startxref\n${at}\n%%EOF\n`);
    },
    endWithStream(trailer) {
      const at = offset;
      const number = next++;
      places.set(number, { offset, generation: 0 });
      const dictionary = `/Type /XRef /Size ${next} /W [1 4 2] /Index [${indexOf(places)}] ${trailer}`;
      writeStream(number, dictionary, entriesOf(places));
      put(`startxref\n${at}\n%%EOF\n`);
    },
    endWithoutTable(trailer) {
      put(`trailer\n<< /Size ${next} ${trailer} >>\nstartxref\n0\n%%EOF\n`);
    },
    [Symbol.dispose]() {
      closeSync(file);
    },
  };
}

type Entry = readonly [number: number, place: Place];

/** Runs of numbers without a gap. */
function runsOf(places: ReadonlyMap<number, Place>): readonly (readonly Entry[])[] {
  const runs: Entry[][] = [];
  for (const entry of [...places].toSorted(([a], [b]) => a - b)) {
    const run = runs.at(-1);
    if (run && entry[0] === (run.at(-1)?.[0] ?? 0) + 1) run.push(entry);
    else runs.push([entry]);
  }
  return runs;
}

function tableOf(places: ReadonlyMap<number, Place>): string {
  const sections = runsOf(places).map((run) => {
    const lines = run.map(
      ([, { offset, generation }]) => `${digits(offset, 10)} ${digits(generation, 5)} n \n`,
    );
    return `${run[0]?.[0]} ${run.length}\n${lines.join('')}`;
  });
  return `0 1\n${digits(0, 10)} 65535 f \n${sections.join('')}`;
}

const digits = (value: number, length: number): string => String(value).padStart(length, '0');

function indexOf(places: ReadonlyMap<number, Place>): string {
  return runsOf(places)
    .map((run) => `${run[0]?.[0]} ${run.length}`)
    .join(' ');
}

const IN_USE = 1;

function entriesOf(places: ReadonlyMap<number, Place>): Buffer {
  const entries = runsOf(places).flatMap((run) =>
    run.map(([, { offset, generation }]) => {
      const entry = Buffer.alloc(7, IN_USE);
      entry.writeUInt32BE(offset, 1);
      entry.writeUInt16BE(generation, 5);
      return entry;
    }),
  );
  return Buffer.concat(entries);
}

/** A stream that is packed on its way. */
export function writePacked(
  output: PdfOutput,
  number: number,
  bytes: Uint8Array,
  dictionary = '',
): void {
  output.writeStream(number, `${dictionary} /Filter /FlateDecode`, deflateSync(bytes));
}
