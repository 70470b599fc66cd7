import { isRecord } from './plain-values.js';
import type { JsonRecord } from './plain-values.js';

/** Fewer résumés say too little about when their file was made. */
const LEAST_RESUMES = 30;

/** A single slip of the pen (2081) must not date a file: this many résumés have to know of a month. */
const LEAST_WITNESSES = 3;

/**
 * When the résumés of a file without a single date of change were written, at the latest: behind the youngest month of which several of
 * them tell. The board always has that date, and without it "until now" of years ago would be read as until today.
 *
 * @returns Unix seconds, or null if some résumé has a date or there are too few to tell
 */
export function dateOfUndatedFile(payloads: readonly JsonRecord[]): number | null {
  if (payloads.some((payload) => typeof payload.date_last_modified === 'number')) return null;
  const youngest = payloads.map(youngestMonth).filter((month) => month > 0);
  if (youngest.length < LEAST_RESUMES) return null;
  const month = youngest.sort((a, b) => b - a)[LEAST_WITNESSES - 1] ?? 0;
  return Date.UTC(Math.floor(month / 12), (month % 12) + 1, 1) / 1000;
}

/** The youngest month that the jobs of a résumé name, as months since the year 0; 0 without any. */
function youngestMonth({ work_history: jobs }: JsonRecord): number {
  if (!Array.isArray(jobs)) return 0;
  const months = jobs
    .filter(isRecord)
    .flatMap((job) => [monthOf(job.yearbeg, job.monthbeg), monthOf(job.yearend, job.monthend)]);
  return Math.max(0, ...months);
}

/** A year without its month counts as its January. */
function monthOf(year: unknown, month: unknown): number {
  if (typeof year !== 'number' || year < 1940) return 0;
  return year * 12 + (typeof month === 'number' && month > 0 ? month - 1 : 0);
}
