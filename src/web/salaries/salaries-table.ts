import { csvFile } from '../../platform/tables/index.js';
import type { Formatter } from '../../platform/views/index.js';
import type { SalaryOverview } from '../../salaries/index.js';
import { isoCodeOf } from '../../kernel/money.js';
import { LEVELS } from '../../vacancies/index.js';
import { placeName } from './place-name.js';

/** The bands as a file for spreadsheets: a row for each city and level, whole amounts. */
export function salariesTable({ places }: SalaryOverview, f: Formatter): string {
  const names = ['city', 'level', 'from', 'median', 'to', 'intervalFrom', 'intervalTo', 'n', 'currency', 'asOf'];
  const rows = places.flatMap(({ place, bands }) =>
    LEVELS.map((level) => {
      const { from, median, to, interval, n, currency, asOf } = bands[level];
      const figures = [from, median, to, interval.from, interval.to, n].map(String);
      return [placeName(place, f), String(level), ...figures, isoCodeOf(currency), asOf];
    }),
  );
  return csvFile([names.map((name) => f.t(`salaries.columns.${name}`)), ...rows], f.language === 'en' ? ',' : ';');
}
