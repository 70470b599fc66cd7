import type { Currency } from '../../../kernel/money.js';
import type { CityKey } from './cities.table.js';
import type { OccupationKey } from './occupations.table.js';
import type { WrittenLanguage } from './written-language.js';

/** One job of an invented person. */
export interface SimulatedJob {
  /** First day, `YYYY-MM-DD`. */
  readonly start: string;
  /** Last day, `YYYY-MM-DD`; null = still there. */
  readonly end: string | null;
  readonly company: string | null;
  readonly position: string;
  readonly duties: string | null;
  readonly cityKey: CityKey | null;
  readonly occupation: OccupationKey;
}

/** HeadHunter's education levels that occur in the market. */
export type SimulatedEducationLevel =
  'secondary' | 'special_secondary' | 'unfinished_higher' | 'higher' | 'bachelor' | 'master';

export interface SimulatedEducation {
  readonly level: SimulatedEducationLevel;
  readonly institution: string;
  readonly faculty: string;
  readonly speciality: string;
  /** Year of graduation. */
  readonly year: number;
}

/** HeadHunter's language levels; `l1` = mother tongue. */
export interface SimulatedLanguage {
  readonly id: 'rus' | 'ukr' | 'kaz' | 'eng' | 'deu' | 'chi';
  readonly level: 'a1' | 'a2' | 'b1' | 'b2' | 'c1' | 'c2' | 'l1';
}

/** A person of the invented labour market, with everything that either board may show of them. */
export interface SimulatedPerson {
  readonly number: number;
  readonly firstName: string;
  readonly lastName: string;
  readonly middleName: string | null;
  readonly gender: 'male' | 'female';
  /** `YYYY-MM-DD`. */
  readonly birthDate: string;
  readonly cityKey: CityKey;
  /** HeadHunter's country ids. */
  readonly citizenshipIds: readonly string[];
  readonly writes: WrittenLanguage;
  readonly occupation: OccupationKey;
  /** 1–4 for people of the trade, 0 for neighbours of the trade and strangers to it. */
  readonly level: 0 | 1 | 2 | 3 | 4;
  readonly title: string;
  readonly jobs: readonly SimulatedJob[];
  readonly educationLevel: SimulatedEducationLevel;
  readonly education: readonly SimulatedEducation[];
  readonly about: string | null;
  readonly skills: readonly string[];
  readonly languages: readonly SimulatedLanguage[];
  readonly licences: readonly string[];
  readonly hasCar: boolean;
  readonly wish: { readonly amount: number; readonly currency: Currency } | null;
  /** International form without separators, `+79990123456`. */
  readonly phone: string | null;
  readonly email: string | null;
  readonly relocation: 'no_relocation' | 'relocation_possible' | 'relocation_desirable';
  readonly trips: 'ready' | 'sometimes' | 'never';
  readonly coverLetter: string | null;
  /** What the person left blank for employers: ids of HeadHunter's `resume_hidden_fields`. */
  readonly hiddenFields: readonly string[];
  /** Days between the last change of the résumé and the market's first day; negative = in the future (a wrong clock). */
  readonly updatedDaysBefore: number;
}
