import { z } from 'zod';
import { BOARDS } from '../../job-boards/index.js';
import { CURRENCIES } from '../../kernel/money.js';
import type { Vacancy } from '../../vacancies/index.js';
import { day } from '../http/day.js';
import { pageAnswer, pageQuery } from '../http/paging.js';

/** A vacancy as the API shows it. */
export const vacancyAnswer = z.object({
  id: z.uuid(),
  title: z.string(),
  profileSlug: z.string().describe('Role profile that candidates are scored against'),
  citySlug: z.string().describe('Empty = not one of the known cities'),
  clientId: z.uuid().nullable().describe('Company that an agency hires for; null = for itself'),
  timeZone: z.string(),
  budgetAmount: z.int().nullable().describe('Most that is paid a month, whole units'),
  budgetCurrency: z.string().describe('As the boards call it: RUR, KZT, BYR, …'),
  wantedCount: z.int(),
  deadline: z.iso.date().nullable(),
  status: z.enum(['open', 'closed']),
  createdAt: z.iso.datetime(),
});

/** A page of vacancies. */
export const vacanciesAnswer = pageAnswer('vacancies', vacancyAnswer);

/** Which vacancies. */
export const vacanciesQuery = pageQuery.extend({
  clientId: z.uuid().optional().describe('Only those for this client'),
});

/** A new vacancy. */
export const newVacancyBody = z.strictObject({
  title: z.string().min(2).max(300),
  profileSlug: z.string(),
  citySlug: z.string(),
  clientId: z.uuid().nullable().default(null).describe('Only an agency’s vacancies are for a client'),
  timeZone: z.string().optional().describe('IANA zone; the city’s if left out'),
  budgetAmount: z.int().positive().nullable().default(null),
  budgetCurrency: z.enum(CURRENCIES).optional().describe('The one that pay is stated in in the city, if left out'),
  wantedCount: z.int().positive().default(1),
  deadline: day.nullable().default(null),
});

/** Changes of a vacancy; what is left out stays. */
export const vacancyChangesBody = z.strictObject({
  title: z.string().min(2).max(300).optional(),
  profileSlug: z.string().optional(),
  citySlug: z.string().optional(),
  clientId: z.uuid().nullable().optional(),
  timeZone: z.string().optional(),
  budgetAmount: z.int().positive().nullable().optional(),
  budgetCurrency: z
    .enum(CURRENCIES)
    .optional()
    .describe('If left out, a budget that is there stays in its own; one that is not follows the city'),
  wantedCount: z.int().positive().optional(),
  deadline: day.nullable().optional(),
  status: z.enum(['open', 'closed']).optional(),
});

/** The vacancy's public face. */
export function vacancyView(vacancy: Vacancy): z.infer<typeof vacancyAnswer> {
  return {
    id: vacancy.id,
    title: vacancy.title,
    profileSlug: vacancy.profileSlug,
    citySlug: vacancy.citySlug,
    clientId: vacancy.clientId,
    timeZone: vacancy.timeZone,
    budgetAmount: vacancy.budgetAmount,
    budgetCurrency: vacancy.budgetCurrency,
    wantedCount: vacancy.wantedCount,
    deadline: vacancy.deadline,
    status: vacancy.status,
    createdAt: vacancy.createdAt.toISOString(),
  };
}

/** The posting whose responses shall come. */
export const postingBody = z.strictObject({ postingId: z.uuid() });

/** Postings of the boards that bring responses to a vacancy. */
export const postingsAnswer = z.object({
  postings: z.array(
    z.object({
      id: z.uuid(),
      board: z.enum(BOARDS),
      title: z.string(),
      url: z.string().nullable(),
      archived: z.boolean().describe('The board publishes it no longer'),
      vacancyId: z.uuid(),
      vacancyTitle: z.string(),
    }),
  ),
});
