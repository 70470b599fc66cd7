import { csvFile, workbookFile } from '../../platform/tables/index.js';
import type { WorkbookCell } from '../../platform/tables/index.js';
import type { Formatter } from '../../platform/views/index.js';
import type { SalaryOverview } from '../../salaries/index.js';
import { LEVELS } from '../../vacancies/index.js';
import { placeName } from './place-name.js';

/** The bands as a file for spreadsheets: a row for each city and level, whole amounts. */
export function salariesTable(overview: SalaryOverview, f: Formatter): string {
  const rows = rowsOf(overview, f).map((row) => row.map(String));
  return csvFile(rows, f.language === 'en' ? ',' : ';');
}

/** The same as a workbook. */
export function salariesWorkbook(overview: SalaryOverview, f: Formatter): Buffer {
  return workbookFile(f.t('salaries.title'), rowsOf(overview, f));
}

function rowsOf({ places, asOf }: SalaryOverview, f: Formatter): WorkbookCell[][] {
  const names = ['city', 'level', 'from', 'median', 'to', 'intervalFrom', 'intervalTo', 'n', 'currency', 'asOf'];
  const rows = places.flatMap(({ place, bands }) =>
    LEVELS.map((level) => {
      const { from, median, to, interval, n, currency } = bands[level];
      const figures = [from, median, to, interval.from, interval.to, n];
      return [placeName(place, f), level, ...figures, currency, asOf];
    }),
  );
  return [names.map((name) => f.t(`salaries.columns.${name}`)), ...rows];
}
