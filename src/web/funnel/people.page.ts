import type { ApplicationOfVacancy, Stage } from '../../candidates/index.js';
import type { Cohort, StepPart } from '../../funnel/index.js';
import type { Page } from '../../platform/paging/index.js';
import type { Formatter, MomentText } from '../../platform/views/index.js';
import { pageHref } from '../frame/parts.js';
import type { EmptyPage } from '../frame/parts.js';
import { scoreLack, scoreText } from '../frame/shown-score.js';
import { cityName, stageWord } from '../frame/wording.js';
import type { StateWord } from '../frame/wording.js';
import { queryOf } from './funnel-query.js';

/** Somebody behind a number of the funnel. */
export interface PersonLine {
  href: string;
  name: string;
  vacancy: string;
  city: string;
  score: string;
  /** Why there are no points; null where there are, or nothing is scored yet. */
  lack: string | null;
  stage: StateWord;
  responded: MomentText;
}

/** A stretch of the list. */
export interface PeopleRowsPage {
  rows: PersonLine[];
  nextHref: string | null;
}

/** The people behind a number of the funnel. */
export interface PeoplePage extends PeopleRowsPage {
  title: string;
  about: string;
  backHref: string;
  empty: EmptyPage | null;
}

/** What the page is made from. */
export interface PeopleInput {
  readonly people: Page<ApplicationOfVacancy>;
  readonly cohort: Cohort;
  readonly stage: Stage;
  readonly part: StepPart;
}

/** The page. */
export function peoplePage(input: PeopleInput, f: Formatter): PeoplePage {
  const { cohort, stage, part, people } = input;
  const backHref = `/funnel?${queryOf(cohort)}`;
  return {
    title: f.t(`funnel.people${{ reached: 'Reached', decided: 'Decided', waiting: 'Waiting' }[part]}`, {
      stage: f.t(`funnel.reached.${stage}`),
    }),
    about: f.t('funnel.about', { from: f.fullDate(cohort.from), to: f.fullDate(cohort.to) }),
    backHref,
    ...peopleRowsPage(input, f),
    empty:
      people.rows.length > 0
        ? null
        : {
            title: f.t('funnel.nobodyTitle'),
            advice: f.t('funnel.nobodyAdvice'),
            action: f.t('funnel.nobodyAction'),
            href: backHref,
          },
  };
}

/** One more stretch of the list. */
export function peopleRowsPage({ people, cohort, stage, part }: PeopleInput, f: Formatter): PeopleRowsPage {
  return {
    rows: people.rows.map((person) => personLine(person, f)),
    nextHref: pageHref(peopleHref(cohort, stage, part), people.next),
  };
}

/** Where the people of a number are. */
export function peopleHref(cohort: Cohort, stage: Stage, part: StepPart): string {
  return `/funnel/people?${queryOf(cohort)}&stage=${stage}&part=${part}`;
}

function personLine(person: ApplicationOfVacancy, f: Formatter): PersonLine {
  return {
    href: `/applications/${person.id}`,
    name: person.erasedAt ? f.t('responses.erased') : person.name || f.t('responses.nameless'),
    vacancy: person.vacancy.title,
    city: cityName(person.vacancy.citySlug, f) ?? '',
    score: scoreText(person, f),
    lack: scoreLack(person, f),
    stage: stageWord(person.stage, f),
    responded: f.moment(person.respondedAt),
  };
}
