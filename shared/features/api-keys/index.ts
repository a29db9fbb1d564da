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
  type KeyWish,
} from './api-keys.service.ts';
