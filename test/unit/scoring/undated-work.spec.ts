import type { Resume } from '../../../src/job-boards/domain/resume.js';
import { roleProfile } from '../../../src/vacancies/domain/role-profiles.js';
import { scoreResume } from '../../../src/scoring/domain/score.js';
import { collectFacts } from '../../../src/scoring/domain/collect-facts.js';
import { judgeExperienceByWords } from '../../../src/scoring/domain/judge-by-words.js';
import { unprinted } from '../../../src/scoring/domain/printed-resume.js';
import { job, resumeWith, TODAY } from './resume-builder.js';

/** The verdicts on experience of a sales manager and of a key account manager, with the words that prove them. */
function experience(fields: Partial<Resume>, slug: 'sales-manager' | 'key-account-manager' = 'key-account-manager') {
  const profile = roleProfile(slug);
  if (!profile) throw new Error(slug);
  const input = { resume: resumeWith(fields), profile, city: null, budget: null, today: TODAY, band: null };
  return scoreResume(input)
    .verdicts.filter(({ kind }) => kind === 'experience')
    .map(({ verdict, evidence }) => [verdict, ...evidence.map(({ text }) => text)]);
}

describe('experience of which no length can be read', () => {
  it.each([
    'Работала продавцом-консультантом, потом менеджером по продажам в компании Окна Плюс. Знаю 1С и Excel.',
    'Працювала менеджером з продажу у кількох фірмах, знаю 1С та Excel, веду переговори.',
    'I was a sales manager in several companies, know CRM and Excel and negotiate contracts.',
    'Сату менеджері болып бірнеше компанияда жұмыс істедім, Excel білемін.',
  ])('is open, not missing: «%s»', (about) => {
    expect(new Set(experience({ about }).map(([verdict]) => verdict))).toEqual(new Set(['unknown']));
  });

  it('is open too where the text only tells how long something else was done, which is shown', () => {
    const about = 'Три года проработала в банке, потом год в колл-центре. Умею слушать.';
    for (const [verdict, ...evidence] of experience({ about })) {
      expect(verdict).toBe('unknown');
      expect(evidence.length).toBeGreaterThan(0);
    }
  });

  it.each([
    ['Опыта работы нет, только закончил колледж. Excel знаю, общителен.', 'Опыта работы нет'],
    ['Шукаю першу роботу. Досвіду роботи немає, вчуся швидко.', 'Досвіду роботи немає'],
    ['A student looking for a first job, no work experience yet.', 'no work experience'],
  ])('is missing where the text says that there is none: «%s»', (about, said) => {
    expect(experience({ about }, 'sales-manager')).toEqual([['not-met', said]]);
  });

  it('is open where a job of that kind stands without dates, or with dates that cannot be, beside others', () => {
    const driver = job('2015-01', '2020-01', 'Водитель');
    const seller = (start: string | null, end: string | null) =>
      experience({ experience: [driver, job(start, end, 'Менеджер по продажам')] }, 'sales-manager');
    expect(seller(null, null)).toEqual([['unknown', 'Менеджер по продажам']]);
    expect(seller('2022-05', '2021-01')).toEqual([['unknown', 'Менеджер по продажам']]);
    expect(seller('2099-05', null)).toEqual([['not-met']]);
    // A driver's and a cook's years prove nothing of sales, neither way.
    expect(experience({ experience: [driver, job(null, null, 'Повар')] }, 'sales-manager')).toEqual([['not-met']]);
  });

  it('and so it is for work that only the words of a vacancy name', () => {
    const judged = (...experience: Resume['experience']) => {
      const resume = resumeWith({ experience });
      return judgeExperienceByWords({ months: 12, words: 'сварщик' }, [], resume, collectFacts(resume, TODAY));
    };
    const driver = job('2015-01', '2020-01', 'Водитель');
    expect(judged(driver, job(null, null, 'Сварщик'))).toMatchObject({
      verdict: 'unknown',
      evidence: [{ text: 'Сварщик' }],
    });
    expect(judged(driver)).toMatchObject({ verdict: 'not-met' });
  });

  it.each([
    ['опыт работы сварщиком 3 года', 'опыт работы сварщиком 3 года'],
    ['Ответственный. Стаж сварщиком – 3г., не пью', 'Стаж сварщиком – 3г.'],
    ['Сварщик.\nОпыт работы сварщиком, 3 года, мне 45 лет', 'Опыт работы сварщиком, 3 года'],
    ['Опыт работы 5 лет, из них сварщиком 2 года', 'из них сварщиком'],
    ['3 years of experience as a welder', '3 years of experience as a welder'],
    ['Досвід роботи зварювальником 2 роки', 'Досвід роботи зварювальником 2 роки'],
    ['Стаж сварщиком 25 лет', 'Стаж сварщиком 25 лет'],
    ['ООО Мост, сварщик\nопыт работы 3г.', 'сварщик'],
  ])('and is met by its length where somebody states it: «%s»', (about, said) => {
    const { verdict, evidence } = toldBy(about);
    expect([verdict, evidence[0]?.text]).toEqual(['met', said]);
  });

  it.each([
    'Опыт работы сварщиком, мне 25 лет',
    'Сварщик 25 лет опыт работы есть',
    'Помощником сварщика опыт 3 года',
    'Опыт работы: руководил сварщиками 3 года',
    'Работал со сварщиками 3 года',
    'Учился на сварщика 3 года, опыт работы небольшой',
    'Работал сварщиком 3 года назад',
    'Опыт работы токарем 3 года, сварщиком месяц',
    'Муж работал сварщиком 5 лет',
    'Опыт работы сварщиком 2 месяца',
    'Опыт работы сварщиком 6–18 месяцев',
    'Хочу получить опыт работы сварщиком за 2 года',
    'ООО Мост, токарь\nопыт работы 3г.',
    'ООО Мост, сварщик\nопыт работы месяц',
    'Сварщик; токарь\nопыт работы 3г.',
    'Опыта работы сварщиком нет 3 года',
  ])('but by nothing that is another’s length, work or wish: «%s»', (about) => {
    expect(toldBy(about).verdict).not.toBe('met');
  });
});

function toldBy(about: string) {
  const { resume } = unprinted(resumeWith({ about }));
  return judgeExperienceByWords({ months: 12, words: 'сварщик' }, [], resume, collectFacts(resume, TODAY));
}
