import type { ApplicationOfVacancy } from '../../candidates/index.js';
import type { Page } from '../../platform/paging/index.js';
import type { Formatter } from '../../platform/views/index.js';
import type { ToldAction } from '../../sourcing/index.js';
import type { EmptyPage } from '../frame/parts.js';
import { toldLine } from './told-words.js';
import type { ToldLine } from './told-words.js';

/** Where what was not told is listed. */
export const UNTOLD = '/untold';

/** Somebody of whom a board was not told, with the buttons. */
export interface UntoldLine extends ToldLine {
  id: string;
  /** The person's page; null for one who is not to be seen. */
  href: string | null;
  name: string;
  vacancy: string | null;
  retryHref: string;
  dismissHref: string;
}

/** What boards were not told. */
export interface UntoldPage {
  title: string;
  advice: string | null;
  lines: UntoldLine[];
  nextHref: string | null;
  empty: EmptyPage | null;
  mayDecide: boolean;
}

/** What the page is made from. */
export interface UntoldInput {
  readonly actions: Page<ToldAction>;
  readonly count: number;
  readonly people: readonly ApplicationOfVacancy[];
  readonly mayDecide: boolean;
}

/** The page. */
export function untoldPage({ actions, count, people, mayDecide }: UntoldInput, f: Formatter): UntoldPage {
  const isEmpty = actions.rows.length === 0;
  return {
    title: count > 0 ? f.t('told.count', { count }) : f.t('told.title'),
    advice: isEmpty ? null : f.t('told.advice'),
    lines: actions.rows.map((action) => {
      const person = people.find(({ id }) => id === action.applicationId);
      return {
        ...toldLine(action, f),
        id: action.id,
        href: person ? `/applications/${person.id}` : null,
        name: person?.name || f.t('responses.nameless'),
        vacancy: person?.vacancy.title ?? null,
        retryHref: `${UNTOLD}/${action.id}/retry`,
        dismissHref: `${UNTOLD}/${action.id}/dismiss`,
      };
    }),
    nextHref: actions.next && `${UNTOLD}?after=${encodeURIComponent(actions.next)}`,
    empty: isEmpty
      ? { title: f.t('told.emptyTitle'), advice: f.t('told.emptyAdvice'), action: f.t('told.emptyAction'), href: '/' }
      : null,
    mayDecide,
  };
}
