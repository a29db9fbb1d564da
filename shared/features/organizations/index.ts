export {
  changeOrganization,
  createOrganization,
  findOrganizationByName,
  foundOrganization,
  getOrganization,
  openOrganization,
  readSigningSecret,
  type OrganizationChanges,
} from './organizations.service.ts';
export {
  findOrganization,
  insertMember,
  listOrganizationsOf,
  type OrganizationOfPerson,
} from './organizations.repository.ts';
