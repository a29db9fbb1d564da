/**
 * The one table of what can be allowed, and which role may do what. Nothing else in the code
 * decides by a role's name.
 */
export const permissionMeanings = {
  'documents:read': 'List, open and download documents that are not restricted.',
  'documents:submit': 'Submit documents.',
  'documents:edit': 'Change documents, and cancel what is done with them.',
  'documents:review': 'Review what was read: correct, confirm and reject it.',
  'documents:reveal': 'See values in full that are shown in part: numbers of tax offices.',
  'documents:export': 'Take documents and what was read from them out, as files.',
  'documents:share': 'Restrict documents, and grant access to single ones.',
  'documents:recover': 'Grant access to restricted documents that others left behind.',
  'profiles:read': 'See profiles: what is looked for in documents of one’s own kinds.',
  'profiles:manage': 'Try, make, change and archive profiles.',
  'organization:read': 'See the organization and its settings.',
  'organization:manage': 'Change the organization’s settings.',
  'webhooks:manage': 'Manage webhook endpoints, and see their secrets and deliveries.',
  'schedules:manage': 'Make, change and delete schedules: exports, digests and retention runs.',
  'members:read': 'See members, invitations and roles.',
  'members:manage': 'Invite and remove members, and change their roles.',
  'roles:manage': 'Make, change and delete roles.',
  'api_keys:read': 'See API keys, never the keys themselves.',
  'api_keys:manage': 'Make, change, rotate and revoke API keys.',
  'audit:read': 'Read the audit entries.',
} as const;

export type Permission = keyof typeof permissionMeanings;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the table above
export const permissions = Object.keys(permissionMeanings) as [Permission, ...Permission[]];

export const allPermissions: ReadonlySet<Permission> = new Set(permissions);
export const noPermissions: ReadonlySet<Permission> = new Set();

/** What only people do: a key that could would be a person without a name. */
const personal: ReadonlySet<Permission> = new Set([
  'documents:recover',
  'members:manage',
  'roles:manage',
  'api_keys:manage',
]);

/** What an API key may be allowed. */
export const keyScopes: readonly Permission[] = permissions.filter(
  (permission) => !personal.has(permission),
);

export const builtInRoleIds = ['owner', 'admin', 'editor', 'viewer', 'auditor'] as const;
export type BuiltInRoleId = (typeof builtInRoleIds)[number];

/** An owner's rights are an administrator's and more, so administrators cannot touch owners. */
export const builtInRoles: Readonly<Record<BuiltInRoleId, ReadonlySet<Permission>>> = {
  owner: allPermissions,
  admin: new Set(permissions.filter((permission) => permission !== 'documents:recover')),
  editor: new Set([
    'documents:read',
    'documents:submit',
    'documents:edit',
    'documents:review',
    'documents:export',
    'documents:share',
    'profiles:read',
    'organization:read',
    'members:read',
  ]),
  viewer: new Set(['documents:read', 'profiles:read', 'organization:read']),
  auditor: new Set([
    'documents:read',
    'documents:export',
    'profiles:read',
    'organization:read',
    'members:read',
    'api_keys:read',
    'audit:read',
  ]),
};

export function isBuiltInRole(roleId: string): roleId is BuiltInRoleId {
  return Object.hasOwn(builtInRoles, roleId);
}

function isPermission(text: string): text is Permission {
  return Object.hasOwn(permissionMeanings, text);
}

/** What of a stored list is a permission today: one that was abolished means nothing any more. */
export function toPermissions(stored: readonly string[]): ReadonlySet<Permission> {
  return new Set(stored.filter(isPermission));
}

/** In the order of the table. */
export function listPermissions(granted: ReadonlySet<Permission>): Permission[] {
  return permissions.filter((permission) => granted.has(permission));
}

/** @param stored the permissions of an organization's own role, as they are kept */
export function permissionsOfRole(
  roleId: string,
  stored: readonly string[] | null,
): ReadonlySet<Permission> {
  if (isBuiltInRole(roleId)) return builtInRoles[roleId];
  return toPermissions(stored ?? []);
}
