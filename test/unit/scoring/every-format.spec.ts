import fc from 'fast-check';
import { scorerFor } from '../../../src/cli/score-report.js';
import type { ScoreReport } from '../../../src/cli/score-report.js';
import type { Resume } from '../../../src/job-boards/domain/resume.js';
import { ROLE_PROFILES } from '../../../src/vacancies/domain/role-profiles.js';
import { STRANGERS_ENGLISH } from '../../numeric/scoring/gold-strangers-english.table.js';
import { STRANGERS_KAZAKH } from '../../numeric/scoring/gold-strangers-kazakh.table.js';
import { STRANGERS_RUSSIAN } from '../../numeric/scoring/gold-strangers-russian.table.js';
import { STRANGERS_UKRAINIAN } from '../../numeric/scoring/gold-strangers-ukrainian.table.js';
import { TODAY } from './resume-builder.js';

type Document = Record<string, unknown>;

const PEOPLE = [STRANGERS_RUSSIAN, STRANGERS_UKRAINIAN, STRANGERS_KAZAKH, STRANGERS_ENGLISH]
  .flat()
  .map(({ resume }) => resume);

/** The same person as HeadHunter sends it: https://api.hh.ru/openapi/redoc#tag/Prosmotr-rezyume */
function asHeadhunter(resume: Resume): Document {
  return {
    ...{ id: resume.id, title: resume.title, skills: resume.about, skill_set: resume.skills },
    area: resume.city && { id: '1', name: resume.city },
    experience: resume.experience.map(({ city: _city, ...job }) => job),
    language: [],
    salary: null,
    work_ticket: [{ id: '113', name: 'Россия' }],
  };
}

/** The same person as SuperJob sends it. */
function asSuperjob(resume: Resume): Document {
  const part = (date: string | null, place: number): number => Number(date?.split('-')[place] ?? 0);
  return {
    ...{ id: 7, profession: resume.title, additional_info: resume.about, town: { id: 4, title: resume.city } },
    professionalSkills: resume.skills.map((title) => ({ title })),
    work_history: resume.experience.map(({ start, end, company, position, description }) => ({
      ...{ name: company, profession: position, work: description },
      ...{ yearbeg: part(start, 0), monthbeg: part(start, 1), yearend: part(end, 0), monthend: part(end, 1) },
    })),
    work_ticket: [{ name: 'Россия' }],
  };
}

const SHAPES = {
  headhunter: asHeadhunter,
  superjob: asSuperjob,
  neutral: (resume: Resume): Document => ({ ...resume }),
};
type Shape = keyof typeof SHAPES;

function scored(document: Document, profile: string): ScoreReport {
  const result = scorerFor({ profile, city: 'Москва', today: TODAY }, new Date(`${TODAY}T12:00:00Z`))(document);
  if ('error' in result) throw new Error(result.error);
  return result;
}

/** Every span anywhere in a value. */
function spansIn(value: unknown): { field: string; start: number; end: number; text: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('field' in value && 'start' in value) return [value as ReturnType<typeof spansIn>[number]];
  return Object.values(value).flatMap(spansIn);
}

function valueAt(document: unknown, path: string): string {
  const keys = path.split(/[.[\]]+/u).filter(Boolean);
  return String(keys.reduce<unknown>((value, key) => (value as Document)[key], document));
}

const shape = fc.constantFrom<Shape>('headhunter', 'superjob', 'neutral');
const person = fc.constantFrom(...PEOPLE);
const profile = fc.constantFrom(...ROLE_PROFILES.map(({ slug }) => slug));

describe('a résumé in any of the formats', () => {
  it('is recognised and quoted letter by letter', () => {
    for (const resume of PEOPLE) {
      for (const [format, shaped] of Object.entries(SHAPES)) {
        const document = shaped(resume);
        const report = scored(document, 'sales-manager');
        expect(report.format).toBe(format);
        const { resume: read, ...rest } = report;
        for (const { field, start, end, text } of spansIn(rest))
          expect(valueAt(read ?? document, field).slice(start, end)).toBe(text);
      }
    }
  });

  it('that is named as another one is refused by name, since half of it would be lost', () => {
    const moment = new Date(`${TODAY}T12:00:00Z`);
    const said = (document: Document, format: Shape) =>
      scorerFor({ profile: 'sales-manager', today: TODAY, format }, moment)(document);
    for (const resume of PEOPLE.slice(0, 5)) {
      for (const named of ['headhunter', 'superjob', 'neutral'] as const) {
        for (const [format, shaped] of Object.entries(SHAPES)) {
          const result = said(shaped(resume), named);
          if (format === named) expect(result).toMatchObject({ format });
          else expect(result).toEqual({ error: expect.stringMatching(`"${format}", not "${named}": name that one`) });
        }
      }
    }
    // One key alone may be there by chance.
    expect(said({ id: '1', title: 'Менеджер', contact: [] }, 'neutral')).toMatchObject({ format: 'neutral' });
  });

  it('that was given in other types is given back as it was understood, and quoted from there', () => {
    const broken = {
      ...{ id: 5, about: ['Знаю 1С', 'опыт продаж 5 лет'], skills: [null, 'CRM'], languages: { en: 'b2' } },
      experience: [null, { start: '2020-01', end: null, position: 'Продавец', description: 'касса' }],
    };
    const { resume, problems, ...rest } = scored(broken, 'sales-manager');
    expect(resume).toMatchObject({ about: 'Знаю 1С\nопыт продаж 5 лет', experience: [{ position: 'Продавец' }] });
    expect(problems).toEqual(['languages[0]: is no entry of this list']);
    const spans = spansIn(rest);
    expect(spans.length).toBeGreaterThan(5);
    for (const { field, start, end, text } of spans) expect(valueAt(resume, field).slice(start, end)).toBe(text);
    expect(scored({ id: '1', about: 'Знаю 1С' }, 'sales-manager')).not.toHaveProperty('resume');
  });
});

/** All but what could not be read of the document. */
function judged({ problems: _problems, ...report }: ScoreReport) {
  return report;
}

describe('what is protected', () => {
  const word = fc.constantFrom('Анна', 'Иван', 'Гульнара', 'Abdullah', '');
  const country = fc.constantFrom('Россия', 'Узбекистан', 'Украина', 'Германия', 'Таджикистан');
  const attributes = fc.record({
    ...{ age: fc.nat(99), first_name: word, last_name: word, middle_name: word, firstname: word, lastname: word },
    ...{
      birth_date: fc.constantFrom('1960-01-01', '2005-05-05', null),
      birthyear: fc.integer({ min: 1940, max: 2008 }),
    },
    gender: fc.constantFrom({ id: 'male', name: 'Мужской' }, { id: 'female', title: 'Женский' }, null),
    photo: fc.constantFrom(null, 'https://example.org/1.jpg', { small: 'https://example.org/1.jpg' }),
    maritalstatus: fc.constantFrom({ id: 1, title: 'Замужем' }, {}, null),
    children: fc.constantFrom({ id: 1, title: 'Есть' }, null),
    citizenship: fc.oneof(
      fc.array(
        country.map((name) => ({ id: '1', name })),
        { maxLength: 2 },
      ),
      country.map((title) => ({ id: 1, title })),
      country,
    ),
    nationality: country,
  });

  it('moves nothing, in no format', () => {
    fc.assert(
      fc.property(person, shape, profile, attributes, attributes, (resume, format, by, one, other) => {
        const document = SHAPES[format](resume);
        const withThem = (added: Document) => judged(scored({ ...document, ...added }, by));
        expect(withThem(other)).toEqual(withThem(one));
      }),
      { numRuns: 200 },
    );
  });

  it('says where SuperJob gives no permit at most that none is needed', () => {
    const document = { ...asSuperjob(PEOPLE[0]), work_ticket: null };
    const by = (title: string) => scored({ ...document, citizenship: { id: 1, title } }, 'sales-manager');
    const [russian, uzbek, german] = [by('Россия'), by('Узбекистан'), by('Германия')];
    expect([uzbek.verdicts, uzbek.facts]).toEqual([german.verdicts, german.facts]);
    const verdicts = ({ verdicts }: ScoreReport) => verdicts.filter(({ kind }) => kind !== 'right-to-work');
    expect(verdicts(russian)).toEqual(verdicts(uzbek));
    expect(uzbek.verdicts.find(({ kind }) => kind === 'right-to-work')?.verdict).toBe('unknown');
  });
});

it.each([
  [{ city: 'Алматы', salary: 300_000 }, 'KZT'],
  [{ city: 'Минск', salary: { amount: 2_500 } }, 'BYR'],
  [{ city: 'Київ', salary: '30 000' }, 'UAH'],
  [{ city: 'Алматы', salary: { amount: 300_000, currency: 'RUR' } }, 'RUR'],
  [{ city: 'Алматы', salary: '1 500 $' }, 'USD'],
  [{ city: 'Казань', salary: 90_000 }, 'RUR'],
  [{ salary: 90_000 }, 'RUR'],
])('a pay without a currency is in that of the place where the person lives: %j', (fields, currency) => {
  const report = scorerFor({ profile: 'client-manager' }, new Date('2026-11-20'))({ id: '1', ...fields });
  expect('error' in report ? report.error : report.facts.wish?.currency).toBe(currency);
});

/** The facts of a document that holds nothing else. */
function factsOf(fields: Document): ScoreReport['facts'] {
  const report = scorerFor({ profile: 'client-manager' }, new Date('2026-11-20'))({ id: '1', ...fields });
  if ('error' in report) throw new Error(JSON.stringify(report.error));
  return report.facts;
}

const languagesOf = (fields: Document) =>
  factsOf(fields).languages.map(({ language, level }) => `${language} ${level}`);

it.each([
  ['Українська (рідна), англійська (C1), німецька (A2)', ['uk native', 'en c1', 'de a2']],
  ['Қазақша, орысша еркін', ['kk c1', 'ru c1']],
  ['Русский', ['ru null']],
])('one row of the list of languages may name several: %s', (row, languages) => {
  expect(languagesOf({ languages: [row] })).toEqual(languages);
});

it.each([
  ['Знання мов: українська, російська — вільно', ['uk c1', 'ru c1']],
  ['Тіл білуі: қазақ, орыс тілдерін еркін меңгерген', ['kk c1', 'ru c1']],
])('the word for knowing languages is no grade beside the one they share: %s', (about, languages) => {
  expect(languagesOf({ about })).toEqual(languages);
});

it.each(['Expected salary £45k p.a.', 'Expected salary 8000 AED per month'])(
  'money that nothing is counted in is not that of the place: %s',
  (about) => {
    expect(factsOf({ about }).wish).toBeNull();
  },
);

it.each([
  ['As a Sales Officer (Jan 2021 – Till Date)', 71],
  ['2018 ж. – осы уақытқа дейін сатушы', 101],
  ['з 11.2023 по т.ч. — менеджер зі збуту', 37],
])('until now is said in many ways: %s', (about, months) => {
  expect(Math.abs(factsOf({ about }).experienceMonths.total - months)).toBeLessThanOrEqual(1);
});

it('licences, homes and teams as people name them', () => {
  expect(factsOf({ about: 'ВС санатты куәлігім бар' }).licence).toEqual(['B', 'C']);
  expect(factsOf({ about: 'Мекенжайы: Павлодар қ.' }).city).toBe('pavlodar');
  expect(factsOf({ about: 'Supervised 8 nurses' }).competences['team-lead']?.stance).toBe('has');
  expect(factsOf({ experience: [{ start: '2024-05', end: 'теп. час', position: 'Водій' }] }).jobsSetAside).toEqual([]);
});
