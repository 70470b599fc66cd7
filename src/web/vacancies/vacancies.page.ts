import type { Page } from '../../platform/paging/index.js';
import type { Formatter, MomentText } from '../../platform/views/index.js';
import type { ProfileInUse } from '../../vacancies/index.js';
import { clientFilter, clientName } from '../frame/client-filter.js';
import type { ClientFilter, ClientScope } from '../frame/client-filter.js';
import { pageHref } from '../frame/parts.js';
import type { EmptyPage } from '../frame/parts.js';
import { keyFor } from '../frame/reader.js';
import type { Reader } from '../frame/reader.js';
import { waitingTime } from '../frame/response-time.js';
import { sourceLabels, cityName } from '../frame/wording.js';
import { givenFor, vacancyForm } from './vacancy-form.js';
import type { VacancyForm, VacancyFormValues } from './vacancy-form.js';
import type { VacancyProposal } from './vacancy-proposals.js';
import type { VacancyWorkload } from './workload.service.js';

/** A vacancy in the list. */
export interface VacancyLine {
  href: string;
  title: string;
  city: string;
  /** The company that it is for; null where there is only one, or the reader is of it. */
  client: string | null;
  closed: boolean;
  boards: { label: string; short: string }[];
  waitingHref: string;
  waiting: string;
  since: MomentText | null;
  shortlistedHref: string;
  shortlisted: string;
  allHref: string;
  responses: string;
  started: string;
  deadline: string;
}

/** A stretch of the list. */
export interface VacancyRowsPage {
  rows: VacancyLine[];
  nextHref: string | null;
}

/** The list of vacancies and the form for a new one. */
export interface VacanciesPage extends VacancyRowsPage {
  title: string;
  about: string;
  filter: ClientFilter | null;
  /** Null for those who may not read them. */
  descriptionsHref: string | null;
  profilesHref: string | null;
  empty: EmptyPage | null;
  /** Null for those who may only look. */
  form: VacancyForm | null;
  /** Where a profile is made of a text. */
  fromTextHref: string;
}

/** What the page is made from. */
export interface VacanciesInput {
  readonly workloads: Page<VacancyWorkload>;
  /** Vacancies that people are still looked for, those on other pages included. */
  readonly open: number;
  readonly reader: Reader;
  readonly scope: ClientScope;
  readonly mayReadDescriptions: boolean;
  readonly mayReadProfiles: boolean;
  /** Profiles beside the catalogue; not read for those who make no vacancy. */
  readonly ownProfiles: readonly Pick<ProfileInUse, 'slug' | 'title'>[];
  /** A form that was refused: shown again as it was, with the reason. */
  readonly refused: { readonly values: VacancyFormValues; readonly fault: string } | null;
  /** Slug of the profile that a new vacancy is to go by. */
  readonly profile?: string | undefined;
  /** What its other fields are to begin with, by the text that the profile was made of. */
  readonly proposed?: VacancyProposal;
}

/** The page. */
export function vacanciesPage(input: VacanciesInput, f: Formatter): VacanciesPage {
  const { ownProfiles, refused, profile, proposed = {} } = input;
  const given = refused ?? (profile === undefined ? null : givenFor(profile, ownProfiles, proposed, f));
  return {
    title: f.t('vacancies.title'),
    about: f.t('vacancies.about', { count: input.open }),
    filter: clientFilter('/vacancies', input.scope, f),
    descriptionsHref: input.mayReadDescriptions ? '/job-descriptions' : null,
    ...vacancyRowsPage(input.workloads, input.scope, f),
    empty: input.workloads.rows.length > 0 ? null : emptyPage(input, f),
    profilesHref: input.mayReadProfiles ? '/role-profiles' : null,
    form: input.reader === 'maker' ? vacancyForm({ given, clients: input.scope.clients, ownProfiles }, f) : null,
    fromTextHref: '/role-profiles/from-text',
  };
}

function emptyPage({ reader, scope }: VacanciesInput, f: Formatter): EmptyPage {
  if (scope.clientId !== undefined) {
    const [title, advice] = [f.t('vacancies.noneForClientTitle'), f.t('vacancies.noneForClientAdvice')];
    return { title, advice, action: f.t('clients.all'), href: '/vacancies' };
  }
  const isMaker = reader === 'maker';
  return {
    title: f.t('vacancies.emptyTitle'),
    advice: f.t(keyFor('vacancies.emptyAdvice', reader)),
    action: isMaker ? f.t('vacancies.emptyAction') : null,
    href: isMaker ? '/connections' : null,
  };
}

/** One more stretch of the list, when its end has come into view. */
export function vacancyRowsPage(
  { rows, next }: Page<VacancyWorkload>,
  scope: ClientScope,
  f: Formatter,
): VacancyRowsPage {
  const path = scope.clientId === undefined ? '/vacancies' : `/vacancies?client=${scope.clientId}`;
  return { rows: rows.map((workload) => vacancyLine(workload, scope, f)), nextHref: pageHref(path, next) };
}

function vacancyLine(workload: VacancyWorkload, scope: ClientScope, f: Formatter): VacancyLine {
  const { vacancy, waiting, waitingSince, shortlisted, total, started } = workload;
  const list = `/vacancies/${vacancy.id}/responses`;
  return {
    href: list,
    title: vacancy.title,
    city: cityName(vacancy.citySlug, f) ?? '',
    client: clientName(scope, vacancy.clientId),
    closed: vacancy.status === 'closed',
    boards: sourceLabels(workload.boards, f),
    waitingHref: `${list}?group=waiting`,
    waiting: f.number(waiting),
    since: waitingSince && waitingTime(waitingSince, workload.waitingSinceKnown, f),
    shortlistedHref: `${list}?group=shortlisted`,
    shortlisted: f.number(shortlisted),
    allHref: `${list}?group=all`,
    responses: f.number(total),
    started: f.t('vacancies.ofWanted', { started: f.number(started), wanted: f.number(vacancy.wantedCount) }),
    deadline: vacancy.deadline === null ? '—' : f.shortDate(vacancy.deadline),
  };
}
