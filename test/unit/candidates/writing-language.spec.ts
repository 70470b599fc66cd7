import { writingLanguage } from '../../../src/candidates/domain/writing-language.js';
import type { LanguageEvidence } from '../../../src/candidates/domain/writing-language.js';

const language = (evidence: Partial<LanguageEvidence>): string =>
  writingLanguage({
    ...{ chosen: null, resume: 'ru', vacancyTitle: 'Менеджер по продажам', homeCitySlug: 'moscow' },
    ...evidence,
  });

describe('the language in which a candidate is written to', () => {
  test('what they chose on their page comes first', () => {
    expect(language({ chosen: 'en' })).toBe('en');
    expect(language({ chosen: 'kk', resume: 'en' })).toBe('kk');
  });

  test('a résumé in Russian, Ukrainian or Kazakh says its own', () => {
    expect(['ru', 'uk', 'kk'].map((resume) => language({ resume, vacancyTitle: 'Sales manager' }))).toEqual([
      'ru',
      'uk',
      'kk',
    ]);
  });

  test('an English one does not: whoever answered a vacancy in Cyrillic reads its language', () => {
    expect(language({ resume: 'en' })).toBe('ru');
    expect(language({ resume: 'en', homeCitySlug: null })).toBe('ru');
    expect(language({ resume: 'en', vacancyTitle: 'Фахівець із роботи з клієнтами', homeCitySlug: 'kyiv' })).toBe('uk');
    expect(language({ resume: 'en', vacancyTitle: 'Тұтынушыларға қызмет көрсету менеджері' })).toBe('kk');
  });

  test('behind an English title stands the city in which they live', () => {
    const english = { resume: 'en', vacancyTitle: 'Account manager' };
    expect(language({ ...english, homeCitySlug: 'yekaterinburg' })).toBe('ru');
    expect(language({ ...english, homeCitySlug: 'almaty' })).toBe('ru');
    expect(language({ ...english, homeCitySlug: 'kyiv' })).toBe('uk');
  });

  test('English is left for those from elsewhere', () => {
    expect(language({ resume: 'en', vacancyTitle: 'Account manager', homeCitySlug: null })).toBe('en');
  });

  test('a language that nobody knows is Russian', () => {
    expect(language({ resume: 'de' })).toBe('ru');
  });
});
