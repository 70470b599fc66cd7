import type { CalendarDate } from '../../kernel/calendar-date.js';
import { trimEnd } from '../../kernel/trim-ends.js';
import { COMPETENCES } from '../../vacancies/domain/competences.table.js';
import type { Language } from '../../vacancies/domain/localised-text.js';
import { familyOf, OTHER_TRADE } from './families.table.js';
import { numbered } from './job-description.js';
import type {
  Country,
  DescribedProfile,
  DocumentSection,
  DraftClause,
  JobDescription,
  JobDescriptionFacts,
  SignatureBlock,
} from './job-description.js';
import { capital } from './phrase-parts.js';
import { tidied } from './own-words.js';
import { deedOf, requirementClauses } from './requirement-clauses.js';
import type { Wording } from './wording.js';
import { WORDING_EN } from './wording.en.js';
import { WORDING_KK } from './wording.kk.js';
import { WORDING_RU } from './wording.ru.js';
import { WORDING_UK } from './wording.uk.js';

export const WORDINGS: Readonly<Record<Language, Wording>> = {
  ru: WORDING_RU,
  en: WORDING_EN,
  uk: WORDING_UK,
  kk: WORDING_KK,
};

/** Rows of the sign-off sheet: those who hold the post over the years sign below each other. */
const SIGN_OFF_ROWS = 5;

/** What is to be described, for whom, and how it shall read. */
export interface DescriptionInput {
  readonly profile: DescribedProfile;
  readonly facts: JobDescriptionFacts;
  readonly language: Language;
  readonly country: Country;
}

/**
 * A profile as a job description: five sections, head matter and sign-off sheet, further sections where their text is given.
 *
 * Used for: the page, the DOCX file, and the numbers that a refusal cites.
 * Every requirement and every duty of the profile stands in it once; the wording is our own in each language.
 */
export function jobDescription({ profile, facts, language, country }: DescriptionInput): JobDescription {
  const wording = WORDINGS[language];
  const { words, general } = wording;
  const family = wording.families[familyOf(profile.kinSlug)];
  const parts: readonly SectionParts[] = [
    { title: words.sections.general, clauses: generalClauses({ profile, facts, language, country }, wording) },
    {
      title: words.sections.duties,
      lead: dutyLead(profile, wording),
      clauses: dutyClauses(profile, language, wording),
    },
    {
      title: words.sections.rights,
      lead: words.leads.rights,
      clauses: plain([...general.rights, ...family.rights]),
    },
    {
      title: words.sections.relations,
      table: { columns: general.relationColumns, rows: family.relations },
    },
    {
      title: words.sections.responsibility,
      lead: words.leads.responsibility,
      clauses: plain([...general.responsibility, ...family.responsibility]),
    },
    ...further(words.sections.workingHours, facts.workingHours),
    ...further(words.sections.attestation, facts.attestation),
    ...further(words.sections.competences, facts.competences),
  ];
  return {
    language,
    country,
    head: headOf(facts, language, wording),
    sections: parts.map(section),
    agreements: facts.agreedBy.map((line) => agreement(line, wording)),
    acquaintance: {
      title: words.acquaintance.title,
      statement: words.acquaintance.statement,
      table: {
        columns: words.acquaintance.columns,
        rows: Array.from({ length: SIGN_OFF_ROWS }, (_, index) => [String(index + 1), '', '', '']),
      },
    },
  };
}

interface SectionParts {
  readonly title: string;
  readonly lead?: string;
  readonly clauses?: readonly DraftClause[];
  readonly table?: DocumentSection['table'];
}

function section({ title, lead = '', clauses = [], table = null }: SectionParts, index: number): DocumentSection {
  const number = String(index + 1);
  return { number, title, lead: lead || null, clauses: numbered(number, clauses), table };
}

function headOf(facts: JobDescriptionFacts, language: Language, { words }: Wording): JobDescription['head'] {
  const date = facts.date === null ? words.blankDate : writtenDate(facts.date, language);
  return {
    organisation: facts.organisation,
    department: facts.department,
    approval: { word: words.approved, post: facts.approverPost, name: facts.approverName, date },
    kind: words.kind,
    post: words.forPost(facts.post),
    date,
    number: words.number(facts.number || '______'),
    place: facts.place,
  };
}

/** «Head of staff, Ivanova A. A.»: the post before the first comma, the name after it. */
function agreement(line: string, { words }: Wording): SignatureBlock {
  const [post = '', ...name] = line.split(',').map((part) => part.trim());
  return { word: words.agreed, post, name: name.join(', '), date: words.blankDate };
}

function generalClauses(
  { profile, facts, language, country }: DescriptionInput,
  wording: Wording,
): readonly DraftClause[] {
  const { general, purposes, families } = wording;
  const family = families[familyOf(profile.kinSlug)];
  const { musts, wishes, terms } = requirementClauses(profile.requirements, facts.place, language, wording);
  const known = [...general.documents(country), ...family.documents];
  return [
    { text: general.purpose(facts.post, purposes[profile.kinSlug ?? OTHER_TRADE] ?? purposes[OTHER_TRADE] ?? '') },
    ...(facts.department ? [{ text: general.place(facts.department) }] : []),
    { text: general.appointment(country) },
    { text: general.reportsTo(facts.reportsTo) },
    { text: general.standIn(facts.standIn) },
    // What the work goes by and what it offers stand before what is asked: behind it they would be read as asked too.
    ...under(
      general.knows,
      known.map((text) => ({ text: `${capital(text)}.` })),
    ),
    ...under(general.terms, terms),
    ...under(general.musts, musts),
    ...under(general.wishes, wishes),
  ];
}

function under(text: string, clauses: readonly DraftClause[]): DraftClause[] {
  return clauses.length === 0 ? [] : [{ text, clauses }];
}

function dutyLead({ duties }: DescribedProfile, { words }: Wording): string {
  return 'stated' in duties ? words.leads.listedDuties : words.leads.duties;
}

function dutyClauses(profile: DescribedProfile, language: Language, wording: Wording): readonly DraftClause[] {
  const { deeds, general } = wording;
  const { duties } = profile;
  const own =
    'stated' in duties
      ? plain(duties.stated.map((text) => `${capital(trimEnd(tidied(text), ' .;,'))}.`))
      : duties.map((id) => ({
          text: `${capital(deedOf(deeds, id) ?? COMPETENCES[id].label[language])}.`,
          duties: [id],
        }));
  return [...own, ...plain(general.duties)];
}

function plain(texts: readonly string[]): DraftClause[] {
  return texts.map((text) => ({ text }));
}

/** A section of the person's own words, a clause a line; none where nothing was written. */
function further(title: string, text: string): SectionParts[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return lines.length === 0 ? [] : [{ title, clauses: plain(lines) }];
}

/** The day in words, as documents write it: «12 мая 2026 г.». */
export function writtenDate(date: CalendarDate, language: Language): string {
  const locale = { ru: 'ru-RU', en: 'en-GB', uk: 'uk-UA', kk: 'kk-KZ' }[language];
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}
