import { ExpectedError } from '../kernel/errors.js';
import type { SendingFailure } from '../platform/mail-transport/index.js';

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

/**
 * A board did not take a message for a candidate. Of one in a chat the fate is always known: the board takes it once, so that
 * repeating it is safe.
 */
export class NotTakenByBoard extends ExpectedError {
  constructor(
    readonly failure: SendingFailure,
    /** The board's word, or a code of ours. */
    detail: string,
  ) {
    super('unavailable', `messaging.board-${failure}`, NOT_TAKEN[failure](detail), { detail });
  }
}

const NOT_TAKEN: Readonly<Record<SendingFailure, (detail: string) => string>> = {
  refused: (detail) =>
    `The job board does not take the message (${detail}). Tell the candidate by phone or at the board itself.`,
  'not-sent': (detail) => `The job board could not take the message (${detail}). It will be tried again.`,
  unknown: (detail) =>
    `The job board did not say whether it took the letter (${detail}). It may have arrived: ask the candidate or send it again.`,
};

/** The board does not accept the connection: whoever connects it again has the message sent. That is no attempt. */
export class RestsWithConnection extends ExpectedError {
  constructor(detail: string) {
    super(
      'unavailable',
      'messaging.board-rests',
      `The job board does not accept the connection (${detail}). The message goes out when somebody connects the board again.`,
      { detail },
    );
  }
}
