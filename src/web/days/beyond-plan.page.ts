import type { InterviewDay } from '../../interviews/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { dayTitle } from './day-words.js';

/** A form that is sent again once it is certain that it is meant. */
export interface AskedAgain {
  readonly href: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Where another time can be chosen. */
  readonly backHref: string;
}

/** Whether a time is meant at which the plan wants nobody more. */
export interface BeyondPlanPage {
  title: string;
  backHref: string;
  dayTitle: string;
  question: string;
  href: string;
  fields: { name: string; value: string }[];
}

/** The page. */
export function beyondPlanPage(
  day: InterviewDay,
  { startsAt, because }: { readonly startsAt: Date; readonly because: string },
  { href, fields, backHref }: AskedAgain,
  f: Formatter,
): BeyondPlanPage {
  const time = f.inZone(day.timeZone).time(startsAt);
  return {
    title: f.t('waiting.beyondTitle'),
    backHref,
    dayTitle: dayTitle(day, f),
    question: f.t('waiting.beyondQuestion', { time, because }),
    href,
    fields: Object.entries({ ...fields, beyondPlan: 'yes' }).map(([name, value]) => ({ name, value })),
  };
}
