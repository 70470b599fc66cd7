import { isClosing, STAGES } from '../../candidates/domain/stages.js';
import type { Stage } from '../../candidates/domain/stages.js';

/** What was decided of a person, in the order of a hire: whether to shortlist them, whether they came, whether to hire them. */
export const DECISION_QUESTIONS = ['shortlisting', 'coming', 'hiring'] as const;
export type DecisionQuestion = (typeof DECISION_QUESTIONS)[number];

export interface Decision {
  readonly question: DecisionQuestion;
  readonly isGood: boolean;
}

/** How far an application came, and where it stands. */
export interface PassedStages {
  readonly stage: Stage;
  /** The furthest stage on the way to a hire that it ever was in, moves that were taken back left out. */
  readonly furthest: Stage;
  /** Reason of the last move; null if none was given. */
  readonly reason: string | null;
}

/** How a day that is closed words the withdrawal of those who did not come. */
const NO_SHOW = 'no-show';

/** A rejection that says nothing about the person's fitness: nobody spoke with them. */
const UNREACHABLE = 'unreachable';

/** A rejection that says nothing of somebody whom nobody has seen yet: the post was filled, and those who were left were told so. */
const OTHER_CHOSEN = 'other-chosen';

/** A move of an application, those that were taken back left out. */
export interface PassedMove {
  readonly to: Stage;
  readonly at: Date;
}

/** From which stage on a question is answered well. */
const ANSWERED_FROM: Readonly<Record<DecisionQuestion, Stage>> = {
  shortlisting: 'shortlisted',
  coming: 'came',
  hiring: 'offered',
};

/**
 * The move by which something was decided: only what was known by then can have been a reason.
 *
 * @param moves  in the order of time
 */
export function decidingMove<M extends PassedMove>({ question, isGood }: Decision, moves: readonly M[]): M | null {
  const deciding = isGood
    ? moves.find(({ to }) => !isClosing(to) && isAtLeast(to, ANSWERED_FROM[question]))
    : moves.findLast(({ to }) => isClosing(to));
  return deciding ?? null;
}

/**
 * The one thing that an application teaches: the last question that was answered about it.
 *
 * Used for: learning weights. Somebody who was shortlisted, came and was hired counts once, as hired.
 *
 * @returns null while nothing is decided, and for who withdrew before
 */
export function decisionOf({ stage, furthest, reason }: PassedStages): Decision | null {
  const came = isAtLeast(furthest, 'came');
  if (stage === 'rejected') {
    if (reason === UNREACHABLE || (reason === OTHER_CHOSEN && !came)) return reached(furthest);
    return { question: came ? 'hiring' : 'shortlisting', isGood: false };
  }
  if (stage === 'withdrawn' && reason === NO_SHOW && !came) return { question: 'coming', isGood: false };
  return reached(stage === 'withdrawn' ? furthest : stage);
}

function reached(stage: Stage): Decision | null {
  if (isAtLeast(stage, 'offered')) return { question: 'hiring', isGood: true };
  if (isAtLeast(stage, 'came')) return { question: 'coming', isGood: true };
  return isAtLeast(stage, 'shortlisted') ? { question: 'shortlisting', isGood: true } : null;
}

function isAtLeast(stage: Stage, least: Stage): boolean {
  return STAGES.indexOf(stage) >= STAGES.indexOf(least);
}
