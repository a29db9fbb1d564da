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
  rotateAnyKey,
  rotateApiKey,
} from './api-keys.service.ts';
