export {
  createApiKey,
  createOperatorKey,
  createOrganization,
  findOrganizationByName,
  identifyApiKey,
  identifyOperatorKey,
  listKeys,
  readSigningSecret,
  revokeKey,
} from './organizations.service.ts';
export { findOrganization } from './organizations.repository.ts';
