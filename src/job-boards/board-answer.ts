import type { HttpResponse } from '../platform/http-client/index.js';
import { BoardUnavailable, OutcomeUnknown } from './job-boards.errors.js';

/** What a board answered to an action: kept, because its support asks for the id, and people for the words. */
export interface BoardAnswer {
  readonly status: number;
  readonly requestId: string | null;
  /** The beginning of a refusal's body; null where the board said yes. */
  readonly body: string | null;
}

/** Characters of a refusal that are kept: the errors stand first, and a page of HTML says nothing further down. */
const LONGEST_BODY_CHARACTERS = 2_000;

/** The answer in short. */
export function answerIn({ status, headers, text, succeeded }: HttpResponse): BoardAnswer {
  const body = succeeded || text === '' ? null : text.slice(0, LONGEST_BODY_CHARACTERS);
  return { status, requestId: headers['x-request-id'] ?? null, body };
}

/** The failure that an answer means, with the answer as its cause. */
export function withAnswer(failure: Error, answer: BoardAnswer): Error {
  failure.cause = answer;
  return failure;
}

/** The board's answer that led to a failure; null if it never came. */
export function answerOf(failure: unknown): BoardAnswer | null {
  const cause: unknown = failure instanceof Error ? failure.cause : null;
  const isAnswer = typeof cause === 'object' && cause !== null && 'status' in cause && 'requestId' in cause;
  return isAnswer ? (cause as BoardAnswer) : null;
}

/** What a failure of the acting call itself means: without an answer, or with one of a broken server, nobody knows what was done. */
export function outcomeOf(failure: unknown): unknown {
  if (!(failure instanceof BoardUnavailable)) return failure;
  const answer = answerOf(failure);
  if (answer !== null && answer.status < 500) return failure;
  const unknown = new OutcomeUnknown(failure.board, failure.reason);
  return answer === null ? unknown : withAnswer(unknown, answer);
}
