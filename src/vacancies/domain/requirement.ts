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

/** What is asked, by kind; every kind has one judge in the scoring. */
export type RequirementDemand =
  | {
      readonly kind: 'education';
      readonly value: { readonly level: RequiredEducation; readonly fields?: readonly EducationField[] };
    }
  | { readonly kind: 'training'; readonly value: Readonly<Record<string, never>> }
  | {
      readonly kind: 'experience';
      readonly value: {
        readonly months: number;
        /** Work that counts in full; `any` is every job. */
        readonly occupations: readonly OccupationId[] | 'any';
        /** Neighbouring work: enough of it makes the requirement partly met. */
        readonly related?: readonly OccupationId[];
        /** Grade of the post that the months must have been spent in, for example `II` of a category. */
        readonly grade?: 'I' | 'II';
      };
    }
  | {
      readonly kind: 'skill' | 'duty' | 'quality';
      readonly value: {
        readonly anyOf: readonly CompetenceId[];
        /** How many of them are needed; 1 if absent. */
        readonly atLeast?: number;
      };
    }
  | { readonly kind: 'language'; readonly value: { readonly language: string; readonly level: LanguageLevel } }
  | { readonly kind: 'licence'; readonly value: { readonly category: string } }
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
