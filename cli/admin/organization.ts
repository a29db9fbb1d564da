import { organizationIdSchema, type OrganizationId } from '#shared/core/ids.ts';
import {
  createOrganization,
  findOrganizationByName,
} from '#shared/features/organizations/index.ts';
import type { Db } from '#shared/infra/db/client.ts';

/** An unknown name is a new organization. */
export async function organizationOf(db: Db, nameOrId: string): Promise<OrganizationId> {
  const id = organizationIdSchema.safeParse(nameOrId);
  if (id.success) return id.data;
  const found = await findOrganizationByName(db, nameOrId);
  if (found !== undefined) return found;
  const made = await createOrganization(db, nameOrId);
  console.error(`Made the organization "${nameOrId}" (${made}).`);
  return made;
}
