import type { ResumeExperience } from '../../job-boards/domain/resume.js';

/** Forms of companies, which some write and some do not. */
const LEGAL_FORMS =
  /(^|\s)(ооо|оао|зао|пао|нао|ао|ип|тоо|тов|фоп|llc|ltd|inc|gmbh|общество с ограниченной ответственностью)(?=\s|$)/gu;

/** A month that has not come yet: the end of a job that goes on. */
const STILL_THERE = Number.POSITIVE_INFINITY;

/**
 * True if two résumés tell of the same job at the same time: the same company, or the same position where one of them names no
 * company, in months that overlap.
 */
export function shareJob(one: readonly ResumeExperience[], other: readonly ResumeExperience[]): boolean {
  return one.some((job) => other.some((another) => isSameWork(job, another) && overlap(job, another)));
}

function isSameWork(one: ResumeExperience, other: ResumeExperience): boolean {
  const [company, otherCompany] = [plain(one.company), plain(other.company)];
  if (company !== '' && otherCompany !== '') return company === otherCompany;
  const position = plain(one.position);
  return position !== '' && position === plain(other.position);
}

function overlap(one: ResumeExperience, other: ResumeExperience): boolean {
  const [start, otherStart] = [monthOf(one.start), monthOf(other.start)];
  if (start === null || otherStart === null) return false;
  const end = one.end === null ? STILL_THERE : (monthOf(one.end) ?? start);
  const otherEnd = other.end === null ? STILL_THERE : (monthOf(other.end) ?? otherStart);
  return start <= otherEnd && otherStart <= end;
}

/** Months since the year 0. */
function monthOf(date: string | null): number | null {
  const [, year, month] = /^(\d{4})-(\d{2})/.exec(date ?? '') ?? [];
  return year === undefined || month === undefined ? null : Number(year) * 12 + Number(month);
}

function plain(text: string | null): string {
  return (text ?? '')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(LEGAL_FORMS, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
