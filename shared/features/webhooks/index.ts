export { announce } from './announce.ts';
export { sendMessage, type DeliverySettings } from './deliver-message.ts';
export { checkCallbackUrl } from './address-guard.ts';
export { abandonMessage } from './webhooks.repository.ts';
