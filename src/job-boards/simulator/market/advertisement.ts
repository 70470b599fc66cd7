import type { VacancyTemplate } from './vacancies.table.js';

/** What an employer writes when it publishes a vacancy, or changes of it later. */
export type Advertisement = Pick<
  VacancyTemplate,
  'city' | 'name' | 'description' | 'salaryFrom' | 'salaryTo' | 'currency' | 'gross' | 'experience' | 'skills'
>;

/** The advertisement that a vacancy of the market was published with. */
export function advertisementOf(name: string, template: VacancyTemplate): Advertisement {
  const { city, description, salaryFrom, salaryTo, currency, gross, experience, skills } = template;
  return { name, city, description, salaryFrom, salaryTo, currency, gross, experience, skills };
}
