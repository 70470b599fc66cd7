import { FUNNEL_SOURCES } from '../../funnel/index.js';
import type { Cohort } from '../../funnel/index.js';
import type { Client } from '../../organisations/index.js';
import type { Formatter } from '../../platform/views/index.js';
import type { Vacancy } from '../../vacancies/index.js';
import { named } from '../frame/client-filter.js';
import { choices } from '../frame/parts.js';
import type { Choice } from '../frame/parts.js';

/** The form above the funnel and what belongs to it: whose responses, by which door and when. */
export interface CohortForm {
  action: string;
  /** Null where there is nobody to choose from. */
  clients: Choice[] | null;
  vacancies: Choice[];
  sources: Choice[];
  from: string;
  to: string;
}

/** What the form is made from. */
export interface CohortFormInput {
  readonly vacancies: readonly Vacancy[];
  /** Those of an agency that the reader may tell apart. */
  readonly clients: readonly Client[];
  readonly cohort: Cohort;
}

/** The form with what is chosen. */
export function cohortForm(action: string, { vacancies, clients, cohort }: CohortFormInput, f: Formatter): CohortForm {
  const { from, to, vacancyId, clientId, source } = cohort;
  return {
    action,
    clients: clients.length > 0 ? choices([['', f.t('clients.all')], ...named(clients)], clientId ?? '') : null,
    vacancies: choices(
      [['', f.t('funnel.allVacancies')], ...vacancies.map(({ id, title }) => [id, title] as const)],
      vacancyId ?? '',
    ),
    sources: choices(
      [['', f.t('cost.allSources')], ...FUNNEL_SOURCES.map((one) => [one, f.t(`cost.sources.${one}`)] as const)],
      source ?? '',
    ),
    ...{ from, to },
  };
}
