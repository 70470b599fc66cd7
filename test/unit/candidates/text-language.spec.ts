import { languageOfVacancy, languageTold } from '../../../src/candidates/domain/text-language.js';

const UKRAINIAN = { title: 'Монтажник кондиціонерів 4-5 розряду', citySlug: 'kharkiv' };
const NEUTRAL = { title: 'Монтажник', citySlug: 'kharkiv' };

test.each([
  ['', UKRAINIAN, 'uk'],
  ['монтажник, 3', UKRAINIAN, 'uk'],
  ['монтажник, 3', NEUTRAL, 'uk'],
  ['монтажник, 3', { ...NEUTRAL, title: 'Account manager' }, 'uk'],
  ['монтажник, 3', { ...NEUTRAL, citySlug: 'almaty' }, 'ru'],
  ['монтажник, 3', { title: 'Тұтынушыларға қызмет көрсету менеджері', citySlug: 'almaty' }, 'kk'],
  ['Опыт монтажа 3 года', UKRAINIAN, 'ru'],
  ['Досвід монтажу 3 роки', { title: 'Менеджер по продажам', citySlug: 'moscow' }, 'uk'],
  ['Five years of cold calls', UKRAINIAN, 'en'],
  ['монтажник на складе '.repeat(10), UKRAINIAN, 'ru'],
])('«%s» for %j is in %s', (text, vacancy, language) => {
  expect(languageTold(text) ?? languageOfVacancy(vacancy)).toBe(language);
});
