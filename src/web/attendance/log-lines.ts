import type { AttendanceLog } from '../../attendance/index.js';
import type { Page } from '../../platform/paging/index.js';
import type { Formatter, MomentText } from '../../platform/views/index.js';

/** One import in the list. */
export interface LogLine {
  fileName: string;
  /** True for the log that the simulated boards invented. */
  invented: boolean;
  when: MomentText;
  who: string | null;
  figures: string;
  /** Null while it counts. */
  takenBack: { who: string; when: MomentText } | null;
  /** Taking it back, or bringing it back; null for those who may not. */
  action: { href: string; label: string; about: string } | null;
}

/** The list of imports. */
export interface LogList {
  rows: LogLine[];
  olderHref: string | null;
}

/** The imports of a page, newest first. */
export function logList({ rows, next }: Page<AttendanceLog>, mayImport: boolean, f: Formatter): LogList {
  return {
    rows: rows.map((log) => logLine(log, mayImport, f)),
    olderHref: next && `/attendance?after=${encodeURIComponent(next)}#logs`,
  };
}

function logLine(log: AttendanceLog, mayImport: boolean, f: Formatter): LogLine {
  const fileName = log.fileName || f.t('attendance.namelessLog');
  const [verb, label] =
    log.takenBackAt === null ? ['take-back', f.t('attendance.takeBack')] : ['bring-back', f.t('attendance.bringBack')];
  return {
    fileName,
    invented: log.source === 'simulator',
    when: f.moment(log.importedAt),
    who: log.userName,
    figures: figuresOf(log, f),
    takenBack: log.takenBackAt === null ? null : { who: log.takenBackBy ?? '', when: f.moment(log.takenBackAt) },
    action: mayImport ? { href: `/attendance/logs/${log.id}/${verb}`, label, about: `${label}: ${fileName}` } : null,
  };
}

/** Of imports made before they were kept only the taken rows are known. */
function figuresOf({ takenCount, alreadyThereCount, rejectedCount }: AttendanceLog, f: Formatter): string {
  return [
    f.t('attendance.logTaken', { count: f.number(takenCount) }),
    alreadyThereCount === null ? null : f.t('attendance.logAlready', { count: f.number(alreadyThereCount) }),
    rejectedCount === null ? null : f.t('attendance.logRejected', { count: f.number(rejectedCount) }),
  ]
    .filter((part) => part !== null)
    .join(', ');
}
