import ipaddr from 'ipaddr.js';
import { z } from 'zod';

/** An address as we keep and compare it: IPv4 in IPv6 (`::ffff:192.0.2.1`) is IPv4. */
export function plainAddress(text: string): string | undefined {
  // The zone of a link-local address says something about this machine, not about the client.
  const [address = ''] = text.split('%');
  return isAddress(address) ? ipaddr.process(address).toString() : undefined;
}

/** Four decimal parts or IPv6: none of the older ways to write IPv4. */
function isAddress(text: string): boolean {
  return ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text);
}

/** Whose rate is limited: an IPv6 customer has a whole /64 to choose from. */
export function neighbourhoodOf(address: string): string {
  const parsed = ipaddr.process(address);
  if (!('parts' in parsed)) return parsed.toString();
  const prefix = parsed.parts.slice(0, 4).map((part) => part.toString(16));
  return `${prefix.join(':')}::/64`;
}

/** `192.0.2.0/24`, `2001:db8::/32`, or a single address; written as Postgres writes them. */
export const networkSchema = z
  .string()
  .max(50)
  .transform((text, issues) => {
    const network = toNetwork(text.trim());
    if (network !== undefined) return network;
    issues.addIssue({
      code: 'custom',
      message: 'expected an address or a network like 192.0.2.0/24',
    });
    return z.NEVER;
  });

function toNetwork(text: string): string | undefined {
  const [address = '', bits, ...rest] = text.split('/');
  if (rest.length > 0 || !isAddress(address) || !/^\d{1,3}$/.test(bits ?? '0')) return undefined;
  const given = ipaddr.parse(address);
  const width = given.kind() === 'ipv4' ? 32 : 128;
  const prefix = bits === undefined ? width : Number(bits);
  // IPv4 in IPv6 is IPv4, as in addresses; what would hold more than that is no network of either.
  const plain = ipaddr.process(address);
  const length = plain.kind() === given.kind() ? prefix : prefix - 96;
  if (prefix > width || length < 0) return undefined;
  // What lies to the right of the prefix is cut off, as Postgres asks of a network.
  const kind = plain.kind() === 'ipv4' ? ipaddr.IPv4 : ipaddr.IPv6;
  return `${kind.networkAddressFromCIDR(`${plain.toString()}/${length}`).toString()}/${length}`;
}

export function isInNetworks(address: string, networks: readonly string[]): boolean {
  const parsed = ipaddr.process(address);
  return networks.some((network) => {
    const range = ipaddr.parseCIDR(network);
    return range[0].kind() === parsed.kind() && parsed.match(range);
  });
}
