import type { Resume } from '../../../src/job-boards/domain/resume.js';
import { collectFacts } from '../../../src/scoring/domain/collect-facts.js';
import { judgeLevel } from '../../../src/scoring/domain/level-of-person.js';
import { scoreResume } from '../../../src/scoring/domain/score.js';
import { cityBySlug } from '../../../src/vacancies/domain/cities.js';
import { roleProfile } from '../../../src/vacancies/domain/role-profiles.js';
import { job, resumeWith, school, TODAY } from './resume-builder.js';

/** Wordings as people leave them at the boards, each once judged wrongly. */
function verdictOf(requirement: string, description: string, position = 'Менеджер'): string | undefined {
  const profile = roleProfile('client-manager');
  if (!profile) throw new Error('the catalogue has no client manager');
  const resume = resumeWith({ experience: [job('2024-01', '2026-01', position, description)] });
  const input = { resume, profile, city: cityBySlug('moscow'), budget: null, today: TODAY, band: null };
  return scoreResume(input).verdicts.find((line) => line.requirement === requirement)?.verdict;
}

describe('duties as people write them', () => {
  it.each([
    // Greeting people at a desk is no meeting of business.
    ['negotiation', 'встреча гостей и клиентов, запись на приём', 'unknown'],
    ['negotiation', 'организация встреч, заказ билетов', 'unknown'],
    ['negotiation', 'встречи с клиентами', 'met'],
    // Goods that come back are no clients who come back.
    ['client-care', 'работа с возвратами и конфликтными клиентами', 'unknown'],
    ['client-care', 'возврат ушедших клиентов', 'met'],
    ['client-care', 'Развитие дилерской сети', 'met'],
    ['contracts', 'годовые контракты с сетями', 'met'],
    // Whoever makes no cold calls may answer the phone all day.
    ['phone', 'Холодными звонками не занимался', 'unknown'],
    ['client-search', 'Холодными звонками не занимался', 'not-met'],
    ['qualities', 'работа в контактном центре', 'unknown'],
    ['qualities', 'контактность', 'met'],
    // Seeking customers is work, seeking a post a wish.
    ['client-search', 'Seeking and attracting new customers', 'met'],
    ['client-search', 'Seeking a job: cold calls', 'unknown'],
    ['client-search', 'Холодные звонки — это не моё', 'not-met'],
  ])('%s by «%s»: %s', (requirement, text, verdict) => {
    expect(verdictOf(requirement, text)).toBe(verdict);
  });

  it('the accounts of a bank are no deals', () => {
    const sells = (description: string) =>
      collectFacts(resumeWith({ experience: [job('2024-01', '2026-01', 'Accountant', description)] }), TODAY)
        .competences['active-sales'] !== undefined;
    expect(sells('Dismissal of employees: opening/closing salary account in the bank')).toBe(false);
    expect(sells('Closed large accounts')).toBe(true);
  });

  it('a contact centre is no quality of character', () => {
    expect(verdictOf('qualities', 'приём звонков', 'специалист контактного центра')).toBe('unknown');
  });
});

describe('evidence', () => {
  it('names each span once, even if it proves two things', () => {
    const profile = roleProfile('client-manager');
    if (!profile) throw new Error('the catalogue has no client manager');
    const resume = resumeWith({ experience: [job('2024-01', '2026-01', 'Account manager', 'cold calls')] });
    const input = { resume, profile, city: cityBySlug('moscow'), budget: null, today: TODAY, band: null };
    for (const { evidence } of scoreResume(input).verdicts) {
      const spans = evidence.map(({ field, start, end }) => `${field} ${start} ${end}`);
      expect(new Set(spans).size).toBe(spans.length);
    }
  });
});

describe('titles as people write them', () => {
  it.each([
    ['специалист контактного центра', 'call-centre'],
    ['инженер технической поддержки', 'support'],
    ['персональный финансовый советник', 'bank'],
    ['эксперт, корпоративно-инвестиционный бизнес', 'other'],
    ['менеджер, корпоративный бизнес', 'corporate-clients'],
    ['специалист по зарплатным проектам', 'bank'],
    ['персональний фінансовий радник', 'bank'],
  ])('«%s» is %s', (position, occupation) => {
    const { jobs } = collectFacts(resumeWith({ experience: [job('2020-01', '2021-01', position)] }), TODAY);
    expect(jobs[0]?.occupations).toEqual([occupation]);
  });
});

describe('what looks like a fact and is none', () => {
  const facts = (fields: Partial<Resume>) => collectFacts(resumeWith(fields), TODAY);
  const told = (description: string, position = 'Manager') =>
    facts({ experience: [job('2024-01', '2026-01', position, description)] });

  it('a client base that is there is the firm’s', () => {
    expect(told('Работа с имеющейся клиентской базой').ownClientBase.value).toBeNull();
    expect(told('Work with the existing customer base').ownClientBase.value).toBeNull();
    expect(told('есть наработанная клиентская база').ownClientBase.value).toBe(true);
  });

  it('a manager of a department is no leader of it', () => {
    expect(told('', 'Logistics Manager Import Department').competences['team-lead']).toBeUndefined();
    expect(told('Managed a department').competences['team-lead']?.stance).toBe('has');
  });

  it('a programme for others is no ambition', () => {
    expect(told('winner of the motivational program').competences.ambition).toBeUndefined();
    expect(told('highly motivated').competences.ambition?.stance).toBe('has');
  });

  it('who sells courses of a language need not speak it', () => {
    expect(told('sale of English language courses by phone').languages).toEqual([]);
    expect(told('продажа курсов английского языка').languages).toEqual([]);
    expect(told('переписка на английском языке').languages).toMatchObject([{ language: 'en', level: null }]);
    expect(told('sale of courses by phone').competences['devices-and-plans']).toBeUndefined();
  });

  it('a course at an academy is no higher education', () => {
    expect(
      facts({ education: [school(null, 'Основы продаж', 'Корпоративный университет банка')] }).education.level,
    ).toBeNull();
    expect(facts({ education: [school(null, 'Basics (IT Academy)')] }).education.level).toBeNull();
    expect(facts({ education: [school(null, 'Финансы', 'Академия управления')] }).education.level).toBe('higher');
  });
});

describe('a résumé of years ago', () => {
  const months = (fields: Partial<Resume>): number =>
    collectFacts(resumeWith({ experience: [job('2016-04', null, 'Менеджер по продажам')], ...fields }), TODAY)
      .experienceMonths.sales;

  it('tells of an open job up to its last change only', () => {
    expect(months({ updatedAt: '2018-04-01T09:00:00.000Z' })).toBe(24);
    expect(months({ updatedAt: '2026-05-01T09:00:00.000Z' })).toBe(128);
    expect(months({ updatedAt: null })).toBe(128);
  });

  it('tells of everything that it names, even if its last change is said to be before', () => {
    const experience = [job('2016-04', null, 'Менеджер по продажам'), job('2018-09', '2018-12', 'Кассир')];
    expect(months({ experience, updatedAt: '2018-04-01T09:00:00.000Z' })).toBe(33);
  });

  it('has no gap after it', () => {
    const facts = (updatedAt: string | null) =>
      collectFacts(resumeWith({ experience: [job('2016-04', '2018-01', 'Кассир')], updatedAt }), TODAY);
    expect(facts('2018-03-31T00:00:00.000Z').longestGapMonths).toBe(2);
    expect(facts(null).longestGapMonths).toBeGreaterThan(100);
  });
});

describe('the level of people who do not list what they take for granted', () => {
  const level = (fields: Partial<Resume>): number => judgeLevel(collectFacts(resumeWith(fields), TODAY)).level;

  it('is not the lowest for those who lead sales or keep key clients', () => {
    const duties = 'Управление отделом 12 человек. Переговоры с первыми лицами. Поиск новых клиентов.';
    const experience = [job('2019-01', '2024-01', 'Руководитель отдела продаж', duties)];
    expect(level({ experience, education: [school('higher')] })).toBe(4);
    expect(level({ experience: [job('2021-01', '2024-01', 'Key account manager')] })).toBe(2);
    expect(level({ experience: [job('2021-01', '2023-01', 'Торговый представитель')] })).toBe(2);
    expect(level({ experience: [job('2023-01', '2024-01', 'Key account manager')] })).toBe(1);
  });

  it('says that a month short of what is asked does not count', () => {
    const told = (end: string): string | undefined =>
      judgeLevel(collectFacts(resumeWith({ experience: [job('2023-01', end, 'Аккаунт-менеджер')] }), TODAY)).reasons[0]
        ?.text.ru;
    expect(told('2023-11')).toBe('Опыт работы с клиентами и продаж: есть 11 мес., нужно 12; разница в месяц не в счёт');
    for (const [end, months] of [
      ['2023-10', 10],
      ['2023-12', 12],
    ] as const)
      expect(told(end)).toBe(`Опыт работы с клиентами и продаж: есть ${String(months)} мес., нужно 12`);
  });

  it('says that experience stands for the skills', () => {
    const { reasons } = judgeLevel(
      collectFacts(resumeWith({ experience: [job('2014-01', '2024-01', 'Аккаунт-менеджер')] }), TODAY),
    );
    expect(reasons.find(({ condition }) => condition === 'skills')).toMatchObject({ met: true, level: 2 });
    expect(reasons.find(({ condition }) => condition === 'skills')?.text.ru).toContain(
      '0 из 4, за остальное говорит опыт 121 мес.',
    );
  });
});
