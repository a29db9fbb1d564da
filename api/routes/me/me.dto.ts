import { z } from '@hono/zod-openapi';

import type { Person } from '#shared/context.ts';
import {
  builtInRoleIds,
  listPermissions,
  permissions,
  permissionsOfRole,
} from '#shared/core/permissions.ts';
import type { Profile } from '#shared/features/people/index.ts';
import type { SessionRow } from '#shared/infra/db/people-schema.ts';

export const profileSchema = z
  .object({
    id: z.string(),
    email: z.string(),
    name: z.string(),
    created_at: z.iso.datetime(),
    second_factor: z.object({
      enabled: z.boolean(),
      recovery_codes_left: z.int(),
    }),
    organization_id: z
      .string()
      .nullable()
      .openapi({ description: 'Where the access token leads.' }),
    organizations: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        role: z.string().openapi({
          description: `${builtInRoleIds.join(', ')}, or the id of one of the organization’s roles.`,
        }),
        role_name: z.string(),
        permissions: z.array(z.enum(permissions)),
        requires_second_factor: z.boolean(),
      }),
    ),
  })
  .openapi('Profile');

export const sessionListSchema = z
  .object({
    data: z.array(
      z.object({
        id: z.string(),
        is_this: z.boolean().openapi({ description: 'The one that asks.' }),
        created_at: z.iso.datetime(),
        last_used_at: z.iso.datetime().openapi({ description: 'Within a minute.' }),
        expires_at: z.iso.datetime(),
        address: z.string(),
        user_agent: z.string(),
        organization_id: z.string().nullable(),
        second_factor_shown: z.boolean(),
      }),
    ),
  })
  .openapi('SessionList');

export const newSecondFactorSchema = z
  .object({
    secret: z.string().openapi({ description: 'Base32, to be typed into an authenticator app.' }),
    uri: z.string().openapi({ description: 'The same as `otpauth://`, for a QR code.' }),
  })
  .openapi('NewSecondFactor');

export const recoveryCodesSchema = z
  .object({
    recovery_codes: z
      .array(z.string())
      .openapi({ description: 'Each stands in for one code of the app. Shown this once.' }),
  })
  .openapi('RecoveryCodes');

export function toProfile(
  profile: Profile,
  { organizationId: current }: Person,
): z.output<typeof profileSchema> {
  const { user, hasSecondFactor, recoveryCodesLeft, organizations } = profile;
  return {
    id: user.userId,
    email: user.email,
    name: user.name,
    created_at: user.createdAt.toISOString(),
    second_factor: { enabled: hasSecondFactor, recovery_codes_left: recoveryCodesLeft },
    organization_id: current,
    organizations: organizations.map((organization) => ({
      id: organization.organizationId,
      name: organization.name,
      role: organization.roleId,
      role_name: organization.roleName ?? organization.roleId,
      permissions: listPermissions(
        permissionsOfRole(organization.roleId, organization.rolePermissions),
      ),
      requires_second_factor: organization.requiresSecondFactor,
    })),
  };
}

export function toSession(row: SessionRow, current: string) {
  return {
    id: row.id,
    is_this: row.id === current,
    created_at: row.createdAt.toISOString(),
    last_used_at: row.lastUsedAt.toISOString(),
    expires_at: row.expiresAt.toISOString(),
    address: row.address,
    user_agent: row.userAgent,
    organization_id: row.currentOrganizationId,
    second_factor_shown: row.secondFactorAt !== null,
  };
}
