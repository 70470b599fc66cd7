import { clausesOf } from '../../job-descriptions/index.js';
import type { Clause, DocumentTable, JobDescription, SignatureBlock } from '../../job-descriptions/index.js';

/** A clause as a line of the page. */
export interface PaperLine {
  number: string;
  text: string;
  /** 1 directly below the section. */
  depth: number;
}

/** The document as it looks on paper. */
export interface Paper {
  /** Name of the class that gives margins and type as the country's rules ask for. */
  layout: string;
  lang: string;
  isCorner: boolean;
  organisation: string;
  department: string;
  approval: SignatureBlock;
  kind: string;
  post: string;
  date: string;
  number: string;
  place: string;
  sections: { number: string; title: string; lead: string | null; lines: PaperLine[]; table: DocumentTable | null }[];
  agreements: readonly SignatureBlock[];
  acquaintance: JobDescription['acquaintance'];
}

/** The document as a page shows it. */
export function paperOf(document: JobDescription, isCorner: boolean): Paper {
  const { head, sections, agreements, acquaintance, country, language } = document;
  return {
    layout: `layout-${country}`,
    lang: language,
    isCorner,
    ...head,
    sections: sections.map(({ number, title, lead, clauses, table }) => ({
      ...{ number, title, lead, table },
      lines: linesOf(clauses, 1),
    })),
    agreements,
    acquaintance,
  };
}

/** Words of another language than that of the document, which by its wording has none. */
const OTHER_WORDS: Readonly<Record<JobDescription['language'], RegExp>> = {
  en: /\p{Script=Cyrillic}{3}/u,
  ru: /[їєґіәғқңөұүһ]|(?:[a-z]{2,}[ ,]+){3,}[a-z]{2,}/iu,
  uk: /[ыэёъәғқңөұүһ]|(?:[a-z]{2,}[ ,]+){3,}[a-z]{2,}/iu,
  // Few Kazakh sentences do without a letter of their own, and those have none of the letters that only borrowed words have.
  kk: /^(?=.*[вфцщъьёэю])(?=(?:.*\p{Script=Cyrillic}{3}){3})[^әғқңөұүһі]*$|(?:[a-z]{2,}[ ,]+){3,}[a-z]{2,}/iu,
};

/** Numbers of the clauses that people wrote in another language than that of the document. */
export function clausesAsWritten(document: JobDescription): string[] {
  const clauses = clausesOf(document).filter(({ text }) => OTHER_WORDS[document.language].test(text));
  return clauses.map(({ number }) => number);
}

function linesOf(clauses: readonly Clause[], depth: number): PaperLine[] {
  return clauses.flatMap(({ number, text, clauses: below }) => [{ number, text, depth }, ...linesOf(below, depth + 1)]);
}
