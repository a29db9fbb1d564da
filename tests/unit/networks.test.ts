import type { IncomingMessage } from 'node:http';

import { expect, test } from 'vitest';

import { clientAddress } from '#api/http/client-address.ts';
import { isInNetworks, neighbourhoodOf, plainAddress } from '#shared/core/networks.ts';

const from = (remoteAddress: string | undefined, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  }) as unknown as IncomingMessage;

test('the client’s address is counted from the right, past the proxies that are ours', () => {
  const chain = '6.6.6.6, 192.0.2.1, 10.0.0.2';
  expect(clientAddress(from('10.0.0.1', chain), 0)).toBe('10.0.0.1');
  expect(clientAddress(from('10.0.0.1', chain), 1)).toBe('10.0.0.2');
  expect(clientAddress(from('10.0.0.1', chain), 2)).toBe('192.0.2.1');
});

test('a request that did not pass all the proxies is taken for its peer’s', () => {
  for (const forwarded of [undefined, '', 'nonsense', '192.0.2.1']) {
    expect(clientAddress(from('10.0.0.1', forwarded), 2)).toBe('10.0.0.1');
  }
  expect(clientAddress(from(undefined), 0)).toBe('0.0.0.0');
});

test('IPv4 in IPv6 is IPv4', () => {
  expect(plainAddress('::ffff:192.0.2.1')).toBe('192.0.2.1');
  expect(plainAddress('::FFFF:c000:201')).toBe('192.0.2.1');
  expect(plainAddress('2001:DB8:0::1')).toBe('2001:db8::1');
  expect(plainAddress('fe80::1%eth0')).toBe('fe80::1');
  for (const text of ['here', '1', '127.1', '0177.0.0.1', ''])
    expect(plainAddress(text)).toBe(undefined);
});

test('an IPv6 customer is one place, whatever address of his /64 he takes', () => {
  const [one, two] = ['2001:db8:0:1::1', '2001:db8:0:1:ffff::2'].map(neighbourhoodOf);
  expect(one).toBe(two);
  expect(neighbourhoodOf('2001:db8:0:2::1')).not.toBe(one);
  expect(neighbourhoodOf('::ffff:192.0.2.1')).toBe('192.0.2.1');
});

test('an address is in a network of its own kind only', () => {
  const networks = ['192.0.2.0/24', '2001:db8::/32'];
  for (const address of ['192.0.2.255', '2001:db8:ffff::1', '::ffff:192.0.2.1']) {
    expect(isInNetworks(address, networks), address).toBe(true);
  }
  for (const address of ['192.0.3.0', '2001:db9::1', '::c000:201']) {
    expect(isInNetworks(address, networks), address).toBe(false);
  }
});
