import { createSocket } from 'node:dgram';
import dns, { type LookupAddress } from 'node:dns';
import { once } from 'node:events';
import { syncBuiltinESMExports } from 'node:module';
import { callbackify } from 'node:util';

import dnsPacket from 'dns-packet';

/** The IPv4 addresses of a name at the n-th time that it is asked for, from 0. */
type Answers = (name: string, times: number) => readonly string[];

/**
 * A name server of our own that this process asks, instead of the system's, until it is disposed of:
 * `dns.lookup` is what Node's sockets and our address guard use.
 */
export async function useNameServer(answers: Answers) {
  const asked: string[] = [];
  const socket = createSocket('udp4');
  socket.on('message', (message, from) => {
    const query = dnsPacket.decode(message);
    const name = query.questions?.[0]?.name ?? '';
    const times = asked.filter((earlier) => earlier === name).length;
    asked.push(name);
    const found = answers(name, times).map((data) => ({ type: 'A' as const, name, ttl: 0, data }));
    const { id, questions = [] } = query;
    const answer = dnsPacket.encode({ type: 'response', id, questions, answers: found });
    socket.send(answer, from.port, from.address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');

  const resolver = new dns.promises.Resolver();
  resolver.setServers([`127.0.0.1:${socket.address().port}`]);
  const lookup = async (host: string): Promise<LookupAddress[]> =>
    (await resolver.resolve4(host)).map((address) => ({ address, family: 4 }));
  const restore = replaceLookup(lookup);
  return {
    asked,
    async [Symbol.asyncDispose]() {
      restore();
      socket.close();
      await once(socket, 'close');
    },
  };
}

function replaceLookup(lookup: (host: string) => Promise<LookupAddress[]>): () => void {
  const before = { ofCallbacks: dns.lookup, ofPromises: dns.promises.lookup };
  const ofCallbacks = (host: string, _options: object, done: (...answer: unknown[]) => void) => {
    callbackify(lookup)(host, done);
  };
  Object.assign(dns, { lookup: ofCallbacks });
  Object.assign(dns.promises, { lookup });
  syncBuiltinESMExports();
  return () => {
    Object.assign(dns, { lookup: before.ofCallbacks });
    Object.assign(dns.promises, { lookup: before.ofPromises });
    syncBuiltinESMExports();
  };
}
