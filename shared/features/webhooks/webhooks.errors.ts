import { AppError } from '#shared/core/errors.ts';

export function endpointNotFound(): AppError {
  return new AppError({
    kind: 'not_found',
    code: 'webhook_endpoint.not_found',
    message: 'There is no webhook endpoint with this id.',
  });
}

export function deliveryNotFound(): AppError {
  return new AppError({
    kind: 'not_found',
    code: 'webhook_delivery.not_found',
    message: 'There is no delivery with this id.',
  });
}

export function tooManyEndpoints(most: number): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'webhook_endpoint.too_many',
    message: `An organization has ${most} webhook endpoints at most.`,
  });
}

export function endpointIsDisabled(): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'webhook_endpoint.disabled',
    message: 'The endpoint is disabled: enable it first.',
  });
}

export function deliveryUnderWay(): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'webhook_delivery.under_way',
    message: 'The delivery is under way already.',
  });
}
