import {
  choiceOf,
  COLUMN_CHOICES,
  DATE_ORDERS,
  isAskedAfterwards,
  isTrial,
  OUTCOMES,
  unreadOutcomes,
  whyNeverLearnt,
} from '../../attendance/index.js';
import type { ColumnChoices, LogPreview, LogRead, ReadableRow } from '../../attendance/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { cityBySlug, findCity } from '../../vacancies/index.js';
import { columnName } from '../frame/column-name.js';
import { choices } from '../frame/parts.js';
import type { Choice } from '../frame/parts.js';
import type { Sheets } from '../frame/sheet-words.js';
import { sheetsLeftWords } from '../frame/sheets-left.js';
import { localised } from '../frame/wording.js';
import { boardText } from './board-text.js';
import { answersNote, rejectedLine } from './import-result.js';
import { outcomeWordLines, unreadAnswersNote, unreadWarning } from './unread-outcomes-part.js';
import { toSendAgain } from './sent-log.js';
import type { OutcomeWordLine } from './unread-outcomes-part.js';
import type { SentLog } from './sent-log.js';

/** A log before it is imported: what its columns hold, and how its first rows would be read. */
export interface LogCheckPage {
  title: string;
  about: string;
  /** What has to be chosen, or what is wrong with the choice; null where the log can be imported. */
  fault: string | null;
  sent: SentLog;
  /** That something stands on sheets that are not read; null where nothing does. */
  sheetsLeft: string | null;
  columns: LogColumnLine[];
  /** That other columns hold dates, too, so that another one may be the day of the interview; null where none does. */
  rival: string | null;
  /** How dates are read that may be read in two ways; null where the file decides. */
  dates: { sentence: string; orders: Choice[] } | null;
  /** That rows are left out whose outcome is not understood; null where there are none. */
  unread: { warning: string } | null;
  /** Words of the outcome that somebody has to say the meaning of. */
  words: OutcomeWordLine[];
  rows: LogRowLine[];
  rejected: string[];
  /** What is to be known of the rows as a whole: that some are alike, what an answer is taken for, which columns are never used. */
  notes: string[];
  /** That all or some of the rows were imported before; null where none was. */
  known: string | null;
  /** Null while nothing can be imported. */
  importLabel: string | null;
}

/** A column with some of what stands in it. */
export interface LogColumnLine {
  id: string;
  /** As the file names it, to be sent back. */
  header: string;
  name: string;
  sample: string;
  /** Empty where nothing may be chosen. */
  holds: Choice[];
  /** Why it was not taken for anything, though it might be used; null where that needs no word. */
  left: string | null;
  /** Why nothing is learnt from it, whatever anybody says; null where it may be used. */
  never: string | null;
}

/** A row as it would be taken. */
export interface LogRowLine {
  line: string;
  day: string;
  outcome: string;
  city: string;
  vacancy: string;
  board: string;
  /** Format, hour, time since booking, answer, and what is kept under the names of its columns. */
  further: string;
}

const ROWS_SHOWN = 10;
const REJECTED_SHOWN = 10;

/** Rows of which a column shows what stands in it. */
const SAMPLE_ROWS = 50;
const SAMPLES_SHOWN = 3;
const LONGEST_SAMPLE_CHARACTERS = 80;

/** What the page is made from. */
export interface LogCheckInput {
  readonly preview: LogPreview;
  readonly sent: SentLog;
  /** What is wrong with what was chosen. */
  readonly fault: string | null;
  /** What was chosen and refused, to be corrected; without it columns are shown as they are taken. */
  readonly refused?: ColumnChoices | undefined;
}

/** The page. */
export function logCheckPage({ preview, sent, fault, refused }: LogCheckInput, f: Formatter): LogCheckPage {
  const { table, found, read, alreadyThere } = preview;
  const missing = (['date', 'outcome'] as const).filter((kind) => found[kind] === null);
  const named = f.list(missing.map((kind) => f.t(`attendance.columns.${kind}`)));
  const unread = read && unreadOutcomes(read);
  const count = (read?.readable.length ?? 0) - alreadyThere;
  return {
    title: sent.fileName || f.t('attendance.namelessLog'),
    about: f.t('imports.rows', { count: table.rows.length }),
    fault: fault ?? (missing.length > 0 ? f.t('attendance.check.missing', { missing: named }) : null),
    sent: toSendAgain(sent),
    sheetsLeft: sheetsLeftWords(preview, f),
    columns: table.headers.map((header, at) => columnLine(header, at, { ...preview, refused }, f)),
    dates: read?.dates ? datesPart(read.dates, f) : null,
    words: read ? outcomeWordLines(read.outcomeWords, f) : [],
    unread: unread && { warning: unreadWarning(unread, f) },
    rows: (read?.readable ?? []).slice(0, ROWS_SHOWN).map((row) => rowLine(row, f)),
    rejected: read ? rejectedLines(read, preview, f) : [],
    notes: read ? notesOf(read, f) : [],
    rival: rivalText(preview, f),
    known: alreadyThere > 0 ? knownText(alreadyThere, count, f) : null,
    importLabel: count > 0 && fault === null ? f.t('attendance.check.import', { count }) : null,
  };
}

/** Nothing is imported of what would add nothing. */
function knownText(alreadyThere: number, fresh: number, f: Formatter): string {
  const key = fresh === 0 ? 'allKnown' : 'someKnown';
  return f.t(`attendance.check.${key}`, { count: alreadyThere, known: f.number(alreadyThere) });
}

function rivalText({ found, otherDates }: LogPreview, f: Formatter): string | null {
  if (found.date === null || otherDates.length === 0) return null;
  const others = otherDates.map((header) => columnName(header, f)).join(', ');
  return f.t('attendance.check.rivalDates', { taken: columnName(found.date, f), others });
}

function notesOf({ yearsTaken, repeated, columns, readable, unreadAnswers }: LogRead, f: Formatter): string[] {
  return [
    untriedNote(readable, f),
    yearsTaken > 0 ? f.t('attendance.yearsTaken', { count: yearsTaken }) : null,
    repeated > 0 ? f.t('attendance.repeated', { count: repeated }) : null,
    answersNote(columns, f),
    unreadAnswersNote(unreadAnswers, f),
  ].filter((note) => note !== null);
}

/** That some rows are taken and say nothing of the share that comes: whose seats were free again, and who was not invited. */
function untriedNote(rows: readonly ReadableRow[], f: Formatter): string | null {
  const counts = OUTCOMES.filter((outcome) => !isTrial(outcome)).map((outcome) => ({
    outcome,
    count: rows.filter(({ row }) => row.outcome === outcome).length,
  }));
  const found = counts.filter(({ count }) => count > 0);
  if (found.length === 0) return null;
  const which = found.map(({ outcome, count }) => `${f.t(`attendance.outcomes.${outcome}`)}: ${f.number(count)}`);
  return f.t('attendance.untried', {
    count: found.reduce((sum, { count }) => sum + count, 0),
    which: which.join(', '),
  });
}

function columnLine(
  header: string,
  at: number,
  { table, found, refused = {} }: Pick<LogPreview, 'table' | 'found'> & Pick<LogCheckInput, 'refused'>,
  f: Formatter,
): LogColumnLine {
  const never = whyNeverLearnt(header);
  const choice = refused[header] ?? choiceOf(found, header);
  const cells = table.rows.slice(0, SAMPLE_ROWS).map((row) => row.cells[at]?.trim() ?? '');
  return {
    id: `column-${at}`,
    header,
    name: columnName(header, f),
    sample: [...new Set(cells.filter(Boolean))].slice(0, SAMPLES_SHOWN).join(' · ').slice(0, LONGEST_SAMPLE_CHARACTERS),
    holds:
      never === null
        ? choices(
            COLUMN_CHOICES.map((choice) => [choice, f.t(`attendance.columns.${choice}`)] as const),
            choice,
          )
        : [],
    left: never === null && choice === 'none' && isAskedAfterwards(header) ? f.t('attendance.check.afterwards') : null,
    never: never && f.t(`attendance.never.${never}`),
  };
}

function datesPart({ order, example, date }: NonNullable<LogRead['dates']>, f: Formatter): LogCheckPage['dates'] {
  return {
    sentence: f.t(`attendance.dates.${order}`, { example, date: f.fullDate(date) }),
    orders: choices(
      DATE_ORDERS.map((one) => [one, f.t(`attendance.dates.read-${one}`)] as const),
      order,
    ),
  };
}

function rowLine({ line, row, stated }: ReadableRow, f: Formatter): LogRowLine {
  const city = findCity(row.city) ?? cityBySlug(row.city ?? '');
  const { localHour, leadHours, answer } = stated ?? {};
  const further = [
    row.format,
    localHour === undefined ? null : `${localHour}:00–${localHour}:59`,
    leadHours === undefined ? null : leadText(leadHours, f),
    answer === undefined ? null : f.t(`attendance.answers.${answer}`),
  ];
  return {
    line: f.number(line),
    day: f.fullDate(row.date),
    outcome: f.t(`attendance.outcomes.${row.outcome}`),
    city: city ? localised(city.names, f) : (row.city ?? ''),
    vacancy: row.vacancy ?? '',
    board: row.board === null ? '' : boardText(row.board, f),
    further: further.filter((part) => part !== null).join(' · '),
  };
}

/** Hours up to two days. A log of days alone knows no hours of the same day. */
function leadText(hours: number, f: Formatter): string {
  if (hours === 0) return f.t('attendance.check.sameDay');
  return hours < 48
    ? f.t('attendance.check.lead', { count: hours })
    : f.t('attendance.check.leadDays', { count: Math.round(hours / 24) });
}

function rejectedLines({ rejected }: LogRead, file: Sheets, f: Formatter): string[] {
  const more = rejected.length - REJECTED_SHOWN;
  return [
    ...rejected.slice(0, REJECTED_SHOWN).map((row) => rejectedLine(row, file, f)),
    ...(more > 0 ? [f.t('attendance.rejectedMore', { count: f.number(more) })] : []),
  ];
}
