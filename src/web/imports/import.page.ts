import { DAY_NOT_TAKEN, IMPORT_FIELDS, PAY_NOT_READ } from '../../direct-responses/index.js';
import type {
  CandidateImport,
  CandidateImportRow,
  ImportPreview,
  ImportView,
  PreviewRow,
} from '../../direct-responses/index.js';
import type { ExpectedError } from '../../kernel/errors.js';
import { rejectedRowsFile } from '../../platform/tables/index.js';
import type { RejectedRowsFile } from '../../platform/tables/index.js';
import type { Formatter } from '../../platform/views/index.js';
import type { Vacancy } from '../../vacancies/index.js';
import { columnName } from '../frame/column-name.js';
import { choices } from '../frame/parts.js';
import type { Choice } from '../frame/parts.js';
import { lineInFile, lineWords } from '../frame/sheet-words.js';
import { sheetsLeftWords } from '../frame/sheets-left.js';
import { outcomePage } from './outcome.page.js';
import type { OutcomePage } from './outcome.page.js';

/** One list of people. */
export interface ImportPage {
  title: string;
  about: string;
  backHref: string;
  vacancyTitle: string;
  fault: string | null;
  /** Sheets of the workbook that are not part of the list; null = none. */
  sheetsLeft: string | null;
  /** Null once it was started. */
  check: {
    href: string;
    startHref: string;
    columns: ColumnLine[];
    people: PersonLine[];
    /** Null where no row is anybody. */
    startLabel: string | null;
    /** Rows that will stay outside; null = none. */
    refused: string | null;
    /** Rows that will come in with a contact that cannot be used; null = none. */
    unrecognised: string | null;
  } | null;
  /** Null before. */
  outcome: OutcomePage | null;
}

/** A column of the file, with some of what stands in it. */
export interface ColumnLine {
  id: string;
  header: string;
  sample: string;
  fields: Choice[];
}

/** A row as it would be taken in; of nobody only why. */
export interface PersonLine {
  line: string;
  name: string | null;
  contacts: string;
  /** Which of them cannot be used; empty = all can. */
  unrecognised: string;
  city: string;
  pay: string;
  /** What of the row is left out; empty = nothing. */
  notRead: string;
  responded: string;
  /** Why the day of the response is left out; empty = it is not. */
  dayNotTaken: string;
  origin: string;
  fault: string | null;
}

/** What the page is made from. */
export interface ImportInput {
  readonly view: ImportView;
  readonly vacancy: Vacancy;
  readonly preview: ImportPreview | null;
  readonly rejected: readonly CandidateImportRow[];
  readonly unrecognised: readonly number[];
  readonly fault: string | null;
}

/** Rows of which a column shows what stands in it. */
const SAMPLE_ROWS = 3;
const LONGEST_SAMPLE_CHARACTERS = 80;

/** The page. */
export function importPage(input: ImportInput, f: Formatter): ImportPage {
  const { view, vacancy, preview, fault } = input;
  const { about } = view;
  const refused = preview === null ? 0 : about.rowCount - preview.readable;
  return {
    title: about.fileName || f.t('imports.nameless'),
    about: f.t('imports.rows', { count: about.rowCount }),
    backHref: `/vacancies/${vacancy.id}/imports`,
    vacancyTitle: vacancy.title,
    fault,
    sheetsLeft: sheetsLeftWords(about, f),
    check: preview && {
      href: `/imports/${about.id}`,
      startHref: `/imports/${about.id}/start`,
      columns: about.headers.map((header, column) => columnLine(header, column, preview, f)),
      people: preview.rows.map((row) => personLine(about, row, f)),
      startLabel: preview.readable === 0 ? null : f.t('imports.start', { count: preview.readable }),
      refused: refused === 0 ? null : f.t('imports.refused', { count: refused }),
      unrecognised: preview.unrecognised === 0 ? null : f.t('imports.unrecognised', { count: preview.unrecognised }),
    },
    outcome: preview === null ? outcomePage(input, f) : null,
  };
}

function columnLine(header: string, column: number, { columns, rows }: ImportPreview, f: Formatter): ColumnLine {
  const cells = rows.map((row) => row.cells[column]?.trim() ?? '').filter(Boolean);
  return {
    id: `column-${column}`,
    header: columnName(header, f),
    sample: [...new Set(cells)].slice(0, SAMPLE_ROWS).join(' · ').slice(0, LONGEST_SAMPLE_CHARACTERS),
    fields: choices(
      [
        ['none', f.t('imports.fields.none')],
        ...IMPORT_FIELDS.map((field) => [field, f.t(`imports.fields.${field}`)] as const),
      ],
      columns[column] ?? 'none',
    ),
  };
}

function personLine(about: CandidateImport, { line: at, read }: PreviewRow, f: Formatter): PersonLine {
  const line = lineWords(about, at, f);
  const nobody = {
    line,
    name: null,
    contacts: '',
    unrecognised: '',
    city: '',
    pay: '',
    notRead: '',
    responded: '',
    dayNotTaken: '',
    origin: '',
  };
  if (typeof read === 'string') return { ...nobody, fault: f.t(`imports.why.${read}`) };
  const { stated, origin, respondedOn, unrecognised } = read;
  return {
    line,
    name: [stated.lastName, stated.firstName, stated.middleName].filter(Boolean).join(' '),
    contacts: [...stated.phones, ...stated.emails].join(', '),
    unrecognised:
      unrecognised.length === 0
        ? ''
        : f.t('imports.notRead.contact', {
            written: f.list(unrecognised.map((one) => one.slice(0, LONGEST_SAMPLE_CHARACTERS))),
          }),
    city: stated.city ?? '',
    pay: stated.pay ? f.money(stated.pay) : '',
    notRead: read.problems.includes(PAY_NOT_READ) ? f.t('imports.notRead.pay') : '',
    responded: respondedOn ? f.fullDate(respondedOn) : '',
    dayNotTaken: dayNotTaken(read.problems, f),
    origin: origin ?? '',
    fault: null,
  };
}

function dayNotTaken(problems: readonly string[], f: Formatter): string {
  const [fault] = Object.entries(DAY_NOT_TAKEN).find(([, problem]) => problems.includes(problem)) ?? [];
  return fault === undefined ? '' : f.t(`imports.notRead.${fault}`);
}

/** The failure with the fields that it names in the reader's language. */
export function importFault(
  { code, message, values }: ExpectedError,
  f: Formatter,
): { code: string; message: string; values: object } {
  if (code === 'direct-responses.columns-missing') {
    const missing = String(values['missing']).split(', ');
    return { code, message, values: { missing: f.list(missing.map((name) => f.t(`imports.missing.${name}`))) } };
  }
  if (code === 'direct-responses.column-doubled') {
    return { code, message, values: { field: f.t(`imports.fields.${String(values['field'])}`) } };
  }
  return { code, message, values };
}

/** The rejected rows with why, as a file. */
export function rejectedFile(
  { headers, sheets }: Pick<CandidateImport, 'headers' | 'sheets'>,
  rows: readonly CandidateImportRow[],
  f: Formatter,
): RejectedRowsFile {
  return rejectedRowsFile({
    headers: headers.map((header) => columnName(header, f)),
    rows: rows.map(({ line, cells, fault }) => ({
      line: lineInFile({ sheets }, line, f),
      cells: cells ?? [],
      reason: fault === null ? '' : f.t(`imports.why.${fault}`),
    })),
    lineHeader: f.t('imports.rejectedFile.line'),
    reasonHeader: f.t('imports.rejectedFile.reason'),
    // Where the comma divides decimals, spreadsheets divide cells by the semicolon.
    delimiter: f.language === 'en' ? ',' : ';',
  });
}
