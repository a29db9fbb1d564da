import { mkdir } from 'node:fs/promises';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import { createObjectStorage } from '#shared/infra/storage/object-storage.ts';

import type { Reaper } from './reaper.ts';
import { startService, type Service } from './service.ts';
import { waitUntil } from './wait-until.ts';

type S3Options = { readonly folder: string; readonly port: number; readonly logFile: string };

/** The key pair that the embedded server has built in. */
export const embeddedS3 = { accessKey: 'S3RVER', secretKey: 'S3RVER', bucket: 'docmill' } as const;

export async function startS3(
  { folder, port, logFile }: S3Options,
  reaper: Reaper,
): Promise<{ service: Service; url: string }> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const entry = fileURLToPath(new URL('s3-server.ts', import.meta.url));
  const service = startService(
    {
      name: 's3',
      command: process.execPath,
      args: [entry, folder, String(port)],
      env: {},
      logFile,
      cwd: folder,
    },
    reaper,
  );
  const url = `http://127.0.0.1:${port}`;
  const storage = createObjectStorage({ url, region: 'us-east-1', ...embeddedS3 });
  const isReady = async (): Promise<boolean> => {
    await storage.ensureBucket();
    return true;
  };
  await waitUntil(isReady, {
    what: `the S3 server did not answer (see ${logFile})`,
    timeoutMs: 30_000,
  });
  return { service, url };
}
