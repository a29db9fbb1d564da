import process from 'node:process';

import S3rver from '@20minutes/s3rver';

/*
 * The embedded S3 server as a process of its own: `s3-server.ts FOLDER PORT`. It accepts the one
 * key pair it has built in, so it listens on loopback only and is for development.
 */
const [folder = '', port = ''] = process.argv.slice(2);
const server = new S3rver({
  directory: folder,
  address: '127.0.0.1',
  port: Number(port),
  silent: true,
});
await server.run();
process.on('SIGTERM', () => {
  void server.close().then(() => process.exit(0));
});
