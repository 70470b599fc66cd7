import { z } from 'zod';
import { clauseNumbers, COUNTRIES } from '../../job-descriptions/index.js';
import type {
  ApprovedDescription,
  DescriptionForm,
  DescriptionLine,
  DescriptionSubject,
  Drafted,
  JobDescription,
} from '../../job-descriptions/index.js';
import { LANGUAGES } from '../../vacancies/index.js';
import { day } from '../http/day.js';
import { pageAnswer, pageQuery } from '../http/paging.js';

const id = z.uuid();
const text = z.string().max(20_000).default('');

/** What is described: one of the two. */
const subjectFields = {
  vacancyId: id.optional().describe('A vacancy, with whatever profile it has'),
  profile: z.string().max(100).optional().describe('Or the slug of a profile of the catalogue'),
};

const formFields = {
  language: z.enum(LANGUAGES),
  country: z.enum(COUNTRIES).describe('Whose rules decide the layout'),
  organisation: text.describe('Empty = the name of the organisation or of the client'),
  post: text.describe('Empty = the name of the profile in the language'),
  department: text,
  place: text.describe('Empty = the city of the vacancy'),
  number: text,
  date: day.nullable().default(null).describe('Null = written in by hand; on approval the day of it'),
  approverPost: text,
  approverName: text,
  agreedBy: z.array(z.string().max(200)).max(10).default([]).describe('«post, name» each'),
  reportsTo: text,
  standIn: text,
  workingHours: text,
  attestation: text,
  competences: text,
};

export const subjectQuery = z.object(subjectFields);
const seen = z.object({
  company: z.iso.datetime().nullable().describe('When the data of the company were changed last'),
  post: z.iso.datetime().nullable().describe('When those of the post were'),
});
export const descriptionBody = z.strictObject({
  ...subjectFields,
  ...formFields,
  basedOn: seen.optional().describe('What you had (`seen` of the draft); refused if something else is stored by now'),
});
export type DescriptionBody = z.infer<typeof descriptionBody>;

const clause = z.object({
  number: z.string(),
  text: z.string(),
  requirements: z.array(z.string()).describe('Ids of the requirements of the profile that it states'),
  duties: z.array(z.string()),
  get clauses() {
    return z.array(clause);
  },
});
const table = z.object({ columns: z.array(z.string()), rows: z.array(z.array(z.string())) });
const signature = z.object({ word: z.string(), post: z.string(), name: z.string(), date: z.string() });
const documentAnswer = z.object({
  language: z.enum(LANGUAGES),
  country: z.enum(COUNTRIES),
  head: z.object({
    organisation: z.string(),
    department: z.string(),
    approval: signature,
    kind: z.string(),
    post: z.string(),
    date: z.string(),
    number: z.string(),
    place: z.string(),
  }),
  sections: z.array(
    z.object({
      number: z.string(),
      title: z.string(),
      lead: z.string().nullable(),
      clauses: z.array(clause),
      table: table.nullable(),
    }),
  ),
  agreements: z.array(signature),
  acquaintance: z.object({ title: z.string(), statement: z.string(), table }),
});
const clausesAnswer = z.record(z.string(), z.string()).describe('Number of the clause by id of the requirement');

export const draftAnswer = z.object({
  form: z.object(formFields),
  document: documentAnswer,
  clauses: clausesAnswer,
  seen,
});

export const lineAnswer = z.object({
  id,
  vacancyId: id.nullable(),
  profile: z.string(),
  profileVersion: z.int().describe('0 = as the catalogue has it'),
  version: z.int().positive(),
  post: z.string(),
  language: z.enum(LANGUAGES),
  country: z.enum(COUNTRIES),
  approvedOn: z.string().describe('The day that stands on the document'),
  approvedAt: z.iso.datetime(),
  approvedBy: z.string(),
});
export const approvedAnswer = lineAnswer.extend({ document: documentAnswer, clauses: clausesAnswer });
export const descriptionsQuery = pageQuery.extend(subjectFields);
export const descriptionsAnswer = pageAnswer('jobDescriptions', lineAnswer);

/** What a request names; a vacancy where it names both. */
export function subjectOf({ vacancyId, profile }: z.infer<typeof subjectQuery>): DescriptionSubject {
  return vacancyId === undefined ? { profileSlug: profile ?? '' } : { vacancyId };
}

export function formOf({
  vacancyId: _vacancyId,
  profile: _profile,
  basedOn: _basedOn,
  ...form
}: DescriptionBody): DescriptionForm {
  return form;
}

export function draftView({ form, document, seen: base }: Drafted): z.infer<typeof draftAnswer> {
  const { agreedBy, ...rest } = form;
  return {
    form: { ...rest, agreedBy: [...agreedBy] },
    document: documentView(document),
    clauses: clausesView(document),
    seen: base,
  };
}

export function lineView(line: DescriptionLine): z.infer<typeof lineAnswer> {
  const { id, vacancyId, version, profileSlug, profileVersion, post, language, country } = line;
  return {
    ...{ id, vacancyId, profile: profileSlug, profileVersion, version, post, language, country },
    approvedOn: line.approvedOn,
    approvedAt: line.approvedAt.toISOString(),
    approvedBy: line.userName,
  };
}

export function approvedView(description: ApprovedDescription): z.infer<typeof approvedAnswer> {
  const { document } = description;
  return { ...lineView(description), document: documentView(document), clauses: clausesView(document) };
}

function documentView(document: JobDescription): z.infer<typeof documentAnswer> {
  return structuredClone(document) as z.infer<typeof documentAnswer>;
}

function clausesView(document: JobDescription): Record<string, string> {
  return Object.fromEntries(clauseNumbers(document));
}
