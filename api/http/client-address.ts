import type { IncomingMessage } from 'node:http';

import { plainAddress } from '#shared/core/networks.ts';

/**
 * Where a request came from. Each trusted proxy appended the address it saw to `X-Forwarded-For`, so
 * the client's is counted from the right; what stands to the left of it anybody may have written.
 * @param trustedHops how many proxies of ours every request passes
 */
export function clientAddress({ headers, socket }: IncomingMessage, trustedHops: number): string {
  const peer = plainAddress(socket.remoteAddress ?? '') ?? '0.0.0.0';
  if (trustedHops === 0) return peer;
  const forwarded = String(headers['x-forwarded-for'] ?? '').split(',');
  // Too short: it did not pass all the proxies, so only the peer's own word counts.
  return plainAddress(forwarded.at(-trustedHops)?.trim() ?? '') ?? peer;
}
