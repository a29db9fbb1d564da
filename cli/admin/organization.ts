import { organizationIdSchema, type OrganizationId } from '#shared/core/ids.ts';
import {
  createOrganization,
  findOrganizationByName,
} from '#shared/features/organizations/index.ts';
import type { Db } from '#shared/infra/db/client.ts';

/** @throws Error where there is none of this name */
export async function organizationOf(db: Db, nameOrId: string): Promise<OrganizationId> {
  const known = await find(db, nameOrId);
  if (known !== undefined) return known;
  throw new Error(`There is no organization "${nameOrId}"; create-owner makes one.`);
}

/** An unknown name is a new organization. */
export async function organizationOrNew(db: Db, nameOrId: string): Promise<OrganizationId> {
  const known = await find(db, nameOrId);
  if (known !== undefined) return known;
  const made = await createOrganization(db, nameOrId);
  console.error(`Made the organization "${nameOrId}" (${made}).`);
  return made;
}

async function find(db: Db, nameOrId: string): Promise<OrganizationId | undefined> {
  const id = organizationIdSchema.safeParse(nameOrId);
  return id.success ? id.data : findOrganizationByName(db, nameOrId);
}
