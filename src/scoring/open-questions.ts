import type { ScoreDetail } from './scoring.service.js';
import type { LocalisedText } from '../vacancies/index.js';
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

/** What a candidate is asked: a budget and a band are ours, and nobody can say whether they are within what they do not know. */
export function askedLabel({ kind, label }: Pick<VerdictLine, 'kind' | 'label'>): LocalisedText {
  return kind === 'salary' ? PAY : label;
}

const PAY: LocalisedText = {
  ru: 'Устраивает зарплата, указанная в вакансии; если нет – напишите, какую хотите',
  en: 'The pay stated in the vacancy suits you; if not, write what you want',
  uk: 'Влаштовує зарплата, вказана у вакансії; якщо ні – напишіть, яку хочете',
  kk: 'Вакансияда көрсетілген жалақы көңіліңізден шыға ма; шықпаса, қанша қалайтыныңызды жазыңыз',
};

/** More than these nobody answers. */
const MOST_QUESTIONS = 5;
