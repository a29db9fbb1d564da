export {
  changeOrganization,
  createOrganization,
  findOrganizationByName,
  foundOrganization,
  getOrganization,
  openOrganization,
  readSigningSecret,
} from './organizations.service.ts';
export {
  findOrganization,
  insertMember,
  listOrganizationsOf,
  type OrganizationOfPerson,
} from './organizations.repository.ts';
