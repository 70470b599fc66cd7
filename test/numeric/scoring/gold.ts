import type { EducationLevel, LanguageLevel, Resume } from '../../../src/job-boards/domain/resume.js';
import { resumeSchema } from '../../../src/job-boards/domain/resume.js';
import type { CompetenceId } from '../../../src/vacancies/domain/competences.table.js';
import type { OccupationId } from '../../../src/vacancies/domain/occupations.table.js';
import type { EducationField, RequiredEducation } from '../../../src/vacancies/domain/requirement.js';
import type { Currency } from '../../../src/kernel/money.js';

/** The day on which every gold résumé is read. */
export const GOLD_TODAY = '2026-11-20';

/** What a careful human reader takes from a résumé. Months are exact to one; what is left out is "the résumé does not say". */
export interface GoldLabels {
  readonly education: RequiredEducation | null;
  /** Fields of study; not labelled in the older sets. */
  readonly fields?: readonly EducationField[];
  /** Months per occupation; not labelled in the older sets. */
  readonly occupations?: Readonly<Partial<Record<OccupationId, number>>>;
  /** Jobs whose dates cannot be. */
  readonly setAside?: number;
  readonly wish?: { readonly amount: number; readonly currency: Currency; readonly gross?: boolean };
  /** Countries by the code of ISO 3166-1. */
  readonly rightToWork?: readonly string[];
  readonly months: { readonly clientManagement: number; readonly sales: number; readonly total: number };
  /** Competences that the texts claim (not those that a job title alone implies); not labelled in the printed set. */
  readonly has?: readonly CompetenceId[];
  /** Competences that the texts deny or refuse. */
  readonly against?: readonly CompetenceId[];
  readonly languages?: Readonly<Record<string, LanguageLevel | null>>;
  readonly licence?: readonly string[];
  readonly car?: boolean;
  readonly relocation?: boolean;
  readonly businessTrips?: boolean;
  readonly ownClientBase?: boolean;
  readonly city?: string;
}

export interface GoldResume {
  readonly resume: Resume;
  readonly labels: GoldLabels;
}

type Job = readonly [
  start: string | null,
  end: string | null,
  company: string | null,
  position: string | null,
  description: string | null,
];
type School = readonly [
  level: EducationLevel | null,
  institution: string | null,
  speciality: string | null,
  year: number | null,
];

export interface GoldText {
  readonly title?: string;
  readonly city?: string;
  readonly about?: string;
  readonly skills?: readonly string[];
  readonly jobs?: readonly Job[];
  readonly schools?: readonly School[];
  readonly languages?: readonly (readonly [string, LanguageLevel | null])[];
  readonly licence?: readonly string[];
  readonly car?: boolean;
}

/** A résumé of the gold set from what is written in it. */
export function gold(id: string, text: GoldText, labels: GoldLabels): GoldResume {
  const resume = resumeSchema.parse({
    id,
    title: text.title ?? null,
    city: text.city ?? null,
    about: text.about ?? null,
    skills: text.skills ?? [],
    experience: (text.jobs ?? []).map(([start, end, company, position, description]) => ({
      start,
      end,
      company,
      position,
      description,
    })),
    education: (text.schools ?? []).map(([level, institution, speciality, year]) => ({
      level,
      institution,
      speciality,
      year,
    })),
    languages: (text.languages ?? []).map(([name, level]) => ({ name, level })),
    licence: text.licence ?? [],
    car: text.car ?? null,
    salary: null,
  });
  return { resume, labels };
}
