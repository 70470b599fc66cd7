import type { ApplicationRow, Evidence, Suggestion } from '../../candidates/index.js';
import type { Page } from '../../platform/paging/index.js';
import type { Formatter, MomentText } from '../../platform/views/index.js';
import { pageHref } from '../frame/parts.js';
import type { EmptyPage } from '../frame/parts.js';

/** The list of suggestions. */
export const DUPLICATES = '/duplicates';

/** Where people are compared, in a list or on a page of one of them. */
export interface PeopleLink {
  href: string;
  text: string;
}

/** Two people who may be one. */
export interface DuplicateLine {
  href: string;
  names: string;
  evidence: string;
  seen: MomentText;
}

/** A stretch of the list. */
export interface DuplicateRowsPage {
  rows: DuplicateLine[];
  nextHref: string | null;
}

/** Everybody who may be the same person as somebody else, the newest suggestion first. */
export interface DuplicatesPage extends DuplicateRowsPage {
  title: string;
  about: string | null;
  empty: EmptyPage | null;
}

/** The page. */
export function duplicatesPage(
  { suggestions, count }: { readonly suggestions: Page<Suggestion>; readonly count: number },
  f: Formatter,
): DuplicatesPage {
  return {
    title: f.t('duplicates.title'),
    about: count === 0 ? null : f.t('duplicates.toLookAt', { count }),
    ...duplicateRowsPage(suggestions, f),
    empty:
      suggestions.rows.length > 0
        ? null
        : {
            title: f.t('duplicates.emptyTitle'),
            advice: f.t('duplicates.emptyAdvice'),
            action: f.t('duplicates.emptyAction'),
            href: '/',
          },
  };
}

/** One more stretch, when the end of the list has come into view. */
export function duplicateRowsPage({ rows, next }: Page<Suggestion>, f: Formatter): DuplicateRowsPage {
  return {
    rows: rows.map(({ people, evidence, seenAt }) => ({
      href: comparisonHref(people[0].candidateId),
      names: f.list(people.map(({ name }) => name)),
      evidence: evidenceText(evidence, f),
      seen: f.moment(seenAt),
    })),
    nextHref: pageHref(DUPLICATES, next),
  };
}

/** "Possibly the same person: N". */
export function alikeLink(
  { candidateId, possiblySame }: Pick<ApplicationRow, 'candidateId' | 'possiblySame'>,
  f: Formatter,
): PeopleLink | null {
  if (possiblySame === 0) return null;
  return { href: comparisonHref(candidateId), text: f.t('duplicates.badge', { count: possiblySame }) };
}

/** Where somebody is compared with those who may be the same. */
export function comparisonHref(candidateId: string): string {
  return `${DUPLICATES}/${candidateId}`;
}

/** What two have in common, in words. */
export function evidenceText(evidence: readonly Evidence[], f: Formatter): string {
  return evidence.map((word) => f.t(`duplicates.evidence.${word}`)).join(', ');
}
