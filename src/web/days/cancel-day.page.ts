import type { DayBoard } from '../../interviews/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { dayTitle } from './day-words.js';

/** What happens when a day is cancelled, before it is. */
export interface CancelDayPage {
  title: string;
  backHref: string;
  dayTitle: string;
  about: string;
  lines: string[];
  href: string;
}

/** The page. */
export function cancelDayPage({ day, vacancyTitle, totals }: DayBoard, f: Formatter): CancelDayPage {
  return {
    title: f.t('cancelDay.title'),
    backHref: `/days/${day.id}`,
    dayTitle: dayTitle(day, f),
    about: [vacancyTitle, day.address].filter(Boolean).join(' · '),
    lines: [
      totals.invited > 0 ? f.t('cancelDay.people', { count: totals.invited }) : f.t('cancelDay.nobody'),
      f.t('cancelDay.shortlist'),
      f.t('cancelDay.phone'),
      f.t('cancelDay.date'),
    ],
    href: `/days/${day.id}/cancel`,
  };
}
