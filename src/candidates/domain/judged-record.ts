import type { Resume } from '../../job-boards/domain/resume.js';

/** One of the records of a person: a résumé of a board, or what came through another door. */
export interface PersonRecord {
  readonly id: string;
  /** The person keeps it at a board themselves. */
  readonly isOfBoard: boolean;
  /** Last change where it comes from, or when it was read where nothing is said of that. */
  readonly changedAt: Date;
  readonly resume: Resume;
}

/** A record that says less than this share of what another one says is thin beside it. */
const THIN_SHARE = 1 / 2;

/** Records that say at least this share of what the fullest of them says, say about as much. */
const ALIKE_SHARE = 4 / 5;

/** What a job with a date says beside its words, in words: months of work prove what no words prove. */
const WORDS_OF_DATED_JOB = 10;

/** As many times the words of a record outweigh its dates: a whole résumé that was sent as a file has its jobs, dates and all, in its text. */
const TIMES_A_DATED_RECORD = 10;

/**
 * The record by which a person is judged for a vacancy, so that whatever comes in later makes nobody poorer: the one that came for the
 * vacancy, unless it is thin beside another record of the person. Of several the one that says most; of those that say about as much a
 * board goes before other doors, and the later change before the earlier one. One record that was changed is one record: it says what
 * it says now, shorter as well.
 *
 * @param records  all that is known of the person
 * @param cameWith  ids of those that came for the vacancy
 * @returns null where there is none
 */
export function judgedRecord<R extends PersonRecord>(records: readonly R[], cameWith: readonly string[]): R | null {
  const told = records.map((record) => ({ record, ...tellingOf(record.resume) }));
  const whole = told.filter((one) => !told.some((other) => isThinBeside(one, other)));
  const came = whole.filter(({ record }) => cameWith.includes(record.id));
  const eligible = came.length > 0 ? came : whole;
  const most = Math.max(...eligible.map(({ words }) => words));
  const [first] = eligible
    .filter(({ words }) => words >= most * ALIKE_SHARE)
    .map(({ record }) => record)
    .sort((a, b) => Number(b.isOfBoard) - Number(a.isOfBoard) || laterFirst(a, b));
  return first ?? null;
}

/** The record whose wished pay counts: the one that was changed last of those that state one. */
export function wishRecord<R extends PersonRecord>(records: readonly R[]): R | null {
  return records.filter(({ resume }) => resume.salary !== null).sort(laterFirst)[0] ?? null;
}

/** How much a record tells. */
interface Telling {
  readonly words: number;
  readonly hasDatedJob: boolean;
}

/**
 * Without a dated job words are thin beside a record with one, unless there are ten times as many of them. Never true in a circle: of any
 * records one is not thin.
 */
function isThinBeside(one: Telling, other: Telling): boolean {
  if (one.hasDatedJob === other.hasDatedJob) return one.words < other.words * THIN_SHARE;
  return other.hasDatedJob ? !outweighs(one, other) : outweighs(other, one);
}

function outweighs(undated: Telling, dated: Telling): boolean {
  return undated.words >= dated.words * TIMES_A_DATED_RECORD;
}

function tellingOf({ title, about, skills, experience, education, languages, licence }: Resume): Telling {
  const texts = [
    ...[title, about, ...skills, ...licence],
    ...experience.flatMap(({ company, position, description }) => [company, position, description]),
    ...education.flatMap(({ institution, speciality }) => [institution, speciality]),
    ...languages.map(({ name }) => name),
  ];
  const dated = experience.filter(({ start }) => start !== null).length;
  const words = texts.reduce((sum, text) => sum + (text?.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);
  return { words: words + dated * WORDS_OF_DATED_JOB, hasDatedJob: dated > 0 };
}

function laterFirst(a: PersonRecord, b: PersonRecord): number {
  return b.changedAt.getTime() - a.changedAt.getTime() || (a.id < b.id ? 1 : -1);
}
