import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';

import { AwsV4Signer } from 'aws4fetch';
import { Client, S3Error } from 'minio';

import { AppError } from '#shared/core/errors.ts';

/** The only door to S3. Everything that is written or read goes through here. */
export type ObjectStorage = {
  /** Streams a file of known size and hash; the store checks the hash where it can. */
  readonly putFile: (key: string, file: StoredFile) => Promise<void>;
  /** The same for bytes that come from elsewhere. */
  readonly putStream: (
    key: string,
    body: Readable,
    file: Omit<StoredFile, 'path'>,
  ) => Promise<void>;
  /** Where a client may send exactly this file, until the time is over. */
  readonly presignPut: (
    key: string,
    file: Omit<StoredFile, 'path'>,
    lifetimeSeconds: number,
  ) => Promise<PresignedPut>;
  readonly get: (key: string, range?: ByteRange) => Promise<Readable>;
  readonly remove: (key: string) => Promise<void>;
  /** Resolves when the bucket can be reached. */
  readonly probe: () => Promise<void>;
  readonly ensureBucket: () => Promise<void>;
};

export type StoredFile = {
  readonly path: string;
  readonly byteSize: number;
  readonly sha256: Buffer;
  readonly mediaType: string;
};

/** A request that a client can make to the store by itself; all of its headers must be sent. */
export type PresignedPut = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
};

/** First byte and how many. */
export type ByteRange = { readonly offset: number; readonly length: number };

export type StorageOptions = {
  readonly url: string;
  /** Where clients reach the store, if that is somewhere else. */
  readonly publicUrl?: string | undefined;
  readonly region: string;
  readonly bucket: string;
  readonly accessKey: string;
  readonly secretKey: string;
};

/** A store that falls silent must not hold a request for ever. */
const SILENCE_MS = 15_000;

export function createObjectStorage(options: StorageOptions): ObjectStorage {
  const client = createClient(options);
  const { bucket: bucketName, region } = options;
  const isTls = new URL(options.url).protocol === 'https:';

  const putStream: ObjectStorage['putStream'] = async (objectName, body, file) => {
    const { byteSize, sha256, mediaType } = file;
    // client.putObject holds up to one part in memory and needs a listing of unfinished uploads;
    // one signed PUT of a stream needs neither and either happens or does not.
    const request = {
      method: 'PUT',
      bucketName,
      objectName,
      headers: { 'content-length': byteSize, 'content-type': mediaType },
    };
    // Over TLS the client signs UNSIGNED-PAYLOAD and wants no hash.
    const digest = isTls ? '' : sha256.toString('hex');
    await reach(async (touch) => {
      body.on('data', touch);
      const response = await client.makeRequestStreamAsync(request, body, digest, [200], region);
      response.resume();
    }).finally(() => {
      body.destroy();
    });
  };

  return {
    async putFile(objectName, { path, ...file }) {
      await putStream(objectName, createReadStream(path), file);
    },

    putStream,

    presignPut: async (key, file, lifetimeSeconds) =>
      presign(options, key, { file, lifetimeSeconds }),

    async get(objectName, range) {
      return reach(async () =>
        range
          ? client.getPartialObject(bucketName, objectName, range.offset, range.length)
          : client.getObject(bucketName, objectName),
      );
    },

    async remove(objectName) {
      await reach(async () => client.removeObject(bucketName, objectName));
    },

    async probe() {
      const exists = await reach(async () => client.bucketExists(bucketName));
      if (!exists) throw new Error(`the bucket ${bucketName} does not exist`);
    },

    async ensureBucket() {
      const exists = await reach(async () => client.bucketExists(bucketName));
      if (!exists) await reach(async () => client.makeBucket(bucketName, region));
    },
  };
}

/** Signs the headers too: a file of another length, type or hash is none that was allowed. */
async function presign(
  { url, publicUrl, bucket, region, accessKey, secretKey }: StorageOptions,
  key: string,
  { file, lifetimeSeconds }: { file: Omit<StoredFile, 'path'>; lifetimeSeconds: number },
): Promise<PresignedPut> {
  const place = new URL(`${publicUrl ?? url}/${bucket}/${key}`);
  place.searchParams.set('X-Amz-Expires', String(lifetimeSeconds));
  const headers = {
    'content-length': String(file.byteSize),
    'content-type': file.mediaType,
    'x-amz-checksum-sha256': file.sha256.toString('base64'),
  };
  const signer = new AwsV4Signer({
    method: 'PUT',
    url: place.href,
    headers,
    accessKeyId: accessKey,
    secretAccessKey: secretKey,
    region,
    service: 's3',
    signQuery: true,
    allHeaders: true,
  });
  const signed = await signer.sign();
  return { url: signed.url.href, headers };
}

function createClient({ url, region, accessKey, secretKey }: StorageOptions): Client {
  const { hostname, port, protocol } = new URL(url);
  const isTls = protocol === 'https:';
  return new Client({
    endPoint: hostname,
    port: port === '' ? (isTls ? 443 : 80) : Number(port),
    useSSL: isTls,
    region,
    accessKey,
    secretKey,
    // Tasks are retried from Postgres and clients retry uploads; waiting here only hides the outage.
    retryOptions: { disableRetry: true },
  });
}

/**
 * Turns "the store is away" into an error that says so; S3's own answers pass through. `work` may
 * take as long as it likes while it calls `touch` from time to time.
 */
async function reach<T>(work: (touch: () => void) => Promise<T>): Promise<T> {
  const { promise: silence, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    reject(new Error(`the store was silent for ${SILENCE_MS} ms`));
  }, SILENCE_MS);
  try {
    return await Promise.race([work(() => timer.refresh()), silence]);
  } catch (error) {
    if (error instanceof S3Error && error.code === 'NoSuchKey') {
      throw new AppError({
        kind: 'not_found',
        code: 'object.not_found',
        message: 'The stored file is gone.',
        cause: error,
      });
    }
    throw new AppError({
      kind: 'unavailable',
      code: 'storage.unavailable',
      message: 'The document store cannot be reached; try again later.',
      cause: error,
    });
  } finally {
    clearTimeout(timer);
  }
}
