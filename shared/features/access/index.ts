export {
  actorAs,
  identifyApiKey,
  identifyOperatorKey,
  identifySession,
  type IdentifiedSession,
} from './access.service.ts';
export { may, refuseMoreThanOwn, requirePermission } from './access.policy.ts';
export { organizationRequired, permissionMissing } from './access.errors.ts';
