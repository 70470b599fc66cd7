import type { FoundPerson } from '../../candidates/index.js';
import type { Page } from '../../platform/paging/index.js';
import type { Formatter, MomentText } from '../../platform/views/index.js';
import { pageHref } from '../frame/parts.js';
import type { EmptyPage } from '../frame/parts.js';
import { cityName, stageWord } from '../frame/wording.js';
import type { StateWord } from '../frame/wording.js';

/** A person at one vacancy. */
export interface FoundLine {
  href: string;
  name: string;
  vacancy: string;
  vacancyHref: string;
  city: string;
  stage: StateWord;
  responded: MomentText;
}

/** A stretch of the people found. */
export interface FoundRows {
  rows: FoundLine[];
  nextHref: string | null;
}

/** People over all vacancies. */
export interface SearchPage extends FoundRows {
  title: string;
  text: string;
  label: string;
  empty: EmptyPage | null;
}

/** What the page is made from. */
export interface SearchInput {
  readonly text: string;
  readonly found: Page<FoundPerson>;
  readonly mayReadContacts: boolean;
}

/** The page. */
export function searchPage({ text, found, mayReadContacts }: SearchInput, f: Formatter): SearchPage {
  const label = f.t(mayReadContacts ? 'search.byAnything' : 'search.byName');
  const title = f.t(text === '' ? 'search.title' : 'search.nobody');
  const advice = f.t(mayReadContacts ? 'search.adviceAnything' : 'search.adviceName');
  return {
    title: f.t('search.title'),
    text,
    label,
    ...foundRows(text, found, f),
    empty: found.rows.length > 0 ? null : { title, advice, action: null, href: null },
  };
}

/** One more stretch. */
export function foundRows(text: string, { rows, next }: Page<FoundPerson>, f: Formatter): FoundRows {
  return {
    rows: rows.map((found) => ({
      href: `/applications/${found.applicationId}`,
      name: found.name,
      vacancy: found.vacancyTitle,
      vacancyHref: `/vacancies/${found.vacancyId}/responses`,
      city: cityName(found.citySlug, f) ?? '',
      stage: stageWord(found.stage, f),
      responded: f.moment(found.respondedAt),
    })),
    nextHref: pageHref(`/search?${new URLSearchParams({ text }).toString()}`, next),
  };
}
