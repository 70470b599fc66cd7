import { collectFacts } from '../../../src/scoring/domain/collect-facts.js';
import { judgeRequirement } from '../../../src/scoring/domain/judge-requirement.js';
import { licence } from '../../../src/vacancies/domain/requirement-lines.js';
import { resumeWith, TODAY } from './resume-builder.js';

const factsOf = (about: string) => collectFacts(resumeWith({ about }), TODAY);

describe('what a knowledgeable reader would not take otherwise', () => {
  it.each<[string, boolean | null]>([
    ['I have no experience with SAP, but I use HubSpot daily', null],
    ['Опыта работы нет', true],
    ['Нет опыта работы без CRM', null],
    ['Без опыта с 1С', null],
    ['Без опыта в продажах', true],
    ['No experience, but I learn fast', true],
    ['Нет опыта управления людьми', null],
    ['Без досвіду керування', null],
    ['No experience in management', null],
    ['Суық сату тәжірибем жоқ', null],
    ['Адамдарды басқару тәжірибем жоқ', null],
    ['Дүкенде жұмыс тәжірибем жоқ', null],
    ['Жұмыс тәжірибем жоқ', true],
    ['Әзірге тәжірибем жоқ, тез үйренемін', true],
    ['Стажым аз. Тәжірибем жоқ', true],
  ])('who lacks one thing is not without work: «%s»', (about, value) =>
    expect(factsOf(about).noExperience.value).toBe(value),
  );

  it('who had no trouble with debts does not lack the work with them', () => {
    expect(factsOf('Не имел проблем с дебиторкой.').competences.receivables?.stance).not.toBe('lacks');
    expect(factsOf('С дебиторкой не работал.').competences.receivables?.stance).toBe('lacks');
  });

  it('a length of time stands by the post as well as by the work', () => {
    expect(factsOf('Пять лет менеджером по продажам в Ромашке').experienceClaims).toMatchObject([
      { family: 'sales', months: 60 },
    ]);
  });

  it('words behind the name of a company in capitals are no part of the post', () => {
    const about = '2019-2023 сату менеджері, «Береке» ЖШС. 1С білмеймін';
    expect(factsOf(about).jobs.flatMap(({ evidence }) => evidence.map(({ text }) => text))).toEqual([
      'сату менеджері, «Береке» ЖШС',
    ]);
  });

  it('who drives lorries is asked about a car, not refused', () => {
    const verdict = (...categories: string[]) => {
      const resume = resumeWith({ licence: categories });
      const wish = { verdict: 'not-stated' } as Parameters<typeof judgeRequirement>[1]['wish'];
      return judgeRequirement(licence('B', 5), { facts: collectFacts(resume, TODAY), resume, city: null, wish })
        .verdict;
    };
    expect([verdict('C', 'E'), verdict('B', 'C'), verdict('A')]).toEqual(['partly', 'met', 'not-met']);
  });
});
