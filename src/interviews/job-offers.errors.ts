import { ExpectedError } from '../kernel/errors.js';

/** What is offered does not fit into a letter. */
export function offerTooLong(most: number): ExpectedError {
  return new ExpectedError('invalid', 'interviews.offer-too-long', `Shorten what is offered to ${most} characters.`, {
    most,
  });
}
