import { z } from '@hono/zod-openapi';

import { networkSchema } from '#shared/core/networks.ts';

export const networksSchema = z
  .array(networkSchema)
  .max(100)
  .openapi({
    type: 'array',
    items: { type: 'string' },
    example: ['192.0.2.0/24', '2001:db8::/32'],
    description: 'From where it may be used; empty: from anywhere.',
  });
