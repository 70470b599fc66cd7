import type { Page } from '../../platform/paging/index.js';
import type { Formatter, MomentText } from '../../platform/views/index.js';
import { pageHref } from '../frame/parts.js';
import type { EmptyPage } from '../frame/parts.js';
import { waitingTime } from '../frame/response-time.js';
import { boardLabels, cityName } from '../frame/wording.js';
import { vacancyForm } from './vacancy-form.js';
import type { VacancyForm, VacancyFormValues } from './vacancy-form.js';
import type { VacancyWorkload } from './workload.service.js';

/** A vacancy in the list. */
export interface VacancyLine {
  href: string;
  title: string;
  city: string;
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
  empty: EmptyPage | null;
  /** Null for those who may only look. */
  form: VacancyForm | null;
}

/** What the page is made from. */
export interface VacanciesInput {
  readonly workloads: Page<VacancyWorkload>;
  /** Vacancies that people are still looked for, those on other pages included. */
  readonly open: number;
  readonly mayEdit: boolean;
  /** A form that was refused: shown again as it was, with the reason. */
  readonly refused: { readonly values: VacancyFormValues; readonly fault: string } | null;
}

/** The page. */
export function vacanciesPage(input: VacanciesInput, f: Formatter): VacanciesPage {
  return {
    title: f.t('vacancies.title'),
    about: f.t('vacancies.about', { count: input.open }),
    ...vacancyRowsPage(input.workloads, f),
    empty:
      input.workloads.rows.length > 0
        ? null
        : {
            title: f.t('vacancies.emptyTitle'),
            advice: f.t('vacancies.emptyAdvice'),
            action: input.mayEdit ? f.t('vacancies.emptyAction') : null,
            href: input.mayEdit ? '/connections' : null,
          },
    form: input.mayEdit ? vacancyForm(input.refused, f) : null,
  };
}

/** One more stretch of the list, when its end has come into view. */
export function vacancyRowsPage({ rows, next }: Page<VacancyWorkload>, f: Formatter): VacancyRowsPage {
  return { rows: rows.map((workload) => vacancyLine(workload, f)), nextHref: pageHref('/vacancies', next) };
}

function vacancyLine(workload: VacancyWorkload, f: Formatter): VacancyLine {
  const { vacancy, waiting, waitingSince, shortlisted, total, started } = workload;
  const list = `/vacancies/${vacancy.id}/responses`;
  return {
    href: list,
    title: vacancy.title,
    city: cityName(vacancy.citySlug, f) ?? '',
    closed: vacancy.status === 'closed',
    boards: boardLabels(workload.boards, f),
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
