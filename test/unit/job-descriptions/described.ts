import type { JobDescriptionFacts } from '../../../src/job-descriptions/domain/job-description.js';
import { jobDescription } from '../../../src/job-descriptions/domain/compose.js';
import type { DescriptionInput } from '../../../src/job-descriptions/domain/compose.js';
import type { RoleProfile } from '../../../src/vacancies/domain/role-profile.js';
import { roleProfile } from '../../../src/vacancies/domain/role-profiles.js';

/** What a company might type. */
export const FACTS: JobDescriptionFacts = {
  organisation: 'ООО «Полярная звезда»',
  post: 'Специалист по работе с клиентами',
  department: 'отдел обслуживания',
  place: 'Екатеринбург',
  number: '17-ДИ',
  date: '2026-05-12',
  approverPost: 'Генеральный директор',
  approverName: 'А. А. Соколова',
  agreedBy: ['Начальник отдела кадров, П. П. Орлов', 'Юрисконсульт'],
  reportsTo: 'начальник отдела обслуживания',
  standIn: 'старший специалист',
  workingHours: '',
  attestation: '',
  competences: '',
};

/** A profile of the catalogue; the test fails where there is none. */
export function catalogueProfile(slug: string): RoleProfile {
  const profile = roleProfile(slug);
  if (!profile) throw new Error(`The catalogue has no profile ${slug}`);
  return profile;
}

/** The description of a profile of the catalogue, in Russian for Russia unless something else is said. */
export function described(slug: string, input: Partial<DescriptionInput> = {}) {
  const { requirements, duties } = catalogueProfile(slug);
  return jobDescription({
    profile: { kinSlug: slug, requirements, duties },
    facts: FACTS,
    language: 'ru',
    country: 'ru',
    ...input,
  });
}
