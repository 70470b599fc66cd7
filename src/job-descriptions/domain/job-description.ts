import type { CalendarDate } from '../../kernel/calendar-date.js';
import type { CompetenceId } from '../../vacancies/domain/competences.table.js';
import type { Language } from '../../vacancies/domain/localised-text.js';
import type { Requirement } from '../../vacancies/domain/requirement.js';

/** Countries whose rules of document keeping are known here, ISO 3166-1 alpha-2 in lower case; the first one is the default. */
export const COUNTRIES = ['ru', 'by', 'ua', 'kz'] as const;
export type Country = (typeof COUNTRIES)[number];

/** What is described: the requirements that count, and what the catalogue says of such a job. */
export interface DescribedProfile {
  /** The profile of the catalogue whose kind of job it is decides purpose, rights, relations and responsibility; null for another trade. */
  readonly kinSlug: string | null;
  readonly requirements: readonly Requirement[];
  /** Of the catalogue, by id; or in the words of the text that the profile came from. */
  readonly duties: readonly CompetenceId[] | { readonly stated: readonly string[] };
}

/** What the company says of itself and of the post. An empty text is one that was not given. */
export interface JobDescriptionFacts {
  readonly organisation: string;
  readonly post: string;
  readonly department: string;
  /** City, as the head of the document names it. */
  readonly place: string;
  readonly number: string;
  /** Null: it is written in by hand. */
  readonly date: CalendarDate | null;
  readonly approverPost: string;
  readonly approverName: string;
  /** Who agrees, each as «post, name»; the name may be missing. */
  readonly agreedBy: readonly string[];
  readonly reportsTo: string;
  readonly standIn: string;
  readonly workingHours: string;
  readonly attestation: string;
  readonly competences: string;
}

/** A numbered part of a section. */
export interface Clause {
  /** As it is cited: `1.5.2`. */
  readonly number: string;
  readonly text: string;
  /** Ids of the requirements of the profile that it states. */
  readonly requirements: readonly string[];
  /** Duties of the profile that it states. */
  readonly duties: readonly CompetenceId[];
  readonly clauses: readonly Clause[];
}

export interface DocumentTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface DocumentSection {
  readonly number: string;
  readonly title: string;
  /** What the clauses go on from, such as «the employee shall:»; null where they are whole sentences. */
  readonly lead: string | null;
  readonly clauses: readonly Clause[];
  readonly table: DocumentTable | null;
}

/** Somebody's signature: post, place for the hand, name, place for the date. */
export interface SignatureBlock {
  /** «Approved», «Agreed». */
  readonly word: string;
  readonly post: string;
  readonly name: string;
  readonly date: string;
}

/** A job description as it stands on paper, whatever it is printed by. */
export interface JobDescription {
  readonly language: Language;
  readonly country: Country;
  readonly head: {
    readonly organisation: string;
    readonly department: string;
    readonly approval: SignatureBlock;
    /** «Job description», in capitals where the rules ask for it. */
    readonly kind: string;
    readonly post: string;
    readonly date: string;
    readonly number: string;
    readonly place: string;
  };
  readonly sections: readonly DocumentSection[];
  readonly agreements: readonly SignatureBlock[];
  readonly acquaintance: {
    readonly title: string;
    readonly statement: string;
    readonly table: DocumentTable;
  };
}

/** A clause that is to be numbered yet. */
export interface DraftClause {
  readonly text: string;
  readonly requirements?: readonly string[];
  readonly duties?: readonly CompetenceId[];
  readonly clauses?: readonly DraftClause[];
}

/** Numbers clauses below a section or a clause: 1.1, 1.2, … */
export function numbered(above: string, clauses: readonly DraftClause[]): Clause[] {
  return clauses.map(({ text, requirements = [], duties = [], clauses: below = [] }, index) => {
    const number = `${above}.${index + 1}`;
    return { number, text, requirements, duties, clauses: numbered(number, below) };
  });
}

/** All clauses of a document, in order, those below others included. */
export function clausesOf(document: JobDescription): Clause[] {
  const flat = (clauses: readonly Clause[]): Clause[] => clauses.flatMap((clause) => [clause, ...flat(clause.clauses)]);
  return document.sections.flatMap(({ clauses }) => flat(clauses));
}

/** Where each requirement stands, by its id: what a refusal cites. */
export function clauseNumbers(document: JobDescription): Map<string, string> {
  return new Map(
    clausesOf(document).flatMap(({ number, requirements }) => requirements.map((id) => [id, number] as const)),
  );
}
