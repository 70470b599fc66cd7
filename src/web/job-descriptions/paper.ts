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

function linesOf(clauses: readonly Clause[], depth: number): PaperLine[] {
  return clauses.flatMap(({ number, text, clauses: below }) => [{ number, text, depth }, ...linesOf(below, depth + 1)]);
}
