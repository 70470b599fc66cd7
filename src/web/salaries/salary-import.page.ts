import type { ExpectedError } from '../../kernel/errors.js';
import { rejectedRowsFile } from '../../platform/tables/index.js';
import type { RejectedRowsFile } from '../../platform/tables/index.js';
import type { Formatter, MomentText } from '../../platform/views/index.js';
import { faultyCell, OBSERVATION_FIELDS } from '../../salaries/index.js';
import type { PayColumn, SalaryImport, SalaryImportView, SalaryObservation } from '../../salaries/index.js';
import { placeBySlug } from '../../vacancies/index.js';
import { choices } from '../frame/parts.js';
import type { Choice } from '../frame/parts.js';
import { lineInFile, lineWords } from '../frame/sheet-words.js';
import { sheetsLeftWords } from '../frame/sheets-left.js';
import { placeName } from './place-name.js';
import { payFigures } from './salary-imports.page.js';

/** Of a column that is not read. */
export const NOTHING = 'none';

/** One table of pay. */
export interface SalaryImportPage {
  title: string;
  about: string;
  figures: string;
  alreadyThere: string | null;
  /** Which rows were read with the ends of the range turned; null where none was. */
  turned: string | null;
  /** Why what was chosen for the columns was refused; null otherwise. */
  fault: string | null;
  /** That something stands on sheets that are not read; null where nothing does. */
  sheetsLeft: string | null;
  /** Null while what they hold may still be chosen. */
  columns: { field: string; header: string }[] | null;
  /** Null once it counts, and where its rows are no longer kept. */
  choice: { action: string; columns: { id: string; header: string; sample: string; fields: Choice[] }[] } | null;
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

/** What the page is made from. */
export interface SalaryImportInput {
  readonly view: SalaryImportView;
  /** Null where what they hold cannot be chosen any more. */
  readonly columns: readonly PayColumn[] | null;
  readonly fault?: string | null;
}

const LONGEST_SAMPLE_CHARACTERS = 80;

/** Rejected rows that the page shows; all that are kept stand in the file. */
const REJECTED_SHOWN = 20;

/** The page. */
export function salaryImportPage({ view, columns, fault = null }: SalaryImportInput, f: Formatter): SalaryImportPage {
  const { about, observations, alreadyThere } = view;
  const path = `/salaries/imports/${about.id}`;
  const rejected = about.rejected ?? [];
  const stands = about.status === 'done' && about.takenBackAt === null;
  return {
    title: about.fileName || f.t('salaries.imports.nameless'),
    about: f.t('imports.rows', { count: about.rowCount }),
    figures: payFigures(about, f),
    alreadyThere: alreadyThere > 0 ? f.t('salaries.imports.alreadyThere', { count: alreadyThere }) : null,
    fault,
    sheetsLeft: sheetsLeftWords(about, f),
    columns: columns
      ? null
      : Object.entries(about.columns).map(([field, header]) => {
          return { field: f.t(`salaries.imports.fields.${field}`), header };
        }),
    choice: columns && {
      action: `${path}/columns`,
      columns: columns.map((column, at) => columnChoice(column, at, f)),
    },
    observations: observations.map((one) => observationLine(one, f)),
    turned: turnedText(about, f),
    rejected: rejected.slice(0, REJECTED_SHOWN).map((row) => rejectedLine(row, about, f)),
    rejectedHref: rejected.length > 0 ? `${path}/rejected` : null,
    startHref: about.status === 'uploaded' && about.takenCount > 0 ? `${path}/start` : null,
    startLabel: f.t('salaries.imports.start', { count: about.takenCount }),
    takeBackHref: stands ? `${path}/take-back` : null,
    takenBack: about.takenBackAt && { who: about.takenBackBy ?? '', when: f.moment(about.takenBackAt) },
  };
}

function turnedText({ turnedLines }: SalaryImport, f: Formatter): string | null {
  if (turnedLines.length === 0) return null;
  const lines = f.list(turnedLines.slice(0, REJECTED_SHOWN).map((line) => f.number(line)));
  const more = turnedLines.length > REJECTED_SHOWN ? '…' : '';
  // One or several: 21 lines are not called as one is.
  return f.t('salaries.imports.turned', { count: Math.min(turnedLines.length, 2), lines: `${lines}${more}` });
}

/** Why the row was not taken, with what stands there and what it may have meant. */
function rejectedLine(
  row: NonNullable<SalaryImport['rejected']>[number],
  { headers, columns, sheets }: SalaryImport,
  f: Formatter,
): SalaryImportPage['rejected'][number] {
  const whys = [row.why, ...(row.also ?? [])].map((why) => faultText({ ...row, why }, { headers, columns }, f));
  return { line: lineWords({ sheets }, row.line, f), why: whys.join('; ') };
}

function faultText(
  row: Pick<NonNullable<SalaryImport['rejected']>[number], 'why' | 'cells'>,
  { headers, columns }: Pick<SalaryImport, 'headers' | 'columns'>,
  f: Formatter,
): string {
  const why = f.t(`salaries.imports.why.${row.why}`);
  const cell = faultyCell(row, (field) => headers.indexOf(columns[field] ?? ''));
  if (cell === null || cell.value === '') return why;
  const said = { why, column: headers[cell.column] ?? '', value: cell.value, near: cell.near.join(', ') };
  return f.t(`salaries.imports.${cell.near.length > 0 ? 'whyNear' : 'whyCell'}`, said);
}

function columnChoice({ header, sample, field }: PayColumn, at: number, f: Formatter) {
  return {
    id: `column-${at}`,
    header,
    sample: sample.join(' · ').slice(0, LONGEST_SAMPLE_CHARACTERS),
    fields: choices(
      [
        [NOTHING, f.t('imports.fields.none')],
        ...OBSERVATION_FIELDS.map((one) => [one, f.t(`salaries.imports.fields.${one}`)] as const),
      ],
      field ?? NOTHING,
    ),
  };
}

/** The failure with the field that it names in the reader's language. */
export function payColumnsFault(
  { code, message, values }: ExpectedError,
  f: Formatter,
): { code: string; message: string; values: object } {
  if (code !== 'salaries.column-doubled') return { code, message, values };
  return { code, message, values: { field: f.t(`salaries.imports.fields.${String(values['field'])}`) } };
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
export function rejectedPayFile({ headers, rejected, sheets }: SalaryImport, f: Formatter): RejectedRowsFile {
  return rejectedRowsFile({
    headers,
    rows: (rejected ?? []).map(({ line, cells, why, also = [] }) => {
      const reason = [why, ...also].map((one) => f.t(`salaries.imports.why.${one}`)).join('; ');
      return { line: lineInFile({ sheets }, line, f), cells, reason };
    }),
    lineHeader: f.t('imports.rejectedFile.line'),
    reasonHeader: f.t('imports.rejectedFile.reason'),
    // Where the comma divides decimals, spreadsheets divide cells by the semicolon.
    delimiter: f.language === 'en' ? ',' : ';',
  });
}
