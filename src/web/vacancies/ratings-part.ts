import type { DayRating } from '../../interviews/index.js';
import type { Formatter } from '../../platform/views/index.js';

/** What those who met the person at interview days made of them, the last day first. */
export interface RatingsPart {
  days: {
    /** The mean and of how many, or that it is told once one has rated the person oneself. */
    text: string;
    date: string;
    href: string;
    lines: { who: string; note: string | null }[];
  }[];
}

/** The part; null where nobody rated the person. */
export function ratingsPart(rated: readonly DayRating[], f: Formatter): RatingsPart | null {
  if (rated.length === 0) return null;
  return {
    days: rated.map((day) => ({
      text: ratedText(day, f),
      date: f.date(day.date),
      href: `/days/${day.dayId}/ratings`,
      lines: day.lines.map(({ userName, isOwn, mean, note }) => ({ who: whoText({ userName, isOwn, mean }, f), note })),
    })),
  };
}

/** "4,2 из 5, оценили 2 человека"; of a day of which there are notes alone nothing. */
export function ratedText({ rated, raters }: Pick<DayRating, 'rated' | 'raters'>, f: Formatter): string {
  if (rated !== null) return f.t('ratings.rated', { mean: f.number(rated.mean, 1), count: rated.raters });
  return raters > 0 ? f.t('ratings.ratedHidden', { count: raters }) : '';
}

function whoText({ userName, isOwn, mean }: Omit<DayRating['lines'][number], 'note'>, f: Formatter): string {
  const name = isOwn ? f.t('ratings.lineOwn') : userName;
  return mean === null ? name : f.t('ratings.lineOf', { name, mean: f.number(mean, 1) });
}
