import { z } from 'zod';
import { CURRENCIES } from '../../kernel/money.js';
import type { Advertisement } from './market/advertisement.js';
import { CITIES } from './market/cities.table.js';
import type { InterviewCityKey } from './market/cities.table.js';
import { RECRUITERS } from './recruiters.table.js';

/** HeadHunter's areas in which the simulated labour market has people: the four interview cities. */
const AREAS = new Map(
  (['moscow', 'petersburg', 'yekaterinburg', 'almaty'] as const satisfies readonly InterviewCityKey[]).map((key) => [
    CITIES[key].headhunterAreaId,
    key,
  ]),
);

const recruiterIds: readonly string[] = RECRUITERS.map(({ id }) => id);
const area = z.object({ id: z.string().refine((id) => AREAS.has(id)) });
const money = z.int().nonnegative().nullable().optional();
const pay = z.object({
  from: money,
  to: money,
  currency: z.enum(CURRENCIES).nullable().optional(),
  gross: z.boolean().nullable().optional(),
});
const property = z.object({ property_type: z.string().regex(/^[A-Z_]+$/) });

/** The keys of a vacancy's body that the market understands; the others are taken and forgotten. Limits: `GET /vacancy_conditions`. */
const fields = {
  name: z.string().min(1).max(100),
  description: z.string().min(150).max(10_000),
  area,
  salary: pay.nullable().optional(),
  salary_range: pay.nullable().optional(),
  experience: z
    .object({ id: z.enum(['noExperience', 'between1And3', 'between3And6', 'moreThan6']) })
    .nullable()
    .optional(),
  key_skills: z
    .array(z.object({ name: z.string() }))
    .max(30)
    .nullable()
    .optional(),
  manager: z
    .object({ id: z.string().refine((id) => recruiterIds.includes(id)) })
    .nullable()
    .optional(),
  previous_id: z.string().nullable().optional(),
  vacancy_properties: z.object({ properties: z.array(property).min(1) }).optional(),
  billing_type: z.object({ id: z.string() }).optional(),
};

/** A publication says what it is paid with: a property or, the old form, a billing type. */
export const publicationSchema = z
  .object(fields)
  .refine((body) => body.vacancy_properties !== undefined || body.billing_type !== undefined, {
    path: ['vacancy_properties'],
  });

export const changeSchema = z.object(fields).partial();

type Change = z.infer<typeof changeSchema>;

/** The parts of an advertisement that a body names. */
export function advertisementChange(body: Change): Partial<Advertisement> {
  const wanted = body.salary_range ?? body.salary;
  const cleared = !wanted && (body.salary_range === null || body.salary === null);
  return {
    ...(body.name === undefined ? {} : { name: body.name }),
    ...(body.description === undefined ? {} : { description: body.description }),
    ...(body.area === undefined ? {} : { city: AREAS.get(body.area.id) ?? 'moscow' }),
    ...(body.key_skills === undefined ? {} : { skills: (body.key_skills ?? []).map(({ name }) => name) }),
    ...(body.experience ? { experience: body.experience.id } : {}),
    ...(cleared ? { salaryFrom: null, salaryTo: null } : {}),
    ...(wanted ? payOf(wanted) : {}),
  };
}

/** A whole advertisement; what a body leaves out is as in a new vacancy of the board. */
export function newAdvertisement(body: z.infer<typeof publicationSchema>): Advertisement {
  return {
    name: body.name,
    description: body.description,
    city: 'moscow',
    salaryFrom: null,
    salaryTo: null,
    currency: 'RUR',
    gross: true,
    experience: 'noExperience',
    skills: [],
    ...advertisementChange(body),
  };
}

/** What the publication is paid with, in the new words. */
export function propertyTypeOf(body: Pick<Change, 'billing_type' | 'vacancy_properties'>): string {
  const billing = body.billing_type?.id ?? 'standard';
  return body.vacancy_properties?.properties[0]?.property_type ?? `HH_${billing.toUpperCase()}`;
}

function payOf(wanted: z.infer<typeof pay>): Partial<Advertisement> {
  return {
    salaryFrom: wanted.from ?? null,
    salaryTo: wanted.to ?? null,
    currency: wanted.currency ?? 'RUR',
    gross: wanted.gross ?? true,
  };
}
