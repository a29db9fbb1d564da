import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A status instead of a file, or where it has moved to. */
type Served = Buffer | number | { readonly location: string };

/** Serves files by their paths; what is not there is 404. */
export async function startFileServer(files: Readonly<Record<string, Served>>) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    const file = files[path] ?? 404;
    if (typeof file === 'number') response.writeHead(file).end();
    else if (Buffer.isBuffer(file)) response.writeHead(200).end(file);
    else response.writeHead(302, file).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
