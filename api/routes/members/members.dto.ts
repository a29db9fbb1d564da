import { z } from '@hono/zod-openapi';

import { customRoleIdSchema } from '#shared/core/ids.ts';
import { builtInRoleIds } from '#shared/core/permissions.ts';
import type { Member } from '#shared/features/members/index.ts';
import type { InvitationRow } from '#shared/infra/db/people-schema.ts';

import { saying } from '../../http/json.ts';

/** A role by its name, or by its id where it is the organization's own. */
export const roleRefSchema = saying(
  z.union([z.enum(builtInRoleIds), customRoleIdSchema]),
  `is neither ${builtInRoleIds.join(', ')} nor the id of a role of yours (rol_…)`,
).openapi({
  type: 'string',
  example: 'editor',
  description: `${builtInRoleIds.join(', ')}, or the id of one of the organization’s roles.`,
});

export const memberSchema = z
  .object({
    id: z.string(),
    email: z.string(),
    name: z.string(),
    role: z.string(),
    joined_at: z.iso.datetime(),
    second_factor: z.boolean().openapi({ description: 'Whether the account has one.' }),
  })
  .openapi('Member');

export const invitationSchema = z
  .object({
    id: z.string(),
    email: z.string(),
    role: z.string(),
    invited_by: z.string(),
    created_at: z.iso.datetime(),
    expires_at: z.iso.datetime(),
  })
  .openapi('Invitation');

export function toMember(member: Member): z.output<typeof memberSchema> {
  return {
    id: member.userId,
    email: member.email,
    name: member.name,
    role: member.roleId,
    joined_at: member.joinedAt.toISOString(),
    second_factor: member.hasSecondFactor,
  };
}

export function toInvitation(row: InvitationRow): z.output<typeof invitationSchema> {
  return {
    id: row.id,
    email: row.email,
    role: row.roleId,
    invited_by: row.invitedBy,
    created_at: row.createdAt.toISOString(),
    expires_at: row.expiresAt.toISOString(),
  };
}
