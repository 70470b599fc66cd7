import type { Formatter } from '../../platform/views/index.js';
import type { BoardPosting } from '../../publishing/index.js';

/** Views and responses of days side by side: two drawings above one axis of days, and the numbers as a table. */
export interface DayChart {
  label: string;
  views: string;
  responses: string;
  series: DaySeries[];
  from: string;
  to: string;
  /** Both, or the one day. */
  period: string;
  days: { day: string; views: string; responses: string }[];
}

/** Bars on a scale of their own, for responses are fifty times fewer; lengths are hundredths of the width and pixels of the height. */
export interface DaySeries {
  name: string;
  /** The number at the upper end of the scale; the lower is 0. */
  most: string;
  height: number;
  isQuiet: boolean;
  bars: { x: number; width: number; y: number; height: number; title: string }[];
}

type Day = BoardPosting['days'][number];
type Counted = 'views' | 'responses';

const HEIGHTS: Readonly<Record<Counted, number>> = { views: 48, responses: 32 };

/** Places days in a drawing. */
export function dayChart(days: readonly Day[], f: Formatter): DayChart {
  const sumText = (of: Counted): string => countText(sumOf(days, of), of, f);
  const [views, responses] = [sumText('views'), sumText('responses')];
  const [from, to] = [f.shortDate(days[0]?.day ?? ''), f.shortDate(days.at(-1)?.day ?? '')];
  return {
    label: f.t('publishing.chart', { from, to, views, responses }),
    ...{ views, responses, from, to, period: from === to ? from : `${from} – ${to}` },
    series: (['views', 'responses'] as const).map((of) => daySeries(days, of, f)),
    days: days.map((day) => ({
      day: f.shortDate(day.day),
      views: day.views === null ? '—' : f.number(day.views),
      responses: day.responses === null ? '—' : f.number(day.responses),
    })),
  };
}

function daySeries(days: readonly Day[], of: Counted, f: Formatter): DaySeries {
  const most = Math.max(1, ...days.map((day) => day[of] ?? 0));
  const slot = 100 / days.length;
  const height = HEIGHTS[of];
  return {
    name: f.t(`publishing.perDay.${of}`),
    most: f.number(most),
    height,
    isQuiet: of === 'views',
    bars: days.map((day, index) => {
      const length = tenth(((day[of] ?? 0) / most) * height);
      const count = day[of];
      const text = count === null ? f.t('publishing.noFigure') : countText(count, of, f);
      return {
        ...{ x: tenth(index * slot + slot * 0.15), width: tenth(slot * 0.7) },
        ...{ y: tenth(height - length), height: length, title: `${f.shortDate(day.day)}: ${text}` },
      };
    }),
  };
}

function sumOf(days: readonly Day[], of: Counted): number {
  return days.reduce((total, day) => total + (day[of] ?? 0), 0);
}

function countText(count: number, of: Counted, f: Formatter): string {
  return f.t(`publishing.${of}`, { count, number: f.number(count) });
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
