import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';

import {
  builtInRoleIds,
  builtInRoles,
  keyScopes,
  permissions,
  permissionsOfRole,
  toPermissions,
} from '#shared/core/permissions.ts';

const rowOf = (name: string, cells: readonly boolean[]) =>
  `${name}: ${cells.map((cell) => (cell ? 'yes' : '-')).join(' ')}`;

test('the table of roles in the documentation is the one in the code', async () => {
  const path = fileURLToPath(new URL('../../docs/access.md', import.meta.url));
  const text = await readFile(path, 'utf8');
  const documented = [...text.matchAll(/^\| `(\w+:\w+)` +\|(.*)\|$/gm)].map(
    ([, name = '', cells = '']) =>
      rowOf(
        name,
        cells.split('|').map((cell) => cell.trim() === 'yes'),
      ),
  );
  const actual = permissions.map((permission) => {
    const ofRoles = builtInRoleIds.map((role) => builtInRoles[role].has(permission));
    return rowOf(permission, ofRoles.concat(keyScopes.includes(permission)));
  });
  expect(documented).toEqual(actual);
});

test('a permission that was abolished, or a role that is none, gives no right', () => {
  expect([...toPermissions(['documents:read', 'documents:burn', '__proto__'])]).toEqual([
    'documents:read',
  ]);
  expect([...permissionsOfRole('constructor', null)]).toEqual([]);
  expect([...permissionsOfRole('rol_x', ['audit:read'])]).toEqual(['audit:read']);
});
