import { ExpectedError } from '../kernel/errors.js';

/** What is offered does not fit into a letter. */
export function offerTooLong(most: number): ExpectedError {
  return new ExpectedError('invalid', 'interviews.offer-too-long', `Shorten what is offered to ${most} characters.`, {
    most,
  });
}

/** Other terms than those of the letter that is written already. */
export function otherOfferStands(): ExpectedError {
  return new ExpectedError(
    'conflict',
    'interviews.other-offer-stands',
    'Another offer is written already. Move the person back to the stage "passed" to withdraw it, then write the new one.',
  );
}
