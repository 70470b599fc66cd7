import { COMPETENCES } from '../../vacancies/domain/competences.table.js';
import type { CompetenceId } from '../../vacancies/domain/competences.table.js';
import type { LocalisedText } from '../../vacancies/domain/localised-text.js';
import type { Requirement } from '../../vacancies/domain/requirement.js';

/** Something to rate people by, as it is proposed. */
export interface ProposedCriterion {
  /** The same from day to day, unique among those proposed. */
  readonly code: string;
  readonly label: LocalisedText;
}

/** By what a group is told apart whatever the job is: the three that interviewers go by. */
const ALWAYS: readonly ProposedCriterion[] = [
  {
    code: 'motivation',
    label: { ru: 'Мотивация', en: 'Motivation', uk: 'Мотивація', kk: 'Уәждеме' },
  },
  {
    code: 'competence',
    label: { ru: 'Компетентность', en: 'Competence', uk: 'Компетентність', kk: 'Құзыреттілік' },
  },
  {
    code: 'adequacy',
    label: { ru: 'Адекватность', en: 'Good sense', uk: 'Адекватність', kk: 'Байыптылық' },
  },
];

/** Of what a profile asks what shows while somebody talks; the rest is read in a résumé or asked for. */
const SHOWS_IN_TALK: ReadonlySet<string> = new Set<CompetenceId>([
  'communication',
  'stress-resistance',
  'teamwork',
  'learning',
  'politeness',
  'persuasion',
  'ambition',
  'listening',
  'phone',
  'cold-calls',
  'negotiation',
  'presentations',
  'consulting',
  'objections',
  'conflict-resolution',
  'active-sales',
  'needs-analysis',
]);

/** So many fit side by side on a tablet, with marks as wide as a finger. */
const MOST_PROPOSED = 4;

/**
 * What the people of a day are rated by as long as nobody says otherwise: motivation, competence and good sense, then what the
 * profile asks for and a talk can show, the weightiest first.
 *
 * @param requirements  of the profile of the vacancy
 * @returns three or four
 */
export function proposedCriteria(requirements: readonly Requirement[]): ProposedCriterion[] {
  const asked = [...requirements]
    .sort((a, b) => Number(b.mustHave) - Number(a.mustHave) || b.weight - a.weight)
    .flatMap((requirement) =>
      requirement.kind === 'skill' || requirement.kind === 'duty' || requirement.kind === 'quality'
        ? requirement.value.anyOf.filter((id) => SHOWS_IN_TALK.has(id)).slice(0, 1)
        : [],
    );
  const more = [...new Set(asked)].map((code) => ({ code, label: capitalised(COMPETENCES[code].label) }));
  return [...ALWAYS, ...more].slice(0, MOST_PROPOSED);
}

function capitalised({ ru, en, uk, kk }: LocalisedText): LocalisedText {
  const first = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  return { ru: first(ru), en: first(en), uk: first(uk), kk: first(kk) };
}
