import type { InterviewCityKey } from './market/cities.table.js';

/** HeadHunter's ids of the simulated employer and its two recruiters. */
export const EMPLOYER_ID = '4181';
export const RECRUITER_ID = '7714301';
export const COLLEAGUE_ID = '7714302';

/** A manager account of the simulated employer. */
export interface Recruiter {
  readonly id: string;
  /** HeadHunter's id of the person who signs in. */
  readonly userId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly middleName: string | null;
  readonly email: string;
  readonly city: InterviewCityKey;
  /** Sees and works on the vacancies of everybody. */
  readonly hasAdminRights: boolean;
}

const VERA: Recruiter = {
  id: RECRUITER_ID,
  userId: '300411',
  firstName: 'Вера',
  lastName: 'Лисицына',
  middleName: 'Олеговна',
  email: 'lisitsyna@kedrovaya.test',
  city: 'moscow',
  hasAdminRights: true,
};

const PAVEL: Recruiter = {
  id: COLLEAGUE_ID,
  userId: '300412',
  firstName: 'Павел',
  lastName: 'Рудаков',
  middleName: null,
  email: 'rudakov@kedrovaya.test',
  city: 'petersburg',
  hasAdminRights: false,
};

/** The two recruiters of the simulated employer. */
export const RECRUITERS = [VERA, PAVEL] as const;

/** The account with this id; an unknown one, which an old state file may name, counts as the first. */
export function recruiterOf(id: string): Recruiter {
  return RECRUITERS.find((recruiter) => recruiter.id === id) ?? VERA;
}

/** True if the account may see and work on a vacancy of this owner. */
export function mayWorkOn(recruiter: Recruiter, ownerId: string): boolean {
  return recruiter.hasAdminRights || recruiter.id === ownerId;
}
