import type { Actor } from '#shared/context.ts';
import type { Permission } from '#shared/core/permissions.ts';
import { may } from '#shared/features/access/index.ts';
import type { AccessLevel, DocumentRow } from '#shared/infra/db/schema.ts';

/** From the least to the most: each holds those before it. */
const ascending = ['read', 'edit', 'share'] as const satisfies readonly AccessLevel[];

export const permissionOfLevel = {
  read: 'documents:read',
  edit: 'documents:edit',
  share: 'documents:share',
} as const satisfies Record<AccessLevel, Permission>;

type Facts = {
  readonly document: Pick<DocumentRow, 'restricted' | 'submittedById'>;
  /** What was granted to the actor, or to the actor's role, on this document. */
  readonly grants: readonly AccessLevel[];
};

/**
 * Whether an actor may do something with one document: by permission where it is not restricted or
 * where he submitted it, or because it was granted to him. A key's scopes limit all of it, and a
 * grant to a person goes beyond his role: that is what it is for.
 */
export function isAllowed(actor: Actor, { document, grants }: Facts, wanted: AccessLevel): boolean {
  const isPermitted = may(actor, permissionOfLevel[wanted]);
  const isOpenToHim =
    !document.restricted || document.submittedById === actor.id || actor.type === 'worker';
  const isGranted = grants.some((level) => holds(level, wanted));
  return (isPermitted && isOpenToHim) || (isGranted && (isPermitted || actor.type === 'user'));
}

function holds(granted: AccessLevel, wanted: AccessLevel): boolean {
  return ascending.indexOf(granted) >= ascending.indexOf(wanted);
}
