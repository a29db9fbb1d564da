import type { Actor } from '#shared/context.ts';
import { keyScopes, type Permission } from '#shared/core/permissions.ts';

import { moreThanYouMay, permissionMissing, permissionOfPeople } from './access.errors.ts';

type Rights = Pick<Actor, 'permissions'>;

export function may({ permissions }: Rights, permission: Permission): boolean {
  return permissions.has(permission);
}

/**
 * The first line of every verb that acts in an organization.
 * @throws AppError `permission.missing`
 */
export function requirePermission(
  { actor }: { actor: Rights & Pick<Actor, 'type'> },
  permission: Permission,
): void {
  if (may(actor, permission)) return;
  const isBeyondKeys = actor.type === 'api_key' && !keyScopes.includes(permission);
  throw isBeyondKeys ? permissionOfPeople(permission) : permissionMissing(permission);
}

/**
 * Nobody makes a key, a role or a member that may do more than he may, or touches one that does.
 * @throws AppError `permission.exceeds_yours`
 */
export function refuseMoreThanOwn(
  { actor }: { actor: Rights },
  given: ReadonlySet<Permission>,
): void {
  const missing = [...given].filter((permission) => !may(actor, permission));
  if (missing.length > 0) throw moreThanYouMay(missing);
}
