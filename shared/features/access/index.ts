export {
  identifyApiKey,
  identifyOperatorKey,
  identifySession,
  type IdentifiedSession,
} from './access.service.ts';
export { may, refuseMoreThanOwn, requirePermission } from './access.policy.ts';
export { organizationRequired } from './access.errors.ts';
