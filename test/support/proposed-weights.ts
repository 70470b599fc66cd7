import { allSteps } from '../../src/kernel/all-steps.js';
import type { Random } from '../../src/kernel/random.js';
import { lessonOf, proposeWeights } from '../../src/scoring/domain/weight-proposal.js';
import type { JudgedDecision, WeightProposal } from '../../src/scoring/domain/weight-proposal.js';
import type { Requirement } from '../../src/vacancies/index.js';

/** What decisions teach, all steps at once. */
export function proposedWeights(
  requirements: readonly Requirement[],
  decisions: readonly JudgedDecision[],
  random: Random,
): WeightProposal {
  const lesson = lessonOf(requirements, decisions);
  if (lesson.status !== 'to-learn') return lesson;
  return allSteps(proposeWeights(lesson, random));
}
