import type { Random } from '../../kernel/random.js';
import type { LocalisedText } from '../../vacancies/domain/localised-text.js';
import type { Requirement } from '../../vacancies/domain/requirement.js';
import { DECISION_QUESTIONS } from './decision.js';
import type { Decision } from './decision.js';
import type { Marks } from './kept-verdicts.js';
import { learnWeights } from './learn-weights.js';
import type { DecidedShares } from './learn-weights.js';
import { movableLines, shareReader, withWeights } from './movable-weights.js';
import type { MovableLine } from './movable-weights.js';
import { crossValidatedGain } from './weight-gain.js';
import type { WeightGain } from './weight-gain.js';

/** Decisions from which on something is learnt. */
export const LEAST_DECISIONS = 50;
/** Of either outcome: two in every fold that tests. */
export const LEAST_OF_OUTCOME = 10;

/** A decision and the verdicts that the person had: all that the learner sees of anybody. */
export interface JudgedDecision extends Decision {
  readonly marks: Marks;
}

/** One line whose weight would be another. */
export interface WeightMove {
  /** Ids: one, or those of all routes of a group. */
  readonly requirements: readonly string[];
  readonly group: string | null;
  readonly labels: readonly LocalisedText[];
  readonly before: number;
  readonly after: number;
}

export interface DecisionCounts {
  readonly decisions: number;
  readonly good: number;
  readonly bad: number;
}

/** Why there is nothing to learn from. */
export type NothingToLearn = DecisionCounts &
  (
    | { readonly status: 'too-few'; readonly missing: DecisionCounts }
    /** Everything is a must-have, or there is but one line. */
    | { readonly status: 'nothing-to-move' }
    /** No question was answered both ways: what is good for one and bad for another cannot be compared. */
    | { readonly status: 'nothing-to-compare' }
  );

/** What was learnt. */
export type LearntWeights = DecisionCounts &
  (
    | { readonly status: 'no-gain'; readonly gain: WeightGain }
    | {
        readonly status: 'proposed';
        readonly gain: WeightGain;
        readonly requirements: readonly Requirement[];
        /** The greatest change first. */
        readonly moves: readonly WeightMove[];
      }
  );

export type WeightProposal = NothingToLearn | LearntWeights;

/** What there is to learn from. */
export interface Lesson extends DecisionCounts {
  readonly status: 'to-learn';
  readonly requirements: readonly Requirement[];
  readonly lines: readonly MovableLine[];
  readonly decided: readonly DecidedShares[];
}

/**
 * Looks at decisions before anything is learnt from them, which takes much longer.
 *
 * @param requirements  of the profile that counts
 * @param given         decisions on people scored by it; those of whom a verdict is missing are left out
 */
export function lessonOf(
  requirements: readonly Requirement[],
  given: readonly JudgedDecision[],
): Lesson | NothingToLearn {
  const lines = movableLines(requirements);
  const read = shareReader(requirements, lines);
  const decided = given.flatMap(({ marks, question, isGood }): DecidedShares[] => {
    const shares = read(marks);
    return shares ? [{ question, isGood, ...shares }] : [];
  });
  const counts = countsOf(decided);
  const missing = missingOf(counts);
  if (missing.decisions + missing.good + missing.bad > 0) return { status: 'too-few', ...counts, missing };
  if (lines.length < 2 || !lines.some(({ weight }) => weight > 0)) return { status: 'nothing-to-move', ...counts };
  if (!hasBothOutcomes(decided)) return { status: 'nothing-to-compare', ...counts };
  return { status: 'to-learn', ...counts, requirements, lines, decided };
}

/**
 * Proposes weights that fit what was decided, where they foresee decisions better than the present ones do.
 *
 * Used for: the learning page; a person accepts or not. Nothing but verdicts and outcomes comes in: no résumé, no name, nothing protected.
 *
 * @param random  for the division into folds; the same proposal for the same seed
 * @returns after many short steps: `proposed` only if the gain is certain, as `isCertain` says
 */
export function* proposeWeights(
  { requirements, lines, decided, decisions, good, bad }: Lesson,
  random: Random,
): Generator<void, LearntWeights, void> {
  const counts = { decisions, good, bad };
  const present = lines.map(({ weight }) => weight);
  const gain = yield* crossValidatedGain(decided, present, random);
  const learnt = withWeights(requirements, lines, learnWeights(decided, present));
  const moves = movesBetween(lines, movableLines(learnt));
  if (!isCertain(gain) || moves.length === 0) return { status: 'no-gain', ...counts, gain };
  return { status: 'proposed', ...counts, gain, requirements: learnt, moves };
}

/**
 * Whether the 90 % interval of either measure lies above nought, and log-loss is no worse on the whole. A score is there to put people in
 * order: where it certainly does so better, an unsure gain in log-loss is no reason to keep silent. On invented decisions of 150 people
 * with clearly other weights 29 of 40 are noticed so, by log-loss alone 15; where the present weights are true, of 60, 150 or 400 people, 5 of 486.
 */
function isCertain({ logLoss, pairs }: WeightGain): boolean {
  return logLoss.from > 0 || (logLoss.gain > 0 && pairs !== null && pairs.from > 0);
}

function countsOf(decisions: readonly Decision[]): DecisionCounts {
  const good = decisions.filter(({ isGood }) => isGood).length;
  return { decisions: decisions.length, good, bad: decisions.length - good };
}

/** Whether any question was answered both ways. */
function hasBothOutcomes(decisions: readonly Decision[]): boolean {
  return DECISION_QUESTIONS.some((question) => {
    const outcomes = decisions.filter((decision) => decision.question === question).map(({ isGood }) => isGood);
    return outcomes.includes(true) && outcomes.includes(false);
  });
}

function missingOf({ decisions, good, bad }: DecisionCounts): DecisionCounts {
  return {
    decisions: Math.max(0, LEAST_DECISIONS - decisions),
    good: Math.max(0, LEAST_OF_OUTCOME - good),
    bad: Math.max(0, LEAST_OF_OUTCOME - bad),
  };
}

function movesBetween(before: readonly MovableLine[], after: readonly MovableLine[]): WeightMove[] {
  return before
    .map(({ requirements, group, labels, weight }, at) => ({
      requirements: requirements.map(({ id }) => id),
      group,
      labels,
      before: weight,
      after: Math.round(after[at].weight * 10) / 10,
    }))
    .filter((move) => move.after !== move.before)
    .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
}
