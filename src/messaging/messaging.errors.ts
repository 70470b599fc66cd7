import { ExpectedError } from '../kernel/errors.js';
import type { SendingFailure } from '../platform/mail-transport/index.js';
import type { WordingFault } from './domain/wording.js';
import type { WordedSentence } from './message-wording.js';

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

/** No mail that organisations may word, or no language of mails. */
export function noSuchWording(): ExpectedError {
  return new ExpectedError(
    'not-found',
    'messaging.no-such-wording',
    'There is no such mail that can be worded. Choose one from the list of mails.',
  );
}

/** Nothing was taken back, or something else was written since. */
export function nothingToBringBack(): ExpectedError {
  return new ExpectedError(
    'conflict',
    'messaging.nothing-to-bring-back',
    'There are no earlier words of yours to bring back. Reload the page.',
  );
}

/** A sentence that is not taken as it was typed. */
export class SentenceRefused extends ExpectedError {
  constructor(
    readonly sentence: WordedSentence,
    fault: WordingFault,
    /** Placeholders that it may have, as they are written. */
    allowed: string,
  ) {
    const { code, message, values } = sentenceFault(fault, allowed);
    super('invalid', code, message, values);
  }
}

function sentenceFault(
  fault: WordingFault,
  allowed: string,
): Pick<ExpectedError, 'code' | 'message'> & { values: Record<string, string | number> } {
  switch (fault.kind) {
    case 'too-long': {
      const { most, characters } = fault;
      const message = `Write at most ${most} characters: there are ${characters}.`;
      return { code: 'messaging.wording-too-long', message, values: { most, characters } };
    }
    case 'broken-brace': {
      const { line, near } = fault;
      const message = `Line ${line}: a brace at "${near}" begins or ends no placeholder. These can be used: ${allowed}.`;
      return { code: 'messaging.wording-broken-brace', message, values: { line, near, allowed } };
    }
    case 'unknown-placeholder': {
      const { line, written } = fault;
      const message = `Line ${line}: there is no placeholder "${written}" in this mail. These can be used: ${allowed}.`;
      return { code: 'messaging.wording-unknown-placeholder', message, values: { line, written, allowed } };
    }
    case 'needed-placeholder': {
      const { missing } = fault;
      const message = `Write ${missing} into this sentence: the mail says it nowhere else.`;
      return { code: 'messaging.wording-needed-placeholder', message, values: { missing } };
    }
  }
}

/** Sentences that are not taken, each with its reason; nothing was changed. */
export class WordingRefused extends ExpectedError {
  constructor(readonly refused: readonly [SentenceRefused, ...SentenceRefused[]]) {
    const [{ code, message, values }] = refused;
    super('invalid', code, message, values);
  }
}

/** Somebody sends themselves one mail after the other. */
export function tooManyTrials(minutes: number): ExpectedError {
  return new ExpectedError(
    'too-many',
    'messaging.too-many-trials',
    `Too many test mails. Try again in ${minutes} min.`,
    {
      minutes,
    },
  );
}

/** The mail server did not take a mail that somebody sends to themselves. */
export function trialNotSent(detail: string): ExpectedError {
  const message = `The mail server did not take the test mail (${detail}). Try again later.`;
  return new ExpectedError('unavailable', 'messaging.trial-not-sent', message, { detail });
}
