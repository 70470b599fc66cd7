import { z } from 'zod';
import { LANGUAGE_LEVELS } from '../job-boards/index.js';
import { COMPETENCES } from './domain/competences.table.js';
import type { CompetenceId } from './domain/competences.table.js';
import { OCCUPATIONS } from './domain/occupations.table.js';
import type { OccupationId } from './domain/occupations.table.js';
import { CATEGORY_UNITS, EDUCATION_FIELDS, REQUIRED_EDUCATION } from './domain/requirement.js';
import type { Requirement } from './domain/requirement.js';

/** Lines beyond which nobody reads a profile. */
export const MOST_REQUIREMENTS = 80;
/** Ten working lives: more is a slip of the pen. */
const MOST_MONTHS = 600;

const word = z.string().min(1).max(300);
const name = z.string().min(1).max(80);
const competence = z.enum(Object.keys(COMPETENCES) as [CompetenceId, ...CompetenceId[]]);
const occupation = z.enum(Object.keys(OCCUPATIONS) as [OccupationId, ...OccupationId[]]);
const nothing = z.strictObject({});

/** What every line has, whatever it asks. */
const LINE = {
  id: name
    .refine((id) => !(id in Object.prototype), 'is a name that programs use themselves: take another one')
    .describe('Unique within the profile; what is asked under it never changes'),
  label: z.strictObject({ ru: word, en: word, uk: word, kk: word }),
  mustHave: z.boolean(),
  weight: z.number().min(0).max(1_000).describe('Of 100; other sums are scaled'),
  route: z
    .strictObject({ group: name, option: name })
    .nullable()
    .describe('Alternatives: lines of one option hold together, the best option of a group counts'),
};

const experience = z.strictObject({
  months: z.int().min(0).max(MOST_MONTHS).describe('0 = none is needed, 1 = some'),
  occupations: z.union([z.array(occupation), z.literal('any')]),
  related: z.array(occupation).exactOptional(),
  grade: z.enum(['I', 'II']).exactOptional(),
  words: word.exactOptional().describe('The kind of work in the words of a text'),
});

/** A line of a profile as it is stored and as programs send it. */
export const requirementSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...LINE,
    kind: z.literal('education'),
    value: z.strictObject({
      level: z.enum(REQUIRED_EDUCATION),
      fields: z.array(z.enum(EDUCATION_FIELDS)).exactOptional(),
      speciality: word.exactOptional(),
    }),
  }),
  z.strictObject({ ...LINE, kind: z.literal('training'), value: nothing }),
  z.strictObject({ ...LINE, kind: z.literal('experience'), value: experience }),
  z.strictObject({
    ...LINE,
    kind: z.enum(['skill', 'duty', 'quality']),
    value: z.strictObject({
      anyOf: z.array(competence),
      atLeast: z.int().min(1).exactOptional(),
      words: word.exactOptional().describe('What is asked in the words of a text; must be there where anyOf is empty'),
    }),
  }),
  z.strictObject({
    ...LINE,
    kind: z.literal('language'),
    value: z.strictObject({ language: z.string().min(2).max(3), level: z.enum(LANGUAGE_LEVELS).nullable() }),
  }),
  z.strictObject({
    ...LINE,
    kind: z.literal('licence'),
    value: z.strictObject({ category: z.string().min(1).max(3).nullable() }),
  }),
  z.strictObject({
    ...LINE,
    kind: z.literal('category'),
    value: z.strictObject({
      unit: z.enum(CATEGORY_UNITS),
      level: z.union([z.int().min(1).max(9), z.literal('highest')]),
    }),
  }),
  z.strictObject({
    ...LINE,
    kind: z.enum(['car', 'client-base', 'right-to-work', 'place', 'salary', 'business-trips']),
    value: nothing,
  }),
]) satisfies z.ZodType<Requirement>;

/** The lines of a profile. */
export const requirementsSchema = z.array(requirementSchema).min(1).max(MOST_REQUIREMENTS);
