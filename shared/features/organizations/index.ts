export {
  changeOrganization,
  createOrganization,
  findOrganizationByName,
  foundOrganization,
  getOrganization,
  openOrganization,
} from './organizations.service.ts';
export {
  findOrganization,
  insertMember,
  limitWorkAsAdministrator,
  listOrganizationsOf,
  setSigningSecret,
  type OrganizationOfPerson,
} from './organizations.repository.ts';
