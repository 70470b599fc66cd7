import { BOARD_NAMES } from '../job-boards/index.js';
import type { Board, ListShortfall, NotedFailure } from '../job-boards/index.js';
import { ExpectedError } from '../kernel/errors.js';

/** Code of what nobody foresaw: people see at the connection that nothing comes, programmers find the rest in the log. */
const UNFORESEEN = 'sourcing.unforeseen';

/** A failure as it is noted at its connection. */
export function problemOf(error: unknown): NotedFailure {
  if (error instanceof ExpectedError) return { code: error.code, values: error.values };
  return { code: UNFORESEEN, values: {} };
}

/** That the board counts responses which it does not show, as it is noted at the connection. */
export function outOfReach(
  board: Board,
  { postings, missing, ignoresFilters }: ListShortfall & { readonly postings: number },
): NotedFailure {
  const values = { board: BOARD_NAMES[board], postings, missing, ...(ignoresFilters && { context: 'filters' }) };
  return { code: 'sourcing.out-of-reach', values };
}

/** Some lists of the board could not be read; all others were. */
export class ListsFailed extends ExpectedError {
  constructor(
    board: Board,
    readonly failed: number,
    /** The first failure; each is in the log. */
    override readonly cause: Error,
  ) {
    super(
      'unavailable',
      'sourcing.lists-failed',
      `The responses of ${failed} vacancies could not be listed, those of the others were. ${cause.message} If it lasts, open these vacancies at the board.`,
      { board, failed },
    );
  }
}

/** No board was ever given this address. */
export class NoSuchHintAddress extends ExpectedError {
  constructor() {
    super('not-found', 'sourcing.no-such-hint-address', 'There is nothing here.');
  }
}

/** A call is far longer than any of a board's. */
export class HintTooLarge extends ExpectedError {
  constructor() {
    super('invalid', 'sourcing.hint-too-large', 'The body is too long.');
  }
}

/** More calls for one connection than a board has reason for. */
export class TooManyHints extends ExpectedError {
  constructor() {
    super('too-many', 'sourcing.too-many-hints', 'Too many calls. Send it again later.');
  }
}

/** Another process is bringing this message to its chat. */
export class ChatMessageBusy extends ExpectedError {
  constructor() {
    super('unavailable', 'sourcing.chat-message-busy', 'The message is being sent. It is looked at again by itself.');
  }
}

/** The response has no chat, or it is not of this application. */
export class NoSuchConversation extends ExpectedError {
  constructor() {
    super(
      'not-found',
      'sourcing.no-such-conversation',
      'There is no such conversation. Open the person anew to see those there are.',
    );
  }
}

/** A message to an applicant has no text, or too much of it. */
export class MessageNeeded extends ExpectedError {
  constructor(longestCharacters: number) {
    super(
      'invalid',
      'sourcing.message-needed',
      `Write what the applicant is to be told, at most ${longestCharacters} characters, or choose to tell it without a message.`,
      { longest: longestCharacters },
    );
  }
}

/** Nothing was written, or more than a board takes. */
export class ChatTextUnusable extends ExpectedError {
  constructor(most: number) {
    super('invalid', 'sourcing.chat-text-unusable', `Write between 1 and ${most} characters.`, { most });
  }
}

/** No such action in this organisation, or one that needs nobody any more. */
export class NoSuchBoardAction extends ExpectedError {
  constructor() {
    super(
      'not-found',
      'sourcing.no-such-board-action',
      'There is nothing left to decide about this. Open the list of what was not told to the boards anew.',
    );
  }
}

/** A stage that the board does not list. */
export class NoSuchBoardStage extends ExpectedError {
  constructor() {
    super(
      'invalid',
      'sourcing.no-such-board-stage',
      'The board does not list this stage any more. Reload the page and choose another one.',
    );
  }
}

/** A text of the board that it does not offer for this person. */
export class NoSuchTemplate extends ExpectedError {
  constructor() {
    super(
      'invalid',
      'sourcing.no-such-template',
      'The board does not offer this text for this person. Reload the page and choose another one, or write one yourself.',
    );
  }
}
