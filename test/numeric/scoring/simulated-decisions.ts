import type { Random } from '../../../src/kernel/random.js';
import { logistic } from '../../../src/math/logistic.js';
import type { DecisionQuestion } from '../../../src/scoring/domain/decision.js';
import type { Verdict } from '../../../src/scoring/domain/judge-requirement.js';
import { reweigher } from '../../../src/scoring/domain/kept-verdicts.js';
import type { Marks } from '../../../src/scoring/domain/kept-verdicts.js';
import type { JudgedDecision } from '../../../src/scoring/domain/weight-proposal.js';
import type { Requirement } from '../../../src/vacancies/index.js';

/** How often each verdict is found, in hundredths of the people. */
const FREQUENT: readonly (readonly [Verdict, number])[] = [
  ['met', 0.45],
  ['partly', 0.15],
  ['unknown', 0.2],
  ['not-met', 0.2],
];

/** Points at which the odds of a good decision are even, by question. */
const EVEN_POINTS: Readonly<Record<DecisionQuestion, number>> = { shortlisting: 62, coming: 50, hiring: 70 };
/** Log odds a point. */
const SLOPE = 0.07;

function verdict(random: Random): Verdict {
  let left = random.next();
  return FREQUENT.find(([, share]) => (left -= share) < 0)?.[0] ?? 'met';
}

/** People with verdicts by chance, decided upon as by their points with the true weights. */
export function decisionsBy(truth: readonly Requirement[], count: number, random: Random): JudgedDecision[] {
  const points = reweigher(truth);
  return Array.from({ length: count }, () => {
    const marks: Marks = Object.fromEntries(truth.map(({ id }) => [id, verdict(random)]));
    const lot = random.next();
    const question: DecisionQuestion = lot < 0.6 ? 'shortlisting' : lot < 0.85 ? 'coming' : 'hiring';
    const odds = SLOPE * ((points(marks, true)?.points ?? 0) - EVEN_POINTS[question]);
    return { marks, question, isGood: random.next() < logistic(odds) };
  });
}
