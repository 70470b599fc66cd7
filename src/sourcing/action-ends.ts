import { ActionRefused, answerOf, isLastWord, OutcomeUnknown } from '../job-boards/index.js';
import type { BoardActionResult } from '../job-boards/index.js';
import { ExpectedError } from '../kernel/errors.js';
import type { ActionEnd, OpenAction } from './board-actions.store.js';
import { refusalCode } from './domain/told-problem.js';
import { isErasedId } from './response-status.js';
import { problemOf } from './sourcing.errors.js';

/** Why nothing is told; null where something is. */
export function reasonToSkip(action: OpenAction): string | null {
  if (action.stageNow !== action.stage) return 'sourcing.moved-on';
  if (isErasedId(action.externalId)) return 'sourcing.person-erased';
  return action.tombstone ? 'sourcing.resume-gone' : null;
}

/** The end of an action that is not sent. */
export function skipped(code: string): ActionEnd {
  return { status: 'skipped', problem: { code, values: {} } };
}

/** The end of an action that the board has done, or had done before. */
export function doneBy(action: OpenAction, result: BoardActionResult): ActionEnd {
  const isUnwritten = action.messageKind !== 'none' && result.written === undefined;
  const code = result.alreadyThere ? 'sourcing.already-there' : isUnwritten ? 'sourcing.message-not-taken' : null;
  return {
    status: 'done',
    problem: code === null ? null : { code, values: {} },
    answer: result.answer ?? null,
    state: result.state,
    ...(result.written !== undefined && { written: result.written }),
  };
}

/** The end of an action whose answer never came, but whose stage shows that it was done. */
export function seenDone(action: OpenAction, state: string | null): ActionEnd {
  const written = action.messageKind === 'own' ? (action.message ?? undefined) : undefined;
  return { status: 'done', problem: null, state, ...(written !== undefined && { written }) };
}

/**
 * The end of an action that failed. What was not done waits for another try; what may have been done is repeated only where that can
 * tell nobody anything twice.
 *
 * @param repeatsSafely  the board shows the stage, so that a second try sees what the first has done
 */
export function failed(action: OpenAction, failure: unknown, repeatsSafely: boolean): ActionEnd {
  const answer = answerOf(failure);
  if (isLastWord(failure)) return { status: 'refused', problem: refusal(failure), answer };
  const mayBeDone = failure instanceof OutcomeUnknown || !(failure instanceof ExpectedError);
  if (!mayBeDone || (repeatsSafely && action.messageKind === 'none')) {
    return { status: 'waiting', problem: problemOf(failure), answer };
  }
  const reason = failure instanceof OutcomeUnknown ? failure.reason : 'unforeseen';
  return { status: 'unclear', problem: { code: 'sourcing.unclear', values: { reason } }, answer };
}

function refusal(failure: unknown): ActionEnd['problem'] {
  const code = failure instanceof ActionRefused ? refusalCode(failure.reason) : null;
  const noted = problemOf(failure);
  return code === null ? noted : { code, values: noted.values };
}
