import { resumeSchema } from '../../../src/job-boards/domain/resume.js';
import type { Resume } from '../../../src/job-boards/domain/resume.js';
import { occupationsOf } from '../../../src/job-texts/domain/occupations-named.js';
import { PoolOfWords } from '../../../src/job-texts/domain/pool-of-words.js';
import { fitOf } from '../../../src/job-texts/domain/rank-resumes.js';
import { readJobText } from '../../../src/job-texts/domain/requirements-of-text.js';
import { judgeWords } from '../../../src/scoring/domain/judge-by-words.js';
import { namesIn } from '../../../src/scoring/domain/names-in-words.js';
import { tellingStems } from '../../../src/vacancies/domain/telling-words.js';

const person = (given: Partial<Record<keyof Resume, unknown>>) => resumeSchema.parse({ id: 'a', ...given });
const worked = (position: string, description: string | null = null, start = '2018-01') => ({
  experience: [{ start, end: null, position, description }],
});
const skill = (words: string, about: string) => judgeWords(words, person({ about })).verdict;

/** Verdict of the first line of experience that a text asks for, and the points of it. */
function experience(text: string, given: Partial<Record<keyof Resume, unknown>>) {
  const fit = fitOf(readJobText(text), person(given), new PoolOfWords(), '2026-11-20');
  const [line] = fit.verdicts.filter(({ kind }) => kind === 'experience');
  return line;
}

describe('a post of two names is each of them', () => {
  const STOREKEEPER = 'Кладовщик\nТребования:\n- опыт работы кладовщиком от 1 года';

  it.each(['Продавец-кладовщик', 'Продавец, кладовщик', 'Водитель / кладовщик', 'Водій і комірник'])('%s', (post) => {
    expect(experience(STOREKEEPER, worked(post))?.verdict).toBe('met');
  });

  it.each(['Продавец складского оборудования', 'Продавец', 'Водитель склада'])('%s is one of another trade', (post) => {
    expect(experience(STOREKEEPER, worked(post))?.verdict).toBe('not-met');
  });
});

describe('who leads is one of what is led', () => {
  const LEADER = 'Руководитель отдела продаж\nТребования:\n- опыт работы руководителем отдела продаж от 2 лет';
  const HEAD = 'Head of Sales\nRequirements:\n- 3+ years as head of sales or sales director';

  it.each(['Head of Sales', 'Sales Director', 'Chief Sales Officer', 'Руководитель отдела продаж', 'РОП'])(
    '%s',
    (post) => {
      expect(experience(LEADER, worked(post))?.verdict).toBe('met');
      expect(experience(HEAD, worked(post))?.verdict).toBe('met');
    },
  );

  it.each([
    [LEADER, 'Менеджер по продажам'],
    [HEAD, 'Sales manager'],
    [HEAD, 'Head of IT'],
  ])('%j: %s is at most part of it', (text, post) => {
    expect(experience(text, worked(post))?.verdict).not.toBe('met');
  });

  it('leaves the choice where a text does', () => {
    expect(occupationsOf('руководителем отдела продаж')).toEqual(['head-of-sales']);
    expect(occupationsOf('в активных продажах или руководителем отдела продаж')).toContain('active-sales');
  });

  it.each([
    'руководителем отдела продаж или менеджером по работе с клиентами',
    'РОП либо клиентский менеджер',
    'керівником відділу продажів або менеджером по роботі з клієнтами',
    'head of sales or account manager',
  ])('leaves it also where the other way is no sales: %s', (words) => {
    expect(occupationsOf(words)).toEqual(expect.arrayContaining(['head-of-sales', 'client-management']));
  });
});

describe('a name in a demand is what is asked for', () => {
  it.each([
    ['the bulk of it in React', ['react']],
    ['HTML and CSS without a framework crutch', ['html', 'css']],
    ['TypeScript you would defend', ['typescript']],
    ['работа с биржей АТИ', ['ати']],
    ['аттестация НАКС', ['накс']],
    ['знание рынка недвижимости', []],
    ['ЗНАНИЕ РЫНКА', []],
  ])('%s', (words, names) => {
    expect([...namesIn(words)]).toEqual(names);
  });

  it('and proves it without the words around it, or denies it', () => {
    expect(skill('HTML and CSS without a framework', 'I write HTML and CSS.')).toBe('met');
    expect(skill('the bulk of it in React', 'Five years of React')).toBe('met');
    expect(skill('the bulk of it in React', 'Never used React')).toBe('not-met');
    expect(skill('аттестация по группе НАКС', 'Нет НАКС')).toBe('not-met');
  });
});

describe('two words that are the name of one thing', () => {
  it.each([
    ['Front-end developer', 'Frontend developer'],
    ['back end developer', 'backend developer'],
    ['Software engineer', 'software developer'],
    ['React engineer', 'React developer'],
    ['P&L', 'прибыль'],
    ['private label', 'СТМ'],
    ['order picker', 'комплектовщик'],
    ['сборщик заказов', 'комплектувальник'],
  ])('%s is %s', (one, other) => {
    expect(tellingStems(one)).toEqual(tellingStems(other));
  });

  it('while each alone is what it was', () => {
    expect(tellingStems('hotel front desk')).toContain('~reception');
    expect(tellingStems('Civil engineer')).toContain('=engineer');
  });
});

describe('work of others is none of one’s own', () => {
  const FRONTEND = 'Frontend developer\nRequirements:\n- 3 years of frontend development experience';
  const FORWARDING = 'Logistics coordinator\nRequirements:\n- 2 years of experience in freight forwarding';

  it.each([
    [FRONTEND, worked('IT recruiter', 'Hiring frontend developers')],
    [FORWARDING, { ...worked('Graphic designer'), about: 'Clients include two freight forwarders' }],
  ])('%j', (text, given) => {
    expect(experience(text, given)?.verdict).toBe('not-met');
  });

  it('but where people are the work, hiring is it', () => {
    const text = 'Рекрутер\nТребования:\n- опыт подбора персонала от 2 лет';
    expect(experience(text, worked('Рекрутер', 'Подбор персонала для магазинов'))?.verdict).toBe('met');
  });
});

it('work nearby that is too short counts for its length', () => {
  const text = 'Freight forwarder\nRequirements:\n- 2 years of experience in freight forwarding';
  const lines = ['2022-01', '2025-10', '2026-08'].map((start) =>
    experience(text, worked('Trainee, freight forwarding', null, start)),
  );
  expect(lines.map((line) => line?.verdict)).toEqual(['partly', 'partly', 'not-met']);
  expect(lines[1]?.points).toBeLessThan(lines[0]?.points ?? 0);
});

describe('work is that of a trade however it is asked for', () => {
  const DRIVER = 'Водитель\nТребования:\n- опыт управления тягачом с полуприцепом от 2 лет';
  const DEVELOPER = 'Программист 1С\nТребования:\n- опыт разработки на платформе 1С:Предприятие от 2 лет';
  const LAWYER = 'Юрист\nТребования:\n- опыт работы юристом от 2 лет';
  const NURSE = 'Медсестра\nТребования:\n- опыт работы медсестрой от 2 лет';
  const COOK = 'Повар\nТребования:\n- опыт работы поваром от 2 лет';
  const RECRUITER = 'Рекрутер\nТребования:\n- опыт подбора персонала от 2 лет';

  it.each<[string, string, string | null, string]>([
    [DRIVER, 'Водитель тягача', 'Полуприцеп, межгород', 'met'],
    [DRIVER, 'Логист', 'Поиск тягачей с полуприцепами', 'partly'],
    [DRIVER, 'Логист', 'Поиск машин', 'not-met'],
    [DEVELOPER, 'Программист 1С', null, 'met'],
    [DEVELOPER, 'Оператор 1С', 'Ввод накладных', 'partly'],
    [LAWYER, 'Помощник юриста', null, 'partly'],
    [LAWYER, 'Секретарь юридического отдела', 'Отправка писем', 'not-met'],
    [NURSE, 'Младшая медсестра', 'Уборка палат', 'partly'],
    [COOK, 'Пиццамейкер', null, 'partly'],
    [RECRUITER, 'Менеджер по персоналу', 'Массовый подбор рабочих', 'met'],
  ])('%s: %s (%s) is %s', (text, post, done, verdict) => {
    expect(experience(text, worked(post, done))?.verdict).toBe(verdict);
  });

  it('praise of oneself is no work', () => {
    const cashier = (about: string) =>
      experience('Кассир\nТребования:\n- опыт работы кассиром от 6 месяцев', { about });
    expect(cashier('Улыбка 24/7, самый быстрый и честный кассир, покупатели меня обожают!')?.verdict).toBe('unknown');
    expect(cashier('Улыбка 24/7, быстрый и честный кассир, покупатели меня обожают!')?.verdict).toBe('partly');
  });
});
