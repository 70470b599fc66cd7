import type { Resume, ResumeExperience } from '../../job-boards/domain/resume.js';
import type { CompetenceId } from '../../vacancies/domain/competences.table.js';
import type { OccupationFamily, OccupationId } from '../../vacancies/domain/occupations.table.js';
import { OCCUPATIONS } from '../../vacancies/domain/occupations.table.js';
import type { Evidence, ExperienceMonths, Facts, JobFact, SetAsideJob } from './facts.js';
import { dayNumber, firstDayOf, lastDayOf, meansNow } from './partial-dates.js';
import { monthsAlone } from './length-of-work.js';
import type { ClaimedDuties, OccupationFacts } from './read-occupations.js';
import { readOccupations } from './read-occupations.js';
import type { ToldJob } from './read-told-jobs.js';
import { readToldJobs } from './read-told-jobs.js';
import type { Hit } from './read-text.js';

/** Mean length of a month in the Gregorian calendar. */
const DAYS_PER_MONTH = 30.436875;
const FIRST_CREDIBLE_YEAR = 1950;
const FIRST_CREDIBLE_DAY = dayNumber(FIRST_CREDIBLE_YEAR, 1, 1);

export interface ExperienceFacts {
  readonly experienceMonths: ExperienceMonths;
  readonly occupationMonths: Readonly<Partial<Record<OccupationId, number>>>;
  readonly jobs: readonly JobFact[];
  readonly jobsSetAside: readonly SetAsideJob[];
  readonly longestGapMonths: number;
}

interface Interval {
  readonly startDay: number;
  readonly endDay: number;
}

/**
 * Jobs with their occupations and the months per kind of work, overlapping jobs counted once.
 *
 * @param hitsByJob  competences found in the description of each job, by its place
 * @param todayDay  days since 1970-01-01; open jobs end here
 * @returns months rounded to whole ones: dates of boards are no finer
 */
export function readExperience(
  resume: Resume,
  hitsByJob: ReadonlyMap<number, readonly Hit[]>,
  todayDay: number,
): ExperienceFacts {
  const jobs: JobFact[] = [];
  const jobsSetAside: SetAsideJob[] = [];
  const ofLength: LengthOnly[] = [];
  for (const [index, job] of resume.experience.entries()) {
    if (isNoWork(job)) continue;
    const dates = readDates(job, todayDay);
    const read = occupationsOf(job, index, claimedIn(hitsByJob.get(index)));
    if (typeof dates !== 'string') {
      jobs.push(jobFact(index, dates, read));
      continue;
    }
    const told = toldIn(job, index, claimedIn(hitsByJob.get(index)), todayDay);
    jobs.push(...told);
    const months = dates === 'no-start' ? monthsAlone(job.description) : null;
    if (months !== null) ofLength.push({ index, months, read });
    else if (told.length === 0)
      jobsSetAside.push({ index, reason: dates, occupations: read.occupations, evidence: read.evidence });
  }
  // What the text tells of may be a field already, made of that very text.
  const told = datedJobs(readToldJobs(resume.about ?? '', 'about'), null, todayDay);
  jobs.push(...told.filter((job) => !jobs.some((field) => isOfSameDays(field, job))));
  jobs.push(...placed(ofLength, Math.min(todayDay, ...jobs.map(({ startDay }) => startDay))));
  return {
    jobs,
    jobsSetAside,
    experienceMonths: {
      clientManagement: monthsWhere(jobs, (occupation) => belongsTo(occupation, 'clientManagement')),
      sales: monthsWhere(jobs, (occupation) => belongsTo(occupation, 'sales')),
      service: monthsWhere(jobs, (occupation) => belongsTo(occupation, 'service')),
      other: monthsWhere(jobs, (occupation) => belongsTo(occupation, 'other')),
      total: monthsOf(jobs),
    },
    occupationMonths: monthsByOccupation(jobs),
    longestGapMonths: longestGap(jobs, todayDay),
  };
}

/** A time away from work that a program wants an entry for; who is called up is in no trade, who serves by contract is. */
const AWAY =
  /^[\s«"(]*(?:(?:срочная\s+|военная\s+|действительная\s+)*(?:служба|служил)(?:\s+(?:в\s+(?:российской\s+|советской\s+)?армии|в\s+(?:вс|са|ра)(?:\s+рф)?|в\s+(?:рядах\s+)?вооруж[её]нных\s+сил(?:ах)?(?:\s+(?:рф|россии))?|в\s+рядах\s+[\p{L}\s]{2,30}|по\s+призыву))+|срочная\s+служба|армия(?:\s+рф)?|(?:строкова\s+)?служба\s+в\s+армії|(?:в\s+)?декрет\p{L}*(?:\s+(?:отпуск\p{L}*|відпустк\p{L}*))?|(?:отпуск|відпустка)\s+(?:по\s+уходу|по\s+догляду|для\s+догляду|за\s+ребёнком)[\p{L}\s\d]*|бала\s+күтім\p{L}*[\p{L}\s]*|(?:maternity|paternity|parental)\s+leave|career\s+break|sabbatical|gap\s+year|(?:временно\s+)?не\s+работа(?:л[аи]?|ю)|безработн\p{L}+|(?:в\s+)?поиск\p{L}*\s+работы|домохозяйка|unemployed|job\s+search|looking\s+for\s+(?:a\s+)?(?:job|work))[\s»".)]*$/iu;

const AWAY_CHARACTERS_MAX = 100;

/** «Декретный отпуск» as the post, or in place of the firm where there is no post, is no work. */
function isNoWork({ position, company }: ResumeExperience): boolean {
  const named = position?.trim() ? position : (company ?? '');
  return named !== '' && named.length <= AWAY_CHARACTERS_MAX && AWAY.test(named);
}

/** True where neither a job nor a number of years is told: what was worked is an open question then. */
export function tellsNoWork({ jobs, experienceClaims }: Pick<Facts, 'jobs' | 'experienceClaims'>): boolean {
  return jobs.length === 0 && experienceClaims.length === 0;
}

/** True where any work is named, be it without dates and of whatever kind. */
export function namesWork(facts: Pick<Facts, 'jobs' | 'jobsSetAside' | 'experienceClaims'>): boolean {
  return !tellsNoWork(facts) || facts.jobsSetAside.length > 0;
}

/** Jobs of which the résumé does not say how long they were: dates are missing, cannot be read or contradict each other. */
export function undatedJobs({ jobsSetAside }: Pick<Facts, 'jobsSetAside'>): readonly SetAsideJob[] {
  return jobsSetAside.filter(({ reason }) => reason !== 'starts-in-future');
}

/** Months of the jobs that have one of the occupations (and that grade, if one is given); overlaps counted once. */
export function monthsIn(
  jobs: readonly JobFact[],
  occupations: readonly OccupationId[] | 'any',
  grade?: 'I' | 'II',
): number {
  return monthsOf(jobsIn(jobs, occupations, grade));
}

/** The jobs that have one of the occupations (and that grade, if one is given). */
export function jobsIn(
  jobs: readonly JobFact[],
  occupations: readonly OccupationId[] | 'any',
  grade?: 'I' | 'II',
): JobFact[] {
  return jobs.filter(
    (job) =>
      (grade === undefined || job.grade === grade) &&
      (occupations === 'any' || job.occupations.some((id) => occupations.includes(id))),
  );
}

function jobFact(
  index: number | null,
  dates: Interval & { readonly open: boolean },
  { occupations, grade, evidence }: OccupationFacts,
): JobFact {
  return { index, ...dates, occupations, grade, evidence };
}

/** A job of which only its length is told. */
interface LengthOnly {
  readonly index: number;
  readonly months: number;
  readonly read: OccupationFacts;
}

/** Nobody says when these jobs were: one before the other, and all before those with dates, each counts with its whole length. */
function placed(told: readonly LengthOnly[], lastDay: number): JobFact[] {
  let endDay = lastDay;
  return told.map(({ index, months, read }) => {
    const job = jobFact(index, { startDay: endDay - Math.round(months * DAYS_PER_MONTH), endDay, open: false }, read);
    endDay = job.startDay;
    return job;
  });
}

/** "Past work: I worked as a sales manager": where the post of an entry names no work, the first words of what was done may. */
const WORKED_AS =
  /^\s*[-•*]?\s*(?:(?:i|я)\s+)?(?:(?:worked|working|work)\s+as\s+(?:(?:an?|the)\s+)?|(?:работал[аи]?|работаю|працював|працювала|працюю)\s+(?!(?:с|со|в|во|на|над|у|з|із|зі|по|за|не)\s))(\p{L}[^.,;:\n()]{2,60}?)(?=\s+(?:for|at|in|в|у|на)\s|[.,;:\n()]|$)/iu;

function occupationsOf(job: ResumeExperience, index: number, claimed: ClaimedDuties): OccupationFacts {
  const read = readOccupations(job, `experience[${index}].position`, claimed);
  const told = read.isNamed ? null : WORKED_AS.exec(job.description ?? '');
  const post = told?.[1] ?? '';
  if (!told || post === '') return read;
  const field = `experience[${index}].description`;
  const named = readOccupations({ ...job, position: post }, field, claimed);
  if (!named.isNamed) return read;
  const start = told.index + told[0].length - post.length;
  return { ...named, evidence: [{ field, start, end: start + post.length, text: post }] };
}

/** Jobs that the description of an entry without dates tells of; of one alone the entry's own title says the work. */
function toldIn(job: ResumeExperience, index: number, claimed: ClaimedDuties, todayDay: number): JobFact[] {
  if (job.start) return [];
  const told = readToldJobs(job.description ?? '', `experience[${index}].description`, true);
  const [only] = told;
  if (only && told.length === 1 && job.position)
    return datedJobs([{ ...only, ...readOccupations(job, `experience[${index}].position`, claimed) }], index, todayDay);
  return datedJobs(told, index, todayDay);
}

function datedJobs(told: readonly ToldJob[], index: number | null, todayDay: number): JobFact[] {
  return told.flatMap((job) => {
    const dates = readDates(job, todayDay);
    return typeof dates === 'string' ? [] : [jobFact(index, dates, job)];
  });
}

/** The same stretch of work of the same kind. */
function isOfSameDays(one: JobFact, other: JobFact): boolean {
  return (
    one.startDay === other.startDay &&
    one.endDay === other.endDay &&
    one.occupations.join() === other.occupations.join()
  );
}

function readDates(
  job: Pick<ResumeExperience, 'start' | 'end'>,
  todayDay: number,
): (Interval & { readonly open: boolean }) | SetAsideJob['reason'] {
  if (!job.start) return 'no-start';
  const startDay = firstDayOf(job.start);
  if (startDay === null) return 'unreadable-date';
  if (startDay < FIRST_CREDIBLE_DAY) return 'too-long-ago';
  if (startDay > todayDay) return 'starts-in-future';
  if (meansNow(job.end)) return { startDay, endDay: todayDay, open: true };
  const lastDay = lastDayOf(job.end ?? '');
  if (lastDay === null) return 'unreadable-date';
  if (lastDay < startDay) return 'ends-before-start';
  return { startDay, endDay: Math.min(lastDay + 1, todayDay), open: false };
}

function claimedIn(hits: readonly Hit[] | undefined): ClaimedDuties {
  const claimed = new Map<CompetenceId, Evidence>();
  for (const { id, stance, evidence } of hits ?? [])
    if (stance === 'claimed' && !claimed.has(id as CompetenceId)) claimed.set(id as CompetenceId, evidence);
  return claimed;
}

function belongsTo(occupation: OccupationId, family: OccupationFamily): boolean {
  return OCCUPATIONS[occupation].families.includes(family);
}

function monthsWhere(jobs: readonly JobFact[], accepts: (occupation: OccupationId) => boolean): number {
  return monthsOf(jobs.filter((job) => job.occupations.some(accepts)));
}

function monthsByOccupation(jobs: readonly JobFact[]): Partial<Record<OccupationId, number>> {
  const ids = new Set(jobs.flatMap((job) => job.occupations));
  return Object.fromEntries([...ids].map((id) => [id, monthsIn(jobs, [id])]));
}

function monthsOf(intervals: readonly Interval[]): number {
  const days = united(intervals).reduce((sum, { startDay, endDay }) => sum + endDay - startDay, 0);
  return Math.round(days / DAYS_PER_MONTH);
}

function longestGap(jobs: readonly Interval[], todayDay: number): number {
  const worked = united(jobs);
  let longest = 0;
  for (let index = 0; index < worked.length; index++) {
    const end = worked[index].endDay;
    longest = Math.max(longest, (worked[index + 1]?.startDay ?? todayDay) - end);
  }
  return Math.round(longest / DAYS_PER_MONTH);
}

/** The stretches of time that the intervals cover together, in order, none touching another. */
function united(intervals: readonly Interval[]): Interval[] {
  if (intervals.length < 2) return [...intervals];
  const result: { startDay: number; endDay: number }[] = [];
  for (const { startDay, endDay } of [...intervals].sort((a, b) => a.startDay - b.startDay)) {
    const last = result.at(-1);
    if (last && startDay <= last.endDay) last.endDay = Math.max(last.endDay, endDay);
    else result.push({ startDay, endDay });
  }
  return result;
}
