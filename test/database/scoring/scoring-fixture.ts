import type { Resume } from '../../../src/job-boards/index.js';
import { SEND_MESSAGE } from '../../../src/messaging/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import { SalariesModule } from '../../../src/salaries/index.js';
import { learnWeights, rescoreProfile, ScoringModule, scoreVacancy } from '../../../src/scoring/index.js';
import { roleProfile, RoleProfilesService } from '../../../src/vacancies/index.js';
import type { ProfileEdit, ProfileInUse, Requirement } from '../../../src/vacancies/index.js';
import type { TestApp } from '../../support/test-app.js';
import { recruitingApp } from '../candidates/recruiting-fixture.js';

/** Scoring with all its jobs. */
export function scoringApp(): Promise<TestApp> {
  return recruitingApp([SalariesModule, ScoringModule], {
    jobs: [scoreVacancy, rescoreProfile, learnWeights, SEND_MESSAGE],
  });
}

/** Much of what a client manager shall have. */
export const GOOD: Partial<Resume> = {
  about: 'Веду клиентскую базу в 1С и CRM, холодные звонки, переговоры, договоры, работа с возражениями',
  skills: ['1С', 'CRM', 'Холодные звонки', 'Переговоры'],
  experience: [
    {
      start: '2019-01',
      end: null,
      company: 'Кедр',
      position: 'Менеджер по работе с клиентами',
      description: 'Вёл ключевых клиентов, продлевал договоры, отвечал на звонки',
      city: 'Москва',
    },
  ],
  education: [{ level: 'higher', institution: 'МГУ', speciality: 'Экономика', year: 2015 }],
  salary: { amount: 120_000, currency: 'RUR', gross: false },
};

/** The lines that the catalogue has for a client manager. */
export const CATALOGUE = roleProfile('client-manager')?.requirements ?? [];

/** Saves the profile of a vacancy as it stands with something changed. */
export async function edited(
  t: TestApp,
  actor: Actor,
  vacancyId: string,
  change: (lines: readonly Requirement[]) => Requirement[],
  edit: Partial<ProfileEdit> = {},
): Promise<ProfileInUse> {
  const profiles = t.get(RoleProfilesService);
  const { profile } = await profiles.ofVacancy(actor, vacancyId);
  return profiles.save(actor, vacancyId, {
    scope: 'vacancy',
    origin: 'edited',
    requirements: change(profile.requirements),
    ...edit,
  });
}

/** One line with another weight, or as a must-have. */
export function line(id: string, fields: Partial<Pick<Requirement, 'weight' | 'mustHave'>>) {
  return (lines: readonly Requirement[]): Requirement[] =>
    lines.map((one) => (one.id === id ? { ...one, ...fields } : one));
}
