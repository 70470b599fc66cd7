import { cutProblem } from './domain/resume-problem.js';

/** Longer than any honest field of a résumé (boards allow about 10,000 characters); a text search index bears it. */
const MOST_FIELD_CHARACTERS = 50_000;
/** All texts of a résumé together; PostgreSQL's text search vector holds at most 1 MB. */
const MOST_RESUME_CHARACTERS = 200_000;
/** Entries of one list (jobs, schools, skills); more is a fault or a joke. */
const MOST_ENTRIES = 200;

const DATE = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/;
/** Nobody at work today began before. */
const FIRST_WORK_YEAR = 1940;

/** Years in which somebody at work today can have left a school; a few lie ahead. */
const GRADUATION_YEARS = [1940, 2100] as const;

/** The year of graduation; null for what is no such year (0, 1.5, 1e20). */
export function graduationYear(year: number | null): number | null {
  const [least, most] = GRADUATION_YEARS;
  return year !== null && Number.isInteger(year) && year >= least && year <= most ? year : null;
}

/**
 * Collects the texts of one résumé: trims, bounds and notes what had to be changed, so that a mapper stays a list of fields.
 */
export class NeutralText {
  private left = MOST_RESUME_CHARACTERS;

  constructor(
    /** One sentence per thing that was changed or not understood; never a content. */
    readonly problems: string[],
    /** What a raw text still needs before it is plain (entities of HTML). */
    private readonly plain: (raw: string) => string = (raw) => raw,
  ) {}

  /** The text without blanks around it, or null if there is none. */
  text(raw: string | null | undefined, field: string): string | null {
    const clean = this.plain(raw ?? '').trim();
    if (clean === '') return null;
    const most = Math.min(MOST_FIELD_CHARACTERS, this.left);
    this.left -= Math.min(clean.length, most);
    if (clean.length <= most) return clean;
    this.problems.push(cutProblem(field, { most, unit: 'characters' }, clean.length));
    // Half of a surrogate pair at the end would not be text.
    return most === 0 ? null : clean.slice(0, most).replace(/[\ud800-\udbff]$/, '');
  }

  /** Several texts as one, in paragraphs unless another separator is given. */
  joined(parts: readonly (string | null | undefined)[], field: string, separator = '\n'): string | null {
    return this.text(parts.filter((part) => part?.trim()).join(separator), field);
  }

  /** At most as many entries as a person can have. */
  bounded<T>(entries: readonly T[], field: string): readonly T[] {
    if (entries.length <= MOST_ENTRIES) return entries;
    this.problems.push(cutProblem(field, { most: MOST_ENTRIES, unit: 'entries' }, entries.length));
    return entries.slice(0, MOST_ENTRIES);
  }

  /**
   * First and last date of a job as `YYYY-MM-DD` or `YYYY-MM`, impossible ones left out and noted.
   *
   * @param now  the moment of reading: what lies after it has not happened
   */
  workDates(
    from: string | null,
    to: string | null,
    field: string,
    now: Date,
  ): { start: string | null; end: string | null } {
    const today = now.toISOString().slice(0, 10);
    let start = this.workDate(from, `${field}.start`);
    let end = this.workDate(to, `${field}.end`);
    if (start !== null && start > today) {
      this.problems.push(`${field}.start: lies in the future`);
      start = null;
    }
    if (end !== null && end > today) {
      this.problems.push(`${field}.end: lies in the future, read as "until now"`);
      end = null;
    }
    // Compared by month: a first day given as a month comes before any day of it.
    if (start !== null && end !== null && end.slice(0, 7) < start.slice(0, 7)) {
      this.problems.push(`${field}: ends before it starts`);
      return { start: null, end: null };
    }
    return { start, end };
  }

  private workDate(raw: string | null, field: string): string | null {
    if (raw === null || raw.trim() === '') return null;
    const [, year, month, day] = DATE.exec(raw.trim().slice(0, 10)) ?? [];
    const instant = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`);
    const real = !Number.isNaN(instant.getTime()) && instant.getUTCMonth() + 1 === Number(month);
    if (real && Number(year) >= FIRST_WORK_YEAR) return raw.trim().slice(0, day ? 10 : 7);
    this.problems.push(`${field}: is not a date of a job`);
    return null;
  }
}
