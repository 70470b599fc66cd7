import { rejectedRowsFile } from '../../platform/tables/index.js';
import type { RejectedRowsFile } from '../../platform/tables/index.js';
import type { Formatter, MomentText } from '../../platform/views/index.js';
import type { SalaryImport, SalaryImportView, SalaryObservation } from '../../salaries/index.js';
import { placeBySlug } from '../../vacancies/index.js';
import { placeName } from './place-name.js';
import { payFigures } from './salary-imports.page.js';

/** One table of pay. */
export interface SalaryImportPage {
  title: string;
  about: string;
  figures: string;
  alreadyThere: string | null;
  columns: { field: string; header: string }[];
  observations: { place: string; level: string; pay: string; tax: string; day: string }[];
  rejected: { line: string; why: string }[];
  /** Null where nothing was rejected or the rows are no longer kept. */
  rejectedHref: string | null;
  /** Null once it counts, or while no row of it could. */
  startHref: string | null;
  startLabel: string;
  /** Null before, and where it is done already. */
  takeBackHref: string | null;
  takenBack: { who: string; when: MomentText } | null;
}

/** Rejected rows that the page shows; all that are kept stand in the file. */
const REJECTED_SHOWN = 20;

/** The page. */
export function salaryImportPage(
  { about, observations, alreadyThere }: SalaryImportView,
  f: Formatter,
): SalaryImportPage {
  const path = `/salaries/imports/${about.id}`;
  const rejected = about.rejected ?? [];
  const stands = about.status === 'done' && about.takenBackAt === null;
  return {
    title: about.fileName || f.t('salaries.imports.nameless'),
    about: f.t('imports.rows', { count: about.rowCount }),
    figures: payFigures(about, f),
    alreadyThere: alreadyThere > 0 ? f.t('salaries.imports.alreadyThere', { count: alreadyThere }) : null,
    columns: Object.entries(about.columns).map(([field, header]) => {
      return { field: f.t(`salaries.imports.fields.${field}`), header };
    }),
    observations: observations.map((one) => observationLine(one, f)),
    rejected: rejected.slice(0, REJECTED_SHOWN).map(({ line, why }) => {
      return { line: f.number(line), why: f.t(`salaries.imports.why.${why}`) };
    }),
    rejectedHref: rejected.length > 0 ? `${path}/rejected` : null,
    startHref: about.status === 'uploaded' && about.takenCount > 0 ? `${path}/start` : null,
    startLabel: f.t('salaries.imports.start', { count: about.takenCount }),
    takeBackHref: stands ? `${path}/take-back` : null,
    takenBack: about.takenBackAt && { who: about.takenBackBy ?? '', when: f.moment(about.takenBackAt) },
  };
}

function observationLine(one: SalaryObservation, f: Formatter): SalaryImportPage['observations'][number] {
  const { amount, to, bound, currency, gross } = one;
  const place = placeBySlug(one.city);
  const money = f.money({ amount: Math.round(amount), currency });
  return {
    place: place ? placeName(place, f) : one.city,
    level: String(one.level),
    pay:
      to !== undefined && to !== null
        ? f.moneyRange(Math.round(amount), Math.round(to), currency)
        : bound
          ? f.t(`salaries.imports.${bound}`, { money })
          : money,
    tax: f.t(`salaries.imports.${gross === null ? 'taxUnsaid' : gross ? 'gross' : 'net'}`),
    day: f.fullDate(one.date),
  };
}

/** The rejected rows with why, as a file. */
export function rejectedPayFile({ headers, rejected }: SalaryImport, f: Formatter): RejectedRowsFile {
  return rejectedRowsFile({
    headers,
    rows: (rejected ?? []).map(({ line, cells, why }) => {
      return { line, cells, reason: f.t(`salaries.imports.why.${why}`) };
    }),
    lineHeader: f.t('imports.rejectedFile.line'),
    reasonHeader: f.t('imports.rejectedFile.reason'),
    // Where the comma divides decimals, spreadsheets divide cells by the semicolon.
    delimiter: f.language === 'en' ? ',' : ';',
  });
}
