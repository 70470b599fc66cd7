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

/**
 * What a candidate is asked. The label of a line speaks of the candidate to a recruiter; and a budget and a band are ours, and nobody can
 * say whether they are within what they do not know.
 */
export function askedLabel({ kind, label }: Pick<VerdictLine, 'kind' | 'label'>): LocalisedText {
  return ASKED[kind] ?? label;
}

/** What is asked of everybody in the same words; the other labels are names of things, as a question asks for them too. */
const ASKED: Partial<Record<VerdictLine['kind'], LocalisedText>> = {
  salary: {
    ru: 'Вас устраивает зарплата, указанная в вакансии? Если нет – напишите, какую хотите',
    en: 'Does the pay stated in the vacancy suit you? If not, write what you want',
    uk: 'Вас влаштовує зарплата, вказана у вакансії? Якщо ні – напишіть, яку хочете',
    kk: 'Вакансияда көрсетілген жалақы сізді қанағаттандыра ма? Болмаса, қанша қалайтыныңызды жазыңыз',
  },
  place: {
    ru: 'Вы живёте в городе вакансии? Если нет – напишите, где и готовы ли переехать',
    en: 'Do you live in the city of the vacancy? If not, write where and whether you would move',
    uk: 'Ви живете в місті вакансії? Якщо ні – напишіть, де і чи готові переїхати',
    kk: 'Вакансия қаласында тұрасыз ба? Олай болмаса, қайда тұратыныңызды және көшуге дайын екеніңізді жазыңыз',
  },
  'right-to-work': {
    ru: 'У вас есть право работать в стране вакансии?',
    en: 'Do you have the right to work in the country of the vacancy?',
    uk: 'Чи маєте ви право працювати в країні вакансії?',
    kk: 'Вакансия елінде жұмыс істеуге құқығыңыз бар ма?',
  },
  'business-trips': {
    ru: 'Вы готовы к командировкам?',
    en: 'Are you ready for business trips?',
    uk: 'Чи готові ви до відряджень?',
    kk: 'Іссапарға шығуға дайынсыз ба?',
  },
  car: {
    ru: 'У вас есть личный автомобиль?',
    en: 'Do you have a car of your own?',
    uk: 'Чи маєте ви власний автомобіль?',
    kk: 'Жеке автокөлігіңіз бар ма?',
  },
  'client-base': {
    ru: 'У вас есть своя клиентская база?',
    en: 'Do you have a client base of your own?',
    uk: 'Чи маєте ви власну клієнтську базу?',
    kk: 'Өз клиенттер базаңыз бар ма?',
  },
};

/** More than these nobody answers. */
const MOST_QUESTIONS = 5;
