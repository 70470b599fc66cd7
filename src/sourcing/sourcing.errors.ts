import type { Board, NotedFailure } from '../job-boards/index.js';
import { ExpectedError } from '../kernel/errors.js';

/** Code of what nobody foresaw: people see at the connection that nothing comes, programmers find the rest in the log. */
const UNFORESEEN = 'sourcing.unforeseen';

/** A failure as it is noted at its connection. */
export function problemOf(error: unknown): NotedFailure {
  if (error instanceof ExpectedError) return { code: error.code, values: error.values };
  return { code: UNFORESEEN, values: {} };
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
