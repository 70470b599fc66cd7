import { ExpectedError } from '../kernel/errors.js';

/** A message of a kind that this version of the product does not have. */
export function unknownMessageKind(name: string): ExpectedError {
  return new ExpectedError(
    'not-found',
    'messaging.unknown-kind',
    `There is no message kind "${name}". Choose one from the list of messages.`,
    { name },
  );
}

/** No such message in this organisation. */
export function messageNotFound(): ExpectedError {
  return new ExpectedError('not-found', 'messaging.not-found', 'There is no such message. Reload the page.');
}

/** Only a message that failed can be sent again. */
export function notToBeSentAgain(status: string): ExpectedError {
  return new ExpectedError(
    'conflict',
    'messaging.not-to-be-sent-again',
    `The message is ${status}, so it is not sent again. Only one that failed can be.`,
    { status },
  );
}
