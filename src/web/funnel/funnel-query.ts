import { z } from 'zod';
import { FUNNEL_SOURCES } from '../../funnel/index.js';
import type { Cohort } from '../../funnel/index.js';
import { addDays, dayIn } from '../../kernel/calendar-date.js';
import type { Vacancy } from '../../vacancies/index.js';
import { clientQuery } from '../frame/client-filter.js';

/** What is no day is refused with the period, and shown beside the form that sent it. */
const day = z.string().max(100);

/** Which funnel: the form above it as it is sent. */
export const funnelQuery = z.object({
  vacancy: z.string().max(100).optional(),
  from: day.optional(),
  to: day.optional(),
  source: z.enum(FUNNEL_SOURCES).optional(),
  ...clientQuery,
});

/** Long enough for people to get from a response to a first working day. */
const USUAL_DAYS = 90;

/** The cohort that is asked for; the last three months where no period is. */
export function cohortOf(asked: z.output<typeof funnelQuery>, now: Date, zone: string): Cohort {
  const today = dayIn(now, zone);
  return {
    from: asked.from ?? addDays(today, -USUAL_DAYS),
    to: asked.to ?? today,
    vacancyId: asked.vacancy,
    clientId: asked.client,
    source: asked.source,
  };
}

/** Without a vacancy that is for another client than the chosen one: the form sends both, and the client was chosen last. */
export function withinClient(cohort: Cohort, ofClient: readonly Pick<Vacancy, 'id'>[]): Cohort {
  if (cohort.clientId === undefined || ofClient.some(({ id }) => id === cohort.vacancyId)) return cohort;
  return { ...cohort, vacancyId: undefined };
}

/** The cohort as the query of an address. */
export function queryOf({ vacancyId, clientId, source, from, to }: Cohort): string {
  return new URLSearchParams({
    ...(vacancyId === undefined ? {} : { vacancy: vacancyId }),
    ...(clientId === undefined ? {} : { client: clientId }),
    ...(source === undefined ? {} : { source }),
    from,
    to,
  }).toString();
}
