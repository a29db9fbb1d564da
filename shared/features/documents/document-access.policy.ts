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
 * What an actor may do with one document: by permission where it is not restricted or where he
 * submitted it, and by what was granted to him. A key's scopes limit all of it, and a grant to a
 * person goes beyond his role: that is what it is for.
 * @returns undefined where the document does not exist for him
 */
export function levelOn(actor: Actor, { document, grants }: Facts): AccessLevel | undefined {
  const isOpenToHim = !document.restricted || document.submittedById === actor.id;
  return ascending.findLast((level) => {
    const isPermitted = may(actor, permissionOfLevel[level]);
    if (isPermitted && (isOpenToHim || actor.type === 'worker')) return true;
    return isGranted(grants, level) && (isPermitted || actor.type === 'user');
  });
}

function isGranted(grants: readonly AccessLevel[], level: AccessLevel): boolean {
  return grants.some((granted) => isAtLeast(granted, level));
}

export function isAtLeast(level: AccessLevel, wanted: AccessLevel): boolean {
  return ascending.indexOf(level) >= ascending.indexOf(wanted);
}
