import type { CalendarDate } from '../kernel/calendar-date.js';

/** Which vacancies: one of them, those for one client of an agency, or all that the actor may see. */
export interface FunnelScope {
  readonly vacancyId?: string | undefined;
  readonly clientId?: string | undefined;
}

/** Which responses are looked at. */
export interface Cohort extends FunnelScope {
  /** First and last day on which they responded, in the organisation's time zone, both included. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}
