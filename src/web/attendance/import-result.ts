import { LOG_FIELDS } from '../../attendance/index.js';
import type { DateOrder, DatesGuessed, LogImported, RejectedRow } from '../../attendance/index.js';
import { numberOfNameless, rejectedRowsFile } from '../../platform/tables/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { columnName } from '../frame/column-name.js';
import { lineInFile, lineWords } from '../frame/sheet-words.js';
import type { Sheets } from '../frame/sheet-words.js';
import { unreadAnswersNote } from './unread-outcomes-part.js';
import type { SentLog } from './sent-log.js';

/** What an import did, as the page tells it. */
export interface ImportResult {
  sentence: string;
  columns: string;
  /** What was not used, and places that are not known; in sentences. */
  notes: string[];
  /** How dates were read that may be read in two ways, and the way to read them the other way round; null where the file decides. */
  dates: DatesNote | null;
  rejected: string[];
  /** The rejected rows as a file to correct; null when there are none. */
  download: { href: string; fileName: string; label: string } | null;
  takeBackHref: string | null;
}

/** How dates were read, and what is sent to have them read the other way round. */
export interface DatesNote {
  sentence: string;
  /** Null where the file is too large to come back. */
  again: { order: DateOrder; text: string; fileName: string; label: string } | null;
}

/** A text that comes back with the page, to be read the other way round: so large a log has days above 12 and decides by itself. */
const MOST_TEXT_SENT_BACK = 500_000;

/** Lines that could not be read are named up to here; the rest is counted, and stands in the file. */
const MOST_REJECTED_SHOWN = 20;

/**
 * Longest file in characters. As an address of the page it grows to some 1.9 million: browsers take up to two million.
 * https://developer.mozilla.org/en-US/docs/Web/URI/Reference/Schemes/data
 */
const MOST_FILE_CHARACTERS = 700_000;

/** The result of an import. */
export function importResult(done: LogImported, sent: SentLog, f: Formatter): ImportResult {
  const { logId, imported, alreadyThere, rejected, columns } = done;
  const more = rejected.length - MOST_REJECTED_SHOWN;
  return {
    sentence: f.t('attendance.resultSentence', {
      imported: f.number(imported),
      already: f.number(alreadyThere),
      rejected: f.number(rejected.length),
    }),
    columns: columnsSentence(columns, f),
    notes: notesOf(done, f),
    dates: done.dates && datesNote(done.dates, sent, f),
    rejected: [
      ...rejected.slice(0, MOST_REJECTED_SHOWN).map((row) => rejectedLine(row, done, f)),
      ...(more > 0 ? [f.t('attendance.rejectedMore', { count: f.number(more) })] : []),
    ],
    download: rejected.length > 0 ? download(done, f) : null,
    takeBackHref: logId && `/attendance/logs/${logId}/take-back`,
  };
}

/**
 * The file is part of this answer: rejected rows may name people, so they are kept neither in the database nor in the session, and are gone
 * with the page. Whoever lost it imports the log again: that adds nothing and rejects the same rows.
 */
function download({ rejected, headers, sheets }: LogImported, f: Formatter): ImportResult['download'] {
  const file = rejectedRowsFile({
    headers: headers.map((header) => columnName(header, f)),
    rows: rejected.map((row) => ({
      line: lineInFile({ sheets }, row.line, f),
      cells: row.cells,
      reason: reasonOf(row, f),
    })),
    lineHeader: f.t('attendance.rejectedFile.line'),
    reasonHeader: f.t('attendance.rejectedFile.reason'),
    // Where the comma divides decimals, spreadsheets divide cells by the semicolon.
    delimiter: f.language === 'en' ? ',' : ';',
    mostCharacters: MOST_FILE_CHARACTERS,
  });
  const label =
    file.rows === rejected.length
      ? f.t('attendance.rejectedFile.download')
      : f.t('attendance.rejectedFile.downloadFirst', { count: f.number(file.rows) });
  return {
    href: `data:text/csv;charset=utf-8;base64,${Buffer.from(file.text).toString('base64')}`,
    fileName: f.t('attendance.rejectedFile.name'),
    label,
  };
}

/** Why a row was not taken, in a sentence. */
export function reasonOf({ why, value }: RejectedRow, f: Formatter): string {
  return f.t(`attendance.why.${why}`, { value });
}

/** A row that was not taken, with the cell that it was for. */
export function rejectedLine(row: RejectedRow, file: Sheets, f: Formatter): string {
  const said = { line: lineWords(file, row.line, f), why: reasonOf(row, f) };
  if (row.why === 'copy' || row.column === '') return f.t('attendance.rejectedLine', said);
  const column = columnName(row.column, f);
  // An empty cell, and one that its reason quotes, need not be shown.
  const isShown = row.value.trim() !== '' && row.why === 'no-outcome';
  return f.t(isShown ? 'attendance.rejectedValue' : 'attendance.rejectedCell', { ...said, column, value: row.value });
}

/** Which column of the file was taken for what, so that a wrong guess is seen at once. */
function columnsSentence(columns: LogImported['columns'], f: Formatter): string {
  const taken = LOG_FIELDS.flatMap((kind) => {
    const column = columns[kind];
    if (column === null) return [];
    const what = f.t(`attendance.columns.${kind}`);
    const number = numberOfNameless(column);
    return number === null
      ? [f.t('attendance.columnTaken', { what, column })]
      : [f.t('attendance.namelessTaken', { what, column: columnName(column, f) })];
  });
  if (columns.questions.length > 0)
    taken.push(
      f.t('attendance.namelessTaken', {
        what: f.t('attendance.columns.question'),
        column: columns.questions.map((column) => quoted(column, f)).join(', '),
      }),
    );
  return f.t('attendance.columnsSentence', { taken: taken.join(', ') });
}

function notesOf(
  { unused, neverUsed, yearsTaken, repeated, unknownPlaces, columns, unreadAnswers }: LogImported,
  f: Formatter,
): string[] {
  const { shown, leftOut } = unknownPlaces;
  const places = shown.map(({ place, rows }) => f.t('attendance.unknownPlace', { place, count: rows }));
  const more = leftOut > 0 ? [f.t('attendance.rejectedMore', { count: f.number(leftOut) })] : [];
  return [
    columns.city === null ? f.t('attendance.noPlace') : null,
    yearsTaken > 0 ? f.t('attendance.yearsTaken', { count: yearsTaken }) : null,
    repeated > 0 ? f.t('attendance.repeated', { count: repeated }) : null,
    answersNote(columns, f),
    unreadAnswersNote(unreadAnswers, f),
    neverUsed.length > 0
      ? f.t('attendance.neverUsed', {
          count: neverUsed.length,
          columns: neverUsed.map((column) => quoted(column, f)).join(', '),
        })
      : null,
    unused.length > 0
      ? f.t('attendance.unusedColumns', {
          count: unused.length,
          columns: unused.map((column) => columnName(column, f)).join(', '),
        })
      : null,
    shown.length > 0
      ? f.t('attendance.unknownPlaces', { count: shown.length + leftOut, places: [...places, ...more].join(', ') })
      : null,
  ].filter((note) => note !== null);
}

/** When somebody answered a log does not say, so that it is said what an answer is taken for; null where the log asks nothing. */
export function answersNote({ answer, questions }: LogImported['columns'], f: Formatter): string | null {
  return answer === null && questions.length === 0 ? null : f.t('attendance.answersNote');
}

function datesNote({ order, example, date }: DatesGuessed, { text, fileName }: SentLog, f: Formatter): DatesNote {
  const other = order === 'day-first' ? 'month-first' : 'day-first';
  return {
    sentence: f.t(`attendance.dates.${order}`, { example, date: f.fullDate(date) }),
    again:
      text === '' || text.length > MOST_TEXT_SENT_BACK
        ? null
        : { order: other, text, fileName, label: f.t(`attendance.dates.read-${other}`) },
  };
}

function quoted(column: string, f: Formatter): string {
  return f.t('attendance.columnQuoted', { column: columnName(column, f) });
}
