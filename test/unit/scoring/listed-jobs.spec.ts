import { collectFacts } from '../../../src/scoring/domain/collect-facts.js';
import { jobsByWords } from '../../../src/scoring/domain/jobs-by-words.js';
import { unprinted } from '../../../src/scoring/domain/printed-resume.js';
import { scoreResume } from '../../../src/scoring/domain/score.js';
import { tallyOf } from '../../../src/scoring/domain/weigh.js';
import { roleProfile } from '../../../src/vacancies/domain/role-profiles.js';
import { job, resumeWith, TODAY } from './resume-builder.js';

/** Post, firm and length of each job that the text lists. */
function listed(about: string) {
  return unprinted(resumeWith({ about })).resume.experience.map(({ position, company, description }) => [
    ...[position, company, description],
  ]);
}

function monthsOf(about: string) {
  return collectFacts(unprinted(resumeWith({ about })).resume, TODAY).occupationMonths;
}

it.each<[string, ReturnType<typeof monthsOf>]>([
  ['2022 жылдан бері «Жол» ЖШС, дәнекерлеуші', { other: 53 }],
  ['Self-employed plumber since January 2024. Before that kitchen fitter at Howdens, 2014 - 2019.', { other: 95 }],
  ['Слесарь с 01.2024 (цех 5). Пять благодарностей', { other: 35 }],
  ['4 роки досвіду роботи, медична сестра', { other: 48 }],
])('how long %s', (about, months) => expect(monthsOf(about)).toEqual(months));

describe('jobs that a cell of a list names are read', () => {
  it.each([
    ['Сбер, клиентский менеджер, 3 года, портфель 120 юрлиц', [['клиентский менеджер', 'Сбер', '3 года']]],
    [
      'Менеджер по работе с клиентами, ООО Ромашка, 4 года',
      [['Менеджер по работе с клиентами', 'ООО Ромашка', '4 года']],
    ],
    ['Магнит, продавец-кассир 1 год', [['продавец-кассир', 'Магнит', '1 год']]],
    ['Риэлтор, 2 года, дальше не пошло', [['Риэлтор', null, '2 года']]],
    ['Kaspi, менеджер', [['менеджер', 'Kaspi', null]]],
    ['продавец', [['продавец', null, null]]],
    [
      '1. Пятёрочка — кассир (полгода)\n2. Озон: курьер, 8 мес',
      [
        ['кассир', 'Пятёрочка', 'полгода'],
        ['курьер', 'Озон', '8 мес'],
      ],
    ],
    [
      'Риэлтор, 2 года; до этого телемаркетинг 1.5 г',
      [
        ['Риэлтор', null, '2 года'],
        ['телемаркетинг', null, '1.5 г'],
      ],
    ],
    [
      'Работала продавцом 2 года, потом кассиром год',
      [
        ['продавцом', null, '2 года'],
        ['кассиром', null, 'год'],
      ],
    ],
    ['Четыре года работал поваром в ресторанах', [['поваром в ресторанах', null, 'Четыре года']]],
    ['В течение последних 9-ти лет я работала продавцом', [['продавцом', null, '9-ти лет']]],
    [
      'Сбер, менеджер, 3 года, Магнит, продавец, 2 года',
      [
        ['менеджер', 'Сбер', '3 года'],
        ['продавец', 'Магнит', '2 года'],
      ],
    ],
    ['Опыт работы: менеджер в ООО «Ромашка» более 2,5 лет', [['менеджер', 'ООО «Ромашка»', 'более 2,5 лет']]],
    ['салон красоты админ 1,5г', [['салон красоты админ', null, '1,5г']]],
    ['админ салона 2г 3м', [['админ салона', null, '2г 3м']]],
    ['адмін салону, 1,5р', [['адмін салону', null, '1,5р']]],
    [
      'салон красоты админ, 1,5г, потом кассир 8мес',
      [
        ['салон красоты админ', null, '1,5г'],
        ['кассир', null, '8мес'],
      ],
    ],
    ['полтора года продавцом в Магните', [['продавцом в Магните', null, 'полтора года']]],
    ['Продавець, АТБ, 3 роки', [['Продавець', 'АТБ', '3 роки']]],
    ['Сатушы, Magnum, 2 жыл', [['Сатушы', 'Magnum', '2 жыл']]],
    ['Sales manager at Kaspi, 3 years 2 months', [['Sales manager', 'Kaspi', '3 years 2 months']]],
  ])('%s', (about, jobs) => expect(listed(about)).toEqual(jobs));

  it.each([
    'Продавцом не работала, 3 года в декрете',
    'КФУ, менеджмент, 4 года',
    'Хочу работать менеджером, 3 года ищу',
    'опыт работы 5 лет',
    'Таттелеком',
    'ООО Таттелеком, менеджер по работе с клиентами, 2019-2026',
    'Вела 60 клиентов, 1С и Битрикс24',
    '',
  ])('but not of what is none, or stands with its dates: «%s»', (about) => expect(listed(about)).toEqual([]));

  it('only where the document has no fields for them', () => {
    const resume = resumeWith({ about: 'Риэлтор, 2 года', experience: [job('2020-01', '2021-01', 'Повар')] });
    expect(unprinted(resume).resume).toEqual(resume);
  });
});

it.each(['Договоры составлял юрист', '10 лет назад работал водителем', '5 лет работал с клиентами'])(
  'no job is listed in «%s»',
  (about) => expect(listed(about)).toEqual([]),
);

describe('a post with its dates in a cell', () => {
  const TWO_OF_THEM = [
    ['слесарь', '2016', '2020'],
    ['сварщик', '2020', '2025'],
  ];

  it.each<[string, (string | null)[][]]>([
    ['Слюсар, 2016–2025', [['Слюсар', '2016', '2025']]],
    ['2016–2025 слюсар-ремонтник 5 розряду', [['слюсар-ремонтник 5 розряду', '2016', '2025']]],
    ['01.2018 - 06.2025 слюсар 5 розряду', [['слюсар 5 розряду', '01.2018', '06.2025']]],
    ['Слюсар 2016 - досі', [['Слюсар', '2016', 'досі']]],
    ['слюсар, 2016–2025 рр.', [['слюсар', '2016', '2025']]],
    ['Слесарь, 2016 - по наст. время', [['Слесарь', '2016', 'наст. время']]],
    ['Слесарь с 2016 по настоящее время', [['Слесарь', '2016', 'настоящее время']]],
    ['дәнекерлеуші, 2016 жылдан қазірге дейін', [['дәнекерлеуші', '2016', 'қазірге']]],
    ['2016 – present: fitter', [['fitter', '2016', 'present']]],
    ['слесарь, 2016–2020; сварщик, 2020–2025', TWO_OF_THEM],
    ['2016–2020 слесарь\n2020–2025 сварщик', TWO_OF_THEM],
    ['слесарь 2016–2020, сварщик (2020–2025)', TWO_OF_THEM],
    ['2016–2020 слесарь, 2020–2025 сварщик', TWO_OF_THEM],
    [
      'Завод «Луч», слесарь, 2014–2016, ООО «Вест», сварщик, с 2019',
      [
        ['слесарь', '2014', '2016'],
        ['сварщик', '2019', null],
      ],
    ],
    ['Токар, з 2016 року', [['Токар', '2016', null]]],
    ['дәнекерлеуші, 2016 жылдан бастап', [['дәнекерлеуші', '2016', null]]],
    ['Водительские права с 2016', []],
    ['Колледж, слесарь, 2012–2015', []],
    ['Хочу работать слесарем, 2016–2025', []],
    ['Менеджер по продажам, 2016–2025', []],
  ])('is a job with them: %s', (about, jobs) => {
    const { experience } = unprinted(resumeWith({ about })).resume;
    expect(experience.map(({ position, start, end }) => [position, start, end])).toEqual(jobs);
  });

  it.each([
    ['Слюсар, 2016–2025', 108],
    ['Слесарь, 2016–2025', 108],
    ['Слесарь, 12.2024 – по наст. время', 24],
    ['слюсар, 12.2024 – досі', 24],
    ['дәнекерлеуші, 12.2024 – қазір', 24],
    ['Fitter, 12.2024 – present', 24],
  ])('counts once, as long as it was: %s', (about, months) => {
    const { jobs, experienceMonths } = collectFacts(unprinted(resumeWith({ about })).resume, TODAY);
    expect(jobs).toHaveLength(1);
    expect(experienceMonths.total).toBe(months);
  });

  it.each([
    ['Слюсар, 2016–2025', 'Слюсар'],
    ['Слесарь, 2016–2025', 'Слесарь'],
    ['дәнекерлеуші, 2016–2025', 'дәнекерлеуші'],
    ['Fitter, 2016–2025', 'Fitter'],
  ])('is the work that is asked for: %s', (about, words) => {
    const { resume } = unprinted(resumeWith({ about }));
    expect(jobsByWords(words, resume, collectFacts(resume, TODAY).jobs).same).toHaveLength(1);
  });
});

describe('a length without dates', () => {
  it.each([
    ['Сбер, клиентский менеджер, 3 года', { 'client-management': 36, bank: 36 }],
    ['Риэлтор, 2 года; до этого телемаркетинг 1.5 г', { 'active-sales': 42 }],
    ['Магнит, продавец 1 год 3 мес; Озон, курьер, 8 мес', { retail: 15, other: 8 }],
    ['Менеджер з продажу, ТОВ «Лан», півтора року', { 'active-sales': 18 }],
    ['Повар 10 лет', { other: 120 }],
  ])('counts as it is told: %s', (about, months) => expect(monthsOf(about)).toEqual(months));

  it('counts beside jobs with dates, before them', () => {
    const experience = [job('2024-11', '2025-10', 'Продавец'), job(null, null, 'Менеджер по продажам', '2 года')];
    const { jobs, longestGapMonths, occupationMonths } = collectFacts(resumeWith({ experience }), TODAY);
    expect(occupationMonths).toEqual({ retail: 12, 'active-sales': 24 });
    expect(jobs[1]?.endDay).toBe(jobs[0]?.startDay);
    expect(longestGapMonths).toBe(13);
  });

  it('is none where the number may be an age', () => {
    expect(monthsOf('Анна, 25 лет, менеджер по продажам')).toEqual({});
    expect(monthsOf('Менеджер по продажам, 35 лет')).toEqual({});
  });
});

describe('of somebody who names work', () => {
  const profile = roleProfile('client-manager');
  const scored = (about: string) => {
    if (!profile) throw new Error('client-manager');
    return scoreResume({ resume: resumeWith({ about }), profile, city: null, budget: null, today: TODAY, band: null });
  };

  it('it is never said that they have told nothing, and how long it was is a question', () => {
    for (const about of ['Kaspi, менеджер', 'Менеджер по работе с клиентами', 'Кладовщик, Озон']) {
      const score = scored(about);
      expect(tallyOf(score).rank).toBe(score.score);
      expect(new Set(score.verdicts.filter(({ kind }) => kind === 'experience').map(({ verdict }) => verdict))).toEqual(
        new Set(['unknown']),
      );
    }
    expect(tallyOf(scored('перезвонить')).rank).toBe(0);
  });

  it('proofs stand in the text as it was written', () => {
    const about = 'до этого Сбер, клиентский менеджер, 3 года';
    const evidence = scored(about).verdicts.flatMap((line) => line.evidence);
    expect(evidence.map(({ text }) => text)).toContain('клиентский менеджер');
    for (const { field, start, end, text } of evidence) {
      expect(field).toBe('about');
      expect(about.slice(start, end)).toBe(text);
    }
  });
});
