import type { LogImported, RejectedRow } from '../../attendance/index.js';
import { rejectedRowsFile } from '../../platform/tables/index.js';
import type { Formatter } from '../../platform/views/index.js';

/** What an import did, as the page tells it. */
export interface ImportResult {
  sentence: string;
  columns: string;
  rejected: string[];
  /** The rejected rows as a file to correct; null when there are none. */
  download: { href: string; fileName: string; label: string } | null;
  takeBackHref: string | null;
}

/** Lines that could not be read are named up to here; the rest is counted, and stands in the file. */
const MOST_REJECTED_SHOWN = 20;

/**
 * Longest file in characters. As an address of the page it grows to some 1.9 million: browsers take up to two million.
 * https://developer.mozilla.org/en-US/docs/Web/URI/Reference/Schemes/data
 */
const MOST_FILE_CHARACTERS = 700_000;

/** The result of an import. */
export function importResult(done: LogImported, f: Formatter): ImportResult {
  const { logId, imported, alreadyThere, rejected, columns } = done;
  const more = rejected.length - MOST_REJECTED_SHOWN;
  return {
    sentence: f.t('attendance.resultSentence', {
      imported: f.number(imported),
      already: f.number(alreadyThere),
      rejected: f.number(rejected.length),
    }),
    columns: columnsSentence(columns, f),
    rejected: [
      ...rejected
        .slice(0, MOST_REJECTED_SHOWN)
        .map((row) => f.t('attendance.rejectedLine', { line: row.line, why: reasonOf(row, f) })),
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
function download({ rejected, headers }: LogImported, f: Formatter): ImportResult['download'] {
  const file = rejectedRowsFile({
    headers,
    rows: rejected.map((row) => ({ line: row.line, cells: row.cells, reason: reasonOf(row, f) })),
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

function reasonOf({ why, value }: RejectedRow, f: Formatter): string {
  return f.t(`attendance.why.${why}`, { value });
}

/** Which column of the file was taken for what, so that a wrong guess is seen at once. */
function columnsSentence(columns: LogImported['columns'], f: Formatter): string {
  const kinds = ['date', 'outcome', 'city', 'vacancy', 'board', 'format'] as const;
  const taken = kinds.flatMap((kind) => {
    const column = columns[kind];
    return column ? [f.t('attendance.columnTaken', { what: f.t(`attendance.columns.${kind}`), column })] : [];
  });
  return f.t('attendance.columnsSentence', { taken: taken.join(', ') });
}
