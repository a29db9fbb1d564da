import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import {
  Busboy,
  type BusboyConfig,
  type BusboyHeaders,
  type BusboyInstance,
} from '@fastify/busboy';

import { AppError } from '#shared/core/errors.ts';
import { safeFileName } from '#shared/core/file-names.ts';
import {
  createMeter,
  fileTooLarge,
  type MeterLimits,
  type ReceivedFile,
} from '#shared/infra/files/received-file.ts';

/** A multipart request, received in full. Disposing of it removes the file. */
export type Upload = AsyncDisposable & {
  readonly file: ReceivedFile;
  readonly fields: ReadonlyMap<string, string>;
};

type UploadOptions = MeterLimits & { readonly folder: string };

const MAX_FIELDS = 20;
const MAX_FIELD_BYTES = 64 * 1024;
/** A sender that falls silent for so long has gone. */
const IDLE_MS = 30_000;
/** Boundaries, part headers and fields around the file. */
const ENVELOPE_BYTES = 2 * 1024 ** 2;

/**
 * Receives one file part (`file`) and text fields, in a stream: the file goes to disk as it
 * arrives, hashed and counted on the way, and is never whole in memory.
 * @throws AppError for every way in which such a request can be wrong; nothing is left behind then
 */
export async function receiveUpload(
  request: IncomingMessage,
  { folder, ...limits }: UploadOptions,
): Promise<Upload> {
  refuseDeclaredSize(request, limits.maxBytes);
  const path = join(folder, randomUUID());
  const discard = async (): Promise<void> => rm(path, { force: true });
  try {
    const { fields, file } = await parse(request, path, limits);
    if (!file) throw invalid('file.missing', 'The request has no file part named "file".');
    return { file, fields, [Symbol.asyncDispose]: discard };
  } catch (error) {
    await discard();
    throw error;
  }
}

/** Where the length is declared, refuse before reading a byte. */
function refuseDeclaredSize(request: IncomingMessage, maxBytes: number): void {
  const declared = Number(request.headers['content-length'] ?? 0);
  if (declared > maxBytes + ENVELOPE_BYTES) throw fileTooLarge(maxBytes);
}

type Parsed = {
  readonly fields: ReadonlyMap<string, string>;
  readonly file: ReceivedFile | undefined;
};

async function parse(request: IncomingMessage, path: string, limits: MeterLimits): Promise<Parsed> {
  const parser = createParser(request, limits.maxBytes);
  const fields = new Map<string, string>();
  const failure = Promise.withResolvers<never>();
  let file: Promise<ReceivedFile> | undefined;
  let filePart: Readable | undefined;

  parser.on('field', (name, value, _nameTruncated, isTruncated) => {
    if (isTruncated)
      failure.reject(invalid('field.too_large', `The field "${name}" is too large.`));
    else if (fields.has(name))
      failure.reject(invalid('field.repeated', `"${name}" is given twice.`));
    else fields.set(name, value);
  });
  parser.on('file', (part, stream, name) => {
    if (part === 'file') {
      filePart = stream;
      file = store(stream, name, path, limits);
      file.catch(failure.reject);
    } else {
      // A part that breaks off in the middle is reported on the part as well.
      stream.on('error', ignore);
      stream.resume();
      failure.reject(invalid('file.unexpected', `Send the file as "file", not as "${part}".`));
    }
  });
  for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const) {
    parser.on(limit, () => {
      failure.reject(
        invalid(
          'multipart.too_many_parts',
          'The request has too many parts: send one file and each field once.',
        ),
      );
    });
  }
  parser.on('error', ignore);
  const idle = setTimeout(() => failure.reject(silent()), IDLE_MS);
  request.on('data', () => idle.refresh());

  try {
    await Promise.race([feed(request, parser), failure.promise]);
    return { fields, file: await file };
  } finally {
    clearTimeout(idle);
    // Let go of the request: what is still to come is read and dropped by the server.
    request.unpipe(parser);
    request.resume();
    if (!parser.destroyed) parser.destroy();
    // The parser does not end the part it was in; until that is done the file is still open.
    filePart?.destroy();
    await file?.catch(() => {});
  }
}

/** For errors that have been, or will be, reported elsewhere; without a listener they are fatal. */
function ignore(): void {}

function createParser(request: IncomingMessage, maxBytes: number): BusboyInstance {
  const contentType = request.headers['content-type'] ?? '';
  if (!/^multipart\/form-data\b/i.test(contentType)) {
    throw new AppError({
      kind: 'unsupported_type',
      code: 'request.not_multipart',
      message: 'Send the document as multipart/form-data.',
    });
  }
  const limits: BusboyConfig['limits'] = {
    files: 1,
    // One more, so that a file of exactly the limit passes and the next byte does not.
    fileSize: maxBytes + 1,
    fields: MAX_FIELDS,
    fieldSize: MAX_FIELD_BYTES,
    fieldNameSize: 100,
    parts: MAX_FIELDS + 1,
    headerPairs: 20,
  };
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- content-type was just checked
    return new Busboy({ headers: request.headers as BusboyHeaders, limits });
  } catch (error) {
    throw malformed(error);
  }
}

/** Resolves when the request has been parsed to its end. */
async function feed(request: IncomingMessage, parser: BusboyInstance): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  parser.once('finish', resolve);
  parser.once('error', (error) => reject(malformed(error)));
  request.once('error', (error) => reject(malformed(error)));
  request.once('close', () => {
    if (!request.complete) reject(malformed(new Error('the client went away')));
  });
  request.pipe(parser);
  return promise;
}

async function store(
  stream: Readable,
  name: string | undefined,
  path: string,
  limits: MeterLimits,
): Promise<ReceivedFile> {
  const meter = createMeter(limits);
  await pipeline(stream, meter.stream, createWriteStream(path, { mode: 0o600, flags: 'wx' }));
  return { path, name: safeFileName(name ?? ''), ...meter.measured() };
}

function invalid(code: string, message: string): AppError {
  return new AppError({ kind: 'invalid', code, message });
}

function malformed(cause: unknown): AppError {
  const message = 'The multipart body is malformed or incomplete.';
  return new AppError({ kind: 'invalid', code: 'multipart.malformed', message, cause });
}

function silent(): AppError {
  const message = `No data came for ${IDLE_MS / 1000} seconds.`;
  return new AppError({ kind: 'timed_out', code: 'request.timeout', message });
}
