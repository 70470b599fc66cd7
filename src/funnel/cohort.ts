import { BOARDS } from '../job-boards/index.js';
import type { Board } from '../job-boards/index.js';
import type { CalendarDate } from '../kernel/calendar-date.js';

/** Which vacancies: one of them, those for one client of an agency, or all that the actor may see. */
export interface FunnelScope {
  readonly vacancyId?: string | undefined;
  readonly clientId?: string | undefined;
}

/** A board, or `direct` for whatever brings people past all boards. */
export type FunnelSource = Board | 'direct';
export const FUNNEL_SOURCES: readonly [FunnelSource, ...FunnelSource[]] = [...BOARDS, 'direct'];

/** Which responses are looked at. */
export interface Cohort extends FunnelScope {
  /** First and last day on which they responded, in the organisation's time zone, both included. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** Only those who came by it, others of theirs or not; all if left out. */
  readonly source?: FunnelSource | undefined;
}
