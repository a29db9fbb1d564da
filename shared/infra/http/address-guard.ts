import { lookup } from 'node:dns/promises';

import ipaddr from 'ipaddr.js';

import { AppError } from '#shared/core/errors.ts';

export type GuardSettings = { readonly allowPrivate: boolean };

export type VettedAddress = { readonly address: string; readonly family: 4 | 6 };

/**
 * Refuses what can be refused without asking DNS: the check at submission. The attempt itself
 * checks again, because names change their addresses.
 * @throws AppError `url.refused`
 */
export function checkOutboundUrl(text: string, { allowPrivate }: GuardSettings): URL {
  // Always the parsed host, never the text: the parser knows 0x7f.1, 2130706433 and their kin.
  const url = URL.parse(text);
  if (!url) throw refused('it is not a URL');
  if (url.username !== '' || url.password !== '') throw refused('it carries credentials');
  if (allowPrivate) {
    if (url.protocol !== 'https:' && url.protocol !== 'http:') throw refused('it is not http(s)');
    return url;
  }
  if (url.protocol !== 'https:') throw refused('it is not https');
  if (!['', '443', '8443'].includes(url.port)) throw refused('its port is not 443 or 8443');
  checkHost(hostOf(url));
  return url;
}

function checkHost(host: string): void {
  if (ipaddr.isValid(host)) {
    if (!isPublic(host)) throw refused('its address is not public');
    return;
  }
  const isInternal = /\.(local|localhost|internal|intranet|lan|home|arpa)\.?$/i.test(host);
  if (!host.includes('.') || isInternal) throw refused('its host name is internal');
}

/**
 * Resolves the host and answers with an address that may be connected to. The caller must connect
 * to exactly this address; asking DNS again would let the answer change in between.
 * @throws AppError `url.refused` where any of the host's addresses is not public
 */
export async function vetAddress(
  url: URL,
  { allowPrivate }: GuardSettings,
): Promise<VettedAddress> {
  const addresses = await lookup(hostOf(url), { all: true });
  if (!allowPrivate && addresses.some(({ address }) => !isPublic(address))) {
    throw refused('its host name resolves to an address that is not public');
  }
  const [first] = addresses;
  if (!first) throw refused('its host name has no address');
  return { address: first.address, family: first.family === 6 ? 6 : 4 };
}

/**
 * Public means: in a unicast range that is routed on the internet. ipaddr.js knows the special
 * ranges (private, CGNAT, NAT64, 6to4, Teredo, ...) but calls the IPv4-compatible ::7f00:1 unicast,
 * so IPv6 must also lie within 2000::/3.
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(ipaddr.parseCIDR('2000::/3'));
}

function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

function refused(why: string): AppError {
  return new AppError({
    kind: 'unprocessable',
    code: 'url.refused',
    message: `The URL is refused: ${why}.`,
  });
}
