import { isClosing, STAGES } from '../../candidates/domain/stages.js';
import type { Stage } from '../../candidates/domain/stages.js';

/** The stages of the funnel, in order: those that lead to a hire. */
export const FUNNEL_STAGES: readonly Stage[] = STAGES.filter((stage) => !isClosing(stage));

/** How far somebody came: all that the funnel asks about a person. */
export interface Passage {
  /** The furthest stage ever reached; whoever was decided upon was reviewed at least. */
  readonly furthest: Stage;
  /** Shortlisted, or invited without that step between. */
  readonly chosen: boolean;
  readonly invited: boolean;
  /** Said yes to the invitation. */
  readonly confirmed: boolean;
  /** Still on the way: what comes next is not decided. */
  readonly waiting: boolean;
}

/** How many people passed alike. */
export interface PassageCount extends Passage {
  readonly people: number;
}

/** Which of the people at a step. */
export const STEP_PARTS = ['reached', 'decided', 'waiting'] as const;
export type StepPart = (typeof STEP_PARTS)[number];

/** One step of the funnel in people. */
export interface StepCount {
  readonly stage: Stage;
  /** The stage that this one is a share of; null for the first. */
  readonly of: Stage | null;
  /** Everybody who ever came here, by whatever way. */
  readonly reached: number;
  /** People of the stage before of whom it is decided whether they took this step. */
  readonly n: number;
  /** Of them: took it. */
  readonly k: number;
  /** People of the stage before of whom it is not decided yet. */
  readonly waiting: number;
}

/**
 * The stage that a stage is a share of. Confirming is a step aside: whoever simply comes has not taken it, so both
 * confirming and coming are shares of those invited.
 */
export function stageBefore(stage: Stage): Stage | null {
  if (stage === 'came') return 'invited';
  return FUNNEL_STAGES[FUNNEL_STAGES.indexOf(stage) - 1] ?? null;
}

/** The people of every step, first to last. Steps and people: as of `isAt`. */
export function stepCounts(passages: readonly PassageCount[]): StepCount[] {
  return FUNNEL_STAGES.map((stage) => ({
    stage,
    of: stageBefore(stage),
    reached: sum(passages, (passage) => isAt(passage, stage, 'reached')),
    ...decidedBetween(passages, stageBefore(stage) ?? stage, stage),
  }));
}

/**
 * From one stage to a later one, with the steps between taken as one: of n people of whom it is decided, k came there. People
 * who are still on the way are no failures and in neither number; nor are those who came without being asked, for they took
 * none of the steps that lead from a response to an interview.
 */
export function decidedBetween(
  passages: readonly PassageCount[],
  from: Stage,
  to: Stage,
): { n: number; k: number; waiting: number } {
  const asked = passages.filter((passage) => hasReached(passage, from) && !cameUnasked(passage, from, to));
  const isOnTheWay = (passage: Passage): boolean =>
    passage.waiting && !hasReached(passage, to) && rank(passage.furthest) < rank(to);
  return {
    n: sum(asked, (passage) => !isOnTheWay(passage)),
    k: sum(asked, (passage) => hasReached(passage, to)),
    waiting: sum(asked, isOnTheWay),
  };
}

/** Whether a person counts in a number of a step. */
export function isAt(passage: Passage, stage: Stage, part: StepPart): boolean {
  if (part === 'reached') return hasReached(passage, stage);
  const { n, waiting } = decidedBetween([{ ...passage, people: 1 }], stageBefore(stage) ?? stage, stage);
  return (part === 'decided' ? n : waiting) === 1;
}

/** Every way in which somebody can have passed, to look up the people of a number by. */
export function allPassages(): Passage[] {
  const flags = [true, false];
  return FUNNEL_STAGES.flatMap((furthest) =>
    flags.flatMap((chosen) =>
      flags.flatMap((invited) =>
        flags.flatMap((confirmed) =>
          flags.map((waiting): Passage => ({ furthest, chosen, invited, confirmed, waiting })),
        ),
      ),
    ),
  );
}

function hasReached(passage: Passage, stage: Stage): boolean {
  switch (stage) {
    case 'shortlisted':
      return passage.chosen;
    case 'invited':
      return passage.invited;
    case 'booked':
      return passage.confirmed;
    default:
      return rank(passage.furthest) >= rank(stage);
  }
}

/** True for a walk-in at a step from response to interview that they went past. */
function cameUnasked(passage: Passage, from: Stage, to: Stage): boolean {
  const isStepToInterview = rank(from) < rank('came') && rank(to) <= rank('came');
  const isWalkIn = !passage.invited && rank(passage.furthest) >= rank('came');
  return isStepToInterview && isWalkIn && !(to !== 'came' && hasReached(passage, to));
}

function rank(stage: Stage): number {
  return FUNNEL_STAGES.indexOf(stage);
}

function sum(passages: readonly PassageCount[], counts: (passage: Passage) => boolean): number {
  return passages.reduce((total, passage) => total + (counts(passage) ? passage.people : 0), 0);
}
