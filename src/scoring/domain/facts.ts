import type { LanguageLevel } from '../../job-boards/domain/resume.js';
import type { Currency } from '../../kernel/money.js';
import type { PayPeriod } from '../../kernel/written-pay.js';
import type { CompetenceId } from '../../vacancies/domain/competences.table.js';
import type { OccupationFamily, OccupationId } from '../../vacancies/domain/occupations.table.js';
import type { EducationField, RequiredEducation } from '../../vacancies/domain/requirement.js';

/** The words that prove a fact: a span of one field of the neutral résumé. */
export interface Evidence {
  /** Path in the résumé, for example `experience[0].description`. */
  readonly field: string;
  /** Offsets into exactly that string, end excluded, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * What a résumé says about a competence: `has` it claims it · `lacks` it says that it is missing · `refuses` it does not want it ·
 * `wishes` it only wants to learn it · `mixed` it claims and denies it in different places.
 */
export type CompetenceStance = 'has' | 'lacks' | 'refuses' | 'wishes' | 'mixed';

export interface CompetenceFact {
  readonly stance: CompetenceStance;
  readonly evidence: readonly Evidence[];
}

export interface EducationFact {
  /** Highest level, null if the résumé does not say. */
  readonly level: RequiredEducation | null;
  readonly fields: readonly EducationField[];
  /** Still studying for it on the day of reading. */
  readonly inProgress: boolean;
  readonly evidence: readonly Evidence[];
}

/** One job with usable dates. */
export interface JobFact {
  /** Place in `resume.experience`; null for a job that only the free text tells of. */
  readonly index: number | null;
  readonly occupations: readonly OccupationId[];
  readonly grade: 'I' | 'II' | null;
  /** Days since 1970-01-01, start included, end excluded. */
  readonly startDay: number;
  readonly endDay: number;
  readonly open: boolean;
  readonly evidence: readonly Evidence[];
}

/** A job that could not be counted, and why. */
export interface SetAsideJob {
  /** Place in `resume.experience`; null for a job that only the free text tells of. */
  readonly index: number | null;
  readonly reason: 'no-start' | 'unreadable-date' | 'ends-before-start' | 'starts-in-future' | 'too-long-ago';
  readonly occupations: readonly OccupationId[];
  /** The words that say what work it was. */
  readonly evidence: readonly Evidence[];
}

/** Length of experience that the résumé states in words: «опыт продаж 5 лет». */
export interface ExperienceClaim {
  readonly family: 'clientManagement' | 'sales' | 'service' | 'total';
  readonly months: number;
  readonly evidence: Evidence;
}

/** Whole months, overlapping jobs counted once. */
export type ExperienceMonths = Readonly<Record<OccupationFamily | 'total', number>>;

export interface LanguageFact {
  /** ISO 639-1, or the name as written where it is not known. */
  readonly language: string;
  readonly level: LanguageLevel | null;
  readonly evidence: readonly Evidence[];
}

/** Yes, no or silent. */
export interface StatementFact {
  readonly value: boolean | null;
  readonly evidence: readonly Evidence[];
}

/** The pay that is wished, as stated. */
export interface WishFact {
  readonly amount: number;
  readonly currency: Currency;
  /** True before tax, false after, null not said. */
  readonly gross: boolean | null;
  readonly per: PayPeriod;
  /** «от …»: the least that would do. */
  readonly atLeast: boolean;
  /** The amount for a month of full work, not rounded. */
  readonly monthly: number;
  readonly evidence: readonly Evidence[];
}

export interface RightToWorkFact {
  /** ISO 3166-1 codes in lower case. */
  readonly countries: readonly string[];
  /** The countries are those that the board asked for, so that one that is missing is a no; what follows from a citizenship is not. */
  readonly listed: boolean;
  /** The person says that a permit is held, the country not being named. */
  readonly permitHeld: boolean;
  readonly permitNeeded: boolean;
  readonly evidence: readonly Evidence[];
}

/** All that the scorer knows about a person. */
export interface Facts {
  readonly education: EducationFact;
  readonly training: StatementFact;
  readonly experienceMonths: ExperienceMonths;
  readonly occupationMonths: Readonly<Partial<Record<OccupationId, number>>>;
  readonly jobs: readonly JobFact[];
  readonly jobsSetAside: readonly SetAsideJob[];
  /** The résumé says in words that there is no experience. */
  readonly noExperience: StatementFact;
  readonly experienceClaims: readonly ExperienceClaim[];
  readonly competences: Readonly<Partial<Record<CompetenceId, CompetenceFact>>>;
  /** Claimed skills and qualities, by id. */
  readonly skills: readonly CompetenceId[];
  /** Claimed duties, by id. */
  readonly duties: readonly CompetenceId[];
  readonly languages: readonly LanguageFact[];
  /** Those of which the person says that they do not know them. */
  readonly languagesDenied: readonly LanguageFact[];
  readonly licence: readonly string[];
  readonly licenceStated: StatementFact;
  readonly car: StatementFact;
  readonly relocation: StatementFact;
  readonly businessTrips: StatementFact;
  readonly ownClientBase: StatementFact;
  readonly rightToWork: RightToWorkFact;
  readonly wish: WishFact | null;
  /** Slug of a known city, or null. */
  readonly city: string | null;
  /** Longest time without a job between the first and the day of reading, in months. */
  readonly longestGapMonths: number;
  readonly jobCount: number;
  /** Days since the résumé was changed at its board; null if not known. */
  readonly ageDays: number | null;
}
