import { z } from 'zod';
import { list, optional, text, wireId as id } from '../wire-fields.js';

/*
 * What SuperJob sends, as far as evidence goes: its documentation for employers is closed, so everything but ids may be missing,
 * null or of another type than seen. Opening part of the documentation: https://api.superjob.ru/
 */

const whole = optional(z.number().int());
const flag = optional(z.union([z.boolean(), z.number().transform((value) => value !== 0)]));

/** `{id, title}`, or in older payloads the bare title. */
const titled = z.union([
  z.object({ id: optional(id), title: text }),
  z.string().transform((title) => ({ id: null, title })),
]);
export type SuperjobTitled = z.output<typeof titled>;

/** Envelope of lists; `more` is absent in some. */
export const pageSchema = z.object({ objects: z.array(z.unknown()), total: whole, more: flag });
export type SuperjobPage = z.output<typeof pageSchema>;

/** `ttl` is the Unix time of expiry, `expires_in` a number of seconds; either may be missing. */
export const tokenSchema = z.object({
  access_token: z.string().min(1),
  refresh_token: text,
  ttl: optional(z.number()),
  expires_in: optional(z.number()),
});
export type SuperjobToken = z.output<typeof tokenSchema>;

/** The signed-in user; `hr` is truthy for an employer. */
export const userSchema = z.object({ id, name: text, hr: flag });
export type SuperjobUser = z.output<typeof userSchema>;

/** A vacancy; 0 in the payments means "not given". */
export const vacancySchema = z.object({
  id,
  profession: text,
  link: text,
  town: optional(titled),
  payment_from: optional(z.number()),
  payment_to: optional(z.number()),
  currency: text,
  experience: optional(titled),
  date_published: optional(z.number()),
  is_archive: flag,
  is_closed: flag,
});

const jobSchema = z.object({
  name: text,
  profession: text,
  work: text,
  achievements: text,
  town: optional(titled),
  townName: text,
  monthbeg: whole,
  yearbeg: whole,
  monthend: whole,
  yearend: whole,
});
export type SuperjobJob = z.output<typeof jobSchema>;

const schoolSchema = z.object({
  institute: optional(titled),
  faculty: optional(titled),
  profession: text,
  education_type: optional(titled),
  yearend: whole,
});

const courseSchema = z.object({ institute: optional(titled), name: text, yearend: whole });

/**
 * Only what is mapped: age, sex, marital status, children and photo are not even read; the birth date only to tell namesakes apart, of
 * citizenship only a right to work.
 */
export const resumeSchema = z.object({
  id,
  id_user: optional(id),
  profession: text,
  town: optional(titled),
  payment: optional(z.number()),
  currency: text,
  agreement: flag,
  moveable: flag,
  business_trip: optional(titled),
  education: optional(titled),
  /** Pairs of language and level. */
  languages: list(z.array(optional(titled))),
  driving_licence: list(z.string()),
  work_history: list(jobSchema),
  experience_text: text,
  base_education_history: list(schoolSchema),
  education_history: list(courseSchema),
  professionalSkills: list(titled),
  achievements: text,
  additional_info: text,
  work_ticket: list(z.object({ name: text })),
  citizenship: optional(titled),
  date_last_modified: optional(z.number()),
  firstname: text,
  middlename: text,
  lastname: text,
  birthday: whole,
  birthmonth: whole,
  birthyear: whole,
  phone1: text,
  phone2: text,
  phones: list(z.object({ phone: text })),
  email: text,
});
export type SuperjobResume = z.output<typeof resumeSchema>;
