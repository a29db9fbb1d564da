import ipaddr from 'ipaddr.js';
import { z } from 'zod';

/** An address as we keep and compare it: IPv4 in IPv6 (`::ffff:192.0.2.1`) is IPv4. */
export function plainAddress(text: string): string | undefined {
  if (!ipaddr.isValid(text)) return undefined;
  return ipaddr.process(text).toString();
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
  if (rest.length > 0 || !ipaddr.isValid(address) || !/^[0-9a-f.:]+$/i.test(address)) {
    return undefined;
  }
  const parsed = ipaddr.parse(address);
  const width = parsed.kind() === 'ipv4' ? 32 : 128;
  const prefix = bits === undefined ? width : Number(bits);
  if (!/^\d{1,3}$/.test(bits ?? '0') || prefix > width) return undefined;
  // What lies to the right of the prefix is cut off, as Postgres asks of a network.
  const network = parsed.kind() === 'ipv4' ? ipaddr.IPv4 : ipaddr.IPv6;
  return `${network.networkAddressFromCIDR(`${address}/${prefix}`).toString()}/${prefix}`;
}

export function isInNetworks(address: string, networks: readonly string[]): boolean {
  const parsed = ipaddr.process(address);
  return networks.some((network) => {
    const range = ipaddr.parseCIDR(network);
    return range[0].kind() === parsed.kind() && parsed.match(range);
  });
}
