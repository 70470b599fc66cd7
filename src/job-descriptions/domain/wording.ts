import type { LanguageLevel } from '../../job-boards/domain/resume.js';
import type { CompetenceId } from '../../vacancies/domain/competences.table.js';
import type { OccupationId } from '../../vacancies/domain/occupations.table.js';
import type { EducationField, ProfessionalCategory, RequiredEducation } from '../../vacancies/domain/requirement.js';
import type { Country } from './job-description.js';

/** Qualities are named, everything else is done. */
export const QUALITIES = [
  'communication',
  'stress-resistance',
  'teamwork',
  'learning',
  'politeness',
  'persuasion',
  'ambition',
  'listening',
] as const satisfies readonly CompetenceId[];
export type Deeds = Readonly<Record<Exclude<CompetenceId, (typeof QUALITIES)[number]>, string>>;

/** How the words of a noun phrase must be met by «required» and «preferred»: gender or number; one form where the language has no genders. */
export type Agreement = 'masculine' | 'feminine' | 'neuter' | 'plural';

/** Something that is asked for, as a noun phrase in the nominative without a capital letter. */
export interface Asked {
  readonly text: string;
  readonly agreement: Agreement;
}

/** The work that counts as experience: names joined already, or the words of a text with the preposition they had, which are not declined; neither = any work. */
export interface WorkAsked {
  readonly named: string | null;
  readonly words: string | null;
}

/** How a language names what a requirement asks for. */
export interface Demands {
  /** Any field where none is given; @param exact the level alone, as one of several ways names it: otherwise a higher one does as well */
  education(level: RequiredEducation, fields: readonly EducationField[], exact: boolean): Asked;
  readonly training: Asked;
  /** @param months 1 = some, however short @param grade category of the post */
  experience(months: number, work: WorkAsked, grade: string | null): Asked;
  /** A whole sentence. */
  readonly noExperience: string;
  /** What a person worked in, in the case that `experience` needs. */
  readonly occupations: Readonly<Record<OccupationId, string>>;
  /** Being able to do something. @param deeds joined already */
  ability(deeds: string): Asked;
  /** Having done something at work. */
  practice(deeds: string): Asked;
  qualities(names: string): Asked;
  /** What a text asked for in words of its own, which are not declined. */
  inWords(kind: 'skill' | 'duty' | 'quality' | 'speciality', words: string): Asked;
  /** «at least two of these: …». */
  atLeast(count: number, names: string): string;
  /** @param level null = any */
  language(code: string, level: LanguageLevel | null): Asked;
  /** @param category null = any */
  licence(category: string | null): Asked;
  category(category: ProfessionalCategory): Asked;
  readonly car: Asked;
  readonly clientBase: Asked;
  readonly rightToWork: Asked;
  readonly businessTrips: Asked;
}

/** How clauses are made of noun phrases. */
export interface Sentences {
  /** «a, b or c», «a, b and c». */
  or(items: readonly string[]): string;
  /** «a or b or c»: any of them will do, with the word before each, so that none seems asked by itself. */
  anyOf(items: readonly string[]): string;
  and(items: readonly string[]): string;
  /** «… is required.» */
  required(asked: Asked): string;
  preferred(asked: Asked): string;
  /** One of several ways, each a list of noun phrases joined already: «either … or …». */
  requiredWays(ways: readonly string[]): string;
  preferredWays(ways: readonly string[]): string;
}

/** Fixed texts of a document. */
export interface DocumentWords {
  readonly kind: string;
  readonly approved: string;
  readonly agreed: string;
  forPost(post: string): string;
  number(number: string): string;
  /** Where the date is written in by hand. */
  readonly blankDate: string;
  readonly sections: {
    readonly general: string;
    readonly duties: string;
    readonly rights: string;
    readonly relations: string;
    readonly responsibility: string;
    readonly workingHours: string;
    readonly attestation: string;
    readonly competences: string;
  };
  readonly leads: {
    /** Before duties in the infinitive. */
    readonly duties: string;
    /** Before duties in whatever words a text had: «приёмка товара», «принимать товар». */
    readonly listedDuties: string;
    readonly rights: string;
    readonly responsibility: string;
  };
  readonly acquaintance: {
    readonly title: string;
    readonly statement: string;
    readonly columns: readonly [string, string, string, string];
  };
}

/** Clauses that every description has. */
export interface GeneralClauses {
  purpose(post: string, purpose: string): string;
  place(department: string): string;
  appointment(country: Country): string;
  /** Empty = the contract of employment says it. */
  reportsTo(post: string): string;
  standIn(post: string): string;
  /** Above what is required, and above what is preferred. */
  readonly musts: string;
  readonly wishes: string;
  readonly knows: string;
  readonly terms: string;
  workplace(place: string): string;
  readonly pay: string;
  readonly duties: readonly string[];
  readonly rights: readonly string[];
  readonly responsibility: readonly string[];
  documents(country: Country): readonly string[];
  readonly relationColumns: readonly [string, string, string];
}

/** Kinds of job that share rights, relations and responsibility. */
export const FAMILIES = ['clients', 'sales', 'bank', 'shop', 'contracts', 'other-trade'] as const;
export type Family = (typeof FAMILIES)[number];

/** What is said of a kind of job. */
export interface FamilyTexts {
  readonly documents: readonly string[];
  readonly rights: readonly string[];
  /** With whom, what is received, what is given. */
  readonly relations: readonly (readonly [string, string, string])[];
  readonly responsibility: readonly string[];
}

/** All words of one language. */
export interface Wording {
  readonly deeds: Deeds;
  readonly demands: Demands;
  readonly sentences: Sentences;
  readonly words: DocumentWords;
  readonly general: GeneralClauses;
  readonly families: Readonly<Record<Family, FamilyTexts>>;
  /** What the post is for, by slug of the catalogue or `other-trade`: goes on after «the purpose of the post is». */
  readonly purposes: Readonly<Record<string, string>>;
}
