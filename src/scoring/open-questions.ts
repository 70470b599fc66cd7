import type { ScoreDetail } from './scoring.service.js';
import type { VerdictLine } from './domain/score.js';

/**
 * Requirements that the résumé leaves open and a candidate can answer, must-haves first, then the weightiest. Nobody is asked twice in
 * one message.
 *
 * @param among  only these: what was asked and is still open, however many others are open by now
 */
export function openQuestions(
  { verdicts }: Pick<ScoreDetail, 'verdicts'>,
  among: readonly string[] | null = null,
): VerdictLine[] {
  return verdicts
    .filter(
      ({ requirement, verdict, weight, mustHave, route }) =>
        (among === null || among.includes(requirement)) &&
        verdict === 'unknown' &&
        (weight > 0 || mustHave) &&
        route?.taken !== false,
    )
    .sort((a, b) => Number(b.mustHave) - Number(a.mustHave) || b.weight - a.weight)
    .slice(0, MOST_QUESTIONS);
}

/** More than these nobody answers. */
const MOST_QUESTIONS = 5;
