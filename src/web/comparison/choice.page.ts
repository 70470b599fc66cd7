import type { ApplicationPage, ApplicationRow } from '../../candidates/index.js';
import type { Formatter } from '../../platform/views/index.js';
import type { Vacancy } from '../../vacancies/index.js';
import { pageHref } from '../frame/parts.js';
import { scoreLack, scoreText } from '../frame/shown-score.js';
import { stageWord } from '../frame/wording.js';
import type { StateWord } from '../frame/wording.js';
import { tenths } from '../vacancies/reason-line.js';

/** The other one is still to be chosen. */
export interface ChoicePage {
  title: string;
  backHref: string;
  about: string;
  rows: { href: string; name: string; about: string; score: string; stage: StateWord }[];
  /** Where the next ones are; null where these are the last. */
  nextHref: string | null;
  none: string;
}

/** Whom somebody may be compared with, best first. */
export function choicePage(
  {
    vacancy,
    first,
    others,
  }: {
    readonly vacancy: Vacancy;
    readonly first: ApplicationRow;
    readonly others: Pick<ApplicationPage, 'rows' | 'next'>;
  },
  f: Formatter,
): ChoicePage {
  return {
    title: f.t('comparison.choose'),
    backHref: `/applications/${first.id}`,
    about: nameOf(first, f),
    rows: others.rows
      .filter(({ id }) => id !== first.id)
      .map((row) => ({
        href: comparisonHref(vacancy.id, first.id, row.id),
        name: nameOf(row, f),
        about: [scoreLack(row, f), row.resumeTitle, row.city].filter(Boolean).join(' · '),
        score: scoreText(row, f, (points) => tenths(points, f)),
        stage: stageWord(row.stage, f),
      })),
    nextHref: pageHref(`/vacancies/${vacancy.id}/comparison?first=${first.id}`, others.next),
    none: f.t('comparison.nobody'),
  };
}

/** Where the two are side by side. */
export function comparisonHref(vacancyId: string, first: string, second: string): string {
  return `/vacancies/${vacancyId}/comparison?${new URLSearchParams({ first, second }).toString()}`;
}

/** What somebody is called in the list. */
export function nameOf({ name, erasedAt }: Pick<ApplicationRow, 'name' | 'erasedAt'>, f: Formatter): string {
  return erasedAt ? f.t('responses.erased') : name || f.t('responses.nameless');
}
