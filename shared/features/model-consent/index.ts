export {
  getModelConsent,
  modelAllowanceOf,
  setModelConsent,
  type ModelEndpoint,
} from './model-consent.service.ts';
