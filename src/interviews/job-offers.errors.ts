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

/** A letter that did not leave, of an offer that was accepted, declined or taken back since. */
export function offerOutdated(): ExpectedError {
  return new ExpectedError(
    'conflict',
    'interviews.offer-outdated',
    'The offer of this letter does not stand any more: the candidate has answered, or it was taken back. Reload the page.',
  );
}
