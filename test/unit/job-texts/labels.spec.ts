import type { Language } from '../../../src/vacancies/domain/localised-text.js';
import { readJobText } from '../../../src/job-texts/domain/requirements-of-text.js';

/** What the lines of a profile from one demand are called. */
function labels(demand: string, language: Language): string[] {
  const { requirements } = readJobText(`Требования:\n- ${demand}`);
  return requirements.map(({ label }) => label[language]);
}

it.each<[string, Partial<Record<Language, string>>]>([
  [
    'опыт в продажах от 3 лет',
    {
      ru: 'Опыт от 3 лет: продажи',
      en: 'Experience of 3 years or more: sales',
      uk: 'Досвід від 3 років: продажі',
      kk: 'Тәжірибе кемінде 3 жыл: сату',
    },
  ],
  ['опыт работы с клиентами от 1 года', { ru: 'Опыт от 1 года: работа с клиентами' }],
  ['опыт в колл-центре', { ru: 'Опыт работы: колл-центр', en: 'Experience: call centre' }],
  ['досвід у продажах від 2 років', { ru: 'Опыт от 2 лет: продажи', uk: 'Досвід від 2 років: продажі' }],
  ['2 years of experience in sales', { ru: 'Опыт от 2 лет: продажи' }],
])('a known occupation is called in the language and case of the reader: %s', (demand, expected) => {
  for (const [language, label] of Object.entries(expected))
    expect(labels(demand, language as Language)).toEqual([label]);
});

it.each([
  ['опыт от 2 лет в оптовых продажах', 'Опыт от 2 лет: «в оптовых продажах»', '“в оптовых продажах”'],
  [
    'опыт работы в должности бухгалтера от 5 лет',
    'Опыт от 5 лет: «в должности бухгалтера»',
    '“в должности бухгалтера”',
  ],
  ['опыт работы водителем погрузчика от 1 года', 'Опыт от 1 года: «водителем погрузчика»', '“водителем погрузчика”'],
])('other words are quoted as they stand, with what they are governed by: %s', (demand, russian, english) => {
  expect(labels(demand, 'ru')).toEqual([russian]);
  expect(labels(demand, 'en')[0]).toContain(`: ${english}`);
});

it('two known occupations are each called by their name', () => {
  expect(labels('опыт в продажах или розничной торговле от 1 года', 'en')).toEqual([
    'Experience of 1 year or more: sales',
    'Experience of 1 year or more: retail',
  ]);
});

it('a speciality is quoted, and languages have one name whoever asks for them', () => {
  expect(labels('высшее образование по специальности логистика', 'ru')).toEqual(['Высшее образование: «логистика»']);
  expect(labels('английский B1', 'kk')).toEqual(['Ағылшын тілі, B1']);
});
