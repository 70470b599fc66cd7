import type { Facts } from '../../../src/scoring/domain/facts.js';
import { isPrintedResume } from '../../../src/scoring/domain/printed-resume.js';
import { scoreResume } from '../../../src/scoring/domain/score.js';
import { ROLE_PROFILES } from '../../../src/vacancies/domain/role-profiles.js';
import { HEADHUNTER_ENGLISH, HEADHUNTER_RUSSIAN, KAZAKH, SUPERJOB, UKRAINIAN } from './printed-resumes.table.js';
import { resumeWith } from './resume-builder.js';

const profile = ROLE_PROFILES.find(({ slug }) => slug === 'client-manager')!;

function scored(about: string) {
  return scoreResume({
    resume: resumeWith({ about }),
    profile,
    city: null,
    budget: null,
    today: '2026-11-26',
    band: null,
  });
}

function told({ experienceMonths, education, city, languages, licence, car, wish, relocation, businessTrips }: Facts) {
  const { clientManagement, sales, total } = experienceMonths;
  return {
    months: [clientManagement, sales, total],
    education: [education.level, ...education.fields],
    city,
    languages: languages.map(({ language, level }) => `${language} ${level}`),
    drives: [licence.join(''), car.value],
    wish: wish && [wish.amount, wish.currency, wish.gross],
    ready: [relocation.value, businessTrips.value],
  };
}

/** Every span of evidence, wherever it stands in what was found. */
function spansIn(found: unknown): { field: string; start: number; end: number; text: string }[] {
  if (typeof found !== 'object' || found === null) return [];
  if ('field' in found && 'text' in found) return [found as ReturnType<typeof spansIn>[number]];
  return Object.values(found).flatMap(spansIn);
}

describe('a résumé as a job site prints it', () => {
  it.each([
    [
      'HeadHunter in Russian',
      HEADHUNTER_RUSSIAN,
      {
        months: [57, 30, 87],
        education: ['higher', 'management'],
        city: 'yekaterinburg',
        languages: ['ru native', 'en b1'],
        drives: ['B', true],
        wish: [85_000, 'RUR', false],
        ready: [false, true],
      },
    ],
    [
      'HeadHunter in English',
      HEADHUNTER_ENGLISH,
      {
        months: [78, 113, 113],
        education: ['higher', 'economics'],
        city: 'almaty',
        languages: ['kk native', 'en b2', 'ru c1'],
        drives: ['B', true],
        wish: [900_000, 'KZT', null],
        ready: [true, true],
      },
    ],
    [
      'SuperJob, the post above the company',
      SUPERJOB,
      {
        months: [0, 62, 62],
        education: ['special-secondary', 'economics'],
        city: 'kazan',
        languages: ['en a2'],
        drives: ['B', true],
        wish: [70_000, 'RUR', null],
        ready: [true, true],
      },
    ],
    [
      'a site of Ukraine, the post above the dates',
      UKRAINIAN,
      {
        months: [0, 102, 102],
        education: ['higher', 'economics'],
        city: 'lviv',
        languages: ['en b1'],
        drives: ['', null],
        wish: [35_000, 'UAH', null],
        ready: [null, null],
      },
    ],
    [
      'HeadHunter in Kazakh',
      KAZAKH,
      {
        months: [47, 0, 47],
        education: ['higher', 'economics'],
        city: 'astana',
        languages: ['kk native', 'ru c1'],
        drives: ['', null],
        wish: [400_000, 'KZT', null],
        ready: [null, null],
      },
    ],
  ])('gives its facts: %s', (_, text, facts) => {
    expect(told(scored(text).facts)).toEqual(facts);
  });

  it('proves each fact by a place of the text as it was sent', () => {
    const spans = spansIn(scored(HEADHUNTER_RUSSIAN));
    expect(spans.length).toBeGreaterThan(20);
    for (const { field, start, end, text } of spans) {
      expect(field).toBe('about');
      expect(HEADHUNTER_RUSSIAN.slice(start, end)).toBe(text);
    }
  });

  it('takes the post for the proof of the work, and no job for one of the fields', () => {
    const { jobs } = scored(HEADHUNTER_RUSSIAN).facts;
    expect(jobs.map(({ index, evidence }) => [index, evidence[0]?.text])).toEqual([
      [null, 'Старший менеджер по работе с клиентами'],
      [null, 'Продавец-консультант'],
    ]);
  });

  it('reads over what every page has above and below', () => {
    const { duties } = scored(HEADHUNTER_RUSSIAN).facts;
    expect(duties).toContain('receivables');
  });

  it.each([
    ['under the heading of the schools', ['Образование', 'LANGUAGES', 'Омский государственный университет, 2015']],
    ['behind a school', ['Образование', 'Высшее', '2015', 'Омский государственный университет', 'LANGUAGES']],
  ])('reads languages that stand %s, and takes them for no school', (_where, lines) => {
    const told = 'Русский — родной, английский — C1. Казахский — начальный.';
    const text = ['Анна Серова', 'Опыт работы', 'Март 2019 — Июнь 2022', 'ООО «Лён», менеджер', ...lines].join('\n');
    const { facts } = scored(text.replace('LANGUAGES', told));
    expect(facts.languages.map(({ language, level }) => `${language} ${level ?? ''}`).sort()).toEqual([
      ...['en c1', 'kk a1', 'ru native'],
    ]);
    expect(facts.education.level).toBe('higher');
  });

  it('leaves out posts that are sought and references', () => {
    const text = [
      'Желаемая должность и зарплата',
      'Специалист',
      'Специализации:',
      '—  Работа с ключевыми клиентами, холодные звонки',
      'Образование',
      'Высшее',
      '2019',
      'Пермский государственный университет',
      'Рекомендации',
      'ООО «Лист», директор: вела переговоры',
    ].join('\n');
    const { competences } = scored(text).facts;
    expect(Object.keys(competences)).toEqual([]);
  });

  it('asks what work it was where no job could be read', () => {
    const text = HEADHUNTER_RUSSIAN.replaceAll(/^(?:Март|Сентябрь|Февраль) .*$/gmu, '(даты скрыты)');
    const { facts, verdicts } = scored(text);
    expect(facts.jobs).toEqual([]);
    expect(facts.experienceClaims).toMatchObject([{ family: 'total', months: 86 }]);
    expect(verdicts.filter(({ kind }) => kind === 'experience').map(({ verdict }) => verdict)).toEqual([
      'unknown',
      'unknown',
    ]);
  });

  it('reads a text that is long and has nothing of the kind at once', () => {
    const text = 'Опыт работы\nОбразование\n'.repeat(2_000);
    const started = performance.now();
    scored(text);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

it('headings with their content in the same line cut a text into parts, also two lines of it', () => {
  expect(isPrintedResume('Образование: среднее\nНавыки: 1С, холодные звонки')).toBe(true);
  expect(isPrintedResume('Анна: продавец\nОмск: живу здесь')).toBe(false);
  const { facts } = scored(
    [
      ...['Анна', 'Опыт работы: менеджер по работе с клиентами, ООО «Лён», 2019–2023'],
      ...['Образование: высшее, экономика', 'Навыки: 1С, Excel', 'Гражданство: Россия'],
    ].join('\n'),
  );
  expect([facts.education.level, facts.competences['1c']?.stance]).toEqual(['higher', 'has']);
  expect(facts.experienceMonths.clientManagement).toBeGreaterThan(36);
});

it('the pay that is wished in the last line of the skills is a wish and no skill', () => {
  const text = (last: string) => ['Анна', 'Опыт работы', 'Касса, 2019–2023', 'Навыки', 'Excel, 1С', last].join('\n');
  const wishes = ['Желаемая зарплата 90 000 руб.', 'Зарплатные ожидания: от 90 000 ₽', 'Бажана зарплата 30 000 грн'];
  for (const wish of wishes) {
    const { facts } = scored(text(wish));
    expect(facts.competences['1c']?.stance).toBe('has');
    expect(facts.wish?.evidence[0]?.text).toMatch(/[39]0 000/u);
  }
  expect(scored(text('Закрыла сделок на 90 000 руб.')).facts.wish).toBeNull();
});
