export {
  changeApiKey,
  createApiKey,
  createKeyAsAdministrator,
  createOperatorKey,
  listAllKeys,
  listApiKeys,
  revokeAnyKey,
  revokeApiKey,
  revokeKeysOfMaker,
  rotateApiKey,
} from './api-keys.service.ts';
