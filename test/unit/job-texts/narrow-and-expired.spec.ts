import { resumeSchema } from '../../../src/job-boards/domain/resume.js';
import type { Resume } from '../../../src/job-boards/domain/resume.js';
import { PoolOfWords } from '../../../src/job-texts/domain/pool-of-words.js';
import { fitOf } from '../../../src/job-texts/domain/rank-resumes.js';
import { readJobText } from '../../../src/job-texts/domain/requirements-of-text.js';
import { judgeWords } from '../../../src/scoring/domain/judge-by-words.js';

const person = (given: Partial<Record<keyof Resume, unknown>>) => resumeSchema.parse({ id: 'a', ...given });
const worked = (position: string, description: string | null = null) => ({
  ...{ start: '2018-01', end: null, position, description },
});
const skill = (words: string, about: string) => judgeWords(words, person({ about })).verdict;

/** Verdicts of the experience that a text asks for. */
function experience(text: string, given: Partial<Record<keyof Resume, unknown>>): string[] {
  return fitOf(readJobText(text), person(given), new PoolOfWords(), '2026-11-20')
    .verdicts.filter(({ kind }) => kind === 'experience')
    .map(({ verdict }) => verdict);
}

describe('experience in a narrower work than the trade', () => {
  const trades = [
    ['Сварщик\nТребования:\n- опыт аргонодуговой сварки', 'Сварщик', 'Варил аргоном нержавейку', 'Аргоном не варил'],
    [
      'Водитель\nТребования:\n- опыт вождения рефрижератора',
      'Водитель',
      'Возил рефрижератор',
      'На рефрижераторе не работал',
    ],
    ['Кухар\nВимоги:\n- досвід роботи кухарем гриль', 'Кухар', 'Працював на грилі', 'На грилі не працював'],
    ['Programmer\nRequirements:\n- experience as a COBOL programmer', 'Programmer', 'COBOL programs', 'No COBOL'],
  ] as const;

  it.each(trades)('%s: by the title alone in part, by its words whole, by a no not at all', (text, post, yes, no) => {
    expect(experience(text, { experience: [worked(post)] })).toEqual(['partly']);
    expect(experience(text, { experience: [worked(post, yes)] })).toEqual(['met']);
    expect(experience(text, { experience: [worked(post)], about: no })).toEqual(['not-met']);
  });

  it.each([
    [
      'Сварщик\nТребования:\n- опыт работы сварщиком от 3 лет',
      'Менеджер по продажам',
      'Продажа сварочных аппаратов, консультации сварщиков',
    ],
    [
      'Токарь\nТребования:\n- опыт работы токарем от 3 лет',
      'Менеджер по продажам',
      'Продажа токарных станков, консультации токарей',
    ],
    ['Маляр\nТребования:\n- опыт работы маляром от 3 лет', 'Продавец', 'Продажа красок малярам'],
    ['Baker\nRequirements:\n- 3 years of experience as a baker', 'Sales representative', 'Sold ovens to bakers'],
  ])('%s: who sells to the trade has not worked in it', (text, post, told) => {
    expect(experience(text, { experience: [worked(post, told)] })).toEqual(['not-met']);
    expect(experience(text, { experience: [worked(post, told)], skills: ['Сварочное оборудование'] })).toEqual([
      'not-met',
    ]);
  });
});

it('what every work of a trade is about narrows none', () => {
  const text = 'Рекрутер\nТребования:\n- опыт подбора персонала от 2 лет';
  expect(experience(text, { experience: [worked('Recruiter', 'Full cycle recruitment')] })).toEqual(['met']);
});

describe('a document that holds no more', () => {
  it.each([
    ['удостоверение НАКС', 'Удостоверение НАКС истекло в 2021 году. Читаю чертежи'],
    ['удостоверение НАКС', 'Есть удостоверение НАКС (просрочено)'],
    ['медкнижка', 'Медкнижка просрочена'],
    ['forklift certificate', 'My forklift certificate expired in 2020'],
    ['посвідчення водія навантажувача', 'Посвідчення водія навантажувача закінчилося торік'],
  ])('%s: «%s»', (asked, about) => {
    expect(skill(asked, about)).toBe('not-met');
  });

  it.each([
    ['удостоверение НАКС', 'Удостоверение НАКС действует до 2027'],
    ['удостоверение НАКС', 'Удостоверение НАКС истекало в 2021, продлил до 2028'],
    ['удостоверение НАКС', 'Удостоверение НАКС не просрочено'],
    ['медкнижка', 'Медкнижка есть, паспорт просрочен'],
    ['взыскание просроченной задолженности', 'Взыскание просроченной задолженности'],
    ['forklift certificate', 'Forklift certificate expires in 2029'],
  ])('but %s: «%s»', (asked, about) => {
    expect(skill(asked, about)).toBe('met');
  });
});

describe('a number of the same thing is compared', () => {
  it.each([
    ['скорость печати от 200 зн/мин', 'Скорость печати 250 зн/мин', 'met'],
    ['скорость печати от 200 зн/мин', 'Скорость печати 120 зн/мин', 'partly'],
    ['скорость печати от 200 зн/мин', 'Скорость печати 60 знаков в минуту', 'not-met'],
    ['typing speed 60 words per minute', 'Typing speed: 25 words per minute', 'not-met'],
    ['ведение склада от 5 тыс. позиций', 'Ведение склада 800 позиций', 'not-met'],
    ['ведение склада от 5 тыс. позиций', 'Ведение склада 7 000 позиций', 'met'],
    ['обслуживание до 40 гостей', 'Обслуживание 20 гостей', 'met'],
    ['база від 100 клієнтів', 'База 60 клієнтів', 'partly'],
  ])('%s: «%s» is %s', (asked, about, verdict) => {
    expect(skill(asked, about)).toBe(verdict);
  });
});

describe('what is told in the neighbour language', () => {
  it.each([
    ['робити внутрішньовенні ін’єкції', 'Внутривенные инъекции'],
    ['забір крові', 'Забор крови'],
    ['сертифікат спеціаліста', 'Сертификат специалиста'],
    ['1С:Бухгалтерия 8.3 бағдарламасын', '1С:Бухгалтерия 8.3'],
    ['знання медичної інформаційної системи (Helsi, Medics)', 'Helsi'],
    ['знание ERP-системы (SAP, Галактика)', 'Галактика'],
    ['hotel software (Opera, Fidelio)', 'Fidelio'],
  ])('%s: «%s»', (asked, told) => {
    expect(judgeWords(asked, person({ skills: [told] })).verdict).toBe('met');
  });

  it('a nurse is one in two words and in one, and keeps no linen', () => {
    const text = 'Медична сестра процедурного кабінету\nВимоги:\n- досвід роботи від 1 року';
    expect(experience(text, { experience: [worked('Процедурная медсестра')] })).toEqual(['met']);
    expect(experience(text, { experience: [worked('Сестра-хозяйка')] })).toEqual(['not-met']);
  });

  it('a medical school is one by its name', () => {
    const text = 'Медична сестра\nВимоги:\n- середня спеціальна медична освіта';
    const school = { level: 'special-secondary', institution: 'Медучилище', speciality: 'Сестринское дело' };
    const [verdict] = fitOf(
      readJobText(text),
      person({ education: [school] }),
      new PoolOfWords(),
      '2026-11-20',
    ).verdicts;
    expect(verdict).toMatchObject({ kind: 'education', verdict: 'met' });
  });
});
