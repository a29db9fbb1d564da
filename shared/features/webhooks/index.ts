export {
  announce,
  announceBatch,
  announceDocument,
  announceReview,
  announceVerdict,
} from './announce.ts';
export { readCallbackSecret, rotateCallbackSecret } from './callback-secret.service.ts';
export {
  forgetOldDeliveries,
  queueDueDeliveries,
  type ListedDelivery,
  dueDeliveries,
} from './deliveries.repository.ts';
export {
  getDelivery,
  listDeliveries,
  recoverDeliveries,
  replayDelivery,
  reviveDelivery,
  type DeliveryView,
} from './deliveries.service.ts';
export {
  addEndpoint,
  changeEndpoint,
  getEndpoint,
  listEndpoints,
  readEndpointSecret,
  removeEndpoint,
  rotateEndpointSecret,
  testEndpoint,
  type EndpointWithSecret,
} from './endpoints.service.ts';
export { abandon, sendDelivery, type DeliverySettings } from './send-delivery.ts';
