import { AppError } from '#shared/core/errors.ts';

/** Also the answer where its document does not exist for the actor. */
export function reviewNotFound(): AppError {
  return new AppError({
    kind: 'not_found',
    code: 'review.not_found',
    message: 'There is no review with this id.',
  });
}

export function reviewHasEnded(state: string): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'review.has_ended',
    message: `The review has ended (${state}).`,
  });
}

/** @param by told to those only who may see members */
export function reviewTaken(until: Date, by: string | null): AppError {
  const who = by === null ? 'Somebody else' : by;
  return new AppError({
    kind: 'conflict',
    code: 'review.taken',
    message: `${who} has taken the review, until ${until.toISOString()}.`,
  });
}

export function reviewNotTaken(): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'review.not_taken',
    message: 'You do not have this review, or not any more: take it first.',
  });
}

export function unknownFields(indexes: readonly number[]): AppError {
  return new AppError({
    kind: 'unprocessable',
    code: 'review.unknown_fields',
    message: 'Some rules are about fields that no such document has.',
    errors: indexes.map((index) => ({
      pointer: `/rules/${index}/field`,
      detail: 'is no such field',
    })),
  });
}
