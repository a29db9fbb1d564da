export {
  changeOrganization,
  createApiKey,
  createOperatorKey,
  createOrganization,
  findOrganizationByName,
  getOrganization,
  identifyApiKey,
  identifyOperatorKey,
  listKeys,
  readSigningSecret,
  revokeKey,
} from './organizations.service.ts';
export { findOrganization } from './organizations.repository.ts';
