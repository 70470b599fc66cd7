import type { LanguageLevel } from '../../job-boards/domain/resume.js';
import type { CompetenceId } from './competences.table.js';
import type { LocalisedText } from './localised-text.js';
import type { OccupationId } from './occupations.table.js';

/** Education as requirements speak of it: a bachelor, master or doctor all have higher education. */
export const REQUIRED_EDUCATION = ['secondary', 'special-secondary', 'unfinished-higher', 'higher'] as const;
export type RequiredEducation = (typeof REQUIRED_EDUCATION)[number];

/** Fields of study that a requirement may ask for. */
export const EDUCATION_FIELDS = ['economics', 'law', 'management', 'technical', 'humanities', 'medicine'] as const;
export type EducationField = (typeof EDUCATION_FIELDS)[number];

/** Units in which trades grade their people: the category of a nurse, the grade of a welder, the class of a driver, the group of an electrician. */
export const CATEGORY_UNITS = ['category', 'grade', 'class', 'group'] as const;

export interface ProfessionalCategory {
  readonly unit: (typeof CATEGORY_UNITS)[number];
  /** Of grades and groups a higher number is better, of categories and classes a lower one; `highest` stands above them all. */
  readonly level: number | 'highest';
}

/** What is asked, by kind; every kind has one judge in the scoring. */
export type RequirementDemand =
  | {
      readonly kind: 'education';
      readonly value: {
        readonly level: RequiredEducation;
        readonly fields?: readonly EducationField[];
        /** The speciality in the words of the text that asks for it. */
        readonly speciality?: string;
      };
    }
  | { readonly kind: 'training'; readonly value: Readonly<Record<string, never>> }
  | {
      readonly kind: 'experience';
      readonly value: {
        /** 0 = none is needed, 1 = some, however short. */
        readonly months: number;
        /** Work that counts in full; `any` is every job. */
        readonly occupations: readonly OccupationId[] | 'any';
        /** Neighbouring work: enough of it makes the requirement partly met. */
        readonly related?: readonly OccupationId[];
        /** Grade of the post that the months must have been spent in, for example `II` of a category. */
        readonly grade?: 'I' | 'II';
        /** The work in the words of the text that asks for it; whatever the trade, it is looked for by them. */
        readonly words?: string;
      };
    }
  | {
      readonly kind: 'skill' | 'duty' | 'quality';
      readonly value: {
        readonly anyOf: readonly CompetenceId[];
        /** How many of them are needed; 1 if absent. */
        readonly atLeast?: number;
        /** What is asked in the words of the text: the only thing to look for where `anyOf` is empty. */
        readonly words?: string;
      };
    }
  | {
      readonly kind: 'language';
      /** Level null = any. */
      readonly value: { readonly language: string; readonly level: LanguageLevel | null };
    }
  /** Category null = any. */
  | { readonly kind: 'licence'; readonly value: { readonly category: string | null } }
  | { readonly kind: 'category'; readonly value: ProfessionalCategory }
  | {
      readonly kind: 'car' | 'client-base' | 'right-to-work' | 'place' | 'salary' | 'business-trips';
      readonly value: Readonly<Record<string, never>>;
    };

export type RequirementKind = RequirementDemand['kind'];

/**
 * One line of a role profile. Requirements that share `route.group` are alternatives: those of one `route.option` hold
 * together, the best option counts. Every option of a group carries the same total weight.
 */
export type Requirement = RequirementDemand & {
  /** Unique within the profile, stable: stored with scores. */
  readonly id: string;
  readonly label: LocalisedText;
  /** A must-have is listed apart; it may carry a weight as well. */
  readonly mustHave: boolean;
  /** Points out of 100. */
  readonly weight: number;
  readonly route: { readonly group: string; readonly option: string } | null;
};
