import type { Resume } from '../../../src/job-boards/domain/resume.js';
import { collectFacts } from '../../../src/scoring/domain/collect-facts.js';
import type { Judgement, Verdict } from '../../../src/scoring/domain/judge-requirement.js';
import { judgeRequirement } from '../../../src/scoring/domain/judge-requirement.js';
import { findCity } from '../../../src/vacancies/domain/cities.js';
import type { Requirement, RequirementDemand } from '../../../src/vacancies/domain/requirement.js';
import type { StatedPay } from '../../../src/vacancies/domain/wish.js';
import { judgeWish } from '../../../src/vacancies/domain/wish.js';
import { job, resumeWith, school, TODAY } from './resume-builder.js';

function judged(
  demand: RequirementDemand,
  fields: Partial<Resume>,
  place: { city?: string; budget?: StatedPay; noBand?: true } = {},
): Judgement {
  const label = { ru: 'т', en: 't', uk: 'т', kk: 'т' };
  const requirement: Requirement = { ...demand, id: 'r', label, mustHave: false, weight: 10, route: null };
  const resume = resumeWith(fields);
  const band = { from: 50_000, to: 80_000, median: 63_000, n: 12, currency: 'RUR', asOf: '2026-06-01' } as const;
  const person = {
    facts: collectFacts(resume, TODAY),
    resume,
    city: findCity(place.city ?? 'Москва'),
    wish: judgeWish(resume.salary, place.noBand ? null : band, place.budget ?? null),
  };
  return judgeRequirement(requirement, person);
}

function verdict(...asked: Parameters<typeof judged>): Verdict {
  return judged(...asked).verdict;
}

describe('education', () => {
  const higher: RequirementDemand = { kind: 'education', value: { level: 'higher' } };

  it.each<[Resume['education'][number]['level'], Verdict]>([
    ['higher', 'met'],
    ['bachelor', 'met'],
    ['master', 'met'],
    ['candidate', 'met'],
    ['doctor', 'met'],
    ['unfinished-higher', 'partly'],
    ['special-secondary', 'not-met'],
    ['secondary', 'not-met'],
  ])('higher is asked, %s is there: %s', (level, expected) => {
    expect(verdict(higher, { education: [school(level)] })).toBe(expected);
  });

  it('takes the best of several schools', () => {
    expect(verdict(higher, { education: [school('secondary'), school('higher'), school('special-secondary')] })).toBe(
      'met',
    );
  });

  it('does not know where the résumé is silent', () => {
    expect(verdict(higher, {})).toBe('unknown');
    expect(verdict(higher, { education: [school(null, 'Право')] })).toBe('unknown');
  });

  it('does not count a graduation that lies ahead', () => {
    expect(verdict(higher, { education: [school('higher', null, null, 2028)] })).toBe('partly');
    expect(verdict(higher, { education: [school('higher', null, null, 2026)] })).toBe('met');
  });

  it('goes by the institution where no level is given', () => {
    expect(verdict(higher, { education: [school(null, null, 'Казанский федеральный университет')] })).toBe('met');
    expect(verdict(higher, { education: [school(null, null, 'Педагогический колледж № 2')] })).toBe('not-met');
  });

  it('asks for the field of study where one is required', () => {
    const economics: RequirementDemand = { kind: 'education', value: { level: 'higher', fields: ['economics'] } };
    expect(verdict(economics, { education: [school('higher', 'Финансы и кредит')] })).toBe('met');
    expect(verdict(economics, { education: [school('higher', 'Қаржы')] })).toBe('met');
    expect(verdict(economics, { education: [school('higher', 'Филология')] })).toBe('not-met');
    expect(verdict(economics, { education: [school('higher')] })).toBe('unknown');
  });
});

describe('experience', () => {
  const year: RequirementDemand = {
    kind: 'experience',
    value: { months: 12, occupations: ['active-sales'], related: ['retail'] },
  };

  it('is met by enough months of the asked work', () => {
    expect(verdict(year, { experience: [job('2020-01', '2020-12', 'Менеджер по продажам')] })).toBe('met');
  });

  it('forgives one month, because boards give no days', () => {
    expect(verdict(year, { experience: [job('2020-01', '2020-11', 'Менеджер по продажам')] })).toBe('met');
    expect(verdict(year, { experience: [job('2020-01', '2020-10', 'Менеджер по продажам')] })).toBe('partly');
  });

  it('is partly met by half of it or by neighbouring work, not by other work', () => {
    expect(verdict(year, { experience: [job('2020-01', '2020-06', 'Менеджер по продажам')] })).toBe('partly');
    expect(verdict(year, { experience: [job('2018-01', '2020-06', 'Продавец-консультант')] })).toBe('partly');
    expect(verdict(year, { experience: [job('2018-01', '2020-06', 'Бухгалтер')] })).toBe('not-met');
  });

  it('some of it, however short, is not met by other work', () => {
    const some: RequirementDemand = { kind: 'experience', value: { months: 1, occupations: ['active-sales'] } };
    expect(verdict(some, { experience: [job('2020-01', '2020-01', 'Менеджер по продажам')] })).toBe('met');
    expect(verdict(some, { experience: [job('2018-01', '2020-06', 'Бухгалтер')] })).toBe('not-met');
  });

  it('counts two jobs at the same time once', () => {
    const twice = [
      job('2020-01', '2020-06', 'Менеджер по продажам'),
      job('2020-01', '2020-06', 'Менеджер по продажам'),
    ];
    expect(verdict(year, { experience: twice })).toBe('partly');
  });

  it('counts an open job to the day of reading', () => {
    expect(verdict(year, { experience: [job('2025-11', null, 'Менеджер по продажам')] })).toBe('met');
    expect(verdict(year, { experience: [job('2026-09', null, 'Менеджер по продажам')] })).toBe('not-met');
  });

  it('is not known where nothing is said, and not met where its lack is said', () => {
    expect(verdict(year, {})).toBe('unknown');
    expect(verdict(year, { about: 'Без опыта работы' })).toBe('not-met');
    expect(verdict(year, { about: 'Опыт продаж 5 лет' })).toBe('met');
  });

  it('is not known where years are told and not what work it was', () => {
    expect(verdict(year, { about: 'Опыт работы 7 лет 2 месяца' })).toBe('unknown');
    expect(verdict({ kind: 'experience', value: { months: 84, occupations: 'any' } }, { about: 'Стаж 7 лет' })).toBe(
      'met',
    );
  });

  it('adds months to years', () => {
    const { experienceClaims } = collectFacts(resumeWith({ about: 'Опыт продаж — 7 лет и 2 месяца' }), TODAY);
    expect(experienceClaims).toMatchObject([{ family: 'sales', months: 86 }]);
  });

  it('takes only numbers for numbers of years', () => {
    expect(verdict(year, { about: 'Досвід продажів п’ять років' })).toBe('met');
    const { experienceClaims } = collectFacts(resumeWith({ about: 'Sales experience: constructor years' }), TODAY);
    expect(experienceClaims).toEqual([]);
  });

  it('believes a number of years, whatever jobs stand beside it', () => {
    const claims = { about: 'Опыт продаж 5 лет' };
    expect(verdict(year, claims)).toBe('met');
    expect(verdict(year, { ...claims, experience: [job('2018-01', '2020-06', 'Бухгалтер')] })).toBe('met');
  });

  it('is only partly met by somebody who refuses such work', () => {
    const seller = { about: 'продажи не предлагать', experience: [job('2018-01', '2022-01', 'Менеджер по продажам')] };
    const { verdict, evidence } = judged(year, seller);
    expect(verdict).toBe('partly');
    // The sentence that takes from it comes first.
    expect(evidence[0]).toMatchObject({ field: 'about', text: 'продажи не предлагать' });
  });

  it('asks about a category that titles seldom name, after enough years', () => {
    const category: RequirementDemand = {
      kind: 'experience',
      value: { months: 24, occupations: ['client-management'], grade: 'II' },
    };
    const post = (position: string, start: string) => ({ experience: [job(start, '2024-01', position)] });
    expect(verdict(category, post('Специалист по работе с клиентами II категории', '2021-01'))).toBe('met');
    expect(verdict(category, post('Специалист по работе с клиентами II категории', '2022-09'))).toBe('partly');
    expect(verdict(category, post('Специалист по работе с клиентами', '2018-01'))).toBe('unknown');
    expect(verdict(category, post('Специалист по работе с клиентами', '2022-01'))).toBe('not-met');
  });
});

describe('skills, duties and qualities', () => {
  const calls: RequirementDemand = { kind: 'skill', value: { anyOf: ['cold-calls'] } };

  it.each<[string, Verdict]>([
    ['Холодные звонки', 'met'],
    ['Холодными звонками не занималась', 'not-met'],
    ['холодные звонки не предлагать', 'not-met'],
    ['хочу научиться холодным звонкам', 'unknown'],
    ['Люблю читать', 'unknown'],
  ])('«%s»: %s', (about, expected) => {
    expect(verdict(calls, { about })).toBe(expected);
  });

  it.each([
    'Прошу холодные звонки не предлагать',
    'Не предлагать холодный обзвон',
    'Не пропонувати холодні дзвінки',
    'Суық қоңырауларды ұсынбаңыз',
    'Please do not offer cold calling',
  ])('counts a refusal of a special thing against that alone: «%s»', (about) => {
    const phone: RequirementDemand = { kind: 'skill', value: { anyOf: ['phone', 'warm-calls', 'cold-calls'] } };
    expect(judged(calls, { about })).toMatchObject({ verdict: 'not-met', evidence: [{ field: 'about', text: about }] });
    expect(verdict(phone, { about })).toBe('unknown');
  });

  it('counts a refusal of the whole against it, though the special things are not spoken of', () => {
    const phone: RequirementDemand = { kind: 'skill', value: { anyOf: ['phone', 'warm-calls', 'cold-calls'] } };
    expect(verdict(phone, { about: 'Звонки не предлагать' })).toBe('not-met');
    // Who has not done them may well use the phone, and who uses it has what is asked.
    expect(verdict(phone, { about: 'Холодных звонков не делала' })).toBe('unknown');
    expect(verdict(phone, { about: 'Холодные звонки не предлагать', skills: ['Входящие звонки'] })).toBe('met');
  });

  it('of keeping a base of clients is partly met by who has clients of their own', () => {
    const base: RequirementDemand = { kind: 'duty', value: { anyOf: ['client-base'] } };
    const description = 'Личная клиентская база, около 40 фирм';
    const owner = { experience: [job('2020-01', '2022-01', 'Менеджер по продажам', description)] };
    expect(judged(base, owner)).toMatchObject({
      verdict: 'partly',
      evidence: [{ field: 'experience[0].description', text: 'Личная клиентская база' }],
    });
    expect(verdict(base, { about: 'Вела клиентскую базу' })).toBe('met');
    expect(verdict(base, { about: 'Клиентской базы нет' })).not.toBe('partly');
  });

  it('is partly met where the résumé contradicts itself', () => {
    expect(verdict(calls, { about: 'Холодными звонками не занималась', skills: ['Холодные звонки'] })).toBe('partly');
  });

  it('is met by any of several, or by as many as are asked', () => {
    expect(verdict({ kind: 'skill', value: { anyOf: ['1c', 'crm'] } }, { skills: ['amoCRM'] })).toBe('met');
    expect(verdict({ kind: 'duty', value: { anyOf: ['1c', 'crm'], atLeast: 2 } }, { skills: ['amoCRM'] })).toBe(
      'partly',
    );
    expect(verdict({ kind: 'quality', value: { anyOf: ['communication'] } }, { about: 'Коммуникабельна' })).toBe('met');
  });

  it('knows that Excel is an office program', () => {
    expect(verdict({ kind: 'skill', value: { anyOf: ['office'] } }, { skills: ['Excel'] })).toBe('met');
  });

  it('does not take the post that is wanted for a skill', () => {
    expect(verdict(calls, { title: 'Менеджер по холодным звонкам' })).toBe('unknown');
  });
});

describe('language', () => {
  const english: RequirementDemand = { kind: 'language', value: { language: 'en', level: 'b2' } };

  it.each<[Partial<Resume>, Verdict]>([
    [{ languages: [{ name: 'Английский', level: 'b2' }] }, 'met'],
    [{ languages: [{ name: 'en', level: 'c1' }] }, 'met'],
    [{ languages: [{ name: 'English', level: 'b1' }] }, 'partly'],
    [{ languages: [{ name: 'Английский', level: 'a2' }] }, 'not-met'],
    [{ languages: [{ name: 'Английский', level: null }] }, 'partly'],
    [{ languages: [{ name: 'Немецкий', level: 'c1' }] }, 'unknown'],
    [{ about: 'английский upper-intermediate' }, 'met'],
    [{}, 'unknown'],
  ])('%j: %s', (fields, expected) => {
    expect(verdict(english, fields)).toBe(expected);
  });
});

describe('licence, car, base, training, trips', () => {
  it.each<[RequirementDemand, Partial<Resume>, Verdict]>([
    [{ kind: 'licence', value: { category: 'B' } }, { licence: ['B'] }, 'met'],
    [{ kind: 'licence', value: { category: 'B' } }, { licence: ['A'] }, 'not-met'],
    [{ kind: 'licence', value: { category: 'C1' } }, { licence: ['C'] }, 'met'],
    [{ kind: 'licence', value: { category: 'C' } }, { licence: ['C1'] }, 'not-met'],
    [{ kind: 'licence', value: { category: 'E' } }, { licence: ['B', 'C', 'CE'] }, 'met'],
    [{ kind: 'licence', value: { category: 'E' } }, { licence: ['B', 'C', 'E'] }, 'met'],
    [{ kind: 'licence', value: { category: 'E' } }, { licence: ['B', 'BE'] }, 'not-met'],
    [{ kind: 'licence', value: { category: 'CE' } }, { licence: ['C', 'E'] }, 'met'],
    [{ kind: 'licence', value: { category: 'CE' } }, { licence: ['C'] }, 'not-met'],
    [{ kind: 'licence', value: { category: 'C' } }, { licence: ['CE'] }, 'met'],
    [{ kind: 'licence', value: { category: 'B' } }, { about: 'есть водительские права' }, 'partly'],
    [{ kind: 'licence', value: { category: 'B' } }, { about: 'есть водительские права, свой автомобиль' }, 'met'],
    [{ kind: 'licence', value: { category: 'B' } }, { about: 'водительских прав нет' }, 'not-met'],
    [{ kind: 'licence', value: { category: 'B' } }, {}, 'unknown'],
    [{ kind: 'car', value: {} }, { car: true }, 'met'],
    [{ kind: 'car', value: {} }, { about: 'без авто' }, 'not-met'],
    [{ kind: 'car', value: {} }, {}, 'unknown'],
    [{ kind: 'client-base', value: {} }, { about: 'своя клиентская база' }, 'met'],
    [{ kind: 'client-base', value: {} }, {}, 'unknown'],
    [{ kind: 'training', value: {} }, { about: 'прошла курсы по работе с клиентами' }, 'met'],
    [{ kind: 'training', value: {} }, {}, 'unknown'],
    [{ kind: 'business-trips', value: {} }, { businessTrips: true }, 'met'],
    [{ kind: 'business-trips', value: {} }, { about: 'командировки не рассматриваю' }, 'not-met'],
  ])('%j %j: %s', (demand, fields, expected) => {
    expect(verdict(demand, fields)).toBe(expected);
  });

  it('quotes of a licence the category that is asked', () => {
    const asked: RequirementDemand = { kind: 'licence', value: { category: 'B' } };
    const quoted = (licence: string[]) => judged(asked, { licence }).evidence.map(({ text }) => text);
    expect(quoted(['A', 'категория В', 'C'])).toEqual(['категория В']);
    expect(quoted(['A, B'])).toEqual(['A, B']);
  });
});

describe('place', () => {
  const place: RequirementDemand = { kind: 'place', value: {} };

  it.each<[Partial<Resume>, Verdict]>([
    [{ city: 'Москва' }, 'met'],
    [{ city: 'г. Москва, м. Сокол' }, 'met'],
    [{ city: 'Химки' }, 'partly'],
    [{ city: 'Тверь', relocation: true }, 'partly'],
    [{ city: 'Тверь', about: 'готов к переезду' }, 'partly'],
    [{ city: 'Тверь', relocation: false }, 'not-met'],
    [{ city: 'Тверь' }, 'not-met'],
    [{ city: 'посёлок Солнечный' }, 'unknown'],
    [{}, 'unknown'],
  ])('in Moscow, %j: %s', (fields, expected) => {
    expect(verdict(place, fields)).toBe(expected);
  });
});

describe('right to work', () => {
  const right: RequirementDemand = { kind: 'right-to-work', value: {} };

  it.each<[Partial<Resume>, string, Verdict]>([
    [{ rightToWork: ['Россия'] }, 'Москва', 'met'],
    [{ rightToWork: ['Беларусь'] }, 'Москва', 'met'],
    [{ rightToWork: ['Казахстан'] }, 'Москва', 'met'],
    [{ rightToWork: ['Россия'] }, 'Алматы', 'met'],
    [{ rightToWork: ['Узбекистан'] }, 'Москва', 'not-met'],
    [{ rightToWork: ['Узбекистан', 'Россия'] }, 'Москва', 'met'],
    [{ rightToWork: ['Узбекистан'], about: 'есть патент' }, 'Москва', 'met'],
    [{ about: 'нужно разрешение на работу' }, 'Москва', 'not-met'],
    [{ about: 'гражданство РФ' }, 'Москва', 'met'],
    [{ rightToWork: ['Россия'] }, 'Київ', 'not-met'],
    // A citizenship proves a right and never the want of one: a permit may be there all the same.
    [{ about: 'Гражданство: Украина' }, 'Москва', 'unknown'],
    [{ about: 'Гражданство: Украина' }, 'Київ', 'met'],
    [{}, 'Москва', 'unknown'],
  ])('%j in %s: %s', (fields, city, expected) => {
    expect(verdict(right, fields, { city })).toBe(expected);
  });
});

describe('salary', () => {
  const salary: RequirementDemand = { kind: 'salary', value: {} };
  const wish = (amount: number): Partial<Resume> => ({ salary: { amount, currency: 'RUR', gross: null } });

  it('compares the wish with the budget first, then with the band', () => {
    const budget: StatedPay = { amount: 70_000, currency: 'RUR', gross: false };
    expect(verdict(salary, wish(60_000), { budget })).toBe('met');
    expect(verdict(salary, wish(71_000), { budget })).toBe('not-met');
    expect(verdict(salary, wish(60_000))).toBe('met');
    expect(verdict(salary, wish(40_000))).toBe('met');
    expect(verdict(salary, wish(90_000))).toBe('partly');
  });

  it('is met by nothing where there is neither band nor budget to compare it with', () => {
    expect(verdict(salary, wish(5_000_000), { noBand: true })).toBe('unknown');
  });

  it('takes zero and silence for "not stated"', () => {
    expect(verdict(salary, wish(0))).toBe('unknown');
    expect(verdict(salary, {})).toBe('unknown');
  });
});
