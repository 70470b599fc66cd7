import type { Language, Vacancy } from '../vacancies/index.js';
import type { Candidate } from './candidate.entity.js';
import { writingLanguage } from './domain/writing-language.js';

/** The language of everything that is written to a person about a vacancy, questions and invitations alike, and of their pages. */
export function languageToWrite(
  { chosenLanguage, language, citySlug }: Pick<Candidate, 'chosenLanguage' | 'language' | 'citySlug'>,
  { title }: Pick<Vacancy, 'title'>,
): Language {
  return writingLanguage({ chosen: chosenLanguage, resume: language, vacancyTitle: title, homeCitySlug: citySlug });
}
