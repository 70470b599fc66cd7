import type { ApplicationDetail } from '../../candidates/index.js';
import type { Formatter, MomentText } from '../../platform/views/index.js';
import type { Vacancy } from '../../vacancies/index.js';
import { choices } from '../frame/parts.js';
import type { Choice } from '../frame/parts.js';
import { cityName, stageWord } from '../frame/wording.js';
import type { StateWord, Tone } from '../frame/wording.js';

/** Where somebody is put up for another vacancy. */
export interface OtherVacancyPage {
  title: string;
  name: string;
  backHref: string;
  action: string;
  /** Null where there is none to choose from. */
  vacancies: Choice[] | null;
  fault: string | null;
}

/** What the page is made from. */
export interface OtherVacancyInput {
  readonly person: Pick<ApplicationDetail, 'id' | 'fullName'>;
  readonly open: readonly Vacancy[];
  readonly fault: string | null;
}

/** The page. */
export function otherVacancyPage({ person, open, fault }: OtherVacancyInput, f: Formatter): OtherVacancyPage {
  const named = open.map(
    ({ id, title, citySlug }) => [id, [title, cityName(citySlug, f)].filter(Boolean).join(', ')] as const,
  );
  return {
    title: f.t('panel.putUp'),
    name: person.fullName || f.t('responses.nameless'),
    backHref: `/applications/${person.id}`,
    action: `/applications/${person.id}/other-vacancy`,
    vacancies: open.length === 0 ? null : choices([['', '—'], ...named], ''),
    fault,
  };
}

/** The same person for another vacancy, with what was said of them there. */
export interface OtherLine {
  title: string;
  href: string;
  city: string | null;
  stage: StateWord;
  since: MomentText;
  notes: { advice: string | null; tone: Tone; words: string | null; by: string; at: MomentText }[];
}

const TONES = { take: 'good', undecided: 'fair', refuse: 'bad' } as const;

/** All of them, the last moved first. */
export function otherLines(
  { others, erasedAt }: Pick<ApplicationDetail, 'others' | 'erasedAt'>,
  f: Formatter,
): OtherLine[] {
  if (erasedAt !== null) return [];
  return others.map(({ id, title, citySlug, stage, since, notes }) => ({
    title,
    href: `/applications/${id}`,
    city: cityName(citySlug, f),
    stage: stageWord(stage, f),
    since: f.moment(since),
    notes: notes.map(({ advice, words, by, at }) => ({
      advice: advice && f.t(`feedback.advices.${advice}`),
      tone: advice ? TONES[advice] : 'quiet',
      ...{ words, by, at: f.moment(at) },
    })),
  }));
}
