import type { Formatter } from '../../platform/views/index.js';

/** A page that says what went wrong and what to do next. */
export interface ErrorPage {
  title: string;
  sentence: string;
  /** Leads to the log; null where nothing was logged. */
  reference: string | null;
  /** Null for strangers, for whom the first page is a closed door. */
  homeHref: string | null;
  /** The page whose form was refused; null where no form was. */
  backHref: string | null;
  /** The list in which what was not found would be; null where there is none. */
  list: { href: string; label: string } | null;
}

/** What is known about a failure. */
export interface Failure {
  readonly status: number;
  readonly sentence: string;
  readonly requestId: string | null;
  /** The page on which an outdated form was; null for other failures. */
  readonly outdatedPage: string | null;
  /** The page on which a form was that is too large; null for other failures. */
  readonly tooLargeOn?: string | null;
  /** Of the section that was looked in, for somebody who may open it. */
  readonly list?: { href: string; label: string } | null;
  /** On a page of candidates. */
  readonly forCandidate: boolean;
}

/** The page of a failure; its title goes by the kind of failure, its sentence is the failure's own. */
export function errorPage(failure: Failure, f: Formatter): ErrorPage {
  const backHref = failure.outdatedPage ?? failure.tooLargeOn ?? null;
  return {
    title: f.t(failure.outdatedPage === null ? `errorPage.${titleKey(failure.status)}` : 'errorPage.titleOutdated'),
    sentence: failure.sentence,
    reference: failure.requestId,
    homeHref: failure.forCandidate || backHref !== null ? null : '/',
    backHref,
    list: failure.list ?? null,
  };
}

function titleKey(status: number): string {
  if (status === 404) return 'titleNotFound';
  if (status === 403 || status === 401) return 'titleForbidden';
  if (status === 503 || status === 429) return 'titleLater';
  return status >= 500 ? 'titleUnexpected' : 'titleRefused';
}
